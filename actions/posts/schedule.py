"""When a post goes out: each decision owes one letter, and the letter of an older decision is taken back."""

from collections.abc import Callable, Collection
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.posts import keys
from actions.posts.halls import require_open
from actions.posts.permission import run_by
from actions.posts.record import record
from domain.notices import Lane, Owed
from domain.people.person import Actor
from domain.posts import fields
from domain.posts.notices import ScheduledPost
from domain.posts.post import LATEST, PLANNED_LIMIT, Post, PostId, PostState
from domain.posts.refusals import (
    PostBeingSent,
    PostBlank,
    PostCancelled,
    PostNotPlanned,
    PostNotSure,
    PostPlannedAlready,
    PostSentAlready,
    PostWithoutHall,
    PostWithoutTime,
    TooManyPosts,
)
from storage.outbox import Delivery, Outbox
from storage.posts import Posts

MOVABLE = frozenset({PostState.PLANNED, PostState.FAILED, PostState.LATE})
"""What has a time, and did not go out."""

Time = Callable[[Post], datetime]


async def plan(ctx: Context, actor: Actor, post_id: PostId) -> Post:
    """«Запланировать»: a draft goes out at the time that was chosen for it.

    Raises `PostBlank`, `PostWithoutHall`, `PostHallClosed`, `PostWithoutTime`, `PostInPast`, `TooManyPosts`,
    `PostPlannedAlready`, `PostSentAlready`.
    """
    now = ctx.now()

    def chosen(draft: Post) -> datetime:
        if draft.at is None:
            raise PostWithoutTime
        return fields.time(draft.at, now)

    return await _send_at(ctx, actor, post_id, "plan", chosen, {PostState.DRAFT})


async def move(ctx: Context, actor: Actor, post_id: PostId, at: datetime) -> Post:
    """«Перенести»: another time, also for one that failed or was late.

    Raises `PostInPast`, `PostTooFar`, `PostBeingSent`, `PostSentAlready`, `PostNotSure`, `PostCancelled`,
    `PostNotPlanned` for a draft, `PostHallClosed`, `TooManyPosts`.
    """
    wanted = fields.time(at, ctx.now())
    return await _send_at(ctx, actor, post_id, "move", lambda _: wanted, MOVABLE)


async def send_now(ctx: Context, actor: Actor, post_id: PostId) -> Post:
    """«Отправить сейчас»: a draft, a planned post, or one that failed or was late. Raises what `move` does."""
    now = ctx.now()
    return await _send_at(ctx, actor, post_id, "send_now", lambda _: now, {PostState.DRAFT, *MOVABLE})


async def cancel(ctx: Context, actor: Actor, post_id: PostId) -> Post:
    """«Отменить»: it does not go out, and stays among what was. One that is cancelled already stays so.

    Raises `PostBeingSent`, `PostSentAlready`, `PostNotSure`, `PostNotPlanned` for a draft (that is forgotten).
    """
    now = ctx.now()
    async with ctx.write() as connection:
        old = await run_by(connection, actor, post_id)
        if old.state is PostState.CANCELLED:
            return old
        return await _take_off(connection, actor, old, PostState.CANCELLED, "cancel", MOVABLE, now)


async def back_to_draft(ctx: Context, actor: Actor, post_id: PostId) -> Post:
    """«Изменить»: off the schedule until it is planned again; hall and time stay chosen. A draft stays one.

    Raises `PostBeingSent`, `PostSentAlready`, `PostNotSure`.
    """
    now = ctx.now()
    async with ctx.write() as connection:
        old = await run_by(connection, actor, post_id)
        if old.state is PostState.DRAFT:
            return old
        allowed = MOVABLE | {PostState.CANCELLED}
        return await _take_off(connection, actor, old, PostState.DRAFT, "unplan", allowed, now)


async def owe(connection: AsyncConnection, actor: Actor, old: Post, time: Time, action: str, now: datetime) -> Post:
    """One letter by one decision: the post goes out at that time, and by no older decision any more."""
    if old.is_blank:
        raise PostBlank
    if old.hall is None:
        raise PostWithoutHall
    await require_open(connection, old.hall)
    if old.state is not PostState.PLANNED and await Posts(connection).planned_of(old.author) >= PLANNED_LIMIT:
        raise TooManyPosts(limit=PLANNED_LIMIT)
    at = time(old)
    await _take_back(connection, old, action, now)
    new = await record(
        connection, actor, action, old, now, decided=True, state=PostState.PLANNED, at=at, trouble=None, detail=""
    )
    letter = Owed(
        notice=ScheduledPost(new.id, new.revision),
        key=keys.letter(new),
        hall=old.hall,
        due_at=at,
        until=at + LATEST,
        lane=Lane.POST,
    )
    await Outbox(connection).owe([letter], now)
    return new


async def _send_at(
    ctx: Context, actor: Actor, post_id: PostId, action: str, time: Time, allowed: Collection[PostState]
) -> Post:
    now = ctx.now()
    async with ctx.write() as connection:
        old = await run_by(connection, actor, post_id)
        _require(old, allowed)
        return await owe(connection, actor, old, time, action, now)


async def _take_off(
    connection: AsyncConnection,
    actor: Actor,
    old: Post,
    state: PostState,
    action: str,
    allowed: Collection[PostState],
    now: datetime,
) -> Post:
    _require(old, allowed)
    await _take_back(connection, old, action, now)
    return await record(connection, actor, action, old, now, decided=True, state=state, trouble=None, detail="")


async def _take_back(connection: AsyncConnection, post: Post, why: str, now: datetime) -> None:
    """The letter of the decision that stood is not sent any more. Raises `PostBeingSent` when it is this moment."""
    letter = await Outbox(connection).by_key(keys.letter(post))
    if letter is None:
        return
    if letter.state is Delivery.SENDING:
        raise PostBeingSent
    if letter.state is Delivery.PENDING:
        await Outbox(connection).set_state([letter.id], Delivery.SKIPPED, now, outcome=why)


def _require(post: Post, allowed: Collection[PostState]) -> None:
    if post.state in allowed:
        return
    refusals = {
        PostState.DRAFT: PostNotPlanned,
        PostState.PLANNED: PostPlannedAlready,
        PostState.SENT: PostSentAlready,
        PostState.UNCERTAIN: PostNotSure,
        PostState.CANCELLED: PostCancelled,
    }
    raise refusals.get(post.state, PostPlannedAlready)
