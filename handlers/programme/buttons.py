"""Callback data around the programme's people. A press means: look again."""

from aiogram.filters.callback_data import CallbackData


class OpenPeople(CallbackData, prefix="rp1"):
    """From the menu: who is in the programme, and what waits."""


class OpenCard(CallbackData, prefix="rc1"):
    """One person's card, for those who run the programme."""

    record: int


class OpenProfile(CallbackData, prefix="rm1"):
    """From the menu: «Моя анкета»."""
