"""What buttons around posts carry. They may stay in a chat for months, so their shape has a version in its prefix."""

from enum import StrEnum

from aiogram.filters.callback_data import CallbackData


class Act(StrEnum):
    OPEN = "open"
    SEND = "send"
    MOVE = "move"
    EDIT = "edit"
    CANCEL = "off"


class OpenPosts(CallbackData, prefix="po1"):
    """Opens the calendar from the menu."""


class PostButton(CallbackData, prefix="pb1"):
    """What is to become of a post."""

    act: Act
    post: int
