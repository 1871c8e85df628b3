"""The first word with Telegram: who am I?"""

import asyncio
import logging

from aiogram import Bot
from aiogram.exceptions import (
    AiogramError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNotFound,
    TelegramUnauthorizedError,
)
from aiogram.types import User

from bot.intake import TokenRefused, pause

log = logging.getLogger(__name__)


async def introduce(bot: Bot) -> User:
    """The bot's own account, asked for until Telegram answers: a machine may start before its network does.

    Raises TokenRefused when Telegram does not know the bot.
    """
    failures = 0
    while True:
        try:
            return await bot.me()
        except (TelegramUnauthorizedError, TelegramNotFound) as error:
            raise TokenRefused from error
        except (TelegramBadRequest, TelegramForbiddenError):
            raise
        except AiogramError as error:
            failures += 1
            seconds = pause(failures)
            log.warning("Telegram does not answer yet, next attempt in %.1f s: %s", seconds, error)
            await asyncio.sleep(seconds)
