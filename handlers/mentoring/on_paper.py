"""A paper as a curator types it: «12/3, 05.11.2026»."""

from datetime import date

from domain.mentoring.refusals import PaperIncomplete
from domain.mentoring.speaking import NUMBER_LIMIT, OnPaper, checked_paper
from handlers.dates import DayNotUnderstood, read_past_day


def read_paper(text: str, today: date) -> OnPaper:
    """The number, then the date; one without a year is the last that was. Raises PaperIncomplete."""
    number, _, day = text.replace(" от ", ", ").strip().rpartition("," if "," in text or " от " in text else " ")
    try:
        dated = read_past_day(day, today)
    except DayNotUnderstood:
        raise PaperIncomplete(limit=NUMBER_LIMIT) from None
    return checked_paper(OnPaper(number.strip(" №#"), dated), today)
