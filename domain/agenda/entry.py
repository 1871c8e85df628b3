"""One thing that is due on a day, whichever feature it is of («срок»)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from domain.duties.duty import Occurrence
from domain.duties.standing import SOON_DAYS, DutyState
from domain.people.person import PersonId
from domain.registry.record import Record


class EntryKind(StrEnum):
    """What it is: how it is called (the text agenda-title-<kind>), and where it opens."""

    DUTY = "duty"
    PETITION = "petition"
    """An opinion or a decision on a petition for another mentor (6.2)."""
    PAPER = "paper"
    """A printed paper of a pairing that is to come back signed."""
    RESULTS = "results"
    """Results that a curator asked mentors for (5.1)."""
    PLAN_ITEM = "plan_item"
    """An item of an individual plan (Appendix 4)."""
    MEETUP = "meetup"
    POST = "post"
    PUBLICATION = "publication"
    """Of the media plan (1.3, 3.6)."""
    ROADMAP = "roadmap"
    """An event of the roadmap."""
    SURVEY = "survey"
    """One's own answers to a monitoring campaign."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """``key`` is its own for ever, whatever becomes of it. ``day`` is the last on which it is in time.

    ``answers`` are the accounts of all who have to do it; of the team they may be named (``by_team``), those of the
    programme's people are known by their records. ``title`` is its own name, in somebody's words, and ``what`` a
    choice that its kind's text knows; either may be "". ``people`` are the records it is about. ``number`` and
    ``side`` say where it opens; ``at`` is its moment, where it has one. ``duty`` is what a duty is called by.
    """

    kind: EntryKind
    key: str
    day: date
    state: DutyState
    answers: frozenset[PersonId] = frozenset()
    by_team: bool = True
    title: str = ""
    what: str = ""
    people: tuple[Record, ...] = ()
    number: int = 0
    side: str = ""
    at: datetime | None = None
    duty: Occurrence | None = None

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to do it."""
        return self.state in {DutyState.AHEAD, DutyState.SOON, DutyState.TODAY, DutyState.OVERDUE}

    @property
    def order(self) -> tuple[bool, date, str]:
        """Overdue ones first, then by day."""
        return self.state is not DutyState.OVERDUE, self.day, self.key


def state_on(day: date, today: date, *, done: bool = False) -> DutyState:
    """How something due on ``day`` stands that is asked for until it is done."""
    if done:
        return DutyState.DONE
    if day < today:
        return DutyState.OVERDUE
    if day == today:
        return DutyState.TODAY
    return DutyState.SOON if (day - today).days <= SOON_DAYS else DutyState.AHEAD


def in_order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=lambda one: one.order))
