"""Results that a curator asks mentors for (Положение, 5.1): what is asked, what was answered, who has not yet."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NewType

from domain.mentoring.pairing import MembershipId
from domain.mentoring.speaking import OnPaper
from domain.people.person import PersonId
from domain.registry.record import RecordId

CallId = NewType("CallId", int)

REMINDERS = (3, 1)
"""Days before the due day, the earlier first."""
OVERDUE = -1
"""The day after it: mentor and curators are told that it is over."""
FARTHEST = timedelta(days=183)
"""Until when results can be asked for: a day typed without its year may be of the next one."""
LATEST = 2
"""Days after which nobody is told any more that it is over, when the bot did not run meanwhile."""


class Result(StrEnum):
    """How far a mentee is."""

    DONE = "done"
    PARTLY = "partly"
    NOT_YET = "not_yet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What a mentor says of one mentee. ``words`` lie sealed under the mentee's key, "" once it is gone."""

    membership: MembershipId
    result: Result
    by: PersonId
    at: datetime
    words: str = ""
    paper: OnPaper | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A curator asks ``mentors`` for results by ``due``, that day included, unless it was taken back since."""

    id: CallId
    by: PersonId
    asked_at: datetime
    due: date
    mentors: tuple[RecordId, ...]
    given: Mapping[MembershipId, Given] = field(default_factory=dict)
    taken_back_at: datetime | None = None

    def missing(self, memberships: Collection[MembershipId]) -> tuple[MembershipId, ...]:
        """Of these the ones of whom nothing was said yet."""
        return tuple(one for one in memberships if one not in self.given)


@dataclass(frozen=True, slots=True)
class Counted:
    """A call in a list: how many mentors are ``asked`` who lead somebody, and how many have ``answered`` of all.

    Nobody waits for what was ``taken_back``.
    """

    id: CallId
    due: date
    asked: int
    answered: int
    taken_back: bool = False

    @property
    def waits(self) -> bool:
        return self.answered < self.asked and not self.taken_back


def reminder(asked_on: date, due: date, today: date) -> int | None:
    """Of how many days before the due day mentors are reminded today; `OVERDUE` once it is over, None: of nothing.

    What would have been on the day of asking, or before it, is left out.
    """
    left = (due - today).days
    if left < 0:
        return OVERDUE if left >= -LATEST else None
    return min((days for days in REMINDERS if left <= days < (due - asked_on).days), default=None)
