"""Counting what happens, for metrics: updates that were handled, calls that were made."""

from collections.abc import Awaitable, Callable
from time import perf_counter
from typing import Any

from aiogram import BaseMiddleware, Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramBadRequest,
    TelegramConflictError,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import TelegramObject, Update
from aiogram.types.update import UpdateTypeLookupError

from bot.metrics import Metrics
from bot.middlewares.flood import SLOWED
from domain.errors import Refusal

CODES: dict[type[TelegramAPIError], str] = {
    TelegramRetryAfter: "429",
    TelegramBadRequest: "400",
    TelegramMigrateToChat: "400",
    TelegramUnauthorizedError: "401",
    TelegramForbiddenError: "403",
    TelegramNotFound: "404",
    TelegramConflictError: "409",
    TelegramServerError: "5xx",
    TelegramNetworkError: "none",
}


class Measured(BaseMiddleware):
    """An outer middleware of the dispatcher's updates, before all others: it sees how each one went."""

    def __init__(self, metrics: Metrics) -> None:
        self._metrics = metrics

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        started = perf_counter()
        outcome = "failed"
        try:
            result = await handler(event, data)
            outcome = "slowed" if result is SLOWED else "ignored" if result is UNHANDLED else "answered"
        except Refusal:
            outcome = "refused"
            raise
        else:
            return result
        finally:
            self._metrics.update_handled(_kind(event), outcome, perf_counter() - started)


class Counted(BaseRequestMiddleware):
    """A middleware of the bot's session, after all others: it sees each call that goes out, repeated ones too."""

    def __init__(self, metrics: Metrics) -> None:
        self._metrics = metrics

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        outcome = "none"
        try:
            response = await make_request(bot, method)
            outcome = "ok"
        except TelegramAPIError as error:
            outcome = CODES.get(type(error), "other")
            raise
        else:
            return response
        finally:
            self._metrics.called(method.__api_method__, outcome)


def _kind(event: TelegramObject) -> str:
    try:
        return event.event_type if isinstance(event, Update) else "other"
    except UpdateTypeLookupError:
        return "other"
