"""Ways into managing: the command, and buttons under what organisers are told."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager

from actions.context import Context
from actions.meetups import forms, lists
from domain.meetups.meetup import MeetupId
from domain.people.person import Actor
from handlers.meetups.callbacks import Manage
from handlers.meetups.manage.states import Managing
from handlers.opening import open_below


def router() -> Router:
    """Belongs on the router of private chats, beside the dialogs."""
    router = Router(name="manage")
    router.message.register(manage, Command("manage"))
    router.callback_query.register(manage_one, Manage.filter())
    return router


async def manage(message: Message, ctx: Context, actor: Actor, dialog_manager: DialogManager) -> None:
    """/manage. Raises `NotAllowed` for everyone but organisers and owners."""
    await lists.organising(ctx, actor)
    await open_below(dialog_manager, Managing.meetups)


async def manage_one(
    callback: CallbackQuery, callback_data: Manage, ctx: Context, actor: Actor, dialog_manager: DialogManager
) -> None:
    """One meetup's page for its organisers, as a new message below. Raises `NotFound`, `NotYourMeetup`."""
    await forms.filled(ctx, actor, MeetupId(callback_data.meetup))
    await open_below(dialog_manager, Managing.meetup, {"meetup": callback_data.meetup})
