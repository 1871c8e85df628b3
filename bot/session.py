"""The session that every call to Telegram goes through, with what it must not go around."""

import asyncio
import logging
from functools import cache
from http import HTTPStatus
from itertools import count
from typing import Any

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import ClientDecodeError, TelegramRetryAfter
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType
from aiohttp import ClientSession

from bot.intake.arrivals import Arrival, read_updates
from bot.lanes import WaitTooLong, current_lane, current_patience, pass_gate
from bot.limiter import Limiter
from bot.limits import ChatId, Limits
from bot.settings import Settings
from bot.trying_again import TriesAgain
from storage.database import inside_transaction

log = logging.getLogger(__name__)

CONNECTIONS = 100
"""Calls in flight at once."""

REPEATS = 5
"""How often a call is repeated after a 429 before its caller is told."""

LONGEST_FREE_WAIT = 30.0
"""Seconds that a call without limits of its own waits after a 429."""

_MAKES_MESSAGES = ("send", "copyMessage", "forwardMessage", "editMessage", "editEphemeralMessage", "stop")
_MAKES_NONE = frozenset({"sendChatAction", "sendChatJoinRequestWebApp"})


class FetchUpdates(TelegramMethod[list[Arrival]]):
    """getUpdates, answered with the updates as they were sent."""

    __returning__ = list[Arrival]
    __api_method__ = "getUpdates"

    offset: int | None = None
    limit: int | None = None
    timeout: int | None = None
    allowed_updates: list[str] | None = None


class CallInsideTransaction(AssertionError):
    """A mistake of ours: a call to Telegram while a transaction is open, which would hold up everyone."""


class OutsideTransactions(BaseRequestMiddleware):
    """Refuses calls made inside a storage transaction."""

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        if inside_transaction.get():
            raise CallInsideTransaction(f"{method.__api_method__} inside a transaction")
        return await make_request(bot, method)


class WithinLimits(BaseRequestMiddleware):
    """Lets each call wait for its turn, and repeats it when Telegram says 429.

    Raises WaitTooLong when the caller set a `patience`, TelegramRetryAfter when repeating did not help.
    """

    def __init__(self, limiter: Limiter) -> None:
        self._limiter = limiter

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        if not makes_messages(type(method)):
            return await self._free(make_request, bot, method)
        chat_id, cost = _chat_of(method), _cost_of(method)
        loop = asyncio.get_running_loop()
        patience, started = current_patience(), loop.time()
        ticket: int | None = None
        for attempt in count():
            left = None if patience is None else max(0.0, patience - (loop.time() - started))
            ticket = await self._limiter.take(chat_id, current_lane(), cost, left, ticket)
            pass_gate()
            try:
                return await make_request(bot, method)
            except TelegramRetryAfter as refusal:
                log.warning("429 for %s: wait %d s", method.__api_method__, refusal.retry_after)
                self._limiter.refused(chat_id, refusal.retry_after)
                if attempt == REPEATS:
                    raise
        raise AssertionError("unreachable")

    async def _free(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        patience = current_patience()
        for _ in range(REPEATS):
            try:
                return await make_request(bot, method)
            except TelegramRetryAfter as refusal:
                if isinstance(method, FetchUpdates) or refusal.retry_after > LONGEST_FREE_WAIT:
                    raise
                if patience is not None and refusal.retry_after > patience:
                    raise WaitTooLong(None, patience) from refusal
                log.warning("429 for %s: wait %d s", method.__api_method__, refusal.retry_after)
                await asyncio.sleep(refusal.retry_after)
        return await make_request(bot, method)


@cache
def makes_messages(method: type[TelegramMethod[Any]]) -> bool:
    """Whether a method posts or edits messages, and so falls under Telegram's limits."""
    name = method.__api_method__
    return name.startswith(_MAKES_MESSAGES) and name not in _MAKES_NONE


def _chat_of(method: TelegramMethod[Any]) -> ChatId:
    chat_id: int | str | None = getattr(method, "chat_id", None)
    if chat_id is None:
        return f"inline {getattr(method, 'inline_message_id', None)}"
    if isinstance(chat_id, str) and chat_id.lstrip("-").isdigit():
        return int(chat_id)
    return chat_id


def _cost_of(method: TelegramMethod[Any]) -> int:
    several = getattr(method, "media", None) or getattr(method, "message_ids", None)
    return len(several) if isinstance(several, list) else 1


class SessionClosed(RuntimeError):
    """Somebody asked Telegram after the end: what they wanted is begun again with the next start."""


class Session(AiohttpSession):
    """Knows how to read what `FetchUpdates` is answered, and waits in the end only for what needs time to close."""

    _is_over = False

    async def create_session(self) -> ClientSession:
        """As aiogram's, which opens anew what was closed: whoever comes late would leave that open. SessionClosed."""
        if self._is_over:
            raise SessionClosed("the program is stopping, and asks Telegram nothing more")
        session = await super().create_session()
        self._is_over = False  # aiogram closes also before it opens the first one
        return session

    async def close(self) -> None:
        """As aiogram's, which waits for TLS: of a server of one's own, without it, nobody is waited for."""
        self._is_over = True
        if self.api.base.startswith("https:"):
            await super().close()
        elif self._session is not None:
            await self._session.close()

    def check_response(
        self, bot: Bot, method: TelegramMethod[TelegramType], status_code: int, content: str
    ) -> Response[TelegramType]:
        if not isinstance(method, FetchUpdates) or status_code != HTTPStatus.OK:
            return super().check_response(bot, method, status_code, content)
        try:
            arrivals: Any = read_updates(content)
        except (ValueError, KeyError, TypeError) as error:
            raise ClientDecodeError("these are no updates", error, content) from error
        return Response.model_construct(ok=True, result=arrivals)


def make_limiter(settings: Settings) -> Limiter:
    return Limiter(Limits(broadcast_rate=settings.delivery.broadcast_rate, chat_burst=settings.delivery.chat_burst))


def make_session(settings: Settings, limiter: Limiter | None = None) -> AiohttpSession:
    """A session for the configured Bot API server, through the proxy if one is set, within the limits."""
    proxy = settings.telegram.proxy
    session = Session(
        api=TelegramAPIServer.from_base(settings.telegram.api_url),
        proxy=proxy.get_secret_value() if proxy else None,
        limit=CONNECTIONS,
    )
    session.middleware(OutsideTransactions())
    session.middleware(TriesAgain())
    session.middleware(WithinLimits(limiter or make_limiter(settings)))
    return session
