"""What buttons around stories carry. They may stay in a chat for months, so their shape has a version."""

from aiogram.filters.callback_data import CallbackData


class OpenStories(CallbackData, prefix="sa1"):
    """From the menu: the curators' list."""


class OpenStory(CallbackData, prefix="sb1"):
    """The curators' card of one."""

    story: int


class OpenOwnStory(CallbackData, prefix="sc1"):
    """The mentor's."""

    story: int
