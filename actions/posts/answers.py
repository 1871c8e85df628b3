"""What people say who looked whether a post appeared."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context, Policy
from actions.posts import keys
from actions.posts.permission import run_by
from actions.posts.record import count_as_evidence, meant, record
from actions.posts.schedule import owe
from domain.delivery import PostSettled
from domain.people.person import Actor
from domain.posts.notices import ScheduledPost
from domain.posts.post import Post, PostId, PostState, PostTrouble
from storage.outbox import Delivery, Outbox


async def appeared(ctx: Context, actor: Actor, post_id: PostId) -> Post:
    """«Появился», on the post's page. Raises NotFound, `NotYourPost`, `PostSettled`."""
    now = ctx.now()
    async with ctx.write() as connection:
        post = await _asked_about(connection, actor, post_id)
        return await _appeared(connection, actor, post, ctx.policy, now)


async def send_again(ctx: Context, actor: Actor, post_id: PostId) -> Post:
    """«Не появился — отправить ещё раз», on the post's page. Raises what `appeared` does, and `PostHallClosed`."""
    now = ctx.now()
    async with ctx.write() as connection:
        post = await _asked_about(connection, actor, post_id)
        return await _again(connection, actor, post, now)


async def did_not_appear(ctx: Context, actor: Actor, post_id: PostId) -> Post:
    """«Не появился», and nothing is sent yet: it can be moved, changed or cancelled then. Raises as `appeared`."""
    now = ctx.now()
    async with ctx.write() as connection:
        post = await _asked_about(connection, actor, post_id)
        await _settle(connection, post, Delivery.FAILED, "did not appear, as somebody saw", now)
        return await record(
            connection, actor, "did_not_appear", post, now, state=PostState.FAILED, trouble=PostTrouble.UNSEEN
        )


async def it_appeared(
    connection: AsyncConnection, actor: Actor, letter: ScheduledPost, policy: Policy, now: datetime
) -> None:
    """«Появился» under the question about this letter. Raises `PostSettled`."""
    post = await meant(connection, letter, PostState.UNCERTAIN)
    if post is None:
        raise PostSettled
    await _appeared(connection, actor, post, policy, now)


async def it_is_wanted_again(connection: AsyncConnection, actor: Actor, letter: ScheduledPost, now: datetime) -> None:
    """«Не появился — отправить ещё раз» under the question about this letter. Raises `PostSettled`."""
    post = await meant(connection, letter, PostState.UNCERTAIN)
    if post is None:
        raise PostSettled
    await _again(connection, actor, post, now)


async def _appeared(connection: AsyncConnection, actor: Actor, post: Post, policy: Policy, now: datetime) -> Post:
    await _settle(connection, post, Delivery.SENT, "appeared, as somebody saw", now)
    # It was on its way at its time, however late somebody looks: that is the month for which it counts.
    new = await record(connection, actor, "appeared", post, now, state=PostState.SENT, sent_at=post.time)
    await count_as_evidence(connection, new, policy)
    return new


async def _again(connection: AsyncConnection, actor: Actor, post: Post, now: datetime) -> Post:
    await _settle(connection, post, Delivery.FAILED, "did not appear: sent again", now)
    return await owe(connection, actor, post, lambda _: now, "send_again", now)


async def _settle(connection: AsyncConnection, post: Post, state: Delivery, outcome: str, now: datetime) -> None:
    letter = await Outbox(connection).by_key(keys.letter(post))
    if letter is not None:
        await Outbox(connection).settle(letter.id, state, now, outcome)


async def _asked_about(connection: AsyncConnection, actor: Actor, post_id: PostId) -> Post:
    post = await run_by(connection, actor, post_id)
    if post.state is not PostState.UNCERTAIN:
        raise PostSettled
    return post
