"""What is told of the media plan. How things stand whoever renders it looks up."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar

from domain.media.happening import EventKind
from domain.media.publication import PublicationId
from domain.media.reminders import Nudge
from domain.notices import Notice


class MediaNews(StrEnum):
    SUBMITTED = "submitted"
    APPROVED = "approved"
    RETURNED = "returned"
    CONSENT = "consent"
    """Somebody in it withdrew their consent: it is a draft again."""
    CALLED_OFF = "called_off"
    """Its event was called off."""
    BACK = "back"
    """Its event takes place after all: it is a draft again."""
    HELD = "held"
    """Its event was: nobody announces it any more."""
    ELSEWHERE = "elsewhere"
    """Its event became a meetup, which has releases of its own."""
    OUT_MOVED = "out_moved"
    """It is out, and its event was moved: what people read is not so any more."""
    OUT_CALLED_OFF = "out_called_off"
    """It is out, and its event was called off."""
    OVERDUE = "overdue"
    YOURS = "yours"
    """You answer for it from now on."""


@dataclass(frozen=True)
class MediaTold(Notice):
    """Something became of a publication."""

    kind: ClassVar[str] = "media_told"
    publication: PublicationId
    news: MediaNews


@dataclass(frozen=True)
class EventCovered(Notice):
    """An event was announced: it has its press release and post-release in the plan."""

    kind: ClassVar[str] = "media_event_covered"
    event: EventKind
    number: int


@dataclass(frozen=True)
class RoadmapCovered(Notice):
    """Events of the roadmap came near enough: on this day they got their releases, all told of at once."""

    kind: ClassVar[str] = "media_roadmap_covered"
    day: date


@dataclass(frozen=True)
class PublicationMoved(Notice):
    """Its event was moved, and its time, chosen by hand, with it. ``new`` None: somebody has to choose another."""

    kind: ClassVar[str] = "media_moved"
    publication: PublicationId
    old: datetime
    new: datetime | None


@dataclass(frozen=True)
class MediaReminder(Notice):
    """There is something to do. Makes no sense once it is done."""

    kind: ClassVar[str] = "media_reminder"
    publication: PublicationId
    nudge: Nudge


@dataclass(frozen=True)
class PublicationDue(Notice):
    """Its time has come: here is the text, say where it is out. Makes no sense with another time."""

    kind: ClassVar[str] = "media_due"
    publication: PublicationId
    at: datetime


@dataclass(frozen=True)
class OutletFailed(Notice):
    """It did not get onto this resource: somebody has to see to it."""

    kind: ClassVar[str] = "media_outlet_failed"
    publication: PublicationId
    resource: str


@dataclass(frozen=True)
class PublicationPart(Notice):
    """The publication itself, to the hall that the resource is: the message ``part`` of those that it takes.

    ``tries`` is the attempt to which it belongs; what was begun anew since overrules it. ``in_plain``: Telegram did
    not take its text as a rich message, and has it in several.
    """

    kind: ClassVar[str] = "media_part"
    publication: PublicationId
    resource: str
    part: int
    tries: int
    in_plain: bool = False


@dataclass(frozen=True)
class OutletPosted(Notice):
    """The bot published it there by itself; where pictures have to be added by hand, this says so."""

    kind: ClassVar[str] = "media_outlet_posted"
    publication: PublicationId
    resource: str


@dataclass(frozen=True)
class OutletUnsure(Notice):
    """Nobody knows whether it appeared there, and the bot cannot look: somebody has to."""

    kind: ClassVar[str] = "media_outlet_unsure"
    publication: PublicationId
    resource: str
    tries: int


@dataclass(frozen=True)
class KeyRefused(Notice):
    """To whoever keeps the server: the resource does not take the key that the settings have for it."""

    kind: ClassVar[str] = "media_key_refused"
    resource: str
    trouble: str
