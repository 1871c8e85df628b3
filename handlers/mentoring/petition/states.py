"""The steps of a petition, of judging one, and of recording one from paper."""

from aiogram.fsm.state import State, StatesGroup


class Petitioning(StatesGroup):
    """The applicant's."""

    places = State()
    card = State()
    reason = State()
    words = State()
    check = State()
    withdrawing = State()


class Judging(StatesGroup):
    """Started at ``waiting``, or at ``card`` with ``{"petition": id}``."""

    waiting = State()
    card = State()
    view = State()
    verdict = State()
    ground = State()
    closing = State()
    words = State()
    sure = State()
    paper = State()
    withdrawal = State()


class Recording(StatesGroup):
    """A petition that came on paper."""

    code = State()
    membership = State()
    reason = State()
    paper = State()
