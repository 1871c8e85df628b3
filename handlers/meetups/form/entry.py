"""The way into the form by a command."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import Message
from aiogram_dialog import DialogManager

from domain.people.person import Actor
from domain.people.roles import Right, require
from handlers.meetups.form.states import Form
from handlers.opening import open_below


def router() -> Router:
    """Belongs on the router of private chats, beside the dialogs."""
    router = Router(name="meetups: form")
    router.message.register(new, Command("new"))
    return router


async def new(_message: Message, actor: Actor, dialog_manager: DialogManager) -> None:
    """/new. Raises `NotAllowed` for everyone but organisers and owners."""
    require(actor.roles, Right.CREATE_MEETUPS)
    await open_below(dialog_manager, Form.title)
