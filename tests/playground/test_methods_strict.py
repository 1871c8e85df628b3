"""Nothing is answered "true" that the playground does not do; whatever does not fit the schema is refused."""

import json
from importlib import resources

import pytest

from playground.client import Player, Playground
from playground.methods import METHODS
from playground.server import PlaygroundServer
from playground.testing import BotCalls

BOT_API = set(json.loads(resources.files("playground").joinpath("botapi.json").read_text("utf-8"))["methods"])
UNMODELLED = sorted(BOT_API - set(METHODS))


@pytest.fixture
async def anna(play: Playground) -> Player:
    anna = await play.person("Anna")
    await anna.start()
    return anna


def test_modelled_methods_are_in_the_schema_and_not_all_of_it() -> None:
    assert set(METHODS) <= BOT_API
    assert {"sendDice", "sendPaidMedia", "logOut", "close"} <= set(UNMODELLED)


async def test_methods_that_are_not_modelled_say_so(bot: BotCalls) -> None:
    told = [(await bot.refused(method)).description for method in UNMODELLED]

    assert told == [f"Bad Request: method {method} is not modelled by the playground" for method in UNMODELLED]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("business_connection_id", "x"),
        ("message_effect_id", "x"),
        ("direct_messages_topic_id", 1),
        ("ephemeral_message_parameters", {"receiver_user_id": 1}),
    ],
)
async def test_parameters_that_are_not_modelled_say_so(anna: Player, bot: BotCalls, name: str, value: object) -> None:
    refused = await bot.refused("sendMessage", chat_id=anna.id, text="x", **{name: value})

    assert refused.description == f"Bad Request: parameter {name} is not modelled by the playground"


async def test_parameters_that_do_not_fit(anna: Player, bot: BotCalls) -> None:
    for params in (
        {"text": "x"},
        {"chat_id": anna.id, "text": "x", "colour": "red"},
        {"chat_id": anna.id, "text": "x", "disable_notification": "perhaps"},
        {"chat_id": anna.id, "text": "x", "reply_markup": "{"},
        {"chat_id": anna.id, "text": "x", "reply_markup": {"inline_keyboard": [[{"callback_data": "x"}]]}},
        {"chat_id": anna.id, "text": "x", "reply_markup": {"inline_keyboard": [[{"text": "x", "colour": "x"}]]}},
        {"chat_id": anna.id, "text": "x", "reply_parameters": {"message_id": "one"}},
    ):
        assert (await bot.refused("sendMessage", **params)).code == 400


async def test_json_body_keeps_its_types(server: PlaygroundServer, anna: Player, bot: BotCalls) -> None:
    url = f"{server.url}/bot{server.token}/sendMessage"
    body = {
        "chat_id": anna.id,
        "text": "x",
        "reply_markup": {"inline_keyboard": [[{"text": "x", "callback_data": "x"}]]},
    }

    async with bot.session.post(url, json=body) as response:
        assert (await response.json())["result"]["reply_markup"] == body["reply_markup"]
    async with bot.session.post(url, data="[1]", headers={"Content-Type": "application/json"}) as response:
        assert response.status == 400
        assert not json.loads(await response.text())["ok"]


async def test_journal_tells_calls_and_refusals(play: Playground, anna: Player, bot: BotCalls) -> None:
    before = await play.last_call()
    await bot.call("sendMessage", chat_id=anna.id, text="x" * 500)
    await bot.refused("sendMessage", chat_id=5, text="y")
    await bot.call("getUpdates")

    [sent, refused] = await play.calls(after=before)
    assert (sent["n"], sent["method"], sent["ok"], sent["chat_id"]) == (before + 1, "sendMessage", True, anna.id)
    assert len(sent["params"]["text"]) == 201
    assert (refused["error_code"], refused["description"]) == (400, "Bad Request: chat not found")
    assert await play.calls(after=before + 2) == []
