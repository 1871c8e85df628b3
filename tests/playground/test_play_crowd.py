"""A crowd that taps one button."""

import asyncio
from datetime import timedelta

import pytest

from playground.client import Json, Player, Playground, Refused
from playground.server import PlaygroundServer
from playground.testing import BotCalls
from playground.world.callbacks import ANSWER_WITHIN

KEYS = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}, {"text": "Site", "url": "https://example.com/"}]]}


@pytest.fixture
async def crowd(play: Playground) -> list[Player]:
    return [await play.person(f"Guest {number}") for number in range(5)]


@pytest.fixture
async def card(play: Playground, bot: BotCalls, crowd: list[Player]) -> Json:
    hall = await play.chat("supergroup", "Hall", crowd[0], crowd)
    await crowd[0].add_bot(hall, {})
    await bot.confirmed()
    sent: Json = await bot.call("sendMessage", chat_id=hall, text="Who comes?", reply_markup=KEYS)
    return sent


async def tap(play: Playground, card: Json, people: list[Player], button: str = "Go", wait: float = 20.0) -> Json:
    told: Json = await play.post(
        "/play/taps",
        chat=card["chat"]["id"],
        message=card["message_id"],
        button={"text": button},
        people=[player.id for player in people],
        wait=wait,
    )
    return told


async def test_crowd_is_answered_in_its_order(play: Playground, bot: BotCalls, crowd: list[Player], card: Json) -> None:
    tapping = asyncio.create_task(tap(play, card, crowd))
    updates: list[Json] = []
    while len(updates) < len(crowd):
        updates += await bot.updates(offset=updates[-1]["update_id"] + 1 if updates else 0, timeout=5)
    for update in reversed(updates):
        query = update["callback_query"]
        await bot.call("answerCallbackQuery", callback_query_id=query["id"], text=query["from"]["first_name"])

    told = await tapping

    assert [update["callback_query"]["from"]["id"] for update in updates] == [player.id for player in crowd]
    assert [(one["person"], one["answered"], one["text"]) for one in told["taps"]] == [
        (player.id, True, player.first_name) for player in crowd
    ]
    seconds = [one["seconds"] for one in told["taps"]]
    assert seconds == sorted(seconds, reverse=True)
    assert 0 < seconds[-1] <= told["span"]
    assert told["span"] == pytest.approx(max(seconds), abs=0.05)


async def test_silence_is_told(play: Playground, crowd: list[Player], card: Json) -> None:
    told = await tap(play, card, crowd[:2], wait=0.05)

    assert told["span"] is None
    assert [(one["person"], one["answered"], one["seconds"]) for one in told["taps"]] == [
        (player.id, False, None) for player in crowd[:2]
    ]


async def test_what_can_not_be_answered_any_more_is_not_waited_for(
    play: Playground, bot: BotCalls, server: PlaygroundServer, crowd: list[Player], card: Json
) -> None:
    tapping = asyncio.create_task(tap(play, card, crowd[:1], wait=100))
    await bot.updates(timeout=10)

    server.clock.move_by(timedelta(minutes=1))

    told = await asyncio.wait_for(tapping, ANSWER_WITHIN)
    assert told["taps"][0]["answered"] is False


async def test_crowd_is_refused(play: Playground, bot: BotCalls, crowd: list[Player], card: Json) -> None:
    outsider = await play.person("Outsider")

    with pytest.raises(Refused, match="not in the chat"):
        await tap(play, card, [crowd[0], outsider])
    assert await bot.updates() == []
    with pytest.raises(Refused, match="ask the bot"):
        await tap(play, card, crowd, "Site")
    with pytest.raises(Refused, match="no button"):
        await tap(play, card, crowd, "Stay")
    with pytest.raises(Refused, match="somebody has to tap"):
        await tap(play, card, [])
    with pytest.raises(Refused, match="no such person"):
        await play.post("/play/taps", chat=card["chat"]["id"], message=card["message_id"], button={}, people=[7])
