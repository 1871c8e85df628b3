"""Dialogs that begin at a command, at a button of the menu, or at one under what the bot wrote by itself."""

from typing import Any

from aiogram.fsm.state import State
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode, StartMode


async def open_below(manager: DialogManager, state: State, data: dict[str, Any] | None = None) -> None:
    """Whatever was open ends, and the window comes as a new message: what was told stays readable.

    A tap that led here is answered; aiogram-dialog answers only taps on its own windows.
    """
    if isinstance(manager.event, CallbackQuery):
        await manager.event.answer()
    await manager.start(state, data=data, mode=StartMode.RESET_STACK, show_mode=ShowMode.SEND)
