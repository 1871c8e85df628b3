"""What buttons around the roadmap carry. They may stay in a chat for months, so their shape has a version."""

from aiogram.filters.callback_data import CallbackData


class OpenRoadmap(CallbackData, prefix="rmo1"):
    """That of the present school year."""


class OpenRoadmapEvent(CallbackData, prefix="rme1"):
    event: int


class FinishRoadmapEvent(CallbackData, prefix="rmf1"):
    """Asks when it was done, and what shows it."""

    event: int


class AcceptRoadmapProposal(CallbackData, prefix="rma1"):
    """Opens the form of what becomes of it."""

    proposal: int


class DeclineRoadmapProposal(CallbackData, prefix="rmd1"):
    """Asks for the answer."""

    proposal: int
