"""Posts on schedule on the stage of delivery: who writes them, what becomes of them."""

from datetime import timedelta

from actions.posts import drafts, schedule, ticks
from domain.meetups.hall import Hall
from domain.people.person import Actor
from domain.people.roles import Role
from domain.posts.post import Post, PostId, PostState
from storage.outbox import Letter, Outbox
from storage.posts import Posts
from tests.bot.delivery.stage import Stage

TEXT = "Приходите <b>завтра</b>: https://example.org"
SEEN = "Приходите завтра: https://example.org"
SOON = timedelta(hours=1)


async def an_author(on_stage: Stage, role: Role = Role.CURATOR) -> Actor:
    return Actor(await on_stage.person("Карина", roles=[role]), frozenset({role, Role.PARTICIPANT}))


async def drafted(on_stage: Stage, author: Actor, hall: Hall, text: str = TEXT, photo: str = "") -> Post:
    """A draft that is to go out in an hour."""
    post = await drafts.start(on_stage.ctx, author)
    await drafts.write(on_stage.ctx, author, post.id, text, len(text))
    if photo:
        await drafts.set_photo(on_stage.ctx, author, post.id, photo)
    await drafts.choose_hall(on_stage.ctx, author, post.id, hall.id)
    return await drafts.set_time(on_stage.ctx, author, post.id, on_stage.ctx.now() + SOON)


async def planned(on_stage: Stage, author: Actor, hall: Hall, text: str = TEXT, photo: str = "") -> Post:
    """The same, planned."""
    return await schedule.plan(on_stage.ctx, author, (await drafted(on_stage, author, hall, text, photo)).id)


async def when_time_has_come(on_stage: Stage, span: timedelta = SOON) -> None:
    """So much later, with everything done that is due then."""
    on_stage.clock.offset += span
    await look_after(on_stage)


async def look_after(on_stage: Stage) -> None:
    await ticks.look_after(on_stage.ctx)
    on_stage.delivery.wake()


async def stored(on_stage: Stage, post: PostId) -> Post:
    async with on_stage.ctx.read() as connection:
        found = await Posts(connection).get(post)
    assert found is not None
    return found


async def letter_of(on_stage: Stage, post: Post) -> Letter:
    """The letter of the decision that stands."""
    async with on_stage.ctx.read() as connection:
        found = await Outbox(connection).by_key(f"post:{post.id}:{post.revision}")
    assert found is not None
    return found


async def became(on_stage: Stage, post: PostId, state: PostState) -> Post:
    """Wait until the post is in this state, and everything that follows is told."""
    found = await stored(on_stage, post)
    while found.state is not state:
        await on_stage.until(lambda: True)
        found = await stored(on_stage, post)
    await on_stage.rest()
    return found
