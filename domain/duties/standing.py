"""How it stands with one term of a duty."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.duties.duty import DutyKind, Mark, Occurrence
from domain.duties.terms import due_day, month_end, next_term
from domain.duties.working_days import WorkingDays

SOON_DAYS = 30


class DutyState(StrEnum):
    AHEAD = "ahead"
    SOON = "soon"
    """Due within 30 days."""
    TODAY = "today"
    OVERDUE = "overdue"
    DONE = "done"
    MISSED = "missed"
    """It never came, and its time is over: the month of an update has passed, or the next term is due."""
    BEFORE_US = "before_us"
    """The term was before the bot kept this duty."""


@dataclass(frozen=True, slots=True)
class Standing:
    """``days_left`` is negative once it is overdue; ``working_days_left`` counts the due day, not today."""

    occurrence: Occurrence
    state: DutyState
    mark: Mark | None
    days_left: int
    working_days_left: int

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to do it."""
        return self.state in {DutyState.AHEAD, DutyState.SOON, DutyState.TODAY, DutyState.OVERDUE}


def standing(one: Occurrence, mark: Mark | None, today: date, days: WorkingDays) -> Standing:
    """How it stands today; ``mark`` is the one that stands, if any."""
    return Standing(
        occurrence=one,
        state=state_of(one, mark, today, days),
        mark=mark,
        days_left=(one.due - today).days,
        working_days_left=days.left(today, one.due),
    )


def state_of(one: Occurrence, mark: Mark | None, today: date, days: WorkingDays) -> DutyState:
    if mark is not None:
        return DutyState.DONE
    if one.term < one.duty.since:
        return DutyState.BEFORE_US
    if one.due > today:
        return DutyState.SOON if (one.due - today).days <= SOON_DAYS else DutyState.AHEAD
    if one.due == today:
        return DutyState.TODAY
    given_up = given_up_on(one, days)
    return DutyState.OVERDUE if given_up is None or today < given_up else DutyState.MISSED


def given_up_on(one: Occurrence, days: WorkingDays) -> date | None:
    """The day from which on nobody asks for it any more; None: never."""
    if one.duty.kind is DutyKind.UPDATE:
        return months_end_passed(one.term)
    following = next_term(one.duty.repeats, one.term)
    return None if following is None else due_day(following, one.duty.bound, days)


def months_end_passed(term: date) -> date:
    """The first day after the month of ``term``."""
    return date.fromordinal(month_end(term).toordinal() + 1)
