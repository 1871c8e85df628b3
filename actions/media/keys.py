"""The keys under which the media plan has what it has by itself, and owes what it tells. One fact, one key."""

from datetime import date, datetime

from domain.media.happening import EventRef
from domain.media.notices import MediaNews
from domain.media.publication import Kind, Publication
from domain.media.reminders import Nudge


def release(event: EventRef, kind: Kind) -> str:
    return f"{kind}:{event.kind}:{event.id}"


def everything(publication: Publication) -> str:
    """What the keys of all that is told of a publication begin with."""
    return f"media:{publication.id}:"


def covered(event: EventRef) -> str:
    return f"media-event:{event.kind}:{event.id}"


def roadmap_covered(day: date) -> str:
    return f"media-roadmap:{day.isoformat()}"


def news(publication: Publication, news: MediaNews, now: datetime) -> str:
    return f"{everything(publication)}{news}:{now.timestamp():.0f}"


def moved(publication: Publication, now: datetime) -> str:
    return f"{everything(publication)}moved:{now.timestamp():.0f}"


def out_called_off(publication: Publication) -> str:
    return f"{everything(publication)}{MediaNews.OUT_CALLED_OFF}"


def overdue(publication: Publication) -> str:
    return f"{everything(publication)}overdue:{publication.timed_at.timestamp():.0f}"


def reminder(publication: Publication, nudge: Nudge, at: datetime) -> str:
    return f"{everything(publication)}{nudge}:{at.timestamp():.0f}"


def due(publication: Publication, at: datetime) -> str:
    return f"{everything(publication)}due:{at.timestamp():.0f}"


def failed(publication: Publication, resource: str, now: datetime) -> str:
    return f"{everything(publication)}failed:{resource}:{now.timestamp():.0f}"


def posted(publication: Publication, resource: str) -> str:
    return f"{everything(publication)}posted:{resource}"


def unsure(publication: Publication, resource: str, tries: int) -> str:
    return f"{everything(publication)}unsure:{resource}:{tries}"


def key_refused(resource: str, now: datetime) -> str:
    """Once a day is enough."""
    return f"media-key:{resource}:{now:%Y-%m-%d}"


def parts(publication: Publication, resource: str) -> str:
    """What the keys of a publication's messages in a hall begin with."""
    return f"{everything(publication)}part:{resource}:"


def part(publication: Publication, resource: str, part: int, tries: int) -> str:
    return f"{parts(publication, resource)}{tries}:{part}"
