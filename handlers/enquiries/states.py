"""Where something is written: to the curators, and by them."""

from aiogram.fsm.state import State, StatesGroup


class Asking(StatesGroup):
    text = State()


class Answering(StatesGroup):
    """Started at ``waiting``, or with ``{"enquiry": id}``."""

    waiting = State()
    correspondence = State()
    text = State()
