"""The one step of joining in which something is typed."""

from aiogram.fsm.state import State, StatesGroup


class Joining(StatesGroup):
    characters = State()
