"""Long polling against the stand-in."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import aiohttp
import pytest
from aiogram import Bot

from bot.intake import TokenRefused
from bot.intake.arrivals import Arrival
from bot.intake.polling import Polling
from bot.session import make_session
from playground.client import Player, Playground
from playground.server import PlaygroundServer
from tests.bot.conftest import SettingsWith
from tests.bot.waiting import until


class Accepted:
    """Keeps what it is given; fails as often as it is told to."""

    def __init__(self, failures: int = 0) -> None:
        self.texts: list[str | None] = []
        self._failures = failures

    async def __call__(self, arrivals: Sequence[Arrival]) -> None:
        if self._failures:
            self._failures -= 1
            raise OSError("the disk is full")
        self.texts += [arrival.content["message"].get("text") for arrival in arrivals]


@asynccontextmanager
async def polling(bot: Bot, accepted: Accepted) -> AsyncIterator[Polling]:
    intake = Polling(bot, accepted, ["message", "callback_query"])
    await intake.start()
    try:
        yield intake
    finally:
        await intake.stop()


async def test_updates_arrive_in_order_and_once(bot: Bot, anna: Player) -> None:
    accepted = Accepted()
    async with polling(bot, accepted) as intake:
        await until(lambda: accepted.texts == ["/start"])
        for number in range(5):
            await anna.say(anna.id, str(number))
        await until(lambda: len(accepted.texts) == 6)
        assert intake.idle

    assert accepted.texts == ["/start", "0", "1", "2", "3", "4"]


async def test_accepted_updates_are_confirmed(server: PlaygroundServer, bot: Bot, play: Playground) -> None:
    boris = await play.person("Boris")
    accepted = Accepted()
    async with polling(bot, accepted):
        await boris.start()
        await until(lambda: server.world.updates.count() == 0)

    assert accepted.texts == ["/start"]


async def test_what_could_not_be_accepted_is_asked_for_again(
    bot: Bot, anna: Player, caplog: pytest.LogCaptureFixture
) -> None:
    accepted = Accepted(failures=2)
    async with polling(bot, accepted):
        await until(lambda: accepted.texts)

    assert accepted.texts == ["/start"]
    assert caplog.text.count("updates could not be accepted") == 2


@pytest.mark.parametrize("fault", ["500", "502", "reset", "lost", "429"])
async def test_trouble_on_the_way_loses_and_doubles_nothing(
    bot: Bot, play: Playground, anna: Player, fault: str
) -> None:
    await play.fault(fault, method="getUpdates", times=2)
    accepted = Accepted()
    async with polling(bot, accepted):
        await until(lambda: accepted.texts)
        await anna.say(anna.id, "next")
        await until(lambda: len(accepted.texts) > 1)

    assert accepted.texts == ["/start", "next"]


async def test_webhook_in_the_way_is_removed(
    server: PlaygroundServer, bot: Bot, anna: Player, caplog: pytest.LogCaptureFixture
) -> None:
    await bot.set_webhook("https://127.0.0.1:8443/nowhere")
    accepted = Accepted()
    async with polling(bot, accepted):
        await until(lambda: accepted.texts)

    assert (await bot.get_webhook_info()).url == ""
    assert "INTAKE=polling, so it is removed" in caplog.text


async def test_second_poller_is_explained_once(
    server: PlaygroundServer, bot: Bot, caplog: pytest.LogCaptureFixture
) -> None:
    async with polling(bot, Accepted()), aiohttp.ClientSession() as session:
        for _ in range(2):
            url = f"{server.url}/bot{server.token}/getUpdates"
            async with session.post(url, data={"timeout": "3"}) as response:
                await response.read()

    assert caplog.text.count("another program takes this bot's updates") == 1


async def test_wrong_token_ends_the_intake(settings_with: SettingsWith) -> None:
    wrong = "42:another_token_than_the_one_it_knows"
    session = make_session(settings_with(BOT_TOKEN=wrong))
    async with Bot(wrong, session=session) as stranger, polling(stranger, Accepted()) as intake:
        with pytest.raises(TokenRefused):
            await asyncio.wait_for(intake.wait(), 20)


async def test_wait_returns_when_stopped(bot: Bot) -> None:
    async with polling(bot, Accepted()) as intake:
        waiting = asyncio.create_task(intake.wait())
        await asyncio.sleep(0)
    async with asyncio.timeout(20):
        await waiting
