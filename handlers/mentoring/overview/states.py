"""The windows of the overview."""

from aiogram.fsm.state import State, StatesGroup


class Overview(StatesGroup):
    """Started at ``all``, or with ``{"kind": kind}`` at ``listed``."""

    all = State()
    listed = State()
    loads = State()
