"""What delivery itself owes to people: a public post of which nobody knows whether it appeared."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from domain.errors import Refusal
from domain.meetups.meetup import MeetupId
from domain.notices import HallId, Notice


@dataclass(frozen=True)
class PostUncertain(Notice):
    """To whoever answers for a post: the connection broke while it was made; did it appear?

    ``letter`` is the post's number in the outbox, ``post`` the kind of notice that it tells.
    """

    kind: ClassVar[str] = "delivery_post_uncertain"
    letter: int
    hall: HallId
    post: str
    meetup: MeetupId | None


class WhyNot(StrEnum):
    """Why a letter cannot be delivered, as far as it matters to whoever can do something about it."""

    REFUSED = "refused"
    """Telegram does not take this message."""
    HALL_CLOSED = "hall_closed"
    """The bot is not in the hall (any more), or may not write there."""
    NO_PICTURES = "no_pictures"
    """It may write there, but not send pictures."""
    BROKEN = "broken"
    """A mistake of the program: nobody can tell what the letter says."""


class PostSettled(Refusal):
    """Somebody answered already whether the post appeared."""

    text_id = "refusal-post-settled"


class PostTooLate(Refusal):
    """What the post would tell makes no sense any more."""

    text_id = "refusal-post-too-late"
