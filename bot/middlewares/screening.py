"""Whoever sent what may not be kept is told why; no form and no feature ever sees it."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware, Bot
from aiogram.types import TelegramObject, Update

from bot.intake.screening import SCREENED
from domain.screening import Sensitive
from handlers.screening import tell
from wording.reader import Reader


class Screened(BaseMiddleware):
    """An outer middleware of the dispatcher's updates, after the one that knows who is acting."""

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        found = (event.model_extra or {}).get(SCREENED) if isinstance(event, Update) else None
        if not found:
            return await handler(event, data)
        assert isinstance(event, Update)
        bot: Bot = data["bot"]
        reader: Reader = data["reader"]
        message = event.message or event.edited_message
        if message is not None:
            await tell(bot, message, [Sensitive(kind) for kind in found], reader)
        return None
