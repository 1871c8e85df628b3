"""What buttons around petitions carry. They may stay in a chat for months, so their shape has a version."""

from aiogram.filters.callback_data import CallbackData


class OpenOwn(CallbackData, prefix="qo1"):
    """The applicant's: all for whom they speak."""


class OpenPetitions(CallbackData, prefix="ql1"):
    """What waits, for curator and director."""


class OpenPetition(CallbackData, prefix="qp1"):
    """One of them."""

    petition: int
