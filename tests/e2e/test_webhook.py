"""The core again with Telegram bringing the updates."""

import socket
from datetime import timedelta

import aiohttp
import pytest

from playground.client import Player, Playground
from playground.server import PlaygroundServer
from tests.e2e.running import environment
from tests.e2e.town import Town


@pytest.fixture
def variables(server: PlaygroundServer, tmp_path_factory: pytest.TempPathFactory, owner: Player) -> dict[str, str]:
    port = free_port()
    return environment(
        server,
        tmp_path_factory.mktemp("webhook") / "bot.db",
        owner.id,
        INTAKE="webhook",
        WEBHOOK_URL=f"http://127.0.0.1:{port}/telegram",
        WEBHOOK_SECRET="a-secret-of-the-tests",
        WEBHOOK_PORT=str(port),
    )


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


async def test_taps_waitlist_and_reminders(town: Town) -> None:
    await town.meetup(capacity=1)

    assert await town.go(town.anna) == town.label("toast-going", guests=0)
    assert await town.go(town.boris) == town.label("toast-waiting", position=1, guests=0)
    await town.tap_card(town.anna, "button-stay")
    await town.boris.wait_for(town.boris.id, "🎉")
    await town.play.travel(to=town.in_days(3, 19) - timedelta(hours=1))

    await town.boris.wait_for(town.boris.id, "🔔")


async def test_menu_and_list(town: Town) -> None:
    await town.meetup()

    await town.anna.say(town.anna.id, "/meetups")

    await town.anna.wait_for(town.anna.id, lambda message: town.has_button(message, "button-only-mine"))


async def test_update_without_the_secret_is_not_taken(town: Town, play: Playground, variables: dict[str, str]) -> None:
    await town.meetup()
    card = await town.card()
    forged = {
        "update_id": 1,
        "callback_query": {
            "id": "1",
            "from": {"id": town.anna.id, "is_bot": False, "first_name": "Анна"},
            "chat_instance": "1",
            "data": town.data_of(card, "button-go"),
        },
    }

    status = await post(variables["WEBHOOK_URL"], forged)

    assert status in {401, 403}
    assert (await town.counts()).going == 0


async def post(url: str, body: dict[str, object]) -> int:
    async with aiohttp.ClientSession() as session, session.post(url, json=body) as answer:
        return answer.status
