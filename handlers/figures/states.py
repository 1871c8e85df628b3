"""The windows of the December figures."""

from aiogram.fsm.state import State, StatesGroup


class Showing(StatesGroup):
    figures = State()
    letter = State()
