"""Other specialists in chat, for the whole of mentoring to put together."""

from collections.abc import Mapping

from aiogram import Router
from aiogram_dialog import Dialog

from domain.notices import Notice
from handlers.entrance import Contribution
from handlers.mentoring.invitations import keeping, menu, notices, specialist
from handlers.rendering import Renderer


def at_entrance() -> Contribution:
    return menu.at_entrance()


def router() -> Router:
    return menu.router()


def dialogs() -> list[Dialog]:
    return [keeping.dialog(), specialist.dialog()]


def renderers() -> Mapping[type[Notice], Renderer]:
    return notices.renderers()
