"""What people type about duties, understood generously: days, days of a month or a year, ladders, evidence."""

import re
from datetime import date

from babel.dates import get_month_names

from domain.duties.duty import Yearly
from domain.duties.fields import LEAP_YEAR
from domain.errors import Refusal
from domain.meetups.fields import is_link
from handlers.dates import DayNotUnderstood, read_day, read_day_about

LANGUAGES = ("ru", "en")
SHORTEST_MONTH = 3
"""Letters by which a month is known."""
LONGEST_NUMBER = 4
BETWEEN_NUMBERS = frozenset(
    ("за", "и", "до", "дней", "день", "дня", "срока", "числа", "число", "days", "day", "before", "and", "on", "the")
)
"""Words that people put around numbers."""


class DateNotUnderstood(Refusal):
    """A day is wanted, and no hour beside it."""

    text_id = "refusal-duty-date-not-understood"


class LadderNotUnderstood(Refusal):
    text_id = "refusal-ladder-not-understood"


class MonthDaysNotUnderstood(Refusal):
    text_id = "refusal-month-days-not-understood"


class MonthDayNotUnderstood(Refusal):
    text_id = "refusal-month-day-not-understood"


class YearDayNotUnderstood(Refusal):
    text_id = "refusal-year-day-not-understood"


_NUMERIC_DAY = re.compile(r"(\d{1,2})[./](\d{1,2})(?:[./](?:\d{2}|\d{4}))?")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:-?(?:го|е|th|st|nd|rd))?\s+(?:of\s+)?([^\W\d]+)\.?", re.IGNORECASE)
_MONTH_FIRST = re.compile(r"([^\W\d]+)\.?\s+(\d{1,2})(?:th|st|nd|rd)?", re.IGNORECASE)
_MONTH_DAY = re.compile(r"(\d{1,2})(?:\s*-?(?:го|е|th|st|nd|rd))?(?:\s+(?:число|числа|day))?", re.IGNORECASE)
_LINK = re.compile(r"https?://\S+", re.IGNORECASE)


def read_date(text: str, today: date) -> date:
    """«12.12», «12.12.2026», «вчера»; without a year the nearest to come. Raises `DateNotUnderstood`."""
    try:
        return read_day(text, today)
    except DayNotUnderstood:
        raise DateNotUnderstood from None


def read_done_day(text: str, today: date, due: date) -> date:
    """When what was ``due`` was done: «12.12», «вчера»; without a year nearest to it. Raises `DateNotUnderstood`."""
    try:
        return read_day_about(text, today, due)
    except DayNotUnderstood:
        raise DateNotUnderstood from None


def read_day_of_year(text: str) -> Yearly:
    """«20.12», «20 декабря», "December 20". Raises `YearDayNotUnderstood`."""
    clean = text.strip().rstrip(".")
    if found := _NUMERIC_DAY.fullmatch(clean):
        day, month = int(found[1]), int(found[2])
    elif found := _DAY_FIRST.fullmatch(clean):
        day, month = int(found[1]), _month(found[2])
    elif found := _MONTH_FIRST.fullmatch(clean):
        day, month = int(found[2]), _month(found[1])
    else:
        raise YearDayNotUnderstood
    try:
        date(LEAP_YEAR, month, day)
    except ValueError:
        raise YearDayNotUnderstood from None
    return Yearly(month, day)


def read_day_of_month(text: str) -> int:
    """«15», «15-е», «15 числа». Raises `MonthDayNotUnderstood`."""
    found = _MONTH_DAY.fullmatch(text.strip().rstrip("."))
    if found is None or not 1 <= int(found[1]) <= 31:
        raise MonthDayNotUnderstood
    return int(found[1])


def read_days_before(text: str) -> tuple[int, ...]:
    """«30, 14, 7», «за 30, 14 и 7 дней». Raises `LadderNotUnderstood`."""
    found = _numbers(text)
    if not found:
        raise LadderNotUnderstood
    return found


def read_month_days(text: str) -> tuple[int, ...]:
    """«10, 20 и 25 числа». Raises `MonthDaysNotUnderstood`."""
    found = _numbers(text)
    if not found or not all(1 <= day <= 31 for day in found):
        raise MonthDaysNotUnderstood
    return found


def read_evidence(text: str) -> tuple[str, str]:
    """A note and a link, either of which may be empty: the first address on the web is the link."""
    clean = text.strip()
    if is_link(clean):
        return "", _without_punctuation(clean)
    found = _LINK.search(clean)
    if found is None:
        return clean, ""
    link = _without_punctuation(found[0])
    note = f"{clean[: found.start()].rstrip()} {clean[found.start() + len(link) :].lstrip()}"
    return note.strip(" \n\t—–-:,;."), link


def _without_punctuation(link: str) -> str:
    """Marks after an address are not of it; a bracket is, when it was opened inside."""
    while link[-1] in ".,;:!?»\"'" or (link[-1] == ")" and link.count("(") < link.count(")")):
        link = link[:-1]
    return link


def _numbers(text: str) -> tuple[int, ...]:
    """Whole numbers as people list them; none when there is anything else."""
    tokens = [token.rstrip(".") for token in re.split(r"[\s,;]+", text.strip().casefold())]
    numbers = [token for token in tokens if token and token not in BETWEEN_NUMBERS]
    if not all(token.isdecimal() and len(token) <= LONGEST_NUMBER for token in numbers):
        return ()
    return tuple(int(token) for token in numbers)


def _month(name: str) -> int:
    """A month by its name in any language the bot speaks, in any case or cut short. Raises `YearDayNotUnderstood`."""
    wanted = name.casefold()
    if len(wanted) >= SHORTEST_MONTH:
        for language in LANGUAGES:
            for number, known in _names(language):
                if known.startswith(wanted):
                    return number
    raise YearDayNotUnderstood


def _names(language: str) -> list[tuple[int, str]]:
    contexts = [get_month_names("wide", context, locale=language) for context in ("format", "stand-alone")]
    return [(number, name.casefold()) for names in contexts for number, name in names.items()]
