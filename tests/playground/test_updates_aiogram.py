"""A small aiogram bot against the stand-in, by polling and by webhook."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiogram import Bot, Dispatcher, F
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramForbiddenError, TelegramRetryAfter
from aiogram.filters import CommandObject, CommandStart
from aiogram.types import (
    BotCommand,
    BufferedInputFile,
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
)
from aiogram.webhook.aiohttp_server import SimpleRequestHandler, setup_application
from aiohttp import web

from playground.client import Playground, button_texts
from playground.server import PlaygroundServer


def card() -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        inline_keyboard=[[InlineKeyboardButton(text="Going", callback_data="go", style="success")]]
    )


def dispatcher() -> Dispatcher:
    going: list[int] = []
    dp = Dispatcher()

    @dp.message(CommandStart())
    async def start(message: Message, command: CommandObject) -> None:
        await message.answer(f"<b>Hello</b> {command.args}", parse_mode="HTML", reply_markup=card())

    @dp.callback_query(F.data == "go")
    async def go(query: CallbackQuery) -> None:
        assert isinstance(query.message, Message)
        going.append(query.from_user.id)
        await query.message.edit_text(f"Going: {len(going)}", reply_markup=card())
        await query.answer("You are going", show_alert=True)

    @dp.message(F.document)
    async def document(message: Message, bot: Bot) -> None:
        assert message.document is not None
        content = await bot.download(message.document)
        assert content is not None
        await message.answer_document(BufferedInputFile(content.read()[::-1], "back.txt"), caption="back")

    return dp


def bot_of(server: PlaygroundServer) -> Bot:
    session = AiohttpSession(api=TelegramAPIServer.from_base(server.url))
    return Bot(server.token, session=session)


@pytest.fixture(params=["polling", "webhook"])
async def running(request: pytest.FixtureRequest, server: PlaygroundServer) -> AsyncIterator[Bot]:
    bot, dp = bot_of(server), dispatcher()
    if request.param == "polling":
        polling = asyncio.create_task(dp.start_polling(bot, handle_signals=False))
        yield bot
        await dp.stop_polling()
        await polling
    else:
        app = web.Application()
        SimpleRequestHandler(dp, bot, handle_in_background=False, secret_token="s-1").register(app, path="/hook")
        setup_application(app, dp, bot=bot)
        runner = web.AppRunner(app, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        await bot.set_webhook(f"http://127.0.0.1:{runner.addresses[0][1]}/hook", secret_token="s-1")
        yield bot
        await bot.delete_webhook()
        await runner.cleanup()
    await bot.session.close()


async def test_conversation(running: Bot, play: Playground) -> None:
    await running.set_my_commands([BotCommand(command="start", description="Begin")])
    anna, boris = await play.person("Anna", language_code="en"), await play.person("Boris")
    hall = await play.chat("supergroup", "Hall", anna, [boris])
    await anna.add_bot(hall, {})

    await anna.open("https://t.me/edelweiss_play_bot?start=abc")
    hello = await anna.wait_for(anna.id, "Hello abc")
    assert hello["entities"] == [{"type": "bold", "offset": 0, "length": 5}]
    assert button_texts(hello) == [["Going"]]

    posted = await running.send_message(hall, "Meetup", reply_markup=card())
    shown = await boris.message(hall, posted.message_id)
    assert shown is not None
    toast = await boris.tap(shown, "Going")
    assert (toast.answered, toast.text, toast.show_alert) == (True, "You are going", True)
    await anna.wait_for(hall, "Going: 1")

    await anna.upload(anna.id, "a.txt", b"abc")
    back = await anna.wait_for(anna.id, "back")
    assert await play.file(back["document"]["file_id"]) == b"cba"


async def test_aiogram_understands_the_refusals(server: PlaygroundServer, play: Playground) -> None:
    bot = bot_of(server)
    anna = await play.person("Anna")
    await anna.start()
    try:
        await play.fault("429", method="sendMessage", times=1, retry_after=3)
        with pytest.raises(TelegramRetryAfter) as retry:
            await bot.send_message(anna.id, "x")
        assert retry.value.retry_after == 3
        await anna.block()
        with pytest.raises(TelegramForbiddenError, match="bot was blocked by the user"):
            await bot.send_message(anna.id, "x")
    finally:
        await bot.session.close()
