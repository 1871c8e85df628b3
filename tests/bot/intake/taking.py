"""Updates, a handler whose effects can be counted, and a reception that has it handle them."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from aiogram import Bot
from aiogram.types import Update

from actions.context import Context
from bot.intake.arrivals import Arrival, read_update
from bot.intake.reception import Reception
from bot.intake.sealing import Sealing
from storage.audit import Audit
from storage.inbox import Entry, Inbox
from storage.people import People

OWNER = 1
PRIVATE = {"id": 5, "type": "private", "first_name": "Anna"}
HALL = {"id": -5, "type": "supergroup", "title": "Hall"}


def tap(number: int, chat: dict[str, Any] = PRIVATE, who: int = 5) -> Arrival:
    message = {"message_id": 1, "date": 0, "chat": chat}
    sender = {"id": who, "is_bot": False, "first_name": "Anna"}
    query = {"id": str(number), "from": sender, "chat_instance": "1", "data": "x", "message": message}
    return read_update(json.dumps({"update_id": number, "callback_query": query}))


class Handler:
    """What handlers do, without Telegram: every update is an audit entry, then whatever the test wants."""

    def __init__(self, ctx: Context) -> None:
        self.ctx = ctx
        self.before: Callable[[Update], Awaitable[None]] = nothing
        self.after: Callable[[Update], Awaitable[None]] = nothing
        self.writes = True
        self.shown: list[int] = []
        self.told: list[int] = []

    async def feed(self, update: Update) -> None:
        await self.before(update)
        if self.writes:
            async with self.ctx.write() as connection:
                owner = await People(connection).by_telegram_id(OWNER)
                assert owner is not None
                await Audit(connection).add(owner.id, "tap", "update", update.update_id, self.ctx.now())
        await self.after(update)

    async def show(self, update: Update) -> None:
        self.shown.append(update.update_id)

    async def apologise(self, update: Update) -> None:
        self.told.append(update.update_id)


async def nothing(update: Update) -> None:
    """All is well."""


async def breaks(update: Update) -> None:
    raise ZeroDivisionError("of what Anna wrote")


class Cut:
    """Comes to a point where the program ends."""

    def __init__(self) -> None:
        self.reached = 0

    async def __call__(self, update: Update) -> None:
        self.reached += 1
        await asyncio.Event().wait()

    def has_reached(self, times: int) -> bool:
        return self.reached == times


@asynccontextmanager
async def reception(
    ctx: Context, bot: Bot, handler: Handler, grace: float = 10.0, sealing: Sealing | None = None
) -> AsyncIterator[Reception]:
    started = Reception(ctx, bot, feed=handler.feed, show=handler.show, apologise=handler.apologise, sealing=sealing)
    await started.start()
    try:
        yield started
    finally:
        await started.stop(grace)


async def left(ctx: Context) -> list[Entry]:
    async with ctx.read() as connection:
        return [*await Inbox(connection).left(100), *await Inbox(connection).parked()]


async def applied(ctx: Context) -> list[int]:
    async with ctx.read() as connection:
        rows = await connection.exec_driver_sql("SELECT subject_id FROM audit WHERE action = 'tap' ORDER BY id")
        return [row[0] for row in rows]
