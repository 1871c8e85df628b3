"""A duty («обязанность со сроком»): something that has to be done by a date, once or again and again."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from domain.mentoring.speaking import OnPaper
from domain.notices import HallId
from domain.people.person import PersonId

DutyId = NewType("DutyId", int)
MarkId = NewType("MarkId", int)


class DutyKind(StrEnum):
    """What kind of work a duty is: what later features plug into."""

    MONITORING = "monitoring"
    FIGURES = "figures"
    """Figures for the regional centre."""
    UPDATE = "update"
    """A resource is updated at least once a month."""
    OWN = "own"
    """Whatever a curator added."""


class Bound(StrEnum):
    """How the term bounds the work. The due day is a working day in either case."""

    BEFORE = "before"
    """«До 20 декабря»: the last working day before it."""
    BY = "by"
    """«Не позднее 30 декабря»: that day, or the last working day before it."""


@dataclass(frozen=True, slots=True)
class Once:
    on: date


@dataclass(frozen=True, slots=True)
class Monthly:
    """On this day of every month, 1 to 31; in a month that is shorter on its last day."""

    day: int


@dataclass(frozen=True, slots=True)
class Yearly:
    """29 February is the 28th in years without it."""

    month: int
    day: int


Repeats = Once | Monthly | Yearly


@dataclass(frozen=True, slots=True)
class Ladder:
    """When reminders come, each at 09:00 of the centre's clocks and none later than on the due day.

    So many days before the due day; on days of the term's month; on each of the last working days up to the due day;
    and every day once it is overdue.
    """

    days_before: tuple[int, ...] = (30, 14, 7, 3, 1, 0)
    month_days: tuple[int, ...] = ()
    last_working_days: int = 0
    daily_when_overdue: bool = True


FIGURES_LADDER = Ladder(days_before=(14, 7, 3, 1, 0), month_days=(10,))
"""From December 10 on, however the due day falls."""
UPDATE_LADDER = Ladder(days_before=(), month_days=(15, 22), last_working_days=3, daily_when_overdue=False)


@dataclass(frozen=True, slots=True)
class Resource:
    """A place where the centre publishes: its ``key`` (site, vk, ...) and its name, "" for the locale's own word."""

    key: str
    name: str = ""


RESOURCES = (Resource("site"), Resource("vk"))


@dataclass(frozen=True, slots=True)
class Duty:
    """One rule that brings terms.

    ``key`` is that of a built-in ("monitoring-december", "update-site", ...), "" for what a curator added. An empty
    ``title`` or ``todo`` means the locale's words for that key, in the reader's language. ``resource`` is the key of
    what an update updates; ``hall`` the hall that this resource is, if the bot posts there. ``legal``: breaks of the
    programme do not silence it. Nothing is asked for terms before ``since``. ``changed_at`` is when its dates or its
    ladder were last decided: reminders whose moment was before that are not owed. ``responsible`` empty: all curators.
    ``by_month`` names others in their place for terms of a month, by its first day.
    """

    id: DutyId
    key: str
    kind: DutyKind
    title: str
    todo: str
    resource: str
    hall: HallId | None
    repeats: Repeats
    bound: Bound
    ladder: Ladder
    legal: bool
    since: date
    changed_at: datetime
    retired: bool
    responsible: tuple[PersonId, ...]
    by_month: Mapping[date, tuple[PersonId, ...]] = field(default_factory=dict, hash=False)

    def named_for(self, term: date) -> tuple[PersonId, ...]:
        """Who is named to answer for a term; nobody: all curators."""
        return self.by_month.get(term.replace(day=1), self.responsible)

    @property
    def ever_named(self) -> frozenset[PersonId]:
        """Who is named for any of its terms."""
        return frozenset(self.responsible).union(*self.by_month.values())


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One term of a duty, and the due day: the last working day on which it is in time."""

    duty: Duty
    term: date
    due: date


@dataclass(frozen=True, slots=True)
class Mark:
    """«Сдано»: somebody says that a term's work was done on ``done_on``.

    ``letter`` is the number and date of the letter with which it was sent, where one is asked for.
    ``post`` is the post of the bot that is the evidence; ``made_by`` None: by itself, because of that post, or of a
    publication of the media plan, whose link is the evidence. A mark
    that was undone stays in the history; at most one of a term stands.
    """

    id: MarkId
    duty: DutyId
    term: date
    done_on: date
    note: str
    link: str
    post: int | None
    made_by: PersonId | None
    made_at: datetime
    undone_by: PersonId | None = None
    undone_at: datetime | None = None
    letter: OnPaper | None = None

    @property
    def stands(self) -> bool:
        return self.undone_at is None
