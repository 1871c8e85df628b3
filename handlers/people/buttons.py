"""Callback data of buttons that may stay in a chat for months. A press means: look again."""

from enum import StrEnum

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton

from domain.people.roles import Role
from wording.reader import Reader


class Page(StrEnum):
    """What the buttons of /start lead to."""

    MENU = "menu"
    HELP = "help"
    LANGUAGE = "language"
    ZONE = "zone"
    TEAM = "organisers"
    """Its buttons are in chats since there were organisers only."""


class Open(CallbackData, prefix="p1"):
    page: Page


class HelpPage(CallbackData, prefix="ph1"):
    """/help of somebody who can do more than one message holds, from the page ``number`` on."""

    number: int


class ChooseLanguage(CallbackData, prefix="l1"):
    language: str


class TeamPage(CallbackData, prefix="o1"):
    """The list of the team from the page ``number`` on."""

    number: int


class ChooseRole(CallbackData, prefix="oi1"):
    """Whom to invite."""


class Invite(CallbackData, prefix="oi2"):
    """Make a link that gives the role."""

    role: Role


class TakeRole(CallbackData, prefix="ot1"):
    """An owner takes the role themselves."""

    role: Role


class RevokeLink(CallbackData, prefix="or1"):
    link: int


class AskDismissal(CallbackData, prefix="oa2"):
    person: int
    role: Role


class Dismiss(CallbackData, prefix="od2"):
    person: int
    role: Role


def to_menu(reader: Reader) -> InlineKeyboardButton:
    """The button that leads back to the menu of /start."""
    return InlineKeyboardButton(text=reader.words.plain("button-menu"), callback_data=Open(page=Page.MENU).pack())
