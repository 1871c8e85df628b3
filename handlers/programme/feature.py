"""All of the mentoring programme's people in chat, for bot/app.py to put together."""

from collections.abc import Mapping

from aiogram import Router
from aiogram_dialog import Dialog

from domain.notices import Notice
from handlers.applications import deciding, form
from handlers.applications import page as applications
from handlers.applications import views as of_applications
from handlers.enquiries import answering, asking
from handlers.enquiries import views as of_enquiries
from handlers.entrance import Contribution
from handlers.joining import chat as joining
from handlers.joining import views as of_joining
from handlers.programme import people, profile
from handlers.rendering import Renderer
from handlers.screening import without_files


def at_entrance() -> tuple[Contribution, ...]:
    """What it puts at the bot's door, where a programme is run."""
    features = (people, joining, profile, applications, asking)
    return tuple(feature.at_entrance() for feature in features)


def private_router() -> Router:
    """Commands, and buttons in private chats."""
    router = Router(name="programme")
    for feature in (people, joining, profile, applications, deciding, asking, answering):
        router.include_router(feature.router())
    return router


def dialogs() -> list[Dialog]:
    forms = (people, joining, profile, form, applications, deciding, asking, answering)
    return [without_files(feature.dialog()) for feature in forms]


def renderers() -> Mapping[type[Notice], Renderer]:
    return {**of_joining.renderers(), **of_applications.renderers(), **of_enquiries.renderers()}
