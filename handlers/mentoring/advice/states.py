"""Where something is said to the other of a pair."""

from aiogram.fsm.state import State, StatesGroup


class Talking(StatesGroup):
    """Started at ``pick``, or with ``{"membership": id}`` at ``write``."""

    pick = State()
    write = State()
