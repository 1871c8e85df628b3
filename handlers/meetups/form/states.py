"""The steps of the form."""

from aiogram.fsm.state import State, StatesGroup


class Form(StatesGroup):
    """A form is started at ``title`` for a new meetup, at ``preview`` with ``{"meetup": id}`` for one that is there."""

    title = State()
    description = State()
    day = State()
    hour = State()
    length = State()
    place = State()
    place_more = State()
    seats = State()
    halls = State()
    preview = State()
    zone = State()
    guests = State()
    programme = State()
    site = State()
    tags = State()
    organisation = State()
    parent = State()
    reminders = State()
    confirm = State()
    delete = State()
