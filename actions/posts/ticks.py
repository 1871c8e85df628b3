"""What time brings to posts: one that did not go out at its time is noticed, whatever stood in its way."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context, Policy
from actions.posts import keys
from actions.posts.outcome import be_late, fail, left_aside
from domain.posts.excerpt import excerpt
from domain.posts.post import LATEST, Post, PostState, PostTrouble
from storage.outbox import Delivery, Letter, Outbox
from storage.posts import Posts


async def look_after(ctx: Context) -> None:
    """Posts that did not go out at their time are told of to those who answer for them."""
    await _look_after_planned(ctx)
    await _remind_of_drafts(ctx)


async def _look_after_planned(ctx: Context) -> None:
    """Those whose letter will not go out any more are late, or failed."""
    now = ctx.now()
    async with ctx.read() as connection:
        stuck = [post for post in await Posts(connection).due(now) if await _is_stuck(connection, post, now)]
    for post in stuck:
        async with ctx.write() as connection:
            # Looked at again: somebody may have decided meanwhile.
            present = await Posts(connection).get(post.id)
            if present is not None and present.state is PostState.PLANNED and present.revision == post.revision:
                await _settle(connection, present, ctx.policy, now)


async def _remind_of_drafts(ctx: Context) -> None:
    """Whoever took a post off the schedule for a change, and left it so, hears of it when its time comes."""
    now = ctx.now()
    async with ctx.read() as connection:
        owing = await left_aside(connection, ctx.policy, now)
        known = await Outbox(connection).known_keys(one.key for one in owing)
    if any(one.key not in known for one in owing):
        async with ctx.write() as connection:
            # Looked at again: it may have been planned meanwhile.
            await Outbox(connection).owe(await left_aside(connection, ctx.policy, now), now)


async def moments(ctx: Context) -> list[tuple[datetime, str]]:
    """What time will bring next, as (moment, what): shown in the playground, where time can be travelled."""
    now = ctx.now()
    async with ctx.read() as connection:
        planned = await Posts(connection).planned()
        taken_off = await Posts(connection).taken_off(now)
    found = [(post.time, f"post: {excerpt(post.text)}") for post in planned]
    found += [(post.time + LATEST, f"post too late: {excerpt(post.text)}") for post in planned]
    found += [(post.time, f"post left aside: {excerpt(post.text)}") for post in taken_off]
    return [one for one in found if one[0] > now]


async def _is_stuck(connection: AsyncConnection, post: Post, now: datetime) -> bool:
    letter = await Outbox(connection).by_key(keys.letter(post))
    if letter is None:
        return True
    return letter.state in {Delivery.SKIPPED, Delivery.FAILED} or (
        letter.state is Delivery.PENDING and _over(letter, now)
    )


async def _settle(connection: AsyncConnection, post: Post, policy: Policy, now: datetime) -> None:
    if not await _is_stuck(connection, post, now):
        return
    letter = await Outbox(connection).by_key(keys.letter(post))
    if letter is None:
        await fail(connection, post, PostTrouble.BROKEN, "", policy, now)
    elif _over(letter, now):
        await Outbox(connection).set_state([letter.id], Delivery.SKIPPED, now, outcome="too late")
        await be_late(connection, post, policy, now)
    else:
        # One that cannot be delivered tells its post so by itself, unless nobody can read what it told.
        trouble = PostTrouble.DROPPED if letter.state is Delivery.SKIPPED else PostTrouble.BROKEN
        await fail(connection, post, trouble, "", policy, now)


def _over(letter: Letter, now: datetime) -> bool:
    return letter.until is not None and letter.until <= now
