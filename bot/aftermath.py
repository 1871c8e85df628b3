"""What people see of their updates when something went wrong in between."""

import logging
from typing import Any

from aiogram import Bot, Dispatcher, Router
from aiogram.dispatcher.middlewares.user_context import UserContextMiddleware
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.types import TelegramObject, Update
from aiogram_dialog.api.exceptions import OutdatedIntent, UnknownIntent, UnknownState

from bot.intake.failures import place_of
from bot.middlewares.identity import Identity
from handlers.errors import apologise, is_harmless

log = logging.getLogger(__name__)


class Aftermath:
    """Shows again what became of updates in ``private`` chats, and apologises for those that failed."""

    def __init__(self, dispatcher: Dispatcher, private: Router, identity: Identity, bot: Bot) -> None:
        self._dispatcher = dispatcher
        self._private = private
        self._identity = identity
        self._bot = bot

    async def show(self, update: Update) -> None:
        """The effects of an update are stored; its person sees how things are now. Nothing is handled."""

        async def feed(_: TelegramObject, data: dict[str, Any]) -> None:
            await self._private.propagate_event(update.event_type, update.event, again=True, **data)

        try:
            await self._identity(feed, update, self._data(update))
        except (OutdatedIntent, UnknownIntent, UnknownState, TelegramForbiddenError) as error:
            log.info("update %d shows nothing any more: %s", update.update_id, type(error).__name__)
        except TelegramBadRequest as error:
            if not is_harmless(error):
                raise

    async def apologise(self, update: Update) -> None:
        """Whoever sent it is told that it failed, with a number to quote."""
        data = self._data(update)

        async def nothing(_event: TelegramObject, _data: dict[str, Any]) -> None:
            """The reader is known now."""

        try:
            await self._identity(nothing, update, data)
        except Exception as error:
            # The guess that stands in the data will do.
            log.info("whose update %d is cannot be looked up: %s", update.update_id, place_of(error))
        await apologise(update, data["reader"])

    def _data(self, update: Update) -> dict[str, Any]:
        """What the dispatcher gives to handlers."""
        context = UserContextMiddleware.resolve_event_context(update)
        found = {"event_from_user": context.user, "event_chat": context.chat, "event_thread_id": context.thread_id}
        known = {name: value for name, value in found.items() if value is not None}
        return {**self._dispatcher.workflow_data, "bot": self._bot, "event_context": context, **known}
