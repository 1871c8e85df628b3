"""Terms that people type for an event, and what they say of one that is done."""

from datetime import date

from domain.duties.terms import SCHOOL_YEAR_BEGINS
from domain.errors import Refusal
from handlers.mentoring.plans.reading import DaysNotUnderstood, read_days


class TermNotUnderstood(Refusal):
    """«15.10», or two days: «15.10 – 31.10»."""

    text_id = "refusal-roadmap-days-not-understood"


def read_term(text: str, year: int, today: date) -> tuple[date, date]:
    """As `read_days`; without a year a day is that of the school year. Raises TermNotUnderstood."""
    try:
        return read_days(text, today, since=date(year, SCHOOL_YEAR_BEGINS, 1))
    except DaysNotUnderstood:
        raise TermNotUnderstood from None
