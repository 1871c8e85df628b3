"""All of duties in chat, for bot/app.py to put together."""

from collections.abc import Mapping

from aiogram import Router
from aiogram_dialog import Dialog

from domain.notices import Notice
from handlers.duties import entry
from handlers.duties.browse import dialog as browsing
from handlers.duties.form import dialog as form
from handlers.duties.still_there import guarded
from handlers.duties.views import notices
from handlers.entrance import Contribution
from handlers.rendering import Renderer


def at_entrance() -> Contribution:
    """What duties put at the bot's door."""
    return entry.at_entrance()


def private_router() -> Router:
    """Commands and buttons in private chats."""
    return entry.router()


def dialogs() -> list[Dialog]:
    return [guarded(dialog) for dialog in (*browsing.dialogs(), *form.dialogs())]


def renderers() -> Mapping[type[Notice], Renderer]:
    """What the bot writes about duties by itself."""
    return notices.renderers()
