"""«Написать куратору»: one message, passed on at once. The dialog keeps none of it."""

from aiogram import Router
from aiogram.enums import ContentType
from aiogram.filters import Command
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message
from aiogram_dialog import Dialog, DialogManager, ShowMode, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Cancel
from markupsafe import Markup

from actions.context import Context
from actions.enquiries import writing
from domain.enquiries.enquiry import TEXT_LIMIT
from domain.enquiries.refusals import NotOfProgramme
from domain.people.person import Actor
from domain.people.roles import OF_PROGRAMME
from handlers.enquiries.buttons import WriteToCurator
from handlers.enquiries.states import Asking
from handlers.entrance import Contribution, HelpText, MenuCommand, MenuEntry
from handlers.opening import open_below
from handlers.people.buttons import to_menu
from handlers.people.screens import show
from handlers.sending import send
from handlers.typed import typed
from handlers.widgets import Label, Say, actor_in, context_in, reader_in
from wording.reader import Reader


def router() -> Router:
    router = Router(name="enquiries")
    router.message.register(ask, Command("curator"))
    router.callback_query.register(ask, WriteToCurator.filter())
    return router


def dialog() -> Dialog:
    return Dialog(
        Window(
            Say("enquiry-ask", limit=lambda _: TEXT_LIMIT),
            MessageInput(written, content_types=ContentType.TEXT),
            Cancel(Label("button-cancel")),
            state=Asking.text,
        )
    )


def at_entrance() -> Contribution:
    return Contribution(
        menu=(MenuEntry("menu-curator", WriteToCurator().pack(), 430, _is_of_programme),),
        commands=(MenuCommand("curator", "command-curator", 430, shown=_is_of_programme),),
        help=(HelpText("help-curator", 430, _is_of_programme),),
    )


async def ask(event: Message | CallbackQuery, ctx: Context, actor: Actor, dialog_manager: DialogManager) -> None:
    """Whoever applied finds it below their application. Raises NotOfProgramme."""
    if not await writing.may_ask(ctx, actor):
        raise NotOfProgramme
    await open_below(dialog_manager, Asking.text)


async def written(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Raises what `writing.ask` does; the question stays, then. The same words again ask nothing new."""
    text = typed(message)
    await send(manager, lambda: writing.ask(context_in(manager), actor_in(manager), text), text)
    await manager.done(show_mode=ShowMode.NO_UPDATE)
    await show(message, *_sent(reader_in(manager)))


def more(reader: Reader) -> InlineKeyboardButton:
    """«Написать ещё»."""
    return InlineKeyboardButton(text=reader.words.plain("enquiry-button-more"), callback_data=WriteToCurator().pack())


def _sent(reader: Reader) -> tuple[Markup, InlineKeyboardMarkup]:
    return reader.words("enquiry-sent"), InlineKeyboardMarkup(inline_keyboard=[[more(reader)], [to_menu(reader)]])


def _is_of_programme(actor: Actor) -> bool:
    return not actor.roles.isdisjoint(OF_PROGRAMME)
