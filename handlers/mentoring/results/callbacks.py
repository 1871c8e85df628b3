"""What buttons around results carry. They may stay in a chat for months, so their shape has a version."""

from aiogram.filters.callback_data import CallbackData


class OpenResults(CallbackData, prefix="gv1"):
    """From the menu: the curator's list of what was asked."""


class OpenCall(CallbackData, prefix="gw1"):
    """The curator's view: who has answered, who has not."""

    call: int


class AnswerCall(CallbackData, prefix="gx1"):
    """The mentor's form."""

    call: int
