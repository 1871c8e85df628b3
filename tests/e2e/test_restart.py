"""The bot is killed or stopped in the middle: nothing is lost, nothing is told twice."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from playground.client import Player, Playground
from tests.e2e.running import Process, bot_in_process
from tests.e2e.town import settle


@asynccontextmanager
async def bot_as_process(play: Playground, variables: dict[str, str]) -> AsyncIterator[Process]:
    """The bot as a program of its own; it is about to ask for updates."""
    before = await play.last_call()
    process = await Process.start(variables)
    try:
        for _ in range(600):
            if await play.calls(after=before, method="setMyCommands"):
                break
            await asyncio.sleep(0.1)
        yield process
    finally:
        await process.kill()


@pytest.mark.parametrize("language", ["ru"], indirect=True)
async def test_killed_between_a_promotion_and_its_message(
    play: Playground, variables: dict[str, str], language: str, owner: Player
) -> None:
    async with bot_in_process(variables, play) as program:
        town = await settle(play, program, language, owner)
        await town.meetup(capacity=1)
        await town.go(town.anna)
        await town.go(town.boris)
        card = await town.card()
    stay = town.data_of(card, "button-stay")
    # Whatever the bot sends to Boris does not get through, so the kill comes after the promotion, before the message.
    await play.fault("500", "sendMessage", town.boris.id)
    async with bot_as_process(play, variables) as killed:
        toast = await town.anna.tap(card, data=stay, stale=True)
        assert toast.text == town.label("toast-not-going")
        await killed.kill()
    await play.no_faults()
    assert not await told(town.boris, "🎉")

    async with bot_as_process(play, variables) as restarted:
        await town.boris.wait_for(town.boris.id, "🎉")
        exit_code = await restarted.terminate()

    assert len(await told(town.boris, "🎉")) == 1
    assert exit_code == 0


@pytest.mark.parametrize("language", ["ru"], indirect=True)
async def test_taps_while_the_bot_is_away_are_applied_when_it_is_back(
    play: Playground, variables: dict[str, str], language: str, owner: Player
) -> None:
    async with bot_in_process(variables, play) as program:
        town = await settle(play, program, language, owner)
        await town.meetup()
        card = await town.card()
    going = town.data_of(card, "button-go")

    for player in (town.anna, town.boris):
        toast = await player.tap(card, data=going, wait=0)
        assert not toast.answered

    async with bot_in_process(variables, play) as program:
        town.program = program
        await town.organiser.wait_for(town.group, town.hall_text("card-free", free=1, seats=3))
        assert (await town.counts()).going == 2


async def told(player: Player, sign: str) -> list[str]:
    """What the bot told this person, of those texts that begin with a sign."""
    messages = await player.messages(player.id)
    return [message["text"] for message in messages if message.get("text", "").startswith(sign)]
