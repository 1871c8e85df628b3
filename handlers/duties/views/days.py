"""Days of duties as people read them. A due day is a day, not a moment: no zone moves it."""

from datetime import date

from babel.dates import format_date


def day(day: date, language: str, today: date) -> str:
    """«пт, 18 декабря»; a year that is not this one is named."""
    return format_date(day, "EEE, d MMMM" if day.year == today.year else "EEE, d MMMM y", locale=language)


def day_of_year(day: date, language: str) -> str:
    """«20 декабря», the same in every year."""
    return format_date(day, "d MMMM", locale=language)


def short(day: date, language: str) -> str:
    """«18 дек.», for buttons."""
    return format_date(day, "d MMM", locale=language)


def weekday(day: date, language: str) -> str:
    """«воскресенье»."""
    return format_date(day, "EEEE", locale=language)


def month_and_year(day: date, language: str) -> str:
    """«ноябрь 2026», within a sentence."""
    return format_date(day, "LLLL y", locale=language)
