"""What buttons around monitoring carry. They may stay in a chat for months, so their shape has a version."""

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton

from wording.reader import Reader


class OpenMonitoring(CallbackData, prefix="mtg1"):
    """The campaign that runs, or all of them."""


class OpenSurveys(CallbackData, prefix="srv1"):
    """From the menu: what is still to be answered."""


class AnswerSurvey(CallbackData, prefix="sva1"):
    """Under an invitation or a reminder."""

    survey: int


def monitoring_button(reader: Reader) -> InlineKeyboardButton:
    """The way to the campaign, under what is told of its duty."""
    return InlineKeyboardButton(text=reader.words.plain("menu-monitoring"), callback_data=OpenMonitoring().pack())
