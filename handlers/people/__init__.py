"""People: greeting, help, language, time zone, and how the team comes and goes."""

from aiogram import Router
from aiogram_dialog import Dialog

from domain.people.person import Actor
from domain.people.roles import Right, may
from handlers.entrance import Contribution, HelpText, MenuCommand, MenuEntry, Shelf, Where
from handlers.people import language, presence, start, team, timezone
from handlers.people.buttons import Open, Page
from handlers.people.views import renderers

__all__ = ["at_entrance", "dialogs", "private_router", "renderers", "router"]


def router() -> Router:
    """What happens in all chats. Goes before other features: it answers those whom no feature could know."""
    router = Router(name="people")
    router.include_router(presence.router())
    return router


def private_router() -> Router:
    """What happens in private chats."""
    router = Router(name="people in private")
    router.include_routers(start.router(), language.router(), timezone.router(), team.router())
    return router


def dialogs() -> list[Dialog]:
    return [timezone.dialog()]


def at_entrance() -> Contribution:
    everywhere = frozenset({Where.PRIVATE, Where.GROUPS, Where.ADMINISTRATORS})
    return Contribution(
        menu=(
            MenuEntry("menu-team", Open(page=Page.TEAM).pack(), 800, _appoints),
            MenuEntry("menu-zone", Open(page=Page.ZONE).pack(), 900, shelf=Shelf.PREFERENCES),
            MenuEntry("menu-language", Open(page=Page.LANGUAGE).pack(), 910, shelf=Shelf.PREFERENCES),
            MenuEntry("menu-help", Open(page=Page.HELP).pack(), 990),
        ),
        commands=(
            MenuCommand("start", "command-start", 10),
            MenuCommand("team", "command-team", 800, shown=_appoints),
            MenuCommand("timezone", "command-timezone", 900),
            MenuCommand("language", "command-language", 910),
            MenuCommand("cancel", "command-cancel", 980),
            MenuCommand("help", "command-help", 990, where=everywhere),
        ),
        help=(HelpText("help-owner", 800, _appoints), HelpText("help-preferences", 900)),
        links=(team.link(),),
    )


def _appoints(actor: Actor) -> bool:
    return may(actor.roles, Right.APPOINT)
