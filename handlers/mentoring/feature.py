"""Mentoring in chat: its parts, each with its way in, its windows and what it tells."""

from collections.abc import Mapping

from aiogram import Router
from aiogram_dialog import Dialog

from actions.mentoring.overview import Overviews
from domain.notices import Notice
from handlers.entrance import Contribution
from handlers.mentoring.advice import feature as advice
from handlers.mentoring.invitations import feature as invitations
from handlers.mentoring.meetings import feature as meetings
from handlers.mentoring.overview import feature as overview
from handlers.mentoring.pairings import feature as pairings
from handlers.mentoring.petition import feature as petition
from handlers.mentoring.plans import feature as plans
from handlers.mentoring.requests import feature as requests
from handlers.mentoring.results import feature as results
from handlers.mentoring.stories import feature as stories
from handlers.rendering import Renderer

PARTS = (requests, pairings, plans, meetings, results, petition, advice, invitations, stories)


def at_entrance() -> tuple[Contribution, ...]:
    """What it puts at the bot's door, where a programme is run."""
    return tuple(part.at_entrance() for part in (overview, *PARTS))


def private_router() -> Router:
    """Commands, and buttons in private chats."""
    router = Router(name="mentoring")
    for part in (overview, *PARTS):
        router.include_router(part.router())
    return router


def dialogs(overviews: Overviews) -> list[Dialog]:
    return [*overview.dialogs(overviews), *(dialog for part in PARTS for dialog in part.dialogs())]


def renderers(overviews: Overviews) -> Mapping[type[Notice], Renderer]:
    of_parts = {kind: renderer for part in PARTS for kind, renderer in part.renderers().items()}
    return {**of_parts, **overview.renderers(overviews)}
