"""What meetups owe to people and halls."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from domain.meetups.meetup import MeetupId, Place
from domain.notices import HallId, Notice
from domain.people.person import PersonId


@dataclass(frozen=True)
class CardPosted(Notice):
    """The announcement's card is to appear in a hall."""

    kind: ClassVar[str] = "meetup_card"
    meetup: MeetupId
    hall: HallId


@dataclass(frozen=True)
class SeatGiven(Notice):
    """Somebody who waited has a seat now."""

    kind: ClassVar[str] = "meetup_seat_given"
    meetup: MeetupId


@dataclass(frozen=True)
class SeatGivenInHall(Notice):
    """The same, told in the hall by mention, to somebody whom the bot cannot write to."""

    kind: ClassVar[str] = "meetup_seat_given_in_hall"
    meetup: MeetupId
    person: PersonId


@dataclass(frozen=True)
class SeatsOffered(Notice):
    """Near the start seats are free: whoever taps first has one."""

    kind: ClassVar[str] = "meetup_seats_offered"
    meetup: MeetupId


@dataclass(frozen=True)
class WaitlistClosed(Notice):
    """The meetup starts and no seat came free."""

    kind: ClassVar[str] = "meetup_waitlist_closed"
    meetup: MeetupId


@dataclass(frozen=True)
class MeetupSoon(Notice):
    """The reminder to somebody who goes."""

    kind: ClassVar[str] = "meetup_soon"
    meetup: MeetupId


@dataclass(frozen=True)
class MeetupSoonInHall(Notice):
    """The reminder to a hall, once, a day before."""

    kind: ClassVar[str] = "meetup_soon_in_hall"
    meetup: MeetupId
    hall: HallId


@dataclass(frozen=True)
class MeetupMoved(Notice):
    """The time, the place or both changed: the old beside the new, as they were at that moment."""

    kind: ClassVar[str] = "meetup_moved"
    meetup: MeetupId
    old_start: datetime
    new_start: datetime
    old_end: datetime
    new_end: datetime
    old_place: Place
    new_place: Place


@dataclass(frozen=True)
class MeetupCalledOff(Notice):
    """The meetup is cancelled, with the organiser's reason."""

    kind: ClassVar[str] = "meetup_called_off"
    meetup: MeetupId
    reason: str


@dataclass(frozen=True)
class MeetupFull(Notice):
    """To the organisers: the last seat was taken."""

    kind: ClassVar[str] = "meetup_full"
    meetup: MeetupId


@dataclass(frozen=True)
class MeetupDigest(Notice):
    """To the organisers, a day before: who comes, who waits, whom the bot cannot write to."""

    kind: ClassVar[str] = "meetup_digest"
    meetup: MeetupId


class Audience(StrEnum):
    """To whom an organiser writes."""

    GOING = "going"
    WAITLISTED = "waitlisted"
    ALL = "all"


@dataclass(frozen=True)
class OrganiserWrote(Notice):
    """A message of the organiser to those who go, wait, or both. ``text`` is HTML as Telegram gave it."""

    kind: ClassVar[str] = "meetup_organiser_wrote"
    meetup: MeetupId
    text: str


@dataclass(frozen=True)
class WritingProgress(Notice):
    """To the organiser who wrote: how far the message with this ``token`` is, kept true until it is out."""

    kind: ClassVar[str] = "meetup_writing_progress"
    meetup: MeetupId
    token: str


@dataclass(frozen=True)
class HallAsked(Notice):
    """To whoever added the bot to a chat: shall it be a hall?"""

    kind: ClassVar[str] = "hall_asked"
    hall: HallId


@dataclass(frozen=True)
class HallLost(Notice):
    """To organisers: the bot lost the rights it needs in a hall, or was removed from it."""

    kind: ClassVar[str] = "hall_lost"
    hall: HallId
    removed: bool
