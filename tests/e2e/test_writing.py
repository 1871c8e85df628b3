"""An organiser sees how far a message to many is, and stops it."""

import pytest

from bot.app import Program
from playground.client import Player
from tests.e2e.test_organising import manage, page
from tests.e2e.town import Town

pytestmark = pytest.mark.parametrize("language", ["ru"], indirect=True)


@pytest.fixture
def variables(variables: dict[str, str]) -> dict[str, str]:
    """So slow that there is something to stop: the second letter leaves after twenty seconds."""
    return {**variables, "BROADCAST_RATE": "0.05"}


async def test_message_to_many_is_stopped_on_its_way(town: Town, program: Program) -> None:
    await town.meetup(capacity=3)
    for player in (town.anna, town.boris, town.clara):
        await town.go(player)
    organiser = town.organiser
    await organiser.tap(await manage(town), town.label("button-write"))
    await organiser.tap(await page(town, "button-back"), town.label("audience-going", people=3))
    await organiser.say(organiser.id, "Возьмите ноутбук")
    await organiser.tap(await page(town, "button-other-text"), town.label("button-send-to", people=3))

    shown = await page(town, "button-stop-writing")
    toast = await organiser.tap(shown, town.label("button-stop-writing"))
    title = "Стартапы и работа в них"
    said = town.text("writing-over", title=title, stopped="yes", sent=1, people=3, lost=0, away=0)
    over = await organiser.wait_for(organiser.id, said)

    assert "1" in shown["text"]
    assert toast.text == town.label("toast-writing-stopped", people=1)
    assert "reply_markup" not in over
    got = [player for player in (town.anna, town.boris, town.clara) if await has(player, "ноутбук")]
    assert len(got) == 1


async def has(player: Player, word: str) -> bool:
    return any(word in message.get("text", "") for message in await player.messages(player.id))
