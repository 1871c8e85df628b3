"""Answers to people get through short trouble; what is in other lanes has a patience of its own."""

from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramNetworkError, TelegramServerError

from bot import lanes, trying_again
from playground.client import Player
from playground.server import PlaygroundServer


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trying_again, "PAUSES", (0.01, 0.02, 0.03))
    monkeypatch.setattr(trying_again, "BEFORE_REPEAT", 0.02)


def calls(server: PlaygroundServer, method: str) -> int:
    return sum(call.method == method for call in server.world.journal.after(0, 5000))


def befall(server: PlaygroundServer, fault: str, times: int, method: str = "sendMessage") -> None:
    server.faults.add({"fault": fault, "method": method, "times": times})


async def texts(player: Player) -> list[str]:
    return [message["text"] for message in await player.messages(player.id) if not message["out"]]


@pytest.mark.parametrize("fault", ["500", "502"])
async def test_message_gets_through_three_failures(
    server: PlaygroundServer, bot: Bot, anna: Player, fault: str
) -> None:
    befall(server, fault, 3)

    await bot.send_message(anna.id, "Hello")

    assert (await texts(anna), calls(server, "sendMessage")) == (["Hello"], 4)


async def test_fourth_failure_is_the_last(server: PlaygroundServer, bot: Bot, anna: Player) -> None:
    befall(server, "500", 4)

    with pytest.raises(TelegramServerError):
        await bot.send_message(anna.id, "Hello")

    assert (await texts(anna), calls(server, "sendMessage")) == ([], 4)


@pytest.mark.parametrize(("fault", "copies"), [("reset", 1), ("lost", 2)])
async def test_message_that_may_have_been_sent_is_repeated_once(
    server: PlaygroundServer, bot: Bot, anna: Player, fault: str, copies: int
) -> None:
    befall(server, fault, 1)

    await bot.send_message(anna.id, "Hello")

    assert await texts(anna) == ["Hello"] * copies


async def test_and_not_twice(server: PlaygroundServer, bot: Bot, anna: Player) -> None:
    befall(server, "lost", 2)

    with pytest.raises(TelegramNetworkError):
        await bot.send_message(anna.id, "Hello")

    assert await texts(anna) == ["Hello"] * 2


async def test_edit_is_repeated_as_often_as_there_is_patience(server: PlaygroundServer, bot: Bot, anna: Player) -> None:
    message = await bot.send_message(anna.id, "Hello")
    befall(server, "reset", 3, "editMessageText")

    await bot.edit_message_text("Bye", chat_id=anna.id, message_id=message.message_id)

    assert await texts(anna) == ["Bye"]


@pytest.mark.parametrize("lane", [lanes.Lane.NOTICE, lanes.Lane.BROADCAST])
async def test_other_lanes_decide_for_themselves(
    server: PlaygroundServer, bot: Bot, anna: Player, lane: lanes.Lane
) -> None:
    befall(server, "500", 1)

    with lanes.lane(lane), pytest.raises(TelegramServerError):
        await bot.send_message(anna.id, "Hello")

    assert calls(server, "sendMessage") == 1


@pytest.mark.parametrize(
    ("call", "method"),
    [(lambda bot: bot.get_me(), "getMe"), (lambda bot: bot.delete_webhook(), "deleteWebhook")],
)
async def test_what_answers_nobody_is_not_tried_again(
    server: PlaygroundServer, bot: Bot, call: Any, method: str
) -> None:
    befall(server, "500", 1, method)

    with pytest.raises(TelegramServerError):
        await call(bot)


async def test_refusals_are_not_tried_again(server: PlaygroundServer, bot: Bot, anna: Player) -> None:
    with pytest.raises(TelegramAPIError):
        await bot.send_message(anna.id, "<b>Hello", parse_mode="HTML")

    assert calls(server, "sendMessage") == 1
