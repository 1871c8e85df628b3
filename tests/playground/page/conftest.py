"""The page in Debian's Chromium, a tiny bot and the stand-in, all of them started by the tests."""

import asyncio
from collections.abc import AsyncIterator

import pytest_asyncio
from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from playwright.async_api import Browser

from playground.server import PlaygroundServer
from tests.chromium import chromium
from tests.playground.page.stage import Stage
from tests.playground.page.tiny_bot import COMMANDS, tiny_bot


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with chromium() as browser:
        yield browser


@pytest_asyncio.fixture(loop_scope="module")
async def stage(browser: Browser) -> AsyncIterator[Stage]:
    """Vera and Anton, a forum with the bot in it, the tiny bot polling; no page may complain or look outside."""
    async with PlaygroundServer(limits=False) as server:
        world = server.world
        vera = world.add_person("Vera", "Kovaleva", "vera", "en", "owner")
        anton = world.add_person("Anton", None, "anton", "ru")
        group = world.add_chat("supergroup", "Belgrade IT", vera, [anton], is_forum=True)
        world.add_bot(group, {})
        session = AiohttpSession(api=TelegramAPIServer.from_base(server.url))
        bot = Bot(server.token, session=session, default=DefaultBotProperties(parse_mode="HTML"))
        await bot.set_my_commands(COMMANDS)
        dispatcher, started = tiny_bot(), asyncio.Event()

        @dispatcher.startup()
        async def begin() -> None:
            started.set()

        polling = asyncio.create_task(dispatcher.start_polling(bot, handle_signals=False))
        await started.wait()
        context = await browser.new_context(
            locale="en-GB", timezone_id="Asia/Vladivostok", viewport={"width": 1280, "height": 860}
        )
        await context.grant_permissions(["clipboard-read", "clipboard-write"])
        stage = Stage(server, bot, context, vera, anton, group)
        yield stage
        await context.close()
        await dispatcher.stop_polling()
        await polling
        assert stage.complaints == []
