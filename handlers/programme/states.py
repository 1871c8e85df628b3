"""The windows of the programme's people, and of one's own record."""

from aiogram.fsm.state import State, StatesGroup


class People(StatesGroup):
    """Started at ``overview``, or with ``{"record": id}`` at ``card``."""

    overview = State()
    listed = State()
    search = State()
    found = State()
    card = State()
    anew = State()
    reissue = State()


class Profile(StatesGroup):
    card = State()
    topics = State()
    forms = State()
    capacity = State()
    ages = State()
    time = State()
    days = State()
    hours = State()
