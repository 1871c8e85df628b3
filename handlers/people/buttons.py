"""Callback data of buttons that may stay in a chat for months. A press means: look again."""

from enum import StrEnum

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton

from handlers.reader import Reader


class Page(StrEnum):
    """What the buttons of /start lead to."""

    MENU = "menu"
    HELP = "help"
    LANGUAGE = "language"
    ZONE = "zone"
    ORGANISERS = "organisers"


class Open(CallbackData, prefix="p1"):
    page: Page


class ChooseLanguage(CallbackData, prefix="l1"):
    language: str


class OrganiserPage(CallbackData, prefix="o1"):
    """The list of organisers from the page ``number`` on."""

    number: int


class Invite(CallbackData, prefix="oi1"):
    """Make a link for a new organiser."""


class RevokeLink(CallbackData, prefix="or1"):
    link: int


class AskDismissal(CallbackData, prefix="oa1"):
    person: int


class Dismiss(CallbackData, prefix="od1"):
    person: int


def to_menu(reader: Reader) -> InlineKeyboardButton:
    """The button that leads back to the menu of /start."""
    return InlineKeyboardButton(text=reader.words.plain("button-menu"), callback_data=Open(page=Page.MENU).pack())
