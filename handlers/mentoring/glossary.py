"""/glossary: modern formats of work, each explained at a tap. For everybody: meetups have formats, too."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from domain.mentoring.glossary import Term
from handlers.entrance import Contribution, HelpText, MenuCommand
from handlers.people.buttons import to_menu
from handlers.people.screens import show
from wording.mentoring.formats import explained, term_name
from wording.reader import Reader

IN_A_ROW = 2
"""Buttons; the names are short."""


class OpenGlossary(CallbackData, prefix="gl1"):
    """«Все форматы»."""


class OpenTerm(CallbackData, prefix="gt1"):
    """What one of them is. Wherever a format is chosen a button can lead here."""

    term: Term


def router() -> Router:
    router = Router(name="mentoring: glossary")
    router.message.register(glossary, Command("glossary"))
    router.callback_query.register(glossary, OpenGlossary.filter())
    router.callback_query.register(term, OpenTerm.filter())
    return router


def at_entrance() -> Contribution:
    return Contribution(
        commands=(MenuCommand("glossary", "command-glossary", 910),),
        help=(HelpText("help-glossary", 900),),
    )


async def glossary(event: Message | CallbackQuery, reader: Reader) -> None:
    buttons = [_button(one, reader) for one in Term]
    rows = [buttons[place : place + IN_A_ROW] for place in range(0, len(buttons), IN_A_ROW)]
    keyboard = InlineKeyboardMarkup(inline_keyboard=[*rows, [to_menu(reader)]])
    await show(event, reader.words("glossary-title"), keyboard)


async def term(callback: CallbackQuery, callback_data: OpenTerm, reader: Reader) -> None:
    back = InlineKeyboardButton(text=reader.words.plain("glossary-button-back"), callback_data=OpenGlossary().pack())
    text = explained(callback_data.term, reader.words)
    await show(callback, text, InlineKeyboardMarkup(inline_keyboard=[[back]]))


def _button(term: Term, reader: Reader) -> InlineKeyboardButton:
    return InlineKeyboardButton(text=term_name(term, reader.words), callback_data=OpenTerm(term=term).pack())
