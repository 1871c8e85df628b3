"""Who writes posts, where they appear, and posts at each point of their life."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select, update

from actions.context import Context
from actions.people.identity import identify
from actions.posts import drafts, schedule
from domain.meetups.hall import HallState
from domain.notices import HallId
from domain.people.person import Actor
from domain.people.roles import Role
from domain.posts.post import Post, PostId, PostState
from storage.halls import Chat, Halls
from storage.people import Roles, Seen
from storage.posts import Posts
from storage.tables.delivery import outbox
from storage.tables.posts import posts
from tests.actions.meetups.making import OWNER, StandingClock

IN_A_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Newsroom:
    """Somebody of each role, two organisers, and a channel in which posts appear."""

    ctx: Context
    clock: StandingClock
    owner: Actor
    curator: Actor
    director: Actor
    worker: Actor
    organiser: Actor
    other_organiser: Actor
    participant: Actor
    hall: HallId

    def at(self, span: timedelta = IN_A_DAY) -> datetime:
        """A moment so long from now."""
        return self.clock.now() + span

    async def draft(self, author: Actor | None = None, text: str = "Приходите <b>завтра</b>!") -> Post:
        """A draft of the organiser's, complete and due in a day."""
        author = author or self.organiser
        post = await drafts.start(self.ctx, author)
        await drafts.write(self.ctx, author, post.id, text, len(text))
        await drafts.choose_hall(self.ctx, author, post.id, self.hall)
        return await drafts.set_time(self.ctx, author, post.id, self.at())

    async def planned(self, author: Actor | None = None, text: str = "Приходите <b>завтра</b>!") -> Post:
        """The same, planned."""
        author = author or self.organiser
        return await schedule.plan(self.ctx, author, (await self.draft(author, text)).id)

    async def in_state(self, state: PostState) -> Post:
        """A post of the organiser's that came to this; its letter is left as it was when it was planned."""
        if state is PostState.DRAFT:
            return await self.draft()
        post = await self.planned()
        async with self.ctx.write() as connection:
            await connection.execute(update(posts).where(posts.c.id == post.id).values(state=state))
        return await self.stored(post.id)

    async def stored(self, post: PostId) -> Post:
        async with self.ctx.read() as connection:
            found = await Posts(connection).get(post)
        assert found is not None
        return found

    async def close_hall(self) -> None:
        async with self.ctx.write() as connection:
            await Halls(connection).set_state(self.hall, HallState.MUTE)

    async def letters(self) -> list[tuple[str, str]]:
        """What was owed to halls, as (key, state)."""
        wanted = select(outbox.c.key, outbox.c.state).where(outbox.c.hall_id.is_not(None)).order_by(outbox.c.id)
        async with self.ctx.read() as connection:
            return [(row.key, row.state) for row in await connection.execute(wanted)]

    async def set_letter(self, post: Post, state: str) -> None:
        """The letter by which the post goes out came to this."""
        async with self.ctx.write() as connection:
            key = f"post:{post.id}:{post.revision}"
            await connection.execute(update(outbox).where(outbox.c.key == key).values(state=state))


async def open_newsroom(ctx: Context, clock: StandingClock) -> Newsroom:
    owner = await identify(ctx, Seen(OWNER, "Вера", None, "ru"), opened=True)
    async with ctx.write() as connection:
        hall = await Halls(connection).ask(
            Chat(-1001234567890, None, "Новости", "novosti_play", is_channel=True, can_pin=False), ctx.now()
        )
        await Halls(connection).bind(hall.id, owner.id)
    return Newsroom(
        ctx,
        clock,
        owner,
        await _having(ctx, 2, "Карина", Role.CURATOR),
        await _having(ctx, 3, "Денис", Role.DIRECTOR),
        await _having(ctx, 4, "Галина", Role.WORKING_GROUP),
        await _having(ctx, 5, "Олег", Role.ORGANISER),
        await _having(ctx, 6, "Ольга", Role.ORGANISER),
        await identify(ctx, Seen(7, "Пётр", None, "ru"), opened=True),
        hall.id,
    )


async def _having(ctx: Context, telegram_id: int, name: str, role: Role) -> Actor:
    seen = Seen(telegram_id, name, None, "ru")
    person = (await identify(ctx, seen, opened=True)).person
    async with ctx.write() as connection:
        await Roles(connection).give(person.id, role, None, ctx.now())
    return await identify(ctx, seen, opened=True)
