"""A tap that stops a message to many."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from actions.context import Context
from actions.meetups.writing import stop
from domain.meetups.meetup import MeetupId
from domain.meetups.notices import WritingProgress
from domain.people.person import Actor
from handlers.errors import toast
from handlers.meetups.views.writing import StopWriting, writing_progress
from wording.reader import Reader


def router() -> Router:
    """Belongs on the router of private chats."""
    router = Router(name="meetups: stopping")
    router.callback_query.register(stopped, StopWriting.filter())
    return router


async def stopped(
    callback: CallbackQuery, callback_data: StopWriting, ctx: Context, actor: Actor, reader: Reader
) -> None:
    """Whoever stops it is told how many have it. Raises `NotFound`, `NotAllowed`."""
    meetup = MeetupId(callback_data.meetup)
    sent = await stop(ctx, actor, meetup, callback_data.token)
    await toast(callback, reader.words.plain("toast-writing-stopped", people=sent))
    shown = await writing_progress(WritingProgress(meetup, callback_data.token), reader, ctx)
    if shown is not None and isinstance(callback.message, Message):
        await callback.message.edit_text(shown.text, reply_markup=shown.keyboard)
