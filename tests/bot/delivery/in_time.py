"""A stage on which minutes pass in no time (tests/bot/skipping_time.py).

Delivery and its database are the program's. Telegram is played in this process, on the same clock, with the
stand-in's own arithmetic of limits.
"""

import asyncio
import shutil
import tempfile
from collections.abc import AsyncGenerator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast

from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.exceptions import TelegramNetworkError, TelegramRetryAfter, TelegramServerError
from aiogram.methods import GetMe, SendMessage, TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import Chat, Message, User
from aiohttp import ServerDisconnectedError
from sqlalchemy import insert, select

from actions.context import Context, Policy
from bot.delivery import Delivery
from bot.delivery.outcomes import NEVER_CONNECTED
from bot.limiter import Limiter, Limits
from bot.session import OutsideTransactions, WithinLimits
from domain.delivery import PostUncertain
from domain.meetups.hall import HallState
from domain.notices import HallId, Lane, Owed
from domain.people.person import PersonId
from handlers.delivery.views import renderers as delivery_renderers
from handlers.rendering import Renderers
from playground.limits import RateLimits
from storage.database import Database
from storage.outbox import Outbox
from storage.tables.delivery import outbox
from storage.tables.meetups import halls
from storage.tables.people import people
from tests.bot.delivery.stage import ZONE
from tests.bot.delivery.told import RENDERERS, Note
from tests.bot.skipping_time import run_skipping
from wording.texts import Texts

LATENCY = 0.03
PEOPLE = 60
HALLS = 2
START = datetime(2026, 11, 20, 12, tzinfo=UTC)
KINDS = ("500", "never connected", "lost", "429")


@dataclass(frozen=True)
class Wish:
    """Something owed so many seconds after the start. ``to`` below zero is a hall."""

    after: float
    to: int
    lane: Lane


@dataclass(frozen=True)
class Fault:
    kind: str
    seconds: int


@dataclass(frozen=True)
class Arrived:
    at: float
    chat: int
    text: str


class Telegram(BaseSession):
    """Takes messages as Telegram does: with latency, within its limits, and with faults at given calls."""

    def __init__(self, faults: dict[int, Fault]) -> None:
        super().__init__()
        self._limits = RateLimits(lambda: asyncio.get_running_loop().time())
        self._faults = faults
        self._calls = 0
        self.arrived: list[Arrived] = []
        self.asked = 0
        self.refused = 0
        """Calls that broke the limits."""
        self.hit: list[Fault] = []

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ASYNC109
    ) -> TelegramType:
        self._calls += 1
        fault = self._faults.get(self._calls)
        await asyncio.sleep(LATENCY)
        if isinstance(method, GetMe):
            self.asked += 1
            if fault is not None and fault.kind != "429":
                self.hit.append(Fault("500", 0))
                raise TelegramServerError(method, "Internal Server Error")
            return cast(TelegramType, User(id=1, is_bot=True, first_name="Bot"))
        assert isinstance(method, SendMessage)
        chat = int(method.chat_id)
        if fault is not None:
            self.hit.append(fault)
            if fault.kind == "429":
                raise TelegramRetryAfter(method, "Too Many Requests", retry_after=fault.seconds)
            if fault.kind == "500":
                raise TelegramServerError(method, "Internal Server Error")
            if fault.kind == "never connected":
                raise TelegramNetworkError(method, "no connection") from NEVER_CONNECTED[2]("too slow")
        wait = self._limits.take(chat, "supergroup" if chat < 0 else "private")
        if wait is not None:
            self.refused += 1
            raise TelegramRetryAfter(method, "Too Many Requests", retry_after=wait)
        self.arrived.append(Arrived(asyncio.get_running_loop().time(), chat, method.text))
        if fault is not None and fault.kind == "lost":
            raise TelegramNetworkError(method, "the connection broke") from ServerDisconnectedError()
        kind = "supergroup" if chat < 0 else "private"
        sent = Message(message_id=len(self.arrived), date=START, chat=Chat(id=chat, type=kind))
        return cast(TelegramType, sent)

    async def close(self) -> None:
        """Nothing is open."""

    def stream_content(self, *_: Any, **__: Any) -> AsyncGenerator[bytes, None]:
        raise NotImplementedError("nobody downloads here")


