"""The roadmap in chat, for bot/programme.py to put together."""

from collections.abc import Mapping

from aiogram import Router
from aiogram_dialog import Dialog

from domain.notices import Notice
from handlers.entrance import Contribution
from handlers.rendering import Renderer
from handlers.roadmap import menu, notices, windows


def at_entrance() -> Contribution:
    """What it puts at the bot's door, where a programme is run."""
    return menu.at_entrance()


def private_router() -> Router:
    """Its command, and buttons in private chats."""
    return menu.router()


def dialogs() -> list[Dialog]:
    return [windows.dialog()]


def renderers() -> Mapping[type[Notice], Renderer]:
    return notices.renderers()
