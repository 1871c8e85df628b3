"""The windows of a pairing's specialists, and the one in which a specialist adds words."""

from aiogram.fsm.state import State, StatesGroup


class Specialists(StatesGroup):
    """Started with ``{"membership": id, "side": side or ""}`` at ``all``; with ``"invitation"`` beside at ``card``."""

    all = State()
    what = State()
    when = State()
    about = State()
    words = State()
    card = State()
    withdrawing = State()


class SpecialistsWord(StatesGroup):
    """Started with ``{"invitation": id}``."""

    word = State()
