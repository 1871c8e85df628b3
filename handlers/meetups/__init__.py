"""Meetups in chat: cards and taps, lists and pages, the form, and what organisers do."""

from collections.abc import Mapping

from aiogram import Router
from aiogram_dialog import Dialog

from domain.notices import Notice
from handlers.meetups import form, from_page, halls, listing, manage, menu, rsvp
from handlers.meetups.menu import at_entrance
from handlers.rendering import Renderer

__all__ = ["at_entrance", "card_router", "dialogs", "hall_router", "private_router", "renderers"]


def card_router() -> Router:
    """Taps on cards, in every kind of chat."""
    return rsvp.router()


def hall_router() -> Router:
    """What happens in groups and channels, and the questions about them."""
    return halls.router()


def private_router() -> Router:
    """Commands, buttons and files in private chats."""
    router = Router(name="meetups in private")
    router.include_routers(menu.router(), listing.router(), manage.router(), form.router(), from_page.router())
    return router


def dialogs() -> list[Dialog]:
    return [*listing.dialogs(), *form.dialogs(), *manage.dialogs()]


def renderers() -> Mapping[type[Notice], Renderer]:
    """What is told about halls. Meetups' own notices need the bot's name: `views.notices.MeetupNotices`."""
    return halls.renderers()
