"""What delivery itself owes to people: a public post of which nobody knows whether it appeared."""

from dataclasses import dataclass
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


class PostSettled(Refusal):
    """Somebody answered already whether the post appeared."""

    text_id = "refusal-post-settled"


class PostTooLate(Refusal):
    """What the post would tell makes no sense any more."""

    text_id = "refusal-post-too-late"
