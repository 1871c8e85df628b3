"""The steps of looking at duties, of «Сдано», and of setting them up."""

from aiogram.fsm.state import State, StatesGroup


class Browsing(StatesGroup):
    """The lists, a term's page, and what it takes to hand it in.

    ``page``, ``when``, ``evidence`` and ``letter`` can be started with ``{"duty": id, "term": "2026-12-20"}``.
    """

    coming = State()
    year = State()
    months = State()
    everything = State()
    page = State()
    when = State()
    day = State()
    evidence = State()
    letter = State()


class DutyForm(StatesGroup):
    """Started at ``title`` for a new duty, at ``card`` with ``{"duty": id}`` for one that is there."""

    title = State()
    todo = State()
    repeats = State()
    once = State()
    monthly = State()
    yearly = State()
    bound = State()
    card = State()
    ladder = State()
    people = State()
    months = State()
    month = State()
    hall = State()
    retire = State()
