"""A stage for delivery: the stand-in for Telegram, a database, people, halls, and notices that are easy to owe."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from sqlalchemy import select

from actions.context import Context, Policy
from bot.delivery import Delivery
from bot.delivery.pace import Pace
from bot.delivery.pauses import Pauses
from bot.limiter import Limiter, Limits
from bot.session import OutsideTransactions, WithinLimits
from domain.duties.duty import RESOURCES, Resource
from domain.meetups.hall import Hall
from domain.meetups.meetup import Meetup, Place
from domain.meetups.notices import CardPosted
from domain.moments import QuietHours
from domain.notices import Lane, Notice, Owed
from domain.people.person import Person
from domain.people.roles import Role
from handlers.delivery.views import renderers as delivery_renderers
from handlers.media.notices import renderers as media_renderers
from handlers.posts.feature import renderers as post_renderers
from handlers.rendering import Renderers
from playground.play import belonging, talking
from playground.server import PlaygroundServer
from playground.world.chats import Chat
from playground.world.posting import open_topic
from storage.database import Database
from storage.halls import Chat as SeenChat
from storage.halls import Halls
from storage.meetups import Meetups
from storage.outbox import Outbox
from storage.people import People, Roles, Seen
from storage.tables.delivery import outbox
from tests.bot.delivery.told import RENDERERS, render_card
from wording.texts import Texts

ZONE = ZoneInfo("Europe/Belgrade")
PATIENCE = 20.0
QUICK = Pace(
    answer=2.0, poll=0.3, after_wake=0.01, pauses=Pauses(first=0.05, longest=0.2), gather=0.05, edits_at_once=8
)


class MovableClock:
    """The machine's clock and an offset."""

    def __init__(self) -> None:
        self.offset = timedelta(0)

    def now(self) -> datetime:
        return datetime.now(UTC) + self.offset


@dataclass(frozen=True)
class Row:
    """What the outbox says of a letter."""

    state: str
    attempts: int
    outcome: str | None
    message_id: int | None


