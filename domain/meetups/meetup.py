"""A meetup as its organiser describes it, and what its format card recommends (seed «Митап»)."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NewType
from zoneinfo import ZoneInfo

from domain.moments import moment

MeetupId = NewType("MeetupId", int)

USUAL_PEOPLE = range(10, 41)
"""How many people a meetup is made for: 10 to 40 («Митап», «Количество участников»)."""
USUAL_LENGTH = (timedelta(hours=1), timedelta(hours=2))
"""How long a meetup usually lasts: 1 to 2 hours («Митап», «Время»)."""

TITLE_LIMIT = 120
DESCRIPTION_LIMIT = 1500
PROGRAMME_LIMIT = 20
TAGS_LIMIT = 10
GUESTS_LIMIT = 5
CAPACITY_LIMIT = 10_000
LENGTH_LIMITS = (timedelta(minutes=10), timedelta(days=3))
REMINDERS = (timedelta(hours=24), timedelta(hours=2))
"""When those who go are reminded unless the organiser chooses otherwise: this long before the start."""


class MeetupState(StrEnum):
    DRAFT = "draft"
    ANNOUNCED = "announced"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Place:
    """Where people meet («площадка»). Any part may be unknown; a place needs a name or a link to be announced."""

    name: str = ""
    address: str = ""
    link: str = ""
    latitude: float | None = None
    longitude: float | None = None

    @property
    def is_known(self) -> bool:
        return bool(self.name or self.link)

    @property
    def has_point(self) -> bool:
        return self.latitude is not None and self.longitude is not None


@dataclass(frozen=True, slots=True)
class ProgrammeItem:
    """One talk or activity: a title and, if there is one, its speaker."""

    title: str
    speaker: str = ""


class Field(StrEnum):
    """What a meetup must have before it can be announced, in the order in which it is asked."""

    TITLE = "title"
    START = "start"
    LENGTH = "length"
    PLACE = "place"
    HALLS = "halls"


@dataclass(frozen=True, slots=True, kw_only=True)
class Meetup:
    """A meetup, from its first line as a draft to long after it is over.

    ``starts_at`` is in UTC, ``zone`` is where it takes place. ``capacity`` counts seats, guests included; None is
    no limit. ``guests_limit`` is how many guests one person may bring. ``reminders`` are times before the start.
    ``revision`` grows with every change that a card shows, ``sequence`` with every change that moves the meetup.
    ``dated_at`` is since when its start and its reminders are what they are: reminders from before that are not owed.
    """

    id: MeetupId
    uid: str
    state: MeetupState
    title: str
    description: str
    starts_at: datetime | None
    length: timedelta | None
    zone: ZoneInfo
    place: Place
    capacity: int | None
    guests_limit: int
    programme: tuple[ProgrammeItem, ...]
    site: str
    tags: tuple[str, ...]
    organisation: str
    parent_event: str
    reminders: tuple[timedelta, ...]
    remind_halls: bool
    pin_cards: bool
    cancel_reason: str
    revision: int
    sequence: int
    dated_at: datetime | None

    @property
    def ends_at(self) -> datetime | None:
        if self.starts_at is None or self.length is None:
            return None
        return self.starts_at + self.length

    @property
    def starts(self) -> datetime:
        """The start of a meetup that is known to have one (every announced meetup is)."""
        if self.starts_at is None:
            raise ValueError(f"meetup {self.id} has no start yet")
        return self.starts_at

    @property
    def ends(self) -> datetime:
        """The end of a meetup that is known to have one (every announced meetup is)."""
        if self.length is None:
            raise ValueError(f"meetup {self.id} has no length yet")
        return self.starts + self.length

    def has_started(self, now: datetime) -> bool:
        return self.starts_at is not None and self.starts_at <= now

    def in_zone(self, zone: ZoneInfo) -> "Meetup":
        """The same meetup in another zone, at the same hour on the wall. Raises `TimeDoesNotExist`."""
        if self.starts_at is None or zone == self.zone:
            return replace(self, zone=zone)
        wall = self.starts_at.astimezone(self.zone)
        return replace(self, zone=zone, starts_at=moment(wall.date(), wall.time(), zone))


def missing(meetup: Meetup, halls: int, now: datetime) -> tuple[Field, ...]:
    """What must still be filled in before the meetup can be announced in ``halls`` halls.

    A start in the past counts as missing.
    """
    gaps = {
        Field.TITLE: not meetup.title,
        Field.START: meetup.starts_at is None or meetup.has_started(now),
        Field.LENGTH: meetup.length is None,
        Field.PLACE: not meetup.place.is_known,
        Field.HALLS: halls == 0,
    }
    return tuple(field for field, is_missing in gaps.items() if is_missing)


class Advice(StrEnum):
    """A warning with its reason, never a refusal."""

    FEW_PEOPLE = "few_people"
    MANY_PEOPLE = "many_people"
    SHORT = "short"
    LONG = "long"


def advice(meetup: Meetup) -> tuple[Advice, ...]:
    """What of this meetup lies outside of its format: 10 to 40 people, 1 to 2 hours («Митап»)."""
    found = []
    if meetup.capacity is not None and meetup.capacity < USUAL_PEOPLE.start:
        found.append(Advice.FEW_PEOPLE)
    if meetup.capacity is not None and meetup.capacity >= USUAL_PEOPLE.stop:
        found.append(Advice.MANY_PEOPLE)
    if meetup.length is not None and meetup.length < USUAL_LENGTH[0]:
        found.append(Advice.SHORT)
    if meetup.length is not None and meetup.length > USUAL_LENGTH[1]:
        found.append(Advice.LONG)
    return tuple(found)
