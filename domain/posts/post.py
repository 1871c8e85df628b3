"""A post on schedule: written and shown to its author now, published in a hall at its time."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NewType
from zoneinfo import ZoneInfo

from domain.notices import HallId
from domain.people.person import PersonId

PostId = NewType("PostId", int)

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
"""How long a text may be, alone and under a picture, as its readers see it: in UTF-16 code units, without HTML."""
PLANNED_LIMIT = 100
"""How many posts of one author may wait for their time."""
FURTHEST = timedelta(days=366)
"""How far ahead a post may be planned: a year."""
LATEST = timedelta(hours=3)
"""How late a post may still go out by itself. After that its author decides."""


class PostState(StrEnum):
    DRAFT = "draft"
    PLANNED = "planned"
    """It goes out at its time, or is being sent right now."""
    SENT = "sent"
    UNCERTAIN = "uncertain"
    """The connection broke while it was sent: people are asked whether it appeared, and it is not repeated unasked."""
    FAILED = "failed"
    LATE = "late"
    """Its time passed while the bot could not send."""
    CANCELLED = "cancelled"


NEEDS_ATTENTION = frozenset({PostState.UNCERTAIN, PostState.FAILED, PostState.LATE})
"""What nothing becomes of until somebody decides."""


class PostTrouble(StrEnum):
    """Why a post did not go out; each is told in words with what to do."""

    HALL_CLOSED = "hall_closed"
    """The bot is not in the hall (any more), or may not write there."""
    NO_PICTURES = "no_pictures"
    """The bot may write there, but not send pictures."""
    REFUSED = "refused"
    """Telegram does not take it; its words are in the post's ``detail``."""
    BROKEN = "broken"
    """A mistake of the program itself."""
    DROPPED = "dropped"
    """An operator took it out of the queue."""
    UNSEEN = "unseen"
    """Nobody knew whether it appeared, and somebody looked: it did not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A post, from its first word as a draft to long after it went out.

    ``text`` is Telegram's HTML, as its author formatted it, and ``length`` how long it is as seen (see `TEXT_LIMIT`).
    ``photo`` is a Telegram file_id, "" for none. ``at`` is in UTC, ``zone`` is where its author reads the clock.
    ``revision`` grows with every decision about when it goes out, so that a letter of an older decision is known.
    ``trouble`` and ``detail`` (in Telegram's words) say why it did not go out. ``message_id`` is where it appeared,
    None also where somebody only saw that it did.
    """

    id: PostId
    author: PersonId
    hall: HallId | None
    text: str
    length: int
    photo: str
    at: datetime | None
    zone: ZoneInfo
    state: PostState
    revision: int
    message_id: int | None
    sent_at: datetime | None
    trouble: PostTrouble | None
    detail: str
    created_at: datetime

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing to publish yet."""
        return not self.text and not self.photo

    @property
    def time(self) -> datetime:
        """When a post that was planned goes out, or was to."""
        if self.at is None:
            raise ValueError(f"post {self.id} has no time yet")
        return self.at

    @property
    def out_at(self) -> datetime:
        """When a post that is out was sent."""
        if self.sent_at is None:
            raise ValueError(f"post {self.id} is not out")
        return self.sent_at