@dataclass
class Stage:
    server: PlaygroundServer
    ctx: Context
    clock: MovableClock
    bot: Bot
    renderers: Renderers
    pace: Pace
    delivery: Delivery

    async def person(
        self, name: str = "Анна", *, opened: bool = True, language: str = "ru", roles: Sequence[Role] = ()
    ) -> Person:
        """Somebody in the stand-in whom the bot knows. ``opened``: they pressed START."""
        played = self.server.world.add_person(name, language_code=language)
        if opened:
            talking.say(self.server.world, played, self.server.world.chats[played.id], "/start")
        async with self.ctx.write() as connection:
            person = await People(connection).see(
                Seen(played.id, name, None, language), reachable=opened, now=self.ctx.now()
            )
            for role in roles:
                await Roles(connection).give(person.id, role, None, self.ctx.now())
        return person

    async def hall(
        self, kind: str = "supergroup", *, can_pin: bool = False, topic: str | None = None, username: str | None = None
    ) -> Hall:
        """A chat with the bot in it, or a topic of one, bound as a hall by a «Вера» whom the bot cannot write to."""
        world = self.server.world
        owner = world.add_person("Вера")
        chat = world.add_chat(kind, "Зал", owner, username=username, is_forum=topic is not None)
        rights = {"can_pin_messages": True} if can_pin else None
        if kind == "channel":
            rights = {"can_post_messages": True, "can_edit_messages": True}
        world.add_bot(chat, rights)
        thread = None
        if topic is not None:
            talking.say(world, owner, chat, "Открываю темы")
            thread = open_topic(world, chat, owner, topic).id
        async with self.ctx.write() as connection:
            halls = Halls(connection)
            seen = SeenChat(chat.id, thread, "Зал", username, kind == "channel", can_pin)
            hall = await halls.ask(seen, self.ctx.now())
            binder = await People(connection).see(
                Seen(owner.id, "Вера", None, "ru"), reachable=False, now=self.ctx.now()
            )
            return await halls.bind(hall.id, binder.id)

    async def meetup(self, organiser: Person, halls: Sequence[Hall] = ()) -> Meetup:
        """An announced meetup in a week."""
        async with self.ctx.write() as connection:
            meetups = Meetups(connection)
            now = self.ctx.now()
            draft = await meetups.add(
                "uid-1",
                ZONE,
                organiser.id,
                now,
                title="Питон вечером",
                starts_at=now + timedelta(days=7),
                length=timedelta(hours=2),
                place=Place("Дом"),
            )
            await meetups.set_halls(draft.id, [hall.id for hall in halls])
            return await meetups.announce(draft.id, now)

    async def owe(self, notice: Notice, to: Person | Hall, key: str = "", **how: Any) -> int:
        """Owe it now, and wake delivery. Returns the letter's number."""
        key = key or f"test:{type(notice).__name__}:{to.id}:{notice}"
        recipient = {"person": to.id} if isinstance(to, Person) else {"hall": to.id}
        how.setdefault("lane", Lane.DIRECT if isinstance(to, Person) else Lane.POST)
        how.setdefault("due_at", self.ctx.now())
        async with self.ctx.write() as connection:
            await Outbox(connection).owe([Owed(notice=notice, key=key, **recipient, **how)], self.ctx.now())
            found = await connection.scalar(select(outbox.c.id).where(outbox.c.key == key))
        self.delivery.wake()
        assert isinstance(found, int)
        return found

    async def broadcast(self, notice: Notice, people: Sequence[Person]) -> None:
        """Owe it to all of them at once."""
        now = self.ctx.now()
        async with self.ctx.write() as connection:
            await Outbox(connection).owe(
                [
                    Owed(notice=notice, key=f"all:{person.id}", person=person.id, due_at=now, lane=Lane.BROADCAST)
                    for person in people
                ],
                now,
            )
        self.delivery.wake()

    async def card(self, meetup: Meetup, hall: Hall) -> int:
        return await self.owe(CardPosted(meetup.id, hall.id), hall)

    async def touch(self, meetup: Meetup) -> None:
        """Something that its cards show changes."""
        async with self.ctx.write() as connection:
            await Meetups(connection).touch(meetup.id)
        self.delivery.wake()

    async def row(self, letter: int) -> Row:
        async with self.ctx.read() as connection:
            found = (await connection.execute(select(outbox).where(outbox.c.id == letter))).one()
        return Row(found.state, found.attempts, found.outcome, found.message_id)

    async def rows(self, kind: type[Notice]) -> list[Row]:
        async with self.ctx.read() as connection:
            found = await connection.execute(select(outbox).where(outbox.c.kind == kind.kind).order_by(outbox.c.id))
        return [Row(one.state, one.attempts, one.outcome, one.message_id) for one in found]

    async def ended(self, letter: int, state: str) -> Row:
        """Wait until the letter is in this state."""
        async with asyncio.timeout(PATIENCE):
            while (row := await self.row(letter)).state != state:  # noqa: ASYNC110 - rows announce nothing
                await asyncio.sleep(0.01)
        return row

    async def until(self, condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(PATIENCE):
            while not condition():  # noqa: ASYNC110 - any condition
                await asyncio.sleep(0.01)

    async def rest(self) -> None:
        """Wait until delivery has nothing to do."""
        await self.until(lambda: self.delivery.idle)

    async def nothing_waits(self) -> None:
        """Wait until everything has ended in some way, what was put off too."""
        open_ones = select(outbox.c.id).where(outbox.c.state.in_(["pending", "sending"])).limit(1)
        async with asyncio.timeout(2 * PATIENCE):
            while True:
                await self.rest()
                async with self.ctx.read() as connection:
                    if await connection.scalar(open_ones) is None:
                        return
                await asyncio.sleep(0.05)

    def fault(self, kind: str, **how: Any) -> None:
        self.server.faults.add({"fault": kind, **how})

    def chat(self, of: Person | Hall) -> Chat:
        return self.server.world.chats[of.telegram_id if isinstance(of, Person) else of.chat_id]

    def messages(self, of: Person | Hall) -> list[dict[str, Any]]:
        """What the bot posted there, oldest first."""
        bot = self.server.world.bot.id
        return [
            one.message
            for one in self.chat(of).history.all()
            if one.author == bot and not one.deleted and not one.service
        ]

    def texts(self, of: Person | Hall) -> list[str]:
        return [message["text"] for message in self.messages(of)]

    def calls(self, method: str) -> list[dict[str, Any]]:
        """What the bot asked for, in order."""
        return [call.told() for call in self.server.world.journal.after(0, 5000) if call.method == method]

    def remove_bot(self, hall: Hall) -> None:
        chat = self.chat(hall)
        owner = next(number for number, member in chat.members.items() if member.status == "creator")
        belonging.remove_bot(self.server.world, self.server.world.people[owner], chat)

    async def restart(self) -> None:
        """Another life of the program, with the same database."""
        await self.delivery.stop()
        await self._begin_anew()

    async def kill(self) -> None:
        """The program ends in the middle of whatever it does, and is started again."""
        await self.delivery.stop(timeout=0)
        await self._begin_anew()

    async def _begin_anew(self) -> None:
        self.delivery = self.new_delivery()
        await self.delivery.start()

    def new_delivery(self) -> Delivery:
        texts = Texts(self.ctx.policy.languages)
        return Delivery(self.bot, self.ctx, texts, self.renderers, render_card, self.pace)


@asynccontextmanager
async def stage(
    database: Path,
    *,
    pace: Pace = QUICK,
    limits: Limits | None = None,
    quiet: tuple[time, time] | None = None,
    owners: frozenset[int] = frozenset(),
    resources: tuple[Resource, ...] = RESOURCES,
    starts: bool = True,
) -> AsyncIterator[Stage]:
    clock = MovableClock()
    policy = Policy(ZONE, ("ru", "en"), owners, QuietHours(*quiet) if quiet else None, resources=resources)
    ctx = Context(Database(database), clock, policy)
    renderers = Renderers(RENDERERS, delivery_renderers(), post_renderers(), media_renderers())
    async with PlaygroundServer() as server:
        session = AiohttpSession(api=TelegramAPIServer.from_base(server.url))
        session.middleware(OutsideTransactions())
        session.middleware(WithinLimits(Limiter(limits or Limits())))
        bot = Bot(server.token, session)
        delivery = Delivery(bot, ctx, Texts(policy.languages), renderers, render_card, pace)
        shown = Stage(server, ctx, clock, bot, renderers, pace, delivery)
        if starts:
            await delivery.start()
        try:
            yield shown
        finally:
            await shown.delivery.stop(timeout=2)
            await bot.session.close()
            await ctx.database.close()
