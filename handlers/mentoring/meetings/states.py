"""The windows in which a meeting is written down, and those in which meetings are seen."""

from aiogram.fsm.state import State, StatesGroup


class Logging(StatesGroup):
    """Started at ``when`` with ``{"membership": id, "side": side}``; a side of "" is a curator with a paper.

    With a ``"meeting"`` besides it is corrected; at ``logged`` that meeting is looked at.
    """

    when = State()
    day = State()
    length = State()
    about = State()
    formats = State()
    who = State()
    paper = State()
    logged = State()
    words = State()


class OwnMeetings(StatesGroup):
    """Started with ``{"membership": id, "side": side}``."""

    all = State()


class Course(StatesGroup):
    """Started with ``{"membership": id}``."""

    card = State()
    opinion = State()
    paper = State()
