"""A one-time link to the desk, in answer to whoever may have one."""

from collections.abc import Callable
from urllib.parse import urlsplit

from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from actions.context import Context
from actions.desk.sessions import make_link
from domain.desk.refusals import DeskOff
from domain.people.person import Actor
from handlers.people.buttons import to_menu
from handlers.people.screens import NO_PREVIEW
from wording import moments
from wording.reader import Reader

OPEN = "desk1"
"""Callback data of the menu's button."""

DeskAddress = Callable[[], str | None]
"""Where people reach the desk at this moment; None: it is not open."""


async def give_link(
    event: Message | CallbackQuery, ctx: Context, actor: Actor, reader: Reader, desk_address: DeskAddress
) -> None:
    """/desk: to where the desk begins. Raises DeskOff, NotAllowed, ProgrammeOff."""
    await _give(event, ctx, actor, reader, desk_address, "")


async def give_link_to(
    event: CallbackQuery, ctx: Context, actor: Actor, reader: Reader, desk_address: DeskAddress, path: str
) -> None:
    """As :func:`give_link`, to this page of the desk; at once, where its reader is signed in already."""
    await _give(event, ctx, actor, reader, desk_address, path)


async def _give(
    event: Message | CallbackQuery, ctx: Context, actor: Actor, reader: Reader, desk_address: DeskAddress, path: str
) -> None:
    """A message of its own: a link that is a quarter of an hour old stays where it was asked for."""
    base = desk_address()
    if base is None and ctx.vault is not None:
        raise DeskOff
    entrance = await make_link(ctx, actor)
    address = f"{base}/in/{entrance.token}" + (f"?to={path}" if path else "")
    until = moments.hour(entrance.expires_at, reader.zone)
    text = reader.words("desk-link-to" if path else "desk-link", address=address, until=until)
    message = event if isinstance(event, Message) else event.message
    assert message is not None
    await message.answer(text, reply_markup=_keyboard(address, reader), link_preview_options=NO_PREVIEW)
    if isinstance(event, CallbackQuery):
        await event.answer()


def _keyboard(address: str, reader: Reader) -> InlineKeyboardMarkup:
    """Telegram takes no button to a host without a dot, such as localhost: the link in the text has to do."""
    rows = [[to_menu(reader)]]
    if "." in (urlsplit(address).hostname or ""):
        rows.insert(0, [InlineKeyboardButton(text=reader.words.plain("desk-link-button"), url=address)])
    return InlineKeyboardMarkup(inline_keyboard=rows)
