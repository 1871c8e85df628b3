"""/start, /help, /cancel: who the person is to us, and what they can do now."""

from collections.abc import Sequence
from typing import Any

from aiogram import Bot, F, Router
from aiogram.filters import Command, CommandObject, CommandStart
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message, ReplyKeyboardRemove
from aiogram_dialog import DialogManager
from markupsafe import Markup

from actions.context import Context
from actions.programme.profile import Voice, voice_of
from domain.people.person import Actor
from domain.people.roles import OF_PROGRAMME
from handlers.entrance import Entrance, Opened, Where
from handlers.people.buttons import HelpPage, Open, Page, to_menu
from handlers.people.screens import show
from handlers.people.suggestions import suggest_commands
from wording.reader import Reader

PARAGRAPHS = Markup("\n\n")
HELP_LENGTH = 3000
"""Signs of a page of /help: below Telegram's 4096, and short enough to be read."""


def router() -> Router:
    router = Router(name="people: start")
    router.message.register(open_link, CommandStart(deep_link=True))
    router.message.register(start, CommandStart())
    router.message.register(help_, Command("help"))
    router.message.register(cancel, Command("cancel"))
    router.callback_query.register(menu, Open.filter(F.page == Page.MENU))
    router.callback_query.register(help_, Open.filter(F.page == Page.HELP))
    router.callback_query.register(help_page, HelpPage.filter())
    return router


async def start(
    message: Message,
    bot: Bot,
    ctx: Context,
    actor: Actor,
    reader: Reader,
    entrance: Entrance,
    dialog_manager: DialogManager,
) -> None:
    """Leave whatever was begun and greet."""
    await dialog_manager.reset_stack()
    await show(message, await greeting(ctx, actor, reader, entrance), entrance.menu_for(actor, reader))
    await suggest_commands(bot, actor, reader, entrance)


async def menu(callback: CallbackQuery, ctx: Context, actor: Actor, reader: Reader, entrance: Entrance) -> None:
    await show(callback, await greeting(ctx, actor, reader, entrance), entrance.menu_for(actor, reader))


async def open_link(
    message: Message,
    command: CommandObject,
    ctx: Context,
    actor: Actor,
    reader: Reader,
    entrance: Entrance,
    dialog_manager: DialogManager,
    **data: Any,
) -> None:
    """The bot was opened by a link: the feature whose prefix it has knows what to do."""
    payload = command.args or ""
    link = entrance.link_for(payload)
    if link is None:
        await show(message, reader.words("link-not-understood"), entrance.menu_for(actor, reader))
        return
    given = {**data, "entrance": entrance, "dialog_manager": dialog_manager}
    await link.handler(Opened(payload.removeprefix(link.prefix), message, actor, reader, ctx, given))


async def help_(event: Message | CallbackQuery, actor: Actor, reader: Reader, entrance: Entrance) -> None:
    """What this person can do."""
    await _show_help(event, actor, reader, entrance, 0)


async def help_page(
    callback: CallbackQuery, callback_data: HelpPage, actor: Actor, reader: Reader, entrance: Entrance
) -> None:
    await _show_help(callback, actor, reader, entrance, callback_data.number)


async def _show_help(
    event: Message | CallbackQuery, actor: Actor, reader: Reader, entrance: Entrance, number: int
) -> None:
    """On one screen; what is too long for that begins with the commands and goes on page by page."""
    words = reader.words
    told = [words(text.text_key) for text in entrance.help if text.shown(actor)]
    shown = [command for command in entrance.commands_in(Where.PRIVATE) if command.shown(actor)]
    commands = Markup("\n").join(Markup("/{} — {}").format(one.name, words(one.text_key)) for one in shown)
    pages = _pages([*told, commands])
    if len(pages) > 1:
        pages = [[commands], *_pages(told)]
    number = min(number, len(pages) - 1)
    rows = [[to_menu(reader)]]
    if len(pages) > 1:
        rows.insert(0, _turns(number, len(pages), reader))
    text = PARAGRAPHS.join([words("help-title"), *pages[number]])
    await show(event, text, InlineKeyboardMarkup(inline_keyboard=rows))


def _pages(paragraphs: Sequence[Markup]) -> list[list[Markup]]:
    """Paragraphs in order, as many on a page as there is room for."""
    pages: list[list[Markup]] = [[]]
    length = 0
    for one in paragraphs:
        added = len(one.striptags()) + len(PARAGRAPHS)
        if pages[-1] and length + added > HELP_LENGTH:
            pages.append([])
            length = 0
        pages[-1].append(one)
        length += added
    return pages


def _turns(number: int, count: int, reader: Reader) -> list[InlineKeyboardButton]:
    """Back and on, of ``count`` pages."""
    turns = [("button-back", number - 1, number > 0), ("help-button-on", number + 1, number < count - 1)]
    return [
        InlineKeyboardButton(text=reader.words.plain(key), callback_data=HelpPage(number=to).pack())
        for key, to, is_there in turns
        if is_there
    ]


async def cancel(message: Message, reader: Reader, dialog_manager: DialogManager) -> None:
    """Leave the form at hand."""
    if dialog_manager.has_context():
        await dialog_manager.reset_stack()
        text = reader.words("cancelled")
    else:
        text = reader.words("nothing-to-cancel")
    await message.answer(text, reply_markup=ReplyKeyboardRemove())


async def greeting(ctx: Context, actor: Actor, reader: Reader, entrance: Entrance) -> Markup:
    """Hello by name and roles, and how things stand for this person."""
    words = reader.words
    voice = await voice_of(ctx, actor)
    # Whoever withdrew, or is too young to act, is not told what they could do.
    closed = {Voice.CLOSED: "withdrawn", Voice.CHILD: "child"}.get(voice)
    said = (closed if closed and role in OF_PROGRAMME else role.value for role in actor.greeted_as)
    # Roles that the bot does nothing special for are told the same, once.
    roles = dict.fromkeys(words("what-i-do", role=role) for role in said)
    paragraphs = [words("hello", name=actor.person.name), *roles]
    for feature in entrance.greetings:
        told = await feature(ctx, actor, reader)
        if told:
            paragraphs.append(Markup(told))  # noqa: S704
    return PARAGRAPHS.join(paragraphs)
