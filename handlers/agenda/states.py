"""The windows of what is due."""

from aiogram.fsm.state import State, StatesGroup


class Agenda(StatesGroup):
    """Started at ``month``; with ``{"everything": True}`` it begins with what everybody has to do."""

    month = State()
    calendar = State()
