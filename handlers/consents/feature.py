"""All of consents in chat, for bot/app.py to put together."""

from collections.abc import Mapping

from aiogram import Router
from aiogram_dialog import Dialog

from actions.registry.directory import Directory
from domain.notices import Notice
from handlers.consents import menu, own
from handlers.consents.keeping.windows import Windows
from handlers.consents.notices import ConsentNotices
from handlers.entrance import Contribution
from handlers.rendering import Renderer


def at_entrance(*, runs: bool = True) -> Contribution:
    """What consents put at the bot's door; where no programme runs that is /mydata alone."""
    return menu.at_entrance(runs=runs)


def private_router() -> Router:
    """Commands, and buttons in private chats."""
    return menu.router()


def dialogs(directory: Directory) -> list[Dialog]:
    return [Windows(directory).dialog(), own.dialog()]


def renderers(directory: Directory) -> Mapping[type[Notice], Renderer]:
    """What curators and people of the programme are told."""
    return ConsentNotices(directory).renderers()
