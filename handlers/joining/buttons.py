"""Callback data around slips. A press means: look again."""

from aiogram.filters.callback_data import CallbackData


class OpenJoining(CallbackData, prefix="jo1"):
    """From the menu: «У меня есть памятка»."""


class ItsMe(CallbackData, prefix="jm1"):
    slip: int


class NotMe(CallbackData, prefix="jn1"):
    """The slip is somebody else's."""
