"""Advice in chat, for the whole of mentoring to put together."""

from collections.abc import Mapping

from aiogram import Router
from aiogram_dialog import Dialog

from domain.notices import Notice
from handlers.entrance import Contribution
from handlers.mentoring.advice import notices, reporting, talking
from handlers.rendering import Renderer


def at_entrance() -> tuple[Contribution, ...]:
    return talking.at_entrance(), reporting.at_entrance()


def router() -> Router:
    router = Router(name="advice")
    router.include_routers(talking.router(), reporting.router())
    return router


def dialogs() -> list[Dialog]:
    return [talking.dialog()]


def renderers() -> Mapping[type[Notice], Renderer]:
    return notices.renderers()
