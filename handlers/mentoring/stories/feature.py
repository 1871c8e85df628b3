"""Stories in chat, for the whole of mentoring to put together."""

from collections.abc import Mapping

from aiogram import Router
from aiogram_dialog import Dialog

from domain.notices import Notice
from handlers.entrance import Contribution
from handlers.mentoring.stories import deciding, menu, notices, telling
from handlers.rendering import Renderer


def at_entrance() -> Contribution:
    return menu.at_entrance()


def router() -> Router:
    return menu.router()


def dialogs() -> list[Dialog]:
    return [telling.dialog(), deciding.dialog()]


def renderers() -> Mapping[type[Notice], Renderer]:
    return notices.renderers()