class LoopClock:
    """The loop's time as moments."""

    def now(self) -> datetime:
        return START + timedelta(seconds=asyncio.get_running_loop().time() - 1000.0)


@dataclass
class Story:
    """What came of it: states of letters by their numbers, what arrived, when all was done."""

    wishes: list[Wish]
    states: dict[int, str]
    arrived: list[Arrived]
    refused: int
    hit: list[Fault]
    done_at: float
    asked: int
    waits: dict[int, float] = field(default_factory=dict)
    """Seconds from a letter's moment to its first arrival."""

    def copies(self, number: int) -> int:
        return sum(one.text == f"letter {number}" for one in self.arrived)


def chat_of(to: int) -> int:
    return 100 + to if to >= 0 else -(1000 - to)


async def play(database: Path, wishes: list[Wish], faults: dict[int, Fault]) -> Story:
    telegram = Telegram(faults)
    telegram.middleware(OutsideTransactions())
    telegram.middleware(WithinLimits(Limiter(Limits())))
    clock = LoopClock()
    ctx = Context(Database(database), clock, Policy(ZONE, ("ru", "en"), frozenset(), None))
    async with ctx.write() as connection:
        await connection.execute(
            insert(people),
            [
                {"id": 1 + n, "telegram_id": chat_of(n), "name": "X", "reachable": True, "first_seen_at": START}
                for n in range(PEOPLE + 1)
            ],
        )
        await connection.execute(
            insert(halls),
            [
                {
                    "id": n,
                    "chat_id": chat_of(-n),
                    "title": "X",
                    "is_channel": False,
                    "state": HallState.BOUND,
                    "can_pin": False,
                    # Asked about posts of unknown outcome: somebody to whom nothing else is owed.
                    "bound_by": PEOPLE + 1,
                    "created_at": START,
                }
                for n in range(1, HALLS + 1)
            ],
        )
    bot = Bot("42:TEST_token", telegram)
    renderers = Renderers(RENDERERS, delivery_renderers())
    delivery = Delivery(bot, ctx, Texts(("ru", "en")), renderers, RENDER_NO_CARD)
    await delivery.start()
    await asyncio.gather(*(owe(ctx, delivery, number, wish) for number, wish in enumerate(wishes)))
    await at_rest(ctx)
    done_at = asyncio.get_running_loop().time() - 1000.0
    await delivery.stop()
    async with ctx.read() as connection:
        rows = (await connection.execute(select(outbox.c.key, outbox.c.kind, outbox.c.state))).all()
    await ctx.database.close()
    states = {int(row.key.split(":")[1]): row.state for row in rows if row.key.startswith("letter:")}
    asked = sum(row.kind == PostUncertain.kind for row in rows)
    story = Story(wishes, states, telegram.arrived, telegram.refused, telegram.hit, done_at, asked)
    for one in reversed(telegram.arrived):
        if one.text.startswith("letter "):
            number = int(one.text.split()[1])
            story.waits[number] = one.at - 1000.0 - wishes[number].after
    return story


async def RENDER_NO_CARD(*_: object) -> None:  # noqa: N802 - a renderer of cards, of which there are none here
    return None


async def owe(ctx: Context, delivery: Delivery, number: int, wish: Wish) -> None:
    await asyncio.sleep(wish.after)
    whom: dict[str, Any] = {"person": PersonId(1 + wish.to)} if wish.to >= 0 else {"hall": HallId(-wish.to)}
    notice = Note(f"letter {number}")
    owed = Owed(notice=notice, key=f"letter:{number}", due_at=ctx.now(), lane=wish.lane, **whom)
    async with ctx.write() as connection:
        await Outbox(connection).owe([owed], ctx.now())
    delivery.wake()


async def at_rest(ctx: Context) -> None:
    """Until everything has ended in some way."""
    is_open = select(outbox.c.id).where(outbox.c.state.in_(["pending", "sending"])).limit(1)
    while True:
        async with ctx.read() as connection:
            if await connection.scalar(is_open) is None:
                return
        await asyncio.sleep(0.1)


def played(empty_database: Path, wishes: list[Wish], faults: dict[int, Fault] | None = None) -> Story:
    with tempfile.TemporaryDirectory() as folder:
        return run_skipping(play(Path(shutil.copy(empty_database, Path(folder) / "bot.db")), wishes, faults or {}))
