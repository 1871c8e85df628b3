"""The windows of a campaign, and those of a survey."""

from aiogram.fsm.state import State, StatesGroup


class Campaigning(StatesGroup):
    """For whoever sees mentoring. Started at ``all``, or with ``{"campaign": id}`` at ``card``."""

    all = State()
    card = State()
    waiting = State()
    remind = State()
    figures = State()
    swot = State()
    swot_part = State()
    results = State()
    closing = State()
    paper_whom = State()
    paper = State()


class Surveying(StatesGroup):
    """For whoever answers. Started at ``pick``, or with ``{"survey": id}`` at ``question``."""

    pick = State()
    question = State()
    paused = State()
    review = State()
    done = State()
