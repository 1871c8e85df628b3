"""What posts owe to halls and people."""

from dataclasses import dataclass
from typing import ClassVar

from domain.notices import Notice
from domain.posts.post import PostId


@dataclass(frozen=True)
class ScheduledPost(Notice):
    """The post itself, to its hall. ``revision`` is the decision by which it goes out; another one overrules it."""

    kind: ClassVar[str] = "post_scheduled"
    post: PostId
    revision: int


@dataclass(frozen=True)
class PostSent(Notice):
    """To its author: it went out. ``link`` leads to it, "" where Telegram has no links to messages."""

    kind: ClassVar[str] = "post_sent"
    post: PostId
    link: str


@dataclass(frozen=True)
class PostFailed(Notice):
    """To whoever answers for it: it did not go out. The post knows why. Makes no sense after another decision."""

    kind: ClassVar[str] = "post_failed"
    post: PostId
    revision: int


@dataclass(frozen=True)
class PostLate(Notice):
    """To whoever answers for it: its time passed while the bot could not send. Makes no sense after a decision."""

    kind: ClassVar[str] = "post_late"
    post: PostId
    revision: int


@dataclass(frozen=True)
class PostLeftAside(Notice):
    """To whoever answers for it: taken off the schedule for a change, it was still a draft when its time came."""

    kind: ClassVar[str] = "post_left_aside"
    post: PostId
    revision: int
