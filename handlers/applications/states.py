"""The steps of applying, and of deciding."""

from aiogram.fsm.state import State, StatesGroup


class Applying(StatesGroup):
    """Started with ``{"part": part}``."""

    kind = State()
    forms = State()
    topics = State()
    capacity = State()
    ages = State()
    check = State()


class OwnWords(StatesGroup):
    """Started with ``{"application": id}``, where a chat may carry own words."""

    words = State()


class Deciding(StatesGroup):
    """The curator's: started at ``waiting``, or at ``card`` with ``{"application": id}``."""

    waiting = State()
    card = State()
    reason = State()
    words = State()
