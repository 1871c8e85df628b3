"""What our bot is compared with: aiogram as its documentation shows it, and a handler that only answers.

`BOT_API_URL` and `BOT_TOKEN` say where it lives.
"""

import asyncio
import logging
import os

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import CallbackQuery


async def answer(callback: CallbackQuery) -> None:
    """A toast of usual length, nothing else."""
    await callback.answer("Вы идёте. До встречи!")


async def main() -> None:
    """Poll until told to stop."""
    session = AiohttpSession(api=TelegramAPIServer.from_base(os.environ["BOT_API_URL"]))
    bot = Bot(os.environ["BOT_TOKEN"], session=session)
    dispatcher = Dispatcher()
    dispatcher.callback_query.register(answer)
    logging.getLogger("aiogram").setLevel(logging.ERROR)  # being told to stop is no news here
    await dispatcher.start_polling(bot)


if __name__ == "__main__":
    asyncio.run(main())
