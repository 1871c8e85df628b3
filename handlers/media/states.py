"""The windows of the media plan."""

from aiogram.fsm.state import State, StatesGroup


class MediaPlan(StatesGroup):
    """Started at ``month``, or with ``{"publication": id}`` at ``card``."""

    month = State()
    kind = State()
    subject = State()
    period = State()
    card = State()
    text = State()
    pictures = State()
    people = State()
    name = State()
    resources = State()
    responsible = State()
    day = State()
    hour = State()
    returning = State()
    outlet = State()
    link = State()
    cancelling = State()
