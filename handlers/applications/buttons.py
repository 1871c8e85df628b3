"""Callback data around applications. A press means: look again."""

from aiogram.filters.callback_data import CallbackData

from domain.registry.record import Part


class StartApplying(CallbackData, prefix="as1"):
    """«Стать наставником», «Хочу в программу»."""

    part: Part


class MyApplications(CallbackData, prefix="aq1"):
    """What the person applied for, and how it stands."""


class AskWithdrawal(CallbackData, prefix="aw1"):
    application: int


class Withdraw(CallbackData, prefix="ax1"):
    application: int


class AddWords(CallbackData, prefix="ay1"):
    application: int


class OpenApplication(CallbackData, prefix="ao1"):
    """The curator's page of one."""

    application: int


class OpenApplications(CallbackData, prefix="al1"):
    """The curator's list of what waits."""
