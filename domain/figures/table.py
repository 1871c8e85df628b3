"""The table: role × form of mentoring × state, in columns by age group.

A line of it counts taking part: somebody who takes part as mentor and as mentee, or in two forms, is counted in each.
How many people that are stands beside it.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.figures.groups import Group, Lack, counted_on, place
from domain.mentoring.pairing import PROPOSED, Ending, Membership, MembershipState
from domain.registry.record import Part, Record, RecordId, Standing

ROLES = (Part.MENTOR, Part.MENTEE)
NO_FORM = ""
"""Nobody said in which form they take part."""


class State(StrEnum):
    """How somebody takes part in a form. Ends are of different kinds and are never mixed."""

    WORKS = "works"
    RESTS = "rests"
    """The pairing, or the person, pauses."""
    COMES = "comes"
    """A pairing is proposed, or its agreement is not signed yet."""
    WAITS = "waits"
    """In the registry, without a pairing."""
    COMPLETED = "completed"
    COMPLETED_EARLY = "completed_early"
    BY_AGREEMENT = "by_agreement"
    ONE_SIDED = "one_sided"
    REPLACED = "replaced"
    DATA_DESTROYED = "data_destroyed"
    LEFT = "left"
    """Ended by the registry alone: no pairing of the bot's says how."""


@dataclass(frozen=True, slots=True)
class Row:
    """``form`` is its key, `NO_FORM` where it is not known. ``counts`` has every group."""

    role: Part
    form: str
    state: State
    counts: Mapping[Group, int]

    @property
    def total(self) -> int:
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True)
class Figures:
    """``day`` is that on which ages are counted, ``year`` that whose ends count. ``lacks`` are who lacks what, by code.

    ``people`` are how many different ones stand in the table in each role.
    """

    day: date
    rows: tuple[Row, ...]
    people: Mapping[Part, int]
    lacks: tuple[tuple[Record, Lack], ...]

    @property
    def year(self) -> int:
        return self.day.year

    def sums(self, role: Part | None = None) -> dict[Group, int]:
        """By group, of one role or of all rows."""
        found = dict.fromkeys(Group, 0)
        for row in self.rows:
            if role in (None, row.role):
                for group, count in row.counts.items():
                    found[group] += count
        return found

    def total(self, role: Part | None = None) -> int:
        return sum(self.sums(role).values())


class SumsDiffer(Exception):
    """A table whose rows do not add up: a mistake of the program, never sent to anybody."""


def figures(records: Iterable[Record], memberships: Iterable[Membership], today: date) -> Figures:
    """The table as it is today. Raises SumsDiffer."""
    day = counted_on(today)
    known = {one.id: one for one in records}
    paired = _by_person(memberships)
    counts: Counter[tuple[Part, str, State, Group]] = Counter()
    people: dict[Part, set[RecordId]] = {role: set() for role in ROLES}
    lacks: set[tuple[RecordId, Lack]] = set()
    for record in known.values():
        for role in ROLES:
            own = paired.get((record.id, role), ())
            placed = place(record, day)
            for form, state in _taking_part(record, role, own, day.year):
                counts[role, form, state, placed.group] += 1
                people[role].add(record.id)
                if placed.lack is not None:
                    lacks.add((record.id, placed.lack))
            if _left_unknown(record, role, own):
                lacks.add((record.id, Lack.ENDED))
    found = Figures(
        day=day,
        rows=_rows(counts),
        people={role: len(those) for role, those in people.items()},
        lacks=tuple((known[who], lack) for who, lack in sorted(lacks, key=lambda one: (known[one[0]].code, one[1]))),
    )
    check(found, counts.total())
    return found


def check(found: Figures, counted: int) -> None:
    """Rows, columns and roles add up to what was counted. Raises SumsDiffer."""
    rows = sum(row.total for row in found.rows)
    columns = sum(found.sums().values())
    roles = sum(found.total(role) for role in ROLES)
    keys = {(row.role, row.form, row.state) for row in found.rows}
    if {rows, columns, roles} != {counted} or len(keys) != len(found.rows):
        raise SumsDiffer(f"{counted} counted, rows {rows}, columns {columns}, roles {roles}")


def _by_person(memberships: Iterable[Membership]) -> Mapping[tuple[RecordId, Part], Sequence[Membership]]:
    found: dict[tuple[RecordId, Part], list[Membership]] = {}
    for one in memberships:
        found.setdefault((one.mentor, Part.MENTOR), []).append(one)
        found.setdefault((one.mentee, Part.MENTEE), []).append(one)
    return found


def _taking_part(
    record: Record, role: Part, memberships: Sequence[Membership], year: int
) -> Iterable[tuple[str, State]]:
    """In which forms somebody takes part, and how; nothing where they did not in this year."""
    by_form: dict[str, State] = {}
    for form in {one.form for one in memberships}:
        state = _of_memberships([one for one in memberships if one.form == form], year)
        if state is not None:
            by_form[form] = state
    standing = record.parts.get(role)
    if standing is None or standing is Standing.ENDED:
        # What the registry says of an end counts only where no pairing tells how it was.
        if not by_form and standing is Standing.ENDED and _ended_in(record, role) == year:
            by_form |= dict.fromkeys(_forms(record, role) or [NO_FORM], State.LEFT)
        return by_form.items()
    state = State.RESTS if standing is Standing.PAUSED else State.WAITS
    wished = [form for form in _forms(record, role) if form not in by_form]
    if wished or not by_form:
        by_form |= dict.fromkeys(wished or [NO_FORM], state)
    return by_form.items()


def _of_memberships(memberships: Sequence[Membership], year: int) -> State | None:
    """What goes on comes first, then how the last one of the year ended. None: nothing of this year."""
    states = {one.state for one in memberships}
    if MembershipState.ACTIVE in states:
        return State.WORKS
    if MembershipState.PAUSED in states:
        return State.RESTS
    if states & PROPOSED:
        return State.COMES
    ended = [one for one in memberships if one.ended_on is not None and one.ended_on.year == year and one.ending]
    if not ended:
        return None
    last = max(ended, key=lambda one: (one.ended_on or date.min, one.id))
    return State((last.ending or Ending.COMPLETED).value)


def _forms(record: Record, role: Part) -> Sequence[str]:
    enrolment = record.details.enrolment(role)
    return sorted(enrolment.forms) if enrolment is not None else []


def _ended_in(record: Record, role: Part) -> int | None:
    """The year in which they left, by the registry."""
    enrolment = record.details.enrolment(role)
    return enrolment.ended.year if enrolment is not None and enrolment.ended is not None else None


def _left_unknown(record: Record, role: Part, memberships: Sequence[Membership]) -> bool:
    """Whether they left on a day that nobody wrote down."""
    is_readable = record.erased_at is None and record.blocked_at is None
    has_left = record.parts.get(role) is Standing.ENDED
    is_told = any(one.ended_on is not None for one in memberships)
    return is_readable and has_left and not is_told and _ended_in(record, role) is None


def _rows(counts: Counter[tuple[Part, str, State, Group]]) -> tuple[Row, ...]:
    """Mentors first; forms by key, the unknown one last; states in their order."""
    keys = {(role, form, state) for role, form, state, _ in counts}

    def order(key: tuple[Part, str, State]) -> tuple[int, bool, str, int]:
        role, form, state = key
        return ROLES.index(role), form == NO_FORM, form, list(State).index(state)

    return tuple(
        Row(role, form, state, {group: counts[role, form, state, group] for group in Group})
        for role, form, state in sorted(keys, key=order)
    )
