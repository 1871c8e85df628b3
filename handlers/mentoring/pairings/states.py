"""The windows of one's own pairings, and of those who run mentoring."""

from aiogram.fsm.state import State, StatesGroup


class Mine(StatesGroup):
    """Started at ``all``, or with ``{"membership": id, "side": side}`` at ``card`` or ``declining``."""

    all = State()
    card = State()
    declining = State()
    words = State()
    months = State()
    ending = State()


class Pairings(StatesGroup):
    """Started at ``overview``, or with ``{"membership": id}`` at ``card``."""

    overview = State()
    listed = State()
    card = State()
    answer = State()
    reason = State()
    paper = State()
    agreement = State()
    filling = State()
    signing = State()
    months = State()
    cancelling = State()
    ending = State()
    breach = State()
    sure = State()
    result = State()
    link = State()
