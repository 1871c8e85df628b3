"""What the media plan tells of: a meetup now; whatever else happens joins by a kind and a number of its own."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo


class EventKind(StrEnum):
    """What an event is. One more needs a line here and a source in `actions/media/events.py`."""

    MEETUP = "meetup"


@dataclass(frozen=True, slots=True)
class EventRef:
    """An event, by what it is and its number among those."""

    kind: EventKind
    id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """An event as a release tells of it. ``people`` is how many had signed up; ``called_off``: it will not be."""

    event: EventRef
    title: str
    starts: datetime
    ends: datetime
    zone: ZoneInfo
    called_off: bool = False
    description: str = ""
    place: str = ""
    programme: tuple[str, ...] = ()
    link: str = ""
    people: int = 0
