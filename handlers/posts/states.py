"""The steps of planning posts, all in one dialog: a second tap on a button of the step before does no harm."""

from aiogram.fsm.state import State, StatesGroup


class Planning(StatesGroup):
    """Started at ``calendar``, or with ``{"post": id}`` at what is to be done with that post."""

    calendar = State()
    past = State()
    page = State()
    cancelling = State()
    text = State()
    picture = State()
    hall = State()
    day = State()
    hour = State()
    preview = State()
    forget = State()
