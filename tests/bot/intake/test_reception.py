"""What was accepted is applied exactly once, whenever the program ends."""

import asyncio
from typing import Any

import pytest
from aiogram import Bot
from aiogram.fsm.storage.base import StorageKey
from aiogram.types import Update

from actions.context import Context
from bot.clock import SystemClock
from bot.dialog_storage import DialogStorage
from storage.inbox import Inbox
from tests.bot.intake.taking import HALL, PRIVATE, Cut, Handler, applied, left, nothing, reception, tap
from tests.bot.waiting import until

FORM = StorageKey(bot_id=1, chat_id=5, user_id=5, destiny="form")


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
