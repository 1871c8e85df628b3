"""Callback data around enquiries. A press means: look again."""

from aiogram.filters.callback_data import CallbackData


class WriteToCurator(CallbackData, prefix="ew1"):
    """«Написать куратору», «Написать ещё»."""


class OpenEnquiry(CallbackData, prefix="eo1"):
    """The correspondence, for a curator."""

    enquiry: int


class AnswerEnquiry(CallbackData, prefix="ea1"):
    enquiry: int


class OpenEnquiries(CallbackData, prefix="el1"):
    """Those who wait for an answer."""
