"""A quiet tap in a hall is stored by the transaction of its effects, and nothing else is different for it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiogram import Bot
from aiogram.types import Update
from sqlalchemy.exc import IntegrityError

from actions.context import Context
from bot.intake import failures
from bot.intake import reception as reception_module
from bot.intake.arrivals import Arrival, read_update
from bot.intake.reception import Reception
from storage.inbox import Stage
from tests.bot.intake.taking import HALL, Cut, Handler, applied, breaks, left, nothing, reception, tap
from tests.bot.waiting import until

FIRST = tap(1)
"""The first of a run is stored before it is handled."""
ENDLESS = 60.0
REFUSE = (
    "CREATE TRIGGER refuse BEFORE INSERT ON known_updates WHEN new.update_id = 2 "
    "BEGIN SELECT RAISE(ABORT, 'on purpose'); END"
)


def hall_tap(number: int, who: int = 5) -> Arrival:
    return tap(number, HALL, who)


@asynccontextmanager
async def quiet(ctx: Context, bot: Bot, handler: Handler, grace: float = 10.0) -> AsyncIterator[Reception]:
    """A reception that has taken something in and is at rest."""
    async with reception(ctx, bot, handler, grace) as taking:
        await taking.accept([FIRST])
        await until(lambda: taking.idle)
        yield taking


async def execute(ctx: Context, statement: str) -> None:
    async with ctx.database.write() as connection:
        await connection.exec_driver_sql(statement)


class Held:
    """Holds updates back until told to go on."""

    def __init__(self, number: int = 2) -> None:
        self.number = number
        self.reached = 0
        self.go_on = asyncio.Event()

    async def __call__(self, update: Update) -> None:
        if update.update_id == self.number:
            self.reached += 1
            await self.go_on.wait()


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reception_module, "PATIENCE", ENDLESS)


@pytest.mark.usefixtures("patient")
async def test_it_is_stored_with_its_effects(ctx: Context, bot: Bot, handler: Handler) -> None:
    async with quiet(ctx, bot, handler) as taking:
        before = ctx.database.changes.stamp("inbox")
        handler.before = held = Held()
        accepting = asyncio.create_task(taking.accept([hall_tap(2)]))
        await until(lambda: held.reached)
        assert (accepting.done(), await applied(ctx)) == (False, [1])

        held.go_on.set()
        await accepting
        assert await applied(ctx) == [1, 2]

    assert ctx.database.changes.stamp("inbox") == before
    assert await left(ctx) == []


async def test_brought_again_it_is_ignored(ctx: Context, bot: Bot, handler: Handler) -> None:
    async def bring_twice() -> None:
        async with quiet(ctx, bot, handler) as taking:
            await taking.accept([hall_tap(2)])
            await until(lambda: taking.idle)
            await taking.accept([hall_tap(2)])

    await bring_twice()
    await bring_twice()

    assert await applied(ctx) == [1, 2]
    assert (await left(ctx), handler.told) == ([], [])


async def test_what_comes_of_it_without_effects_comes_once(ctx: Context, bot: Bot, handler: Handler) -> None:
    seen: list[int] = []

    async def see(update: Update) -> None:
        seen.append(update.update_id)

    handler.after = see
    async with quiet(ctx, bot, handler) as taking:
        handler.writes = False
        await taking.accept([hall_tap(2)])
        await until(lambda: taking.idle)
    async with reception(ctx, bot, handler) as taking:
        await taking.accept([hall_tap(2)])

    assert seen == [1, 2]
    assert await left(ctx) == []


async def test_when_it_takes_long_it_is_stored_and_nobody_waits_for_it(
    ctx: Context, bot: Bot, handler: Handler
) -> None:
    async with quiet(ctx, bot, handler) as taking:
        handler.before = held = Held()
        await taking.accept([hall_tap(2)])
        waiting = [(entry.update_id, entry.stage) for entry in await left(ctx)]
        await taking.accept([hall_tap(3, who=6)])
        await taking.accept([hall_tap(4)])
        await until(lambda: taking.workers.left == 2)
        others = await applied(ctx)
        held.go_on.set()

    assert waiting == [(2, Stage.RECEIVED)]
    assert others == [1, 3]
    assert await applied(ctx) == [1, 3, 2, 4]
    assert (await left(ctx), held.reached) == ([], 1)


@pytest.mark.parametrize(("failing", "told"), [(1, []), (3, [2])])
async def test_when_it_fails_it_is_as_any_other(
    ctx: Context, bot: Bot, handler: Handler, monkeypatch: pytest.MonkeyPatch, failing: int, told: list[int]
) -> None:
    monkeypatch.setattr(failures, "SOON", (0.0, 0.0))
    times = iter(range(failing))

    async def fail(update: Update) -> None:
        if update.update_id == 2 and next(times, None) is not None:
            await breaks(update)

    handler.before = fail
    async with quiet(ctx, bot, handler) as taking:
        await taking.accept([hall_tap(2)])
        await taking.accept([hall_tap(3)])

    parked = [(entry.update_id, entry.stage) for entry in await left(ctx)]
    assert parked == [(number, Stage.PARKED) for number in told]
    assert await applied(ctx) == [number for number in (1, 2, 3) if number not in told]
    assert handler.told == told


async def test_when_it_cannot_be_stored_telegram_keeps_it(ctx: Context, bot: Bot, handler: Handler) -> None:
    async with quiet(ctx, bot, handler) as taking:
        await execute(ctx, REFUSE)
        with pytest.raises(IntegrityError):
            await taking.accept([hall_tap(2)])
        await until(lambda: taking.workers.idle)
        found = (await applied(ctx), await left(ctx), handler.told)

        await execute(ctx, "DROP TRIGGER refuse")
        await taking.accept([hall_tap(2)])

    assert found == ([1], [], [])
    assert await applied(ctx) == [1, 2]


async def test_what_still_runs_when_it_is_brought_again_comes_to_nothing(
    ctx: Context, bot: Bot, handler: Handler
) -> None:
    async with quiet(ctx, bot, handler) as taking:
        handler.before = held = Held()
        await execute(ctx, REFUSE)
        with pytest.raises(IntegrityError):
            await taking.accept([hall_tap(2)])
        await execute(ctx, "DROP TRIGGER refuse")
        await taking.accept([hall_tap(2)])
        held.go_on.set()

    assert await applied(ctx) == [1, 2]
    assert (await left(ctx), held.reached) == ([], 2)


@pytest.mark.usefixtures("patient")
@pytest.mark.parametrize("moment", ["before", "after"])
async def test_when_the_program_ends_it_is_applied_once(ctx: Context, bot: Bot, handler: Handler, moment: str) -> None:
    async with quiet(ctx, bot, handler, grace=0) as taking:
        cut = Cut()
        setattr(handler, moment, cut)
        accepting = asyncio.create_task(taking.accept([hall_tap(2)]))
        await until(lambda: cut.reached)
        accepting.cancel()
        await asyncio.wait([accepting])

    handler.before = handler.after = nothing
    async with reception(ctx, bot, handler) as taking:
        await taking.accept([hall_tap(2)])

    assert await applied(ctx) == [1, 2]
    assert await left(ctx) == []


async def test_first_of_a_run_is_stored_before_it_is_handled(ctx: Context, bot: Bot, handler: Handler) -> None:
    handler.before = cut = Cut()
    async with reception(ctx, bot, handler, grace=0) as taking:
        await taking.accept([hall_tap(2)])
        await until(lambda: cut.reached)

    assert [(entry.update_id, entry.stage) for entry in await left(ctx)] == [(2, Stage.RECEIVED)]


async def test_one_that_cannot_be_read_is_parked(ctx: Context, bot: Bot, handler: Handler) -> None:
    strange = read_update('{"update_id": 2, "callback_query": {"id": []}}')
    async with quiet(ctx, bot, handler) as taking:
        await taking.accept([strange])

    assert [(entry.update_id, entry.stage) for entry in await left(ctx)] == [(2, Stage.PARKED)]
