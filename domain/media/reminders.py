"""Of what somebody is reminded, and from when on; each once."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.media.publication import Kind, Publication, PublicationState, deadline
from domain.moments import earliest

HOUR = time(9)
DAY = timedelta(days=1)


class Nudge(StrEnum):
    WRITE = "write"
    """A draft is needed before its window opens."""
    WAITS = "waits"
    """It was submitted, and nobody looked at it for a day."""
    PLAN = "plan"
    """It was approved, and nobody said when it comes out."""


@dataclass(frozen=True, slots=True)
class Reminder:
    nudge: Nudge
    at: datetime


def reminder(publication: Publication, centre: ZoneInfo) -> Reminder | None:
    """The next thing that somebody is reminded of, while nothing is done; None: nothing has a time."""
    match publication.state:
        case PublicationState.IDEA | PublicationState.DRAFT:
            at = _needed(publication, centre)
            return None if at is None else Reminder(Nudge.WRITE, at)
        case PublicationState.SUBMITTED:
            return Reminder(Nudge.WAITS, _next_morning(publication.since, centre))
        case PublicationState.APPROVED:
            return Reminder(Nudge.PLAN, _next_morning(publication.since, centre))
        case _:
            return None


def is_due(found: Reminder, publication: Publication, now: datetime) -> bool:
    """Whether it is spoken of now: from its moment on, until its term is over."""
    term = deadline(publication)
    return found.at <= now and (term is None or now < term)


def _needed(publication: Publication, centre: ZoneInfo) -> datetime | None:
    """On the day before at nine; of what happened, as soon as it is over."""
    if publication.kind is Kind.POST_RELEASE and publication.window is not None:
        return publication.window.opens
    first = publication.at if publication.window is None else publication.window.opens
    return None if first is None else earliest(first.astimezone(centre).date() - DAY, HOUR, centre)


def _next_morning(moment: datetime, centre: ZoneInfo) -> datetime:
    return earliest(moment.astimezone(centre).date() + DAY, HOUR, centre)
