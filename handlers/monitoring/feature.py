"""Monitoring in chat, for the program to put together."""

from collections.abc import Callable, Mapping

from aiogram import Router
from aiogram_dialog import Dialog

from domain.notices import Notice
from handlers.entrance import Contribution
from handlers.monitoring import board, menu, notices, surveying
from handlers.rendering import Renderer


def at_entrance(is_asking: Callable[[], bool] = lambda: True) -> Contribution:
    """``is_asking``: whether some campaign takes answers now."""
    return menu.at_entrance(is_asking)


def private_router() -> Router:
    """Commands, and buttons in private chats."""
    return menu.router()


def dialogs() -> list[Dialog]:
    return [board.dialog(), surveying.dialog()]


def renderers() -> Mapping[type[Notice], Renderer]:
    return notices.renderers()
