"""All of the media plan in chat, for bot/features.py to put together."""

from collections.abc import Mapping

from aiogram import Router
from aiogram_dialog import Dialog

from domain.notices import Notice
from handlers.entrance import Contribution
from handlers.media import menu, notices, windows
from handlers.rendering import Renderer


def at_entrance() -> Contribution:
    return menu.at_entrance()


def private_router() -> Router:
    return menu.router()


def dialogs() -> list[Dialog]:
    return [windows.dialog()]


def renderers() -> Mapping[type[Notice], Renderer]:
    return notices.renderers()
