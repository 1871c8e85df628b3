"""Each fault that the way to Telegram can have, against what answers people: toasts, messages, windows of forms."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from sqlalchemy import select

from playground.client import Playground
from playground.faults import KINDS, REFUSALS
from storage.tables.meetups import meetups
from tests.e2e.filling import Filling
from tests.e2e.town import Town

HOW: dict[str, dict[str, Any]] = {
    "hang": {"seconds": 0.5, "times": 1},
    "slow": {"seconds": 0.5, "times": 1},
    "429": {"retry_after": 1, "times": 1},
    "down": {"seconds": 1},
}

pytestmark = pytest.mark.parametrize("language", ["ru"], indirect=True)
whatever_happens = pytest.mark.parametrize("fault", sorted(KINDS))
# A window that Telegram refuses for good is a mistake of ours, which the next tap cannot mend either.
whatever_passes = pytest.mark.parametrize("fault", sorted(KINDS.keys() - REFUSALS))


async def befall(play: Playground, fault: str, method: str) -> None:
    """The next call of the method meets the fault; «down» is down for all calls."""
    await play.fault(fault, method=None if fault == "down" else method, **HOW.get(fault, {"times": 1}))


async def until(holds: Callable[[], Awaitable[bool]]) -> None:
    """Wait for it; a test that waits in vain is ended by its limit."""
    while not await holds():
        pass


@whatever_happens
async def test_tap_counts_once_whatever_becomes_of_its_toast(town: Town, play: Playground, fault: str) -> None:
    await town.meetup(capacity=9, guests=5)
    await town.go(town.anna)
    card = await town.card()
    more = town.hall_words.plain("button-guest")

    async def has(guests: int) -> bool:
        return (await town.counts()).guests == guests

    await befall(play, fault, "answerCallbackQuery")
    await town.anna.tap(card, more, wait=0)
    await until(lambda: has(1))
    await play.no_faults()
    second = await town.anna.tap(card, more)

    assert second.text == town.label("toast-going", guests=2)
    assert await has(2)


@whatever_happens
async def test_command_is_answered(town: Town, play: Playground, fault: str) -> None:
    await befall(play, fault, "sendMessage")

    asked = await town.anna.say(town.anna.id, "/help")

    answer = await town.anna.wait_for(town.anna.id, lambda message: message["message_id"] > asked["message_id"])
    assert "/meetups" in answer["text"]


@whatever_passes
async def test_form_goes_on_where_it_was(town: Town, play: Playground, fault: str) -> None:
    """What somebody typed is kept once, and the next step is shown."""
    form = Filling(town, town.organiser)
    await form.open()

    await befall(play, fault, "sendMessage")
    await form.say("Роботы на заводе", form.told("form-description", limit=1500))
    await play.no_faults()
    await form.say("Покажем всё", form.told("form-day"))

    assert await _titles(town) == ["Роботы на заводе"]


async def _titles(town: Town) -> list[str]:
    async with town.ctx.read() as connection:
        return list(await connection.scalars(select(meetups.c.title)))
