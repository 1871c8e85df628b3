"""Days that people type for an item of a plan, and for a mark."""

import re
from datetime import date

from domain.errors import Refusal
from handlers.dates import DayNotUnderstood, read_day, read_past_day

BETWEEN = re.compile(r"\s*[–—]\s*|\s+-\s+|\s+по\s+|\s+to\s+|(?<=\d)-(?=\d{1,2}\.)")


class DaysNotUnderstood(Refusal):
    """«05.12», or two days: «05.12 – 20.12»."""

    text_id = "refusal-plan-days-not-understood"


def read_days(text: str, today: date, since: date | None = None) -> tuple[date, date]:
    """«05.12», «05.12–20.12», «с 05.12 по 20.12.2027», «завтра»; without a year as `read_day` takes it.

    Raises DaysNotUnderstood.
    """
    parts = BETWEEN.split(text.strip().removeprefix("с ").removeprefix("from "))
    if len(parts) > 2:
        raise DaysNotUnderstood
    try:
        first = read_day(parts[0], today, since)
        last = first if len(parts) == 1 else read_day(parts[1], today, first)
    except DayNotUnderstood:
        raise DaysNotUnderstood from None
    return first, last


def read_mark(text: str, today: date) -> tuple[date, str]:
    """A day and a note, or either: «05.12 всё получилось», «05.12», «всё получилось» (today)."""
    head, _, rest = text.partition(" ")
    try:
        return read_past_day(head, today), rest.strip()
    except DayNotUnderstood:
        return today, text
