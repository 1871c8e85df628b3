"""Rates and faults as the bot meets them over HTTP."""

import asyncio
import time
from collections.abc import AsyncIterator

import aiohttp
import pytest

from playground.client import Player, Playground
from playground.limits import CHAT_BURST, GROUP_A_MINUTE, RateLimits
from playground.server import PlaygroundServer
from playground.testing import ApiRefused, BotCalls, start_playground


@pytest.fixture
async def server() -> AsyncIterator[PlaygroundServer]:
    """With Telegram's rates, as they are by default."""
    running = await start_playground()
    yield running
    await running.stop()


@pytest.fixture
async def anna(play: Playground) -> Player:
    anna = await play.person("Anna")
    await anna.start()
    return anna


async def until_refused(bot: BotCalls, method: str, **params: int) -> tuple[int, ApiRefused]:
    """How many calls in a row went through, and what ended them."""
    for number in range(100):
        try:
            await bot.call(method, **params, text=str(number))
        except ApiRefused as refused:
            return number, refused
    raise AssertionError("a hundred calls in a row and no refusal")


async def test_burst_to_one_chat_ends_in_a_real_429(anna: Player, bot: BotCalls) -> None:
    sent, refused = await until_refused(bot, "sendMessage", chat_id=anna.id)

    assert sent >= CHAT_BURST
    assert (refused.status, refused.code) == (429, 429)
    assert refused.description == f"Too Many Requests: retry after {refused.parameters['retry_after']}"
    assert refused.headers["Retry-After"] == str(refused.parameters["retry_after"])


async def test_edits_share_the_rate_and_answers_are_free(play: Playground, anna: Player, bot: BotCalls) -> None:
    markup = {"inline_keyboard": [[{"text": "x", "callback_data": "x"}]]}
    card = await bot.call("sendMessage", chat_id=anna.id, text="x", reply_markup=markup)
    taps = [await anna.tap(card, "x", wait=0) for _ in range(60)]
    await bot.updates(limit=100)
    for tap in taps:
        await bot.call("answerCallbackQuery", callback_query_id=tap.query)

    _, refused = await until_refused(bot, "editMessageText", chat_id=anna.id, message_id=card["message_id"])
    assert refused.code == 429


async def test_group_gets_twenty_a_minute(server: PlaygroundServer, play: Playground, bot: BotCalls) -> None:
    owner = await play.person("Owner")
    hall = await play.chat("supergroup", "Hall", owner)
    await owner.add_bot(hall, {})
    # A minute's worth at a permitted pace, without waiting for it: the budget is asked where the methods ask it.
    moment = [1000.0]
    server.world.limits = RateLimits(lambda: moment[0])
    for number in range(GROUP_A_MINUTE):
        await bot.call("sendMessage", chat_id=hall, text=str(number))
        moment[0] += 1.5

    refused = await bot.refused("sendMessage", chat_id=hall, text="one too many")
    assert refused.code == 429
    assert 25 <= refused.parameters["retry_after"] <= 31
    moment[0] += refused.parameters["retry_after"]
    assert (await bot.call("sendMessage", chat_id=hall, text="again"))["text"] == "again"


async def test_limits_can_be_switched_off(play: Playground, anna: Player, bot: BotCalls) -> None:
    await play.limits(on=False)

    for number in range(100):
        await bot.call("sendMessage", chat_id=anna.id, text=str(number))


async def test_faults_that_answer(play: Playground, anna: Player, bot: BotCalls) -> None:
    for fault, code, description in (
        ("500", 500, "Internal Server Error"),
        ("502", 502, "Bad Gateway"),
        ("429", 429, "Too Many Requests: retry after 7"),
    ):
        await play.fault(fault, method="sendMessage", times=1, retry_after=7 if fault == "429" else None)
        refused = await bot.refused("sendMessage", chat_id=anna.id, text=fault)
        assert (refused.status, refused.code, refused.description) == (code, code, description)
    assert await play.faults() == []
    assert [message["text"] for message in await anna.messages(anna.id)] == ["/start"]


async def test_faults_that_break_the_connection(play: Playground, anna: Player, bot: BotCalls) -> None:
    for fault in ("reset", "lost", "hang", "down"):
        await play.fault(fault, method="sendMessage", times=1, seconds=0.05 if fault == "hang" else None)
        with pytest.raises((aiohttp.ClientError, ConnectionError)):
            await bot.call("sendMessage", chat_id=anna.id, text=fault)

    assert [message["text"] for message in await anna.messages(anna.id)] == ["/start", "lost"]
    descriptions = [call["description"] for call in await play.calls(method="sendMessage")]
    assert descriptions == [f"the fault '{fault}': connection reset" for fault in ("reset", "lost", "hang", "down")]


async def test_slow_answer_comes_after_the_deed(play: Playground, anna: Player, bot: BotCalls) -> None:
    await play.fault("slow", method="sendMessage", times=1, seconds=0.3)
    began = time.monotonic()
    sending = asyncio.create_task(bot.call("sendMessage", chat_id=anna.id, text="slowly"))

    await anna.wait_for(anna.id, "slowly")
    assert not sending.done()
    await sending
    assert time.monotonic() - began >= 0.3


async def test_fault_of_one_chat_leaves_others_alone(play: Playground, anna: Player, bot: BotCalls) -> None:
    boris = await play.person("Boris")
    await boris.start()
    await play.fault("500", chat_id=anna.id)

    assert (await bot.refused("sendMessage", chat_id=anna.id, text="x")).code == 500
    assert (await bot.call("sendMessage", chat_id=boris.id, text="x"))["text"] == "x"
    await play.no_faults()
    assert (await bot.call("sendMessage", chat_id=anna.id, text="x"))["text"] == "x"
