"""What was accepted is applied exactly once, whatever fails and whenever the program ends."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from functools import partial
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramNetworkError
from aiogram.fsm.storage.base import StorageKey
from aiogram.methods import GetMe
from aiogram.types import Update

from actions.context import Context
from bot.clock import SystemClock
from bot.dialog_storage import DialogStorage
from bot.intake import failures
from bot.intake.arrivals import Arrival, read_update
from bot.intake.leftovers import ENDED, MANY_STARTS
from bot.intake.reception import Reception
from domain.intake import UpdateParked
from storage.audit import Audit
from storage.inbox import Entry, Inbox, Stage
from storage.outbox import Delivery, Outbox
from storage.people import People
from tests.bot.intake.conftest import OWNER
from tests.bot.waiting import until

PRIVATE = {"id": 5, "type": "private", "first_name": "Anna"}
HALL = {"id": -5, "type": "supergroup", "title": "Hall"}
FORM = StorageKey(bot_id=1, chat_id=5, user_id=5, destiny="form")


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


@pytest.fixture
def handler(ctx: Context) -> Handler:
    return Handler(ctx)


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(failures, "SOON", (0.0, 0.0))


@asynccontextmanager
async def reception(ctx: Context, bot: Bot, handler: Handler, grace: float = 10.0) -> AsyncIterator[Reception]:
    started = Reception(ctx, bot, feed=handler.feed, show=handler.show, apologise=handler.apologise)
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


@pytest.mark.parametrize("chat", [PRIVATE, HALL])
async def test_update_is_applied_and_gone(ctx: Context, bot: Bot, handler: Handler, chat: dict[str, Any]) -> None:
    async with reception(ctx, bot, handler) as taking:
        await taking.accept([tap(1, chat), tap(2, chat)])

    assert await applied(ctx) == [1, 2]
    assert await left(ctx) == []


async def test_update_that_changes_nothing_is_gone_too(ctx: Context, bot: Bot, handler: Handler) -> None:
    handler.writes = False
    async with reception(ctx, bot, handler) as taking:
        await taking.accept([tap(1)])

    assert await left(ctx) == []


async def test_update_that_is_brought_again_is_ignored(ctx: Context, bot: Bot, handler: Handler) -> None:
    async with reception(ctx, bot, handler) as taking:
        await taking.accept([tap(1)])
        await taking.accept([tap(1), tap(2)])
    async with reception(ctx, bot, handler) as taking:
        await asyncio.gather(taking.accept([tap(2), tap(3)]), taking.accept([tap(3)]))

    assert await applied(ctx) == [1, 2, 3]


async def test_what_was_not_applied_when_the_program_ended_is_handled_at_the_start(
    ctx: Context, bot: Bot, handler: Handler
) -> None:
    handler.before = cut = Cut()
    async with reception(ctx, bot, handler, grace=0) as taking:
        await taking.accept([tap(1), tap(2, who=6), tap(3), tap(4, who=6)])
        await until(lambda: cut.reached == 2)

    handler.before = nothing
    async with reception(ctx, bot, handler) as taking:
        await taking.accept([tap(5)])

    done = await applied(ctx)
    assert [number for number in done if number in {1, 3, 5}] == [1, 3, 5]
    assert [number for number in done if number in {2, 4}] == [2, 4]
    assert len(done) == 5
    assert handler.shown == []


async def test_what_was_applied_when_the_program_ended_is_only_shown_again(
    ctx: Context, bot: Bot, handler: Handler
) -> None:
    handler.after = cut = Cut()
    async with reception(ctx, bot, handler, grace=0) as taking:
        await taking.accept([tap(1, PRIVATE), tap(2, HALL, who=6)])
        await until(lambda: cut.reached == 2)

    handler.after = nothing
    async with reception(ctx, bot, handler) as taking:
        await until(lambda: taking.idle)

    assert sorted(await applied(ctx)) == [1, 2]
    assert handler.shown == [1]
    assert await left(ctx) == []


async def test_much_that_is_left_comes_in_order_and_within_bounds(ctx: Context, bot: Bot, handler: Handler) -> None:
    async with ctx.write() as connection:
        for start in range(0, 450, 50):
            arrivals = [tap(number) for number in range(start, start + 50)]
            await Inbox(connection).receive([a.incoming() for a in arrivals], ctx.now())
    most = 0

    async def count(update: Update) -> None:
        nonlocal most
        most = max(most, taking.workers.left)

    handler.before = count
    async with reception(ctx, bot, handler) as taking:
        await taking.accept([tap(1000)])

    assert await applied(ctx) == [*range(450), 1000]
    assert most <= 300


async def test_form_is_stored_with_the_end_of_its_update(ctx: Context, bot: Bot, handler: Handler) -> None:
    forms = DialogStorage(ctx.database, SystemClock())

    async def type_title(update: Update) -> None:
        step = (await forms.get_data(FORM)).get("step", 0)
        await forms.set_data(FORM, {"step": step + 1})
        assert await forms.get_data(FORM) == {"step": step + 1}

    handler.before = type_title
    handler.after = cut = Cut()
    handler.writes = False
    async with reception(ctx, bot, handler, grace=0) as taking:
        await taking.accept([tap(1)])
        await until(lambda: cut.reached)
    assert await forms.get_data(FORM) == {}

    handler.after = nothing
    async with reception(ctx, bot, handler) as taking:
        await taking.accept([tap(2)])

    assert await forms.get_data(FORM) == {"step": 2}


async def test_what_fails_once_is_handled_again(ctx: Context, bot: Bot, handler: Handler) -> None:
    failing = [1, 1]

    async def twice(update: Update) -> None:
        if failing:
            failing.pop()
            raise ZeroDivisionError

    handler.before = twice
    async with reception(ctx, bot, handler) as taking:
        await taking.accept([tap(1), tap(2)])

    assert await applied(ctx) == [1, 2]
    assert handler.told == []


async def test_what_fails_three_times_is_parked_and_told(
    ctx: Context, bot: Bot, handler: Handler, caplog: pytest.LogCaptureFixture
) -> None:
    handler.before = breaks
    async with reception(ctx, bot, handler) as taking:
        await taking.accept([tap(1), tap(2)])

    entries = await left(ctx)
    assert [(entry.update_id, entry.stage, entry.attempts) for entry in entries] == [
        (1, Stage.PARKED, 3),
        (2, Stage.PARKED, 3),
    ]
    error = entries[0].error or ""
    assert error.startswith("ZeroDivisionError at tests/bot/intake/test_reception.py:")
    assert handler.told == [1, 2]
    assert "update 1 failed" in caplog.text
    async with ctx.read() as connection:
        owed = await Outbox(connection).in_state(Delivery.PENDING)
    assert [letter.notice for letter in owed] == [UpdateParked(1, error)]


async def test_what_fails_after_it_was_applied_is_shown_and_not_applied_again(
    ctx: Context, bot: Bot, handler: Handler
) -> None:
    handler.after = breaks
    async with reception(ctx, bot, handler) as taking:
        await taking.accept([tap(1, PRIVATE), tap(2, HALL, who=6)])

    assert sorted(await applied(ctx)) == [1, 2]
    assert handler.shown == [1]
    assert handler.told == [2]
    assert await left(ctx) == []


async def test_what_cannot_even_be_shown_gets_an_apology(
    ctx: Context, bot: Bot, handler: Handler, monkeypatch: pytest.MonkeyPatch
) -> None:
    handler.after = breaks
    monkeypatch.setattr(handler, "show", breaks)
    async with reception(ctx, bot, handler) as taking:
        await taking.accept([tap(1)])

    assert await applied(ctx) == [1]
    assert handler.told == [1]
    assert await left(ctx) == []


async def test_telegram_being_away_parks_nothing_soon(
    ctx: Context, bot: Bot, handler: Handler, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(failures, "pause", lambda _failures: 0.0)
    away = [1] * 5

    async def cannot_answer(update: Update) -> None:
        if away:
            away.pop()
            raise TelegramNetworkError(GetMe(), "on purpose")

    handler.writes = False
    handler.after = cannot_answer
    async with reception(ctx, bot, handler) as taking:
        await taking.accept([tap(1)])

    assert (await left(ctx), handler.told) == ([], [])


async def test_update_that_cannot_be_read_is_parked_and_holds_up_nothing(
    ctx: Context, bot: Bot, handler: Handler
) -> None:
    strange = read_update('{"update_id": 1, "message": {"message_id": "a new kind of number"}}')
    async with reception(ctx, bot, handler) as taking:
        await taking.accept([strange, tap(2)])

    assert await applied(ctx) == [2]
    assert [(entry.update_id, entry.stage) for entry in await left(ctx)] == [(1, Stage.PARKED)]


async def test_what_an_operator_wants_again_is_handled_by_the_running_bot(
    ctx: Context, bot: Bot, handler: Handler
) -> None:
    handler.before = breaks
    async with reception(ctx, bot, handler) as taking:
        await taking.accept([tap(1)])
        await until(lambda: taking.idle)
        handler.before = nothing
        async with ctx.write() as connection:
            assert await Inbox(connection).want_again(1)
        await taking.look_again()

    assert await applied(ctx) == [1]
    assert await left(ctx) == []


async def test_what_an_operator_wants_again_is_handled_at_the_next_start(
    ctx: Context, bot: Bot, handler: Handler
) -> None:
    handler.before = breaks
    async with reception(ctx, bot, handler) as taking:
        await taking.accept([tap(1)])
    async with ctx.write() as connection:
        assert await Inbox(connection).want_again(1)

    handler.before = nothing
    async with reception(ctx, bot, handler) as taking:
        await taking.accept([tap(2)])
        await taking.look_again()

    assert await applied(ctx) == [2, 1]


async def test_what_ends_the_program_each_time_is_parked_and_the_innocent_go_on(
    ctx: Context, bot: Bot, handler: Handler
) -> None:
    async def ends_it(update: Update) -> None:
        if update.update_id == 1:
            await cut(update)

    handler.before, cut = ends_it, Cut()
    async with ctx.write() as connection:
        await Inbox(connection).receive([tap(1).incoming(), tap(2, who=6).incoming()], ctx.now())
        for _ in range(MANY_STARTS):
            await Inbox(connection).note_start()

    for start in (1, 2, 3):
        async with reception(ctx, bot, handler, grace=0) as taking:
            await taking.accept([tap(2 + start, who=7)])
            await until(partial(cut.has_reached, start))
    async with reception(ctx, bot, handler) as taking:
        await until(lambda: taking.idle)
        await taking.accept([tap(6, who=7)])

    assert sorted(await applied(ctx)) == [2, 3, 4, 5, 6]
    assert [(entry.update_id, entry.stage, entry.error) for entry in await left(ctx)] == [(1, Stage.PARKED, ENDED[-1])]


async def test_few_starts_raise_no_suspicion(ctx: Context, bot: Bot, handler: Handler) -> None:
    handler.before = cut = Cut()
    for start in range(1, MANY_STARTS):
        async with reception(ctx, bot, handler, grace=0) as taking:
            await taking.accept([tap(1)])
            await until(partial(cut.has_reached, start))

    handler.before = nothing
    async with reception(ctx, bot, handler) as taking:
        await until(lambda: taking.idle)

    assert await applied(ctx) == [1]
    assert await left(ctx) == []
