"""What a call to Telegram came to, read off its answer, or off how the connection failed."""

from dataclasses import dataclass

from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiohttp import ClientConnectorError, ClientProxyConnectionError, ConnectionTimeoutError
from python_socks import ProxyConnectionError, ProxyError, ProxyTimeoutError

from bot.lanes import WaitTooLong
from domain.delivery import WhyNot


@dataclass(frozen=True, slots=True)
class Sent:
    message_id: int


@dataclass(frozen=True, slots=True)
class NoRoom:
    """Telegram's limits left no room; nothing was sent. There may be some in ``seconds``."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Trouble:
    """Telegram cannot be reached or is not well; nothing was sent."""

    reason: str


@dataclass(frozen=True, slots=True)
class Vague:
    """The connection broke after Telegram may have acted."""

    reason: str


@dataclass(frozen=True, slots=True)
class Moved:
    """The group is a supergroup now."""

    chat_id: int


@dataclass(frozen=True, slots=True)
class Barred:
    """The bot cannot write to this person or hall. ``removed``: it is not even there."""

    reason: str
    removed: bool


@dataclass(frozen=True, slots=True)
class Refused:
    """Telegram does not take this message, today or ever."""

    reason: str
    why: WhyNot = WhyNot.REFUSED


Outcome = Sent | NoRoom | Trouble | Vague | Moved | Barred | Refused

NEVER_CONNECTED = (
    ClientConnectorError,
    ClientProxyConnectionError,
    ConnectionTimeoutError,
    ProxyConnectionError,
    ProxyError,
    ProxyTimeoutError,
)
NOT_THERE = (
    "chat not found",
    "user not found",
    "bot was kicked",
    "bot is not a member",
    "group chat was deleted",
    "chat was deactivated",
    "CHANNEL_PRIVATE",
    "PEER_ID_INVALID",
    "INPUT_USER_DEACTIVATED",
)
NO_RIGHT = (
    "not enough rights",
    "have no rights",
    "no write access",
    "need administrator rights",
    "CHAT_WRITE_FORBIDDEN",
    "CHAT_SEND_",
    "CHAT_RESTRICTED",
    "CHAT_ADMIN_REQUIRED",
    "TOPIC_CLOSED",
    # The topic is gone, the bot is still there.
    "message thread not found",
    "TOPIC_DELETED",
)
NO_PICTURES = ("rights to send photos", "CHAT_SEND_PHOTOS_FORBIDDEN", "CHAT_SEND_MEDIA_FORBIDDEN")
"""The hall is open, though not to pictures."""
NO_METHOD = "method not found"
"""A server of one's own may be older than the method."""
SERVER_NEVER_ASKED = ("502 Bad Gateway", "503 Service")
"""What a proxy in front of Telegram says when it could not pass the call on."""


def outcome_of(error: Exception) -> Outcome | None:
    """What the failed call came to; None for an error that is not about Telegram. Reasons hold no text of ours."""
    match error:
        case WaitTooLong():
            return NoRoom(error.seconds)
        case TelegramRetryAfter():
            return NoRoom(error.retry_after)
        case TelegramMigrateToChat():
            return Moved(error.migrate_to_chat_id)
        case TelegramForbiddenError():
            return Barred(error.message, removed=not _speaks_of(error.message, NO_RIGHT))
        case TelegramBadRequest():
            return _bad_request(error.message)
        case TelegramNotFound() if NO_METHOD in error.message:
            return Refused(error.message)
        case TelegramServerError() | TelegramUnauthorizedError() | TelegramNotFound():
            # A wrong token or address is not the letter's fault: it waits until that is put right.
            return Trouble(error.message)
        case TelegramNetworkError():
            return _broken(error, error.__cause__)
        case TelegramAPIError():
            return Refused(error.message)
        case ClientDecodeError():
            return _unreadable(error)
        case _ if isinstance(error, NEVER_CONNECTED):
            # The proxy's own errors are not wrapped by aiogram.
            return Trouble(type(error).__name__)
        case _:
            return None


def is_unchanged(outcome: Outcome) -> bool:
    """An edit that changes nothing: what should be shown is shown."""
    return isinstance(outcome, Refused) and "message is not modified" in outcome.reason


def is_message_gone(outcome: Outcome) -> bool:
    """An edit of a message that people deleted, or that nobody can edit any more."""
    gone = ("message to edit not found", "message can't be edited", "MESSAGE_ID_INVALID")
    return isinstance(outcome, Refused) and _speaks_of(outcome.reason, gone)


def _bad_request(reason: str) -> Outcome:
    if _speaks_of(reason, NOT_THERE):
        return Barred(reason, removed=True)
    if _speaks_of(reason, NO_PICTURES):
        return Refused(reason, WhyNot.NO_PICTURES)
    if _speaks_of(reason, NO_RIGHT):
        return Barred(reason, removed=False)
    return Refused(reason)


def _broken(error: TelegramNetworkError, cause: BaseException | None) -> Outcome:
    reason = type(cause).__name__ if cause else error.message
    if cause is None:
        # Only aiogram's own "entity too large" comes without a cause: an answer, not a broken connection.
        return Refused(reason)
    return Trouble(reason) if isinstance(cause, NEVER_CONNECTED) else Vague(reason)


def _unreadable(error: ClientDecodeError) -> Outcome:
    """An answer that is not what aiogram expects: newer than it, or not Telegram's at all."""
    if isinstance(error.data, dict):
        result = error.data.get("result")
        if isinstance(result, list) and result:
            # An album is known by its first picture.
            result = result[0]
        if error.data.get("ok") and isinstance(result, dict) and isinstance(result.get("message_id"), int):
            return Sent(result["message_id"])
    elif _speaks_of(str(error.data), SERVER_NEVER_ASKED):
        return Trouble("the answer of a gateway")
    return Vague("an answer that cannot be read")


def _speaks_of(reason: str, signs: tuple[str, ...]) -> bool:
    return any(sign in reason for sign in signs)
