"""What buttons around registries carry. They may stay in a chat for months: their shape has a version in its prefix."""

from aiogram.filters.callback_data import CallbackData


class TakeOut(CallbackData, prefix="rt1"):
    """Send this registry: a part, or «practices»."""

    registry: str


class BringIn(CallbackData, prefix="rb1"):
    """Store what the file above would change, if it still is what was shown: ``mark`` tells."""

    mark: str
