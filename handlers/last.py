"""What nobody else understood: a friendly way back. In groups the bot keeps silent."""

from aiogram import F, Router
from aiogram.enums import ChatType
from aiogram.types import CallbackQuery, Message

from domain.people.person import Actor
from handlers.entrance import Entrance
from handlers.errors import toast
from wording.reader import Reader


def router() -> Router:
    """Goes last of all."""
    router = Router(name="last")
    router.message.register(unknown_command, F.chat.type == ChatType.PRIVATE, F.text.startswith("/"))
    router.message.register(unknown_text, F.chat.type == ChatType.PRIVATE, F.text)
    router.message.register(unknown_thing, F.chat.type == ChatType.PRIVATE)
    router.callback_query.register(dead_button)
    return router


async def unknown_command(message: Message, actor: Actor, reader: Reader, entrance: Entrance) -> None:
    command = (message.text or "").split()[0]
    text = reader.words("unknown-command", command=command[:40])
    await message.answer(text, reply_markup=entrance.menu_for(actor, reader))


async def unknown_text(message: Message, actor: Actor, reader: Reader, entrance: Entrance) -> None:
    await message.answer(reader.words("unknown-text"), reply_markup=entrance.menu_for(actor, reader))


async def unknown_thing(message: Message, actor: Actor, reader: Reader, entrance: Entrance) -> None:
    await message.answer(reader.words("unknown-thing"), reply_markup=entrance.menu_for(actor, reader))


async def dead_button(callback: CallbackQuery, reader: Reader) -> None:
    await toast(callback, reader.words.plain("button-outdated"))
