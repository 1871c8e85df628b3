"""The steps around consents: a curator's, and one's own."""

from aiogram.fsm.state import State, StatesGroup


class Keeping(StatesGroup):
    """The curator's: started at ``overview``, or with ``{"record": id}`` at ``person``."""

    overview = State()
    section = State()
    person = State()
    paper = State()
    signed = State()
    guardian = State()
    terms = State()
    until = State()
    withdrawing = State()
    erasing = State()


class Own(StatesGroup):
    """One's own: what is held, and what is signed."""

    data = State()
    consents = State()
    withdrawing = State()
    forgetting = State()
