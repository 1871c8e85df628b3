"""What buttons around requests carry. They may stay in a chat for months, so their shape has a version."""

from aiogram.filters.callback_data import CallbackData


class OpenOwnRequests(CallbackData, prefix="mq1"):
    """From the menu: «Заявка на наставника»."""


class OpenOwnRequest(CallbackData, prefix="mr1"):
    """One of those for which the presser speaks."""

    request: int


class OpenRequests(CallbackData, prefix="ms1"):
    """From the menu: the curator's list."""


class OpenRequest(CallbackData, prefix="mt1"):
    """The curator's card of one."""

    request: int


class OpenWishes(CallbackData, prefix="mu1"):
    """Asks whom somebody would like after a group meeting."""

    meetup: int
    record: int
