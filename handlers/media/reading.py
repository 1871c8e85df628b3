"""What people type around the media plan: codes, and the days of a digest."""

import re
from datetime import date

from handlers.dates import DayNotUnderstood, read_past_day
from handlers.mentoring.plans.reading import BETWEEN, DaysNotUnderstood

_SEPARATORS = re.compile(r"[,;\n]+|\s+(?=[А-Яа-яA-Za-z])")


def read_codes(text: str) -> list[str]:
    """«Н-017, М-004», «н 17 м 4», a line each."""
    return [part.strip() for part in _SEPARATORS.split(text) if part.strip()]


def read_past_days(text: str, today: date) -> tuple[date, date]:
    """«01.11 – 30.11», or one day; of what is over. Raises DaysNotUnderstood."""
    parts = BETWEEN.split(text.strip())
    if len(parts) > 2:
        raise DaysNotUnderstood
    try:
        found = sorted(read_past_day(part, today) for part in parts)
    except DayNotUnderstood:
        raise DaysNotUnderstood from None
    return found[0], found[-1]
