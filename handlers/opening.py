"""Dialogs that begin at a command, at a button of the menu, or at one under what the bot wrote by itself."""

from contextlib import suppress
from typing import Any

from aiogram.exceptions import TelegramBadRequest
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode, StartMode


async def open_below(manager: DialogManager, state: State, data: dict[str, Any] | None = None) -> None:
    """Whatever was open ends, and the window comes as a new message: what was told stays readable.

    A tap that led here is answered; aiogram-dialog answers only taps on its own windows.
    """
    if isinstance(manager.event, CallbackQuery):
        await manager.event.answer()
    await manager.start(state, data=data, mode=StartMode.RESET_STACK, show_mode=ShowMode.SEND)


async def keep_list(callback: CallbackQuery) -> None:
    """aiogram-dialog takes the buttons of a message from which it starts; those of a list lead to others, too."""
    message = callback.message
    if isinstance(message, Message) and message.reply_markup and len(message.reply_markup.inline_keyboard) > 1:
        with suppress(TelegramBadRequest):
            await message.edit_reply_markup(reply_markup=message.reply_markup)
