"""Days and hours that people type, understood generously."""

import re
from contextlib import suppress
from datetime import date, time, timedelta

from domain.errors import Refusal


class DayNotUnderstood(Refusal):
    text_id = "refusal-day-not-understood"


class DayAndHourNotUnderstood(DayNotUnderstood):
    """Where an hour may stand beside the day."""

    text_id = "refusal-day-and-hour-not-understood"


class HourNotUnderstood(Refusal):
    text_id = "refusal-hour-not-understood"


_DAY = re.compile(r"(\d{1,2})[./](\d{1,2})(?:[./](\d{2}|\d{4}))?")
_ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_HOUR = re.compile(
    r"(?:(?:в|at|с)\s+)?(\d{1,2})(?:\s*(?:[:.,\-]|ч\.?|h)?\s*(\d{2}))?\s*(?:ч|час|часов|h|o'clock)?\s*"
    r"(am|a\.m\.|pm|p\.m\.|утра|дня|вечера|ночи)?",
    re.IGNORECASE,
)

NEAR_DAYS = {
    "сегодня": 0,
    "today": 0,
    "вчера": -1,
    "yesterday": -1,
    "позавчера": -2,
    "завтра": 1,
    "tomorrow": 1,
    "послезавтра": 2,
}
"""How people call days near by: so many days from today."""

MORNING, AFTERNOON = {"am", "a.m.", "утра", "ночи"}, {"pm", "p.m.", "дня", "вечера"}


def read_day(text: str, today: date, since: date | None = None) -> date:
    """«12.12», «12.12.2026», «2026-12-12», and what days near by are called: «завтра».

    Without a year it is the nearest to come from ``since`` on (None: from today). Raises `DayNotUnderstood`.
    """
    clean, first = text.strip().rstrip(".,"), since or today
    if (near := NEAR_DAYS.get(clean.casefold())) is not None:
        return today + timedelta(days=near)
    try:
        if found := _ISO_DAY.fullmatch(clean):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if found := _DAY.fullmatch(clean):
            year = int(found[3] or first.year)
            day = date(year + 2000 if year < 100 else year, int(found[2]), int(found[1]))
            return day if found[3] or day >= first else day.replace(year=day.year + 1)
    except ValueError:
        pass
    raise DayNotUnderstood


def read_past_day(text: str, today: date) -> date:
    """As `read_day`, of what is over: without a year the last such day. Raises `DayNotUnderstood`."""
    clean = text.strip().rstrip(".")
    found = _DAY.fullmatch(clean)
    if found is None or found[3]:
        return read_day(text, today)
    for year in (today.year, today.year - 1):
        with suppress(DayNotUnderstood):
            day = read_day(f"{clean.replace('/', '.')}.{year}", today)
            if day <= today:
                return day
    raise DayNotUnderstood


def read_day_about(text: str, today: date, about: date) -> date:
    """As `read_day`, but without a year the last or the next such day, whichever is nearer to the day ``about``.

    Of what is due in December «31.12» is never a year ago. Raises `DayNotUnderstood`.
    """
    return min(read_past_day(text, today), read_day(text, today), key=lambda day: abs(day - about))


def read_hour(text: str) -> time:
    """«19:00», «19.30», «7», «1930», «7 вечера», «7pm». Raises `HourNotUnderstood`."""
    found = _HOUR.fullmatch(text.strip())
    if found is None:
        raise HourNotUnderstood
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").lower()
    if half in AFTERNOON and hour < 12:
        hour += 12
    if half in MORNING and hour == 12:
        hour = 0
    if hour > 23 or minute > 59:
        raise HourNotUnderstood
    return time(hour, minute)


def read_day_and_hour(text: str, today: date) -> tuple[date, time | None]:
    """A day, or a day and an hour at once: «12.12», «12.12 19:00», «завтра в 19:00».

    Raises `DayAndHourNotUnderstood`, `HourNotUnderstood`.
    """
    try:
        return read_day(text, today), None
    except DayNotUnderstood:
        day, _, hour = text.replace(",", " ").partition(" ")
        if not hour.strip():
            raise DayAndHourNotUnderstood from None
        try:
            return read_day(day, today), read_hour(hour)
        except DayNotUnderstood:
            raise DayAndHourNotUnderstood from None
