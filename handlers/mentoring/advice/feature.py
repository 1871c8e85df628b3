"""Advice in chat, for the whole of mentoring to put together."""

from collections.abc import Mapping

from aiogram import Router
from aiogram_dialog import Dialog

from domain.notices import Notice
from handlers.entrance import Contribution
from handlers.mentoring.advice import notices, reporting, talking
from handlers.rendering import Renderer


def at_entrance() -> Contribution:
    sides = (talking.at_entrance(), reporting.at_entrance())
    return Contribution(
        menu=tuple(one for side in sides for one in side.menu),
        commands=tuple(one for side in sides for one in side.commands),
        help=tuple(one for side in sides for one in side.help),
    )


def router() -> Router:
    router = Router(name="advice")
    router.include_routers(talking.router(), reporting.router())
    return router


def dialogs() -> list[Dialog]:
    return [talking.dialog()]


def renderers() -> Mapping[type[Notice], Renderer]:
    return notices.renderers()
