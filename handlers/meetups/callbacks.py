"""What buttons under meetups carry. They live for months, so their shape has a version in its prefix."""

from enum import StrEnum

from aiogram.filters.callback_data import CallbackData


class Act(StrEnum):
    """What a tap asks for."""

    GO = "go"
    STAY = "no"
    GUEST = "plus"
    NO_GUEST = "minus"
    TAKE = "take"
    MAP = "map"
    CALENDAR = "ics"
    PAGE = "page"


class Tap(CallbackData, prefix="m1"):
    """A tap on a meetup's button; ``hall`` is where the card stands, 0 in private.

    ``card`` marks the buttons of a card itself, not those of a reminder beside it.
    """

    act: Act
    meetup: int
    hall: int = 0
    card: bool = False


class Manage(CallbackData, prefix="mm1"):
    """Opens an organiser's page of a meetup."""

    meetup: int


class Links:
    """Payloads of links that open the bot."""

    PAGE = "m"
    MAP = "v"
