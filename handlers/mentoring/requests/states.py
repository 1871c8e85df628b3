"""The windows of one's own requests for a mentor, of asking for one, and of those who run mentoring."""

from aiogram.fsm.state import State, StatesGroup


class OwnRequests(StatesGroup):
    """Started at ``all``, or with ``{"request": id}`` at ``card``."""

    all = State()
    card = State()
    words = State()
    withdrawing = State()


class AskingForMentor(StatesGroup):
    """Started at ``form`` with ``{"person": id}``, and ``"paper": True`` for what a curator copies from one.

    With ``{"request": id}`` as well it changes that one.
    """

    form = State()
    topics = State()
    days = State()
    mentors = State()
    check = State()
    paper = State()


class Requests(StatesGroup):
    """Started at ``overview``, or with ``{"request": id}`` at ``card``."""

    overview = State()
    code = State()
    card = State()
    suggested = State()
    withdrawing = State()
    draft = State()
    meetups = State()
    wisher = State()
    wisher_paper = State()
    wishes = State()


class Wishing(StatesGroup):
    """Started with ``{"meetup": id, "record": id}``."""

    people = State()
