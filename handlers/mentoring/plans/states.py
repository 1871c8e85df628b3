"""The windows of a plan."""

from aiogram.fsm.state import State, StatesGroup


class Plans(StatesGroup):
    """Started with ``{"membership": id, "side": side or ""}`` at ``card``; for a curator at ``waiting``."""

    waiting = State()
    card = State()
    goal = State()
    format = State()
    formats = State()
    meetup = State()
    days = State()
    expected = State()
    event = State()
    item = State()
    moving = State()
    dropping = State()
    marking = State()
    returning = State()
    order = State()
    paper = State()
    proposal = State()
    declining = State()
