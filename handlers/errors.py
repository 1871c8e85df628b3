"""What a person is told when a rule says no, a button is dead, or something broke."""

import logging

from aiogram import Router
from aiogram.enums import ChatType
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.filters import ExceptionTypeFilter
from aiogram.types import CallbackQuery, ErrorEvent, Message, Update
from aiogram_dialog.api.exceptions import OutdatedIntent, UnknownIntent, UnknownState

from domain.errors import Refusal
from wording.reader import Reader
from wording.refusals import refusal

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
    router.errors.register(harmless, ExceptionTypeFilter(TelegramBadRequest))
    return router


async def refused(event: ErrorEvent, reader: Reader) -> None:
    """A rule said no: as a toast under a tap, as a message otherwise. Raises KeyError when nobody wrote its words."""
    assert isinstance(event.exception, Refusal)
    await _tell(event.update, refusal(event.exception, reader))


async def outdated(event: ErrorEvent, reader: Reader) -> None:
    """A button of a form that is over."""
    await _tell(event.update, reader.words.plain("button-outdated"))


async def unreachable(event: ErrorEvent) -> None:
    """The person blocked the bot, or the bot lost its right to write here, before it could answer."""
    log.info("update %s could not be answered: %s", event.update.update_id, event.exception)


async def harmless(event: ErrorEvent) -> None:
    """A tap that came twice or late is let go. Anything else is for whoever brought the update to deal with."""
    if not is_harmless(event.exception):
        raise event.exception
    log.info("update %s: %s", event.update.update_id, event.exception)


async def apologise(update: Update, reader: Reader) -> None:
    """Nobody expected what happened: the person gets a number to quote."""
    await _tell(update, reader.words.plain("something-broke", number=str(update.update_id)))


async def toast(callback: CallbackQuery, text: str) -> bool:
    """Answer a tap: a short text passes by, a long one waits to be read. Whether somebody can have read it.

    A tap that waited too long for its answer, because the bot was away, is answered by a message in a private chat.
    In a group the bot would talk to everybody: there the card tells.
    """
    shown = text if len(text) <= TOAST_LIMIT else f"{text[: TOAST_LIMIT - 1]}…"
    try:
        await callback.answer(shown, show_alert=len(shown) > GLANCE)
    except TelegramBadRequest as error:
        if not is_harmless(error):
            raise
    else:
        return True
    if callback.message is None or callback.message.chat.type != ChatType.PRIVATE:
        return False
    if text:
        await callback.message.answer(text, parse_mode=None)
    return True


async def _tell(update: Update, text: str) -> None:
    happened = update.event
    try:
        if isinstance(happened, CallbackQuery):
            if not await toast(happened, text) and happened.bot is not None:
                # No card tells why a tap changed nothing.
                await happened.bot.send_message(happened.from_user.id, text, parse_mode=None)
        elif isinstance(happened, Message) and _was_meant_for_us(happened):
            await happened.answer(text, parse_mode=None)
    except (TelegramForbiddenError, TelegramBadRequest) as error:
        log.info("update %s could not be answered: %s", update.update_id, error)


def _was_meant_for_us(message: Message) -> bool:
    """Ordinary talk in a group is not: whatever became of it, the bot stays silent there."""
    return message.chat.type == ChatType.PRIVATE or (message.text or "").startswith("/")


def is_harmless(error: Exception) -> bool:
    """Telegram's ways to say that a tap came twice or late: nothing is left to do."""
    return isinstance(error, TelegramBadRequest) and (
        "message is not modified" in error.message or "query is too old" in error.message
    )
