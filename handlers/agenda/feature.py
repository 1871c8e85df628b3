"""All of the agenda in chat. Its way in is /duties (handlers/duties/entry.py)."""

from aiogram_dialog import Dialog

from domain.people.person import Actor
from domain.people.roles import Role
from handlers.agenda.calendar import CALENDAR
from handlers.agenda.month import MONTH, started

WITH_OWN = frozenset({Role.ORGANISER, Role.MENTOR, Role.MENTEE, Role.GUARDIAN})
"""Who has things to do by a day, and sees nobody else's."""


def dialogs() -> list[Dialog]:
    return [Dialog(MONTH, CALENDAR, on_start=started)]


def has_own(actor: Actor) -> bool:
    """Whether they may have something to do here, though they see no deadlines of the centre."""
    return not actor.roles.isdisjoint(WITH_OWN)
