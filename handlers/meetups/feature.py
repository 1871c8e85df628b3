"""All of meetups in chat, for bot/app.py to put together."""

from collections.abc import Mapping

from aiogram import Router
from aiogram_dialog import Dialog

from domain.notices import Notice
from handlers.entrance import Contribution
from handlers.meetups import again, form, from_page, halls, listing, manage, menu, rsvp, stopping
from handlers.rendering import Renderer


def at_entrance() -> Contribution:
    """What meetups put at the bot's door."""
    return menu.at_entrance()


def card_router() -> Router:
    """Taps on cards, in every kind of chat."""
    return rsvp.router()


def hall_router() -> Router:
    """What happens in groups and channels, and the questions about them."""
    return halls.router()


def private_router() -> Router:
    """Commands, buttons and files in private chats."""
    router = Router(name="meetups in private")
    router.include_routers(
        menu.router(), listing.router(), manage.router(), stopping.router(), form.router(), from_page.router()
    )
    return router


def again_router() -> Router:
    """What is shown once more after a crash."""
    return again.router()


def dialogs() -> list[Dialog]:
    return [*listing.dialogs(), *form.dialogs(), *manage.dialogs()]


def renderers() -> Mapping[type[Notice], Renderer]:
    """What is told about halls. Meetups' own notices need the bot's name: `views.notices.MeetupNotices`."""
    return halls.renderers()
