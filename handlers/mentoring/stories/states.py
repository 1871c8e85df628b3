"""The windows in which a mentor tells of the pairing, and those in which curators decide."""

from aiogram.fsm.state import State, StatesGroup


class TellingStory(StatesGroup):
    """The mentor's. Started with ``{"membership": id}`` at ``all``, or with ``{"story": id}`` at ``card``."""

    all = State()
    text = State()
    photos = State()
    who = State()
    check = State()
    card = State()
    discarding = State()
    withdrawing = State()


class Stories(StatesGroup):
    """The curators'. Started at ``listed``, or with ``{"story": id}`` at ``card``."""

    listed = State()
    card = State()
    declining = State()
    words = State()
