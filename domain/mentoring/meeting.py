"""Meetings of a pairing: what is written down of one, and what may be."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NewType

from domain.mentoring.formats import ONLY_OURS, FormatBook, WorkFormat
from domain.mentoring.pairing import MembershipId, PairingId
from domain.mentoring.refusals import MeetingDayWrong
from domain.mentoring.speaking import OnPaper, Side
from domain.people.person import PersonId
from domain.registry.forms import TagId
from domain.registry.record import RecordId

MeetingId = NewType("MeetingId", int)
Subject = NewType("Subject", str)
"""What a meeting was about: `TALK`, a topic of the request, or a format; see `topic` and `format_of`."""

TALK = Subject("talk")
MINUTES = (30, 45, 60, 90, 120)
"""Lengths offered as buttons; no other is taken."""
RATINGS = range(1, 6)
CORRECTED_WITHIN = timedelta(days=1)
"""How long whoever wrote a meeting down may change it or take it out."""
RATINGS_TOLD_FROM = 3
"""Fewer ratings than this are told to nobody: a mean of one is that one."""


class Opinion(StrEnum):
    """What a side says after the first meeting, to the curator alone."""

    FITS = "fits"
    DECIDING = "deciding"
    DIFFERS = "differs"
    """They do not suit each other."""


@dataclass(frozen=True, slots=True)
class Attendance:
    """A mentee who was there. ``denied_at``: the other side says that there was no such meeting."""

    membership: MembershipId
    denied_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What is written down of a meeting."""

    held_on: date
    minutes: int
    about: Subject
    attended: tuple[MembershipId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A meeting as it was written down ``by`` an account, for a ``side``; None: by a curator, from ``paper``.

    ``voice`` is the person for whom it was written. ``words`` and ``rating`` lie sealed under that person's key: ""
    and None where nothing was said, or once the key is gone. ``specialist``: somebody from elsewhere took part (5.2).
    """

    id: MeetingId
    pairing: PairingId
    side: Side | None
    voice: RecordId | None
    by: PersonId
    logged_at: datetime
    held_on: date
    minutes: int
    about: Subject
    attended: tuple[Attendance, ...]
    words: str = ""
    rating: int | None = None
    specialist: bool = False
    paper: OnPaper | None = None

    def counts_for(self, membership: MembershipId) -> bool:
        """Whether this mentee was there, and nobody says otherwise."""
        return any(one.membership == membership and one.denied_at is None for one in self.attended)

    def may_be_changed(self, by: PersonId, now: datetime) -> bool:
        return by == self.by and now < self.logged_at + CORRECTED_WITHIN


def topic(tag: TagId) -> Subject:
    return Subject(f"topic.{tag}")


def format_of(one: WorkFormat | str) -> Subject:
    """One of ours, or a centre's own in its words."""
    return Subject(f"format.{one.value}" if isinstance(one, WorkFormat) else f"own.{one}")


def subjects(form: str, topics: Collection[TagId], book: FormatBook = ONLY_OURS) -> tuple[Subject, ...]:
    """What a meeting of this form can have been about: the topics of the request, a talk, formats of the form."""
    formats = [format_of(one) for one in book.offered(form)]
    return (*(topic(tag) for tag in sorted(topics)), TALK, *formats)


def formats_among(about: Collection[Subject]) -> tuple[WorkFormat, ...]:
    """Those of these subjects that are formats, in the order in which formats are offered."""
    return tuple(one for one in WorkFormat if format_of(one) in about)


def checked_day(held_on: date, began: date | None, today: date) -> date:
    """Raises MeetingDayWrong for a day to come, or one before the pair began to work."""
    if held_on > today or (began is not None and held_on < began):
        raise MeetingDayWrong(since="none" if began is None else f"{began:%d.%m.%Y}")
    return held_on


def mean(ratings: Collection[int]) -> float | None:
    """How meetings went on the whole, 1 to 5; None while that would tell what a single one said."""
    return round(sum(ratings) / len(ratings), 1) if len(ratings) >= RATINGS_TOLD_FROM else None
