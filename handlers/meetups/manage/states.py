"""Steps of managing meetups."""

from aiogram.fsm.state import State, StatesGroup


class Managing(StatesGroup):
    """From the list of meetups to one of them, and what is done with it."""

    meetups = State()
    meetup = State()
    roster = State()
    halls = State()
    seats = State()
    reason = State()
    cancelling = State()
    audience = State()
    text = State()
    preview = State()
