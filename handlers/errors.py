"""What a person is told when a rule says no, a button is dead, or something broke."""

import logging

from aiogram import Router
from aiogram.enums import ChatType
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest, TelegramForbiddenError
from aiogram.filters import ExceptionTypeFilter
from aiogram.types import CallbackQuery, ErrorEvent, Message
from aiogram_dialog.api.exceptions import OutdatedIntent, UnknownIntent, UnknownState
from babel.lists import format_list

from domain.errors import Refusal
from handlers.reader import Reader

log = logging.getLogger(__name__)

TOAST_LIMIT = 200
"""Characters of a toast or an alert that Telegram takes."""
GLANCE = 60
"""A longer text does not fit on a toast that vanishes by itself: it is shown as an alert."""


def router() -> Router:
    """Belongs on the dispatcher itself, so that it hears of every error."""
    router = Router(name="errors")
    router.errors.register(refused, ExceptionTypeFilter(Refusal))
    router.errors.register(outdated, ExceptionTypeFilter(UnknownIntent, OutdatedIntent, UnknownState))
    router.errors.register(unreachable, ExceptionTypeFilter(TelegramForbiddenError))
    router.errors.register(broken)
    return router


async def refused(event: ErrorEvent, reader: Reader) -> None:
    """A rule said no: as a toast under a tap, as a message otherwise."""
    assert isinstance(event.exception, Refusal)
    try:
        text = refusal(event.exception, reader)
    except KeyError as nobody_wrote_it:
        await _apologise(event, reader, nobody_wrote_it)
    else:
        await _tell(event, text)


async def outdated(event: ErrorEvent, reader: Reader) -> None:
    """A button of a form that is over."""
    await _tell(event, reader.words.plain("button-outdated"))


async def unreachable(event: ErrorEvent) -> None:
    """The person blocked the bot, or the bot lost its right to write here, before it could answer."""
    log.info("update %s could not be answered: %s", event.update.update_id, event.exception)


async def broken(event: ErrorEvent, reader: Reader) -> None:
    """Nobody expected this: the log has it, the person gets an apology with a number to quote."""
    if _is_harmless(event.exception):
        log.info("update %s: %s", event.update.update_id, event.exception)
        return
    await _apologise(event, reader, event.exception)


def refusal(refused: Refusal, reader: Reader) -> str:
    """A refusal in the reader's words, without markup."""
    details = dict(refused.details)
    if "who" in details:
        roles = [reader.words.plain(f"role-{role}") for role in str(details["who"]).split(",")]
        details["who"] = format_list(roles, style="or", locale=reader.language)
    return reader.words.plain(refused.text_id, **details)


async def toast(callback: CallbackQuery, text: str) -> None:
    """Answer a tap: a short text passes by, a long one waits to be read. A tap too old to answer is let go."""
    shown = text if len(text) <= TOAST_LIMIT else f"{text[: TOAST_LIMIT - 1]}…"
    try:
        await callback.answer(shown, show_alert=len(shown) > GLANCE)
    except TelegramBadRequest as error:
        if not _is_harmless(error):
            raise


async def _apologise(event: ErrorEvent, reader: Reader, cause: Exception) -> None:
    log.error("update %s failed", event.update.update_id, exc_info=cause)
    await _tell(event, reader.words.plain("something-broke", number=str(event.update.update_id)))


async def _tell(event: ErrorEvent, text: str) -> None:
    happened = event.update.event
    try:
        if isinstance(happened, CallbackQuery):
            await toast(happened, text)
        elif isinstance(happened, Message) and _was_meant_for_us(happened):
            await happened.answer(text, parse_mode=None)
    except TelegramAPIError as error:
        log.info("update %s could not be answered: %s", event.update.update_id, error)


def _was_meant_for_us(message: Message) -> bool:
    """Ordinary talk in a group is not: whatever became of it, the bot stays silent there."""
    return message.chat.type == ChatType.PRIVATE or (message.text or "").startswith("/")


def _is_harmless(error: Exception) -> bool:
    """Telegram's ways to say that a tap came twice or late: nothing is left to do."""
    return isinstance(error, TelegramBadRequest) and (
        "message is not modified" in error.message or "query is too old" in error.message
    )
