"""The windows in which curators ask for results, and those in which mentors answer."""

from aiogram.fsm.state import State, StatesGroup


class Calls(StatesGroup):
    """The curator's. Started at ``all``, or with ``{"call": id}`` at ``card``."""

    all = State()
    mentors = State()
    due = State()
    card = State()
    sure = State()
    of_whom = State()
    result = State()
    paper = State()


class GivingResults(StatesGroup):
    """The mentor's. Started with ``{"call": id}``."""

    card = State()
    result = State()
    words = State()
