"""Of several updates that somebody is reminded of in one morning one message tells, not one for each."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

from actions.duties import keys
from domain.duties.duty import DutyKind, Occurrence
from domain.duties.notices import DutyReminder, UpdatesReminder
from domain.notices import Owed
from domain.people.person import PersonId

Reminding = tuple[Occurrence, Owed]
"""A term, and a reminder of it."""


@dataclass(slots=True)
class Gathered:
    """What is sent, and what is told by it: under its own key, so that it is not owed once more."""

    sent: list[Owed] = field(default_factory=list)
    told: list[Owed] = field(default_factory=list)


def gathered(reminders: Iterable[Reminding]) -> Gathered:
    """Updates of one month with one due day, of one person and one day; all else stays as it is."""
    found = Gathered()
    for group in _groups(reminders):
        if len(group) == 1:
            found.sent += [owed for _, owed in group]
            continue
        found.sent.append(_together(group))
        found.told += [owed for _, owed in group]
    return found


def _groups(reminders: Iterable[Reminding]) -> Iterator[list[Reminding]]:
    updates: dict[tuple[PersonId | None, date, date, str, datetime], list[Reminding]] = defaultdict(list)
    for one, owed in reminders:
        if one.duty.kind is DutyKind.UPDATE and isinstance(owed.notice, DutyReminder):
            updates[owed.person, one.term, one.due, owed.notice.rung, owed.due_at].append((one, owed))
        else:
            yield [(one, owed)]
    yield from updates.values()


def _together(group: list[Reminding]) -> Owed:
    (one, first), duties = group[0], tuple(sorted(one.duty.id for one, _ in group))
    assert isinstance(first.notice, DutyReminder)
    assert first.person is not None
    rung = first.notice.rung
    return Owed(
        notice=UpdatesReminder(duties, one.term, one.due, rung),
        key=keys.together(one.due, rung, duties, first.person),
        person=first.person,
        due_at=first.due_at,
        # As long as one of them makes sense.
        until=max(owed.until for _, owed in group if owed.until is not None),
        lane=first.lane,
    )
