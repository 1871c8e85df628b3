"""/registry: a registry as an Excel file, with as much about people as the centre lets into a chat."""

import asyncio

from aiogram import Bot, Router
from aiogram.filters import Command
from aiogram.types import BufferedInputFile, CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from actions.context import Context
from actions.registry.directory import Directory
from actions.registry.practices import practices
from documents.registry.sheet import Sheet
from documents.registry.writing import workbook
from domain.errors import NotFound
from domain.people.person import Actor
from domain.people.roles import Right, require
from domain.registry.record import Part
from domain.registry.refusals import ProgrammeOff
from handlers.sheets.callbacks import TakeOut
from wording.reader import Reader
from wording.sheets.making import PRACTICES, practices_sheet, registry_sheet

REGISTRIES = (Part.MENTOR.value, Part.MENTEE.value, PRACTICES)


def router() -> Router:
    """Belongs on the router of private chats."""
    router = Router(name="sheets: taking out")
    router.message.register(choose, Command("registry"))
    router.callback_query.register(take_out, TakeOut.filter())
    return router


async def choose(message: Message, ctx: Context, actor: Actor, reader: Reader) -> None:
    """/registry. Raises `NotAllowed`, `ProgrammeOff`."""
    require(actor.roles, Right.READ_REGISTRY)
    if ctx.vault is None:
        raise ProgrammeOff
    buttons = [
        InlineKeyboardButton(
            text=reader.words.plain(f"sheets-button-{registry}"), callback_data=TakeOut(registry=registry).pack()
        )
        for registry in REGISTRIES
    ]
    await message.answer(
        reader.words("sheets-choose", mode=ctx.policy.chat_names.value),
        reply_markup=InlineKeyboardMarkup(inline_keyboard=[[button] for button in buttons]),
    )


async def take_out(
    callback: CallbackQuery,
    callback_data: TakeOut,
    bot: Bot,
    ctx: Context,
    actor: Actor,
    reader: Reader,
    directory: Directory,
) -> None:
    """One of the buttons below /registry. Raises `NotAllowed`, `ProgrammeOff`, `NotFound`."""
    sheet = await _sheet(callback_data.registry, ctx, actor, reader, directory)
    if not sheet.rows:
        empty = "sheets-no-practices" if callback_data.registry == PRACTICES else "sheets-nobody"
        await callback.answer(reader.words.plain(empty))
        return
    content = await asyncio.to_thread(workbook, sheet)
    await callback.answer()
    name = reader.words.plain("sheets-file", registry=callback_data.registry)
    await bot.send_document(callback.from_user.id, BufferedInputFile(content, filename=f"{name}.xlsx"))


async def _sheet(registry: str, ctx: Context, actor: Actor, reader: Reader, directory: Directory) -> Sheet:
    people = await directory.people(actor)
    vocabulary, names = await directory.vocabulary(), ctx.policy.chat_names
    if registry == PRACTICES:
        listed = await practices(ctx, actor)
        return await asyncio.to_thread(practices_sheet, listed, vocabulary, reader.words, names)
    if registry not in REGISTRIES:
        raise NotFound
    # A copy: others may change the directory while a thread goes through it.
    everybody = list(people.values())
    return await asyncio.to_thread(
        registry_sheet, Part(registry), everybody, vocabulary, reader.words, chat_names=names
    )
