"""The first word with Telegram."""

import asyncio

import pytest
from aiogram import Bot

from bot.intake import TokenRefused
from bot.introduction import introduce
from bot.session import make_session
from playground.client import Playground
from playground.server import PlaygroundServer
from tests.bot.conftest import SettingsWith


async def test_bot_learns_who_it_is(bot: Bot, play: Playground) -> None:
    assert (await introduce(bot)).username == (await play.bot())["username"]


async def test_bot_waits_until_telegram_can_be_reached(
    bot: Bot, play: Playground, caplog: pytest.LogCaptureFixture
) -> None:
    await play.fault("down", times=2)

    me = await introduce(bot)

    assert me.is_bot
    assert caplog.text.count("Telegram does not answer yet") == 2


async def test_wrong_token_is_told_at_once(settings_with: SettingsWith, server: PlaygroundServer) -> None:
    wrong = "42:another_token_than_the_one_it_knows"
    async with Bot(wrong, session=make_session(settings_with(BOT_TOKEN=wrong))) as stranger, asyncio.timeout(20):
        with pytest.raises(TokenRefused, match="Ask @BotFather"):
            await introduce(stranger)
