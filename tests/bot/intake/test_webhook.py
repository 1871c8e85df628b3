"""Updates brought by the stand-in to the bot's own address."""

import asyncio
import socket
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import aiohttp
import pytest
from aiogram import Bot

from bot.intake import TokenRefused
from bot.intake.arrivals import Arrival
from bot.intake.webhook import SECRET_HEADER, Webhook
from bot.session import make_session
from playground.client import Player, Playground, settled
from playground.server import PlaygroundServer
from tests.bot.conftest import SettingsWith
from tests.bot.waiting import until

SECRET = "word_that_only_telegram_knows"
KINDS = ["message"]


class Accepted:
    """Keeps what it is given; fails as often as it is told to; may be held up."""

    def __init__(self, failures: int = 0) -> None:
        self.texts: list[str | None] = []
        self.failures = failures
        self.asked = 0
        self.go_on = asyncio.Event()
        self.go_on.set()

    async def __call__(self, arrivals: Sequence[Arrival]) -> None:
        self.asked += 1
        await self.go_on.wait()
        if self.failures:
            self.failures -= 1
            raise OSError("the disk is full")
        self.texts += [arrival.content["message"].get("text") for arrival in arrivals]


def free_port() -> int:
    """The address has to be known before anybody listens there, so port 0 will not do."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@asynccontextmanager
async def webhook(bot: Bot, accepted: Accepted) -> AsyncIterator[Webhook]:
    while True:
        port = free_port()
        url = f"http://127.0.0.1:{port}/telegram"
        intake = Webhook(bot, accepted, KINDS, url=url, secret=SECRET, host="127.0.0.1", port=port)
        try:
            await intake.start()
        except OSError:
            continue
        break
    try:
        yield intake
    finally:
        await intake.stop()


async def bring(intake: Webhook, body: bytes, secret: str = SECRET, path: str = "/telegram") -> int:
    async with aiohttp.ClientSession() as session:
        url = f"http://127.0.0.1:{intake.port}{path}"
        async with session.post(url, data=body, headers={SECRET_HEADER: secret}) as response:
            return response.status


async def test_updates_are_brought_in_order_and_once(server: PlaygroundServer, bot: Bot, anna: Player) -> None:
    accepted = Accepted()
    async with webhook(bot, accepted):
        await until(lambda: accepted.texts == ["/start"])
        for number in range(5):
            await anna.say(anna.id, str(number))
        await until(lambda: len(accepted.texts) == 6)
        await until(lambda: server.world.updates.count() == 0)

    assert accepted.texts == ["/start", "0", "1", "2", "3", "4"]


async def test_what_could_not_be_accepted_is_brought_again(
    server: PlaygroundServer, bot: Bot, anna: Player, caplog: pytest.LogCaptureFixture
) -> None:
    server.world.webhook.first_delay = 0.05
    accepted = Accepted(failures=2)
    async with webhook(bot, accepted):
        await until(lambda: accepted.texts)

    assert accepted.texts == ["/start"]
    assert caplog.text.count("Telegram will bring it again") == 2


async def test_busy_until_what_came_is_accepted(bot: Bot, anna: Player) -> None:
    accepted = Accepted()
    accepted.go_on.clear()
    async with webhook(bot, accepted) as intake:
        await until(lambda: accepted.asked)
        assert not intake.idle
        accepted.go_on.set()
        await until(lambda: intake.idle)

    assert accepted.texts == ["/start"]


@pytest.mark.parametrize("secret", ["", "wrong", "слово"])
async def test_stranger_without_the_secret_is_refused(bot: Bot, secret: str) -> None:
    accepted = Accepted()
    async with webhook(bot, accepted) as intake:
        assert await bring(intake, b'{"update_id": 1}', secret) == 401

    assert accepted.asked == 0


async def test_other_paths_are_nothing(bot: Bot) -> None:
    async with webhook(bot, Accepted()) as intake:
        assert await bring(intake, b'{"update_id": 1}', path="/") == 404


@pytest.mark.parametrize("body", [b"", b"not JSON", b'{"update_id": "x"}', b"[1]", b"\xff"])
async def test_what_is_no_update_is_not_asked_for_again(
    bot: Bot, body: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    accepted = Accepted()
    async with webhook(bot, accepted) as intake:
        assert await bring(intake, body) == 200

    assert accepted.asked == 0
    assert "is no update and is left out" in caplog.text


async def test_telegram_keeps_the_address_when_the_bot_stops(bot: Bot, play: Playground) -> None:
    async with webhook(bot, Accepted()):
        await settled(lambda: play.calls(method="setWebhook"))
        info = await bot.get_webhook_info()

    assert info.url.endswith("/telegram")
    assert info.allowed_updates == KINDS
    assert (await bot.get_webhook_info()).url == info.url


async def test_registration_is_tried_until_it_succeeds(bot: Bot, play: Playground, anna: Player) -> None:
    await play.fault("500", method="setWebhook", times=2)
    accepted = Accepted()
    async with webhook(bot, accepted):
        await until(lambda: accepted.texts)

    assert [call["ok"] for call in await play.calls(method="setWebhook")] == [False, False, True]


async def test_wrong_token_ends_the_intake(settings_with: SettingsWith) -> None:
    wrong = "42:another_token_than_the_one_it_knows"
    session = make_session(settings_with(BOT_TOKEN=wrong))
    async with Bot(wrong, session=session) as stranger, webhook(stranger, Accepted()) as intake:
        with pytest.raises(TokenRefused):
            await asyncio.wait_for(intake.wait(), 20)


async def test_wait_returns_when_stopped(bot: Bot) -> None:
    async with webhook(bot, Accepted()) as intake:
        waiting = asyncio.create_task(intake.wait())
        await until(lambda: intake.idle)
        assert not waiting.done()
    await asyncio.wait_for(waiting, 20)
