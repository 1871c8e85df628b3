"""What buttons around plans carry. They may stay in a chat for months, so their shape has a version."""

from aiogram.filters.callback_data import CallbackData


class OpenPlan(CallbackData, prefix="gp1"):
    """Opens a plan as who speaks for this side; "" as who runs mentoring."""

    membership: int
    side: str


class OpenPlans(CallbackData, prefix="gq1"):
    """From the menu: what a curator has to look at."""


class AcceptProposal(CallbackData, prefix="gr1"):
    proposal: int


class DeclineProposal(CallbackData, prefix="gs1"):
    """Asks for the reason."""

    membership: int
    proposal: int


class MarkToday(CallbackData, prefix="gu1"):
    """«Сделано сегодня» under a reminder."""

    membership: int
    item: int
