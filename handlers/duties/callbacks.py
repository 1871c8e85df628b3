"""What buttons under reminders and in the menu carry. They live for months, so their shape has a version."""

from datetime import date
from enum import StrEnum

from aiogram.filters.callback_data import CallbackData

from domain.duties.duty import DutyId, Occurrence
from domain.errors import NotFound


class Act(StrEnum):
    """What a tap under a term asks for."""

    OPEN = "open"
    HAND_IN = "done"


class TermButton(CallbackData, prefix="d1"):
    """A tap under one term of a duty; ``term`` as 2026-12-20."""

    act: Act
    duty: int
    term: str

    @classmethod
    def of(cls, act: Act, one: Occurrence) -> "TermButton":
        return cls(act=act, duty=one.duty.id, term=one.term.isoformat())

    @property
    def which(self) -> tuple[DutyId, date]:
        """Raises `NotFound` for what this bot never wrote."""
        try:
            return DutyId(self.duty), date.fromisoformat(self.term)
        except ValueError:
            raise NotFound from None


class OpenDuties(CallbackData, prefix="do1"):
    """Opens the list."""
