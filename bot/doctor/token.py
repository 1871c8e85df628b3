"""Does Telegram know the bot?"""

from aiogram import Bot
from aiogram.exceptions import (
    AiogramError,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramServerError,
    TelegramUnauthorizedError,
)

from bot.doctor.findings import Finding, well, wrong
from bot.settings import TELEGRAM_URL, Settings

PATIENCE = 10
"""Seconds to wait for an answer."""


async def check_token(bot: Bot, settings: Settings) -> Finding:
    """Ask Telegram who the bot is."""
    try:
        me = await bot.get_me(request_timeout=PATIENCE)
    except (TelegramUnauthorizedError, TelegramNotFound):
        return wrong("token", "Telegram does not accept it", "Ask @BotFather for the current one and set BOT_TOKEN.")
    except (TelegramNetworkError, TelegramServerError) as error:
        address = settings.telegram.api_url
        way = "PROXY" if settings.telegram.proxy else "the network"
        if address != TELEGRAM_URL:
            way = f"BOT_API_URL ({address})"
        return wrong("token", f"no answer from {address}: {error.message}", f"Check {way}.")
    except AiogramError as error:
        return wrong("token", f"an answer that makes no sense: {error}", "Check BOT_API_URL.")
    if not me.can_join_groups:
        return wrong(
            "token",
            f"@{me.username} may not be added to groups",
            "Allow it: @BotFather, /setjoingroups.",
        )
    return well("token", f"the bot is @{me.username}")
