"""Requests for a mentor in chat, for the whole of mentoring to put together."""

from collections.abc import Mapping

from aiogram import Router
from aiogram_dialog import Dialog

from domain.mentoring.acquaintance import WishesAsked
from domain.notices import Notice
from handlers.entrance import Contribution
from handlers.mentoring.requests import acquaintance, asking, keeping, menu, notices, own
from handlers.rendering import Renderer


def at_entrance() -> Contribution:
    return menu.at_entrance()


def router() -> Router:
    return menu.router()


def dialogs() -> list[Dialog]:
    return [own.dialog(), asking.dialog(), keeping.dialog(), acquaintance.dialog()]


def renderers() -> Mapping[type[Notice], Renderer]:
    return {**notices.renderers(), WishesAsked: acquaintance.wishes_asked}
