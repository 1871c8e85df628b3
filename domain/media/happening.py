"""What the media plan tells of: meetups, and events of the roadmap; each by a kind and a number of its own."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo


class EventKind(StrEnum):
    """What an event is. One more needs a line here and a source in `actions/media/events.py`."""

    MEETUP = "meetup"
    ROADMAP = "roadmap"
    """An event of a year's roadmap, trainings of mentors among them, that is no meetup of this bot."""


@dataclass(frozen=True, slots=True)
class EventRef:
    """An event, by what it is and its number among those."""

    kind: EventKind
    id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """An event as a release tells of it. ``people`` is how many had signed up; ``called_off``: it will not be.

    ``by_day``: it has days and no hours. ``is_done``: somebody said that it was, and nobody announces it any more.
    ``is_elsewhere``: it became a meetup, which has releases of its own.
    """

    event: EventRef
    title: str
    starts: datetime
    ends: datetime
    zone: ZoneInfo
    called_off: bool = False
    by_day: bool = False
    is_done: bool = False
    is_elsewhere: bool = False
    description: str = ""
    place: str = ""
    programme: tuple[str, ...] = ()
    link: str = ""
    people: int = 0
