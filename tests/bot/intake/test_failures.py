"""What fails is tried again, shown, or parked and told; nothing is applied twice for it."""

from functools import partial

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramNetworkError
from aiogram.methods import GetMe
from aiogram.types import Update

from actions.context import Context
from bot.intake import failures
from bot.intake.arrivals import read_update
from bot.intake.leftovers import ENDED, MANY_STARTS
from bot.intake.sealing import Sealing
from domain.intake import UpdateParked
from storage.inbox import Applying, Inbox, Stage
from storage.outbox import Delivery, Outbox
from storage.vault import Vault, new_master
from tests.bot.intake.taking import HALL, PRIVATE, Cut, Handler, applied, breaks, left, nothing, reception, tap
from tests.bot.waiting import until


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(failures, "SOON", (0.0, 0.0))


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
    assert error.startswith("ZeroDivisionError at tests/bot/intake/taking.py:")
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


async def test_what_is_put_aside_outlives_a_rotation_of_keys(ctx: Context, bot: Bot, handler: Handler) -> None:
    old, new = new_master(), new_master()
    handler.before = breaks
    async with reception(ctx, bot, handler, sealing=Sealing(Vault([old]))) as taking:
        await taking.accept([tap(1)])
    async with ctx.write() as connection:
        resealed = Sealing(Vault([new, old])).resealed((await Inbox(connection).payloads())[1])
        assert resealed is not None
        await Inbox(connection).rewrite(1, resealed)
        assert await Inbox(connection).want_again(1)

    handler.before = nothing
    async with reception(ctx, bot, handler, sealing=Sealing(Vault([new]))) as taking:
        await until(lambda: taking.idle)
        await taking.look_again()

    assert await applied(ctx) == [1]
    assert await left(ctx) == []


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


@pytest.mark.parametrize("suspected", [Stage.RECEIVED, Stage.APPLIED, Stage.PARKED])
async def test_nothing_of_the_same_person_overtakes_what_is_tried_alone(
    ctx: Context, bot: Bot, handler: Handler, suspected: Stage
) -> None:
    """A tap that outlived many starts, one that came before the last of them, and one that comes now."""
    async with ctx.write() as connection:
        await Inbox(connection).receive([tap(1).incoming()], ctx.now())
        for _ in range(MANY_STARTS):
            await Inbox(connection).note_start()
        await Inbox(connection).receive([tap(2).incoming(), tap(3, who=6).incoming()], ctx.now())
        if suspected is Stage.APPLIED:
            await Inbox(connection).applied([Applying(1, shows=True)], ctx.now())
        if suspected is Stage.PARKED:
            await Inbox(connection).suspect(1, ENDED[-1])

    async with reception(ctx, bot, handler) as taking:
        await taking.accept([tap(4)])
        await until(lambda: taking.idle)

    done = await applied(ctx)
    assert [number for number in done if number != 3] == ([1, 2, 4] if suspected is Stage.RECEIVED else [2, 4])
    assert sorted(done) == ([1, 2, 3, 4] if suspected is Stage.RECEIVED else [2, 3, 4])
    assert [entry.stage for entry in await left(ctx)] == ([Stage.PARKED] if suspected is Stage.PARKED else [])


async def test_what_waits_behind_what_is_tried_alone_is_left_for_the_next_start(
    ctx: Context, bot: Bot, handler: Handler
) -> None:
    """More of them than are accepted at once: those do not wait for each other."""
    behind = [tap(number) for number in range(2, 302)]
    async with ctx.write() as connection:
        await Inbox(connection).receive([tap(1).incoming()], ctx.now())
        for _ in range(MANY_STARTS):
            await Inbox(connection).note_start()
        await Inbox(connection).receive([arrival.incoming() for arrival in behind], ctx.now())

    handler.before = cut = Cut()
    async with reception(ctx, bot, handler, grace=0):
        await until(partial(cut.has_reached, 1))
    handler.before = nothing
    async with reception(ctx, bot, handler) as taking:
        await until(lambda: taking.idle)

    assert await applied(ctx) == list(range(1, 302))


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
