"""All of mentoring in chat, for bot/app.py to put together."""

from collections.abc import Mapping

from aiogram import Router
from aiogram_dialog import Dialog

from domain.notices import Notice
from handlers.entrance import Contribution
from handlers.mentoring.pairings import feature as pairings
from handlers.mentoring.plans import feature as plans
from handlers.rendering import Renderer


def at_entrance() -> tuple[Contribution, ...]:
    """What it puts at the bot's door, where a programme is run."""
    return (pairings.at_entrance(), plans.at_entrance())


def private_router() -> Router:
    """Commands, and buttons in private chats."""
    router = Router(name="mentoring")
    for part in (pairings, plans):
        router.include_router(part.router())
    return router


def dialogs() -> list[Dialog]:
    return [*pairings.dialogs(), *plans.dialogs()]


def renderers() -> Mapping[type[Notice], Renderer]:
    return {**pairings.renderers(), **plans.renderers()}
