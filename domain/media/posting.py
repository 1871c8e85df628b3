"""The bot publishes by itself: when, for how long it tries, and what came of it."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum

from domain.media.happening import Happening
from domain.media.publication import GRACE, Outlet, OutletState, Publication, PublicationState
from domain.media.windows import DAY
from domain.moments import earliest

LEAST = timedelta(minutes=15)
"""For at least so long the bot tries by itself, however late the time is."""
LEFT = timedelta(hours=1)
"""So much of the planned day is left to the person who gets what the bot did not manage."""
LOOK_AFTER = timedelta(minutes=1)
"""How long after a connection that broke it is looked whether the publication appeared."""


class OutletTrouble(StrEnum):
    """Why it did not get there; each is told in words with what to do."""

    HALL_CLOSED = "hall_closed"
    """The bot is not in the hall (any more), or may not write there."""
    NO_PICTURES = "no_pictures"
    """It may write there, but not send pictures."""
    REFUSED = "refused"
    """The resource does not take it; its words are the detail."""
    TOO_LONG = "too_long"
    KEY = "key"
    """The key is not (any more) one: the server's keeper has to see to it."""
    WRONG_KEY = "wrong_key"
    """The key is of the kind that may not do this."""
    DENIED = "denied"
    """The key's owner may not post there."""
    LIMIT = "limit"
    """There are as many posts already as the resource takes in a day."""
    CAPTCHA = "captcha"
    """The resource wants to see a person."""
    BUSY = "busy"
    """The resource asks to come later, and it got late."""
    UNREACHABLE = "unreachable"
    FOREIGN = "foreign"
    """Where the page was to lie there is one of somebody else."""
    FOLDER = "folder"
    """The site's folder cannot be written."""
    PICTURES = "pictures"
    """They could not be fetched from Telegram."""
    ONLY_PICTURES = "only_pictures"
    """There is no text, and pictures are added there by hand."""
    LATE = "late"
    """Its time passed while the bot could not publish."""
    DROPPED = "dropped"
    """An operator took it out of the queue."""
    BROKEN = "broken"
    """A mistake of the program itself."""
    UNSEEN = "unseen"
    """It was on its way, somebody looked, and it is not there."""


KEY_TROUBLES = frozenset({OutletTrouble.KEY, OutletTrouble.WRONG_KEY})
"""The next publication would meet them, too: nothing more is asked of the resource until the settings are others."""


@dataclass(frozen=True, slots=True)
class Out:
    """It is there."""

    link: str
    message: int | None = None


@dataclass(frozen=True, slots=True)
class Later:
    """It is not there, and may get there in so many ``seconds``."""

    seconds: float
    trouble: OutletTrouble
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Unsure:
    """Nobody knows whether it is there."""

    detail: str


@dataclass(frozen=True, slots=True)
class NotOut:
    """It is not there, and trying again changes nothing."""

    trouble: OutletTrouble
    detail: str = ""


Outcome = Out | Later | Unsure | NotOut


class Look(StrEnum):
    """What looking for a publication came to, where it was not seen."""

    NOT_THERE = "not_there"
    CANNOT = "cannot"
    """The bot may not look there."""
    LATER = "later"
    """Nobody answered."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What is to be published, with the event that it tells of."""

    publication: Publication
    happening: Happening | None = None


def hand_over(publication: Publication) -> datetime:
    """Until when the bot tries by itself; then a person does, while it is still the planned day.

    Raises ValueError: it has no time.
    """
    if publication.at is None:
        raise ValueError(f"publication {publication.id} has no time")
    day = publication.at.astimezone(publication.zone).date()
    end = earliest(day + DAY, time(0), publication.zone)
    return max(publication.at + LEAST, min(publication.at + GRACE, end - LEFT))


def until(publication: Publication, outlet: Outlet) -> datetime:
    """Until when the bot tries to publish it there."""
    return outlet.until or hand_over(publication)


def waits_for_bot(publication: Publication, outlet: Outlet, now: datetime) -> bool:
    """Whether its time has come, and it was not begun, or is to be begun again."""
    return (
        publication.state in {PublicationState.PLANNED, PublicationState.OVERDUE}
        and publication.approved_by is not None
        and publication.at is not None
        and outlet.state is OutletState.WAITING
        and publication.at <= now
        and (outlet.due is None or outlet.due <= now)
    )


def is_time(publication: Publication, outlet: Outlet, now: datetime) -> bool:
    """Whether the bot begins it now."""
    return waits_for_bot(publication, outlet, now) and now < until(publication, outlet)


def is_too_late(publication: Publication, outlet: Outlet, now: datetime) -> bool:
    """Whether a person has to do what the bot did not manage in time."""
    return waits_for_bot(publication, outlet, now) and now >= until(publication, outlet)
