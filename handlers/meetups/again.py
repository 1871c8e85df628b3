"""A meetup's page, shown once more after the program ended between storing an answer and showing it."""

from aiogram import Router
from aiogram.types import CallbackQuery

from actions.context import Context
from domain.meetups.meetup import MeetupId
from domain.people.person import Actor
from handlers.errors import toast
from handlers.meetups.callbacks import Tap
from handlers.meetups.rsvp import show_page_again
from wording.reader import Reader


def router() -> Router:
    """Belongs into `handlers.again.router`."""
    router = Router(name="meetups again")
    router.callback_query.register(page_again, Tap.filter())
    return router


async def page_again(callback: CallbackQuery, callback_data: Tap, ctx: Context, actor: Actor, reader: Reader) -> None:
    """The page tells the answer that is stored."""
    await toast(callback, "")
    await show_page_again(callback, ctx, actor, MeetupId(callback_data.meetup), reader)
