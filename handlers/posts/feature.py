"""All of posts on schedule in chat, for bot/app.py to put together."""

from collections.abc import Mapping

from aiogram import Router
from aiogram_dialog import Dialog

from domain.notices import Notice
from handlers.entrance import Contribution
from handlers.posts import dialog, menu
from handlers.posts.views import notices, scheduled
from handlers.rendering import Renderer


def at_entrance() -> Contribution:
    """What posts put at the bot's door."""
    return menu.at_entrance()


def private_router() -> Router:
    """The command, and buttons in private chats."""
    return menu.router()


def dialogs() -> list[Dialog]:
    return dialog.dialogs()


def renderers() -> Mapping[type[Notice], Renderer]:
    """The posts themselves, and what their authors are told."""
    return {**scheduled.renderers(), **notices.renderers()}
