"""The windows of the roadmap."""

from aiogram.fsm.state import State, StatesGroup


class RoadmapChat(StatesGroup):
    """Started at ``overview`` with ``{"year": year}``; at ``event`` or ``finishing`` with ``event`` besides.

    At ``proposal`` or ``declining`` with ``proposal``.
    """

    overview = State()
    years = State()
    stage = State()
    event = State()
    finishing = State()
    cancelling = State()
    dropping = State()
    stages = State()
    stage_card = State()
    stage_title = State()
    proposals = State()
    proposal = State()
    declining = State()
    mine = State()
    proposing = State()
    title = State()
    days = State()
    sheet = State()
    stage_of = State()
    responsible = State()
    result = State()
    paper = State()
    meetup = State()
    answer = State()
