"""When a duty repeats and when it reminds, in words."""

from datetime import date

from babel.lists import format_list

from domain.duties.duty import Bound, Ladder, Monthly, Once, Repeats, Yearly
from domain.duties.fields import LEAP_YEAR
from handlers.duties.views import days
from wording.reader import Reader

LAST_DAY = 31
"""Every month has its last day on or before it."""


def rule(repeats: Repeats, bound: Bound, reader: Reader) -> str:
    """«каждый год, до 20 декабря»."""
    words, language = reader.words, reader.language
    match repeats:
        case Once(on):
            day = f"{days.day_of_year(on, language)} {on.year}"
            return words.plain("duty-rule-once", bound=bound.value, day=day)
        case Monthly(day) if day >= LAST_DAY:
            return words.plain("duty-rule-month-end", bound=bound.value)
        case Monthly(day):
            return words.plain("duty-rule-monthly", bound=bound.value, day=day)
        case Yearly(month, day):
            named = days.day_of_year(date(LEAP_YEAR, month, day), language)
            return words.plain("duty-rule-yearly", bound=bound.value, day=named)


def day_of(repeats: Repeats, reader: Reader) -> str:
    """«20 декабря каждого года»: the date without how it bounds the work."""
    words, language = reader.words, reader.language
    match repeats:
        case Once(on):
            return f"{days.day_of_year(on, language)} {on.year}"
        case Monthly(day) if day >= LAST_DAY:
            return words.plain("duty-day-month-end")
        case Monthly(day):
            return words.plain("duty-day-monthly", day=day)
        case Yearly(month, day):
            return words.plain("duty-day-yearly", day=days.day_of_year(date(LEAP_YEAR, month, day), language))


def ladder(wanted: Ladder, reader: Reader) -> str:
    """«за 30, 14, 7, 3 и 1 день, в сам день; после срока — каждый день, пока не сдано»; "" for no reminders."""
    words, language = reader.words, reader.language
    parts = []
    before = [days for days in wanted.days_before if days]
    if before:
        listed = format_list([str(days) for days in before], locale=language)
        parts.append(words.plain("duty-ladder-before", days=listed, last=before[-1]))
    if 0 in wanted.days_before:
        parts.append(words.plain("duty-ladder-on-the-day"))
    if wanted.month_days:
        listed = format_list([str(day) for day in wanted.month_days], locale=language)
        parts.append(words.plain("duty-ladder-month-days", days=listed))
    if wanted.last_working_days:
        parts.append(words.plain("duty-ladder-last-days", days=wanted.last_working_days))
    said = ", ".join(parts)
    if wanted.daily_when_overdue:
        said = "; ".join(filter(None, (said, words.plain("duty-ladder-daily"))))
    return said
