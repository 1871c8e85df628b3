"""What buttons around the overview carry. They may stay in a chat for months, so their shape has a version."""

from aiogram.filters.callback_data import CallbackData

from domain.mentoring.overview import StuckKind


class OpenAll(CallbackData, prefix="wo1"):
    """From the menu: «Обзор»."""


class OpenStuck(CallbackData, prefix="wk1"):
    """What is stuck in one way."""

    kind: StuckKind
