"""What every event has by itself, and how it follows its event."""

from dataclasses import dataclass
from datetime import datetime

from domain.media.happening import Happening
from domain.media.publication import Kind, Publication
from domain.media.windows import Window, after_event, before_event, moved_along, usual_after, usual_before


@dataclass(frozen=True, slots=True)
class Timing:
    """When a release should come out, and when it does if nobody says otherwise."""

    window: Window
    at: datetime


def timing(kind: Kind, happening: Happening) -> Timing:
    """Of a release of this event."""
    if kind is Kind.PRESS_RELEASE:
        starts, zone = happening.starts, happening.zone
        return Timing(before_event(starts, zone), usual_before(starts, zone))
    ends, zone = happening.ends, happening.zone
    return Timing(after_event(ends, zone), usual_after(ends, zone))


def in_time(wanted: datetime, window: Window, now: datetime) -> datetime | None:
    """The time as it is, or, when that is over, none: somebody has to say when."""
    return wanted if now < wanted and window.covers(wanted) else None


def moved(publication: Publication, happening: Happening, now: datetime) -> tuple[Window, datetime | None]:
    """Its window and its time after its event was moved. A time chosen by hand moves by as many days, to its hour."""
    new = timing(publication.kind, happening)
    old = publication.window
    if publication.at is None or not publication.by_hand or old is None:
        return new.window, in_time(new.at, new.window, now)
    wanted = moved_along(publication.at, old.opens, new.window.opens, happening.zone)
    if not new.window.covers(wanted):
        wanted = new.at
    return new.window, wanted if wanted > now else None
