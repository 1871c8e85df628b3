"""What buttons around consents carry. They may stay in a chat for months, so their shape has a version."""

from aiogram.filters.callback_data import CallbackData


class OpenConsents(CallbackData, prefix="co1"):
    """Opens the curator's list."""


class OpenPerson(CallbackData, prefix="cp1"):
    """Opens one person's papers."""

    record: int


class OpenOwn(CallbackData, prefix="cm1"):
    """Opens what the person themselves signed."""


class OpenData(CallbackData, prefix="cd1"):
    """Opens what is held about the person."""
