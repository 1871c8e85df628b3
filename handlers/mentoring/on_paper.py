"""A paper as a curator types it: «12/3, 05.11.2026». An agreement has months, too: pairings/reading.py."""

import re
from datetime import date

from domain.mentoring.refusals import PaperIncomplete
from domain.mentoring.speaking import NUMBER_LIMIT, OnPaper, checked_paper
from handlers.dates import DayNotUnderstood, read_past_day

_LINE = re.compile(r"(?:№\s*)?(?P<number>[^№\s,].*?)(?:\s*,\s*|\s+(?:от\s+|of\s+)?)(?P<day>\S+)", re.IGNORECASE)


def read_line(text: str, today: date) -> OnPaper:
    """«12/3, 05.11.2026», «№ 12/3 от 05.11»; a day without a year is the last that was. Raises DayNotUnderstood.

    The day may be one to come: what is filled in before it is printed.
    """
    found = _LINE.fullmatch(text.strip())
    if found is None:
        raise DayNotUnderstood
    return OnPaper(found["number"], read_past_day(found["day"], today))


def read_paper(text: str, today: date) -> OnPaper:
    """As `read_line`, of a paper that is there. Raises PaperIncomplete."""
    try:
        paper = read_line(text, today)
    except DayNotUnderstood:
        raise PaperIncomplete(limit=NUMBER_LIMIT) from None
    return checked_paper(paper, today)
