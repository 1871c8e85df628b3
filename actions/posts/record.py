"""What became of a post, written down with its audit entry, and what it counts for."""

from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Policy
from actions.duties.marks import hand_in_by_post
from domain.people.person import Actor
from domain.posts.links import link
from domain.posts.notices import ScheduledPost
from domain.posts.post import Post, PostState
from storage.audit import Audit
from storage.halls import Halls
from storage.posts import Posts


async def record(
    connection: AsyncConnection, who: Actor | None, action: str, old: Post, now: datetime, **fields: Any
) -> Post:
    """Set attributes of the post; ``who`` did it, None: time or Telegram."""
    new = await Posts(connection).change(old.id, now, **fields)
    await Audit(connection).add(
        None if who is None else who.id, action, "post", old.id, now, before=_facts(old), after=_facts(new)
    )
    return new


async def count_as_evidence(connection: AsyncConnection, post: Post, policy: Policy) -> str:
    """A post that is out hands in the month's update of the resource that its hall is, if any. Returns its address."""
    hall = None if post.hall is None else await Halls(connection).get(post.hall)
    if hall is None:
        return ""
    address = link(hall, post.message_id)
    await hand_in_by_post(connection, hall.id, post.id, address, post.out_at, policy)
    return address


async def meant(connection: AsyncConnection, letter: ScheduledPost, state: PostState) -> Post | None:
    """The post, if the decision by which the letter was owed stands and it is in this state."""
    post = await Posts(connection).get(letter.post)
    if post is None or post.revision != letter.revision or post.state is not state:
        return None
    return post


def _facts(post: Post) -> dict[str, str | int | None]:
    return {
        "state": post.state,
        "at": None if post.at is None else post.at.isoformat(),
        "hall": post.hall,
        "trouble": post.trouble,
    }
