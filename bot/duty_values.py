"""How the settings around duties are read: calendars, dates, breaks, resources."""

import calendar
import re
from datetime import date

from holidays import list_supported_countries

from bot.setting_values import comma_separated
from domain.duties.breaks import Break, DatedBreak, YearlyBreak
from domain.duties.duty import Resource

LEAP_YEAR = 2028
NAME_LIMIT = 60


def country(value: object) -> object:
    """A country whose working calendar is known, by its two letters."""
    if not isinstance(value, str):
        return value
    code = value.strip().upper()
    if len(code) != 2 or code not in list_supported_countries():
        raise ValueError(f"names a country whose working calendar is not known: {value!r}")
    return code


def dates(value: object) -> object:
    """Dates with commas between them."""
    if not isinstance(value, str):
        return value
    return frozenset(_date(text) for text in _parts(value))


def breaks(value: object) -> object:
    """Breaks of one year (2026-12-29..2027-01-11) or of every year (06-01..08-31), with commas between them."""
    if not isinstance(value, str):
        return value
    return tuple(_break(text) for text in _parts(value))


def resources(value: object) -> object:
    """``site,vk,telegram=Телеграм-канал``, or off for none."""
    if not isinstance(value, str):
        return value
    if value.strip().lower() == "off":
        return ()
    found: dict[str, Resource] = {}
    for text in _parts(value):
        key, _, name = (part.strip() for part in text.partition("="))
        if not re.fullmatch(r"[a-z][a-z0-9_-]{0,31}", key):
            raise ValueError(f"has a resource whose word is not of a-z, digits, _ and -: {text!r}")
        if len(name) > NAME_LIMIT:
            raise ValueError(f"has a resource whose name is longer than {NAME_LIMIT} characters: {text!r}")
        if key in found:
            raise ValueError(f"names the resource {key!r} twice")
        found[key] = Resource(key, name)
    return tuple(found.values())


def _parts(value: str) -> list[str]:
    parts = comma_separated(value)
    assert isinstance(parts, list)
    return parts


def _break(text: str) -> Break:
    first, dots, last = (part.strip() for part in text.partition(".."))
    if not dots:
        raise ValueError(f"has a break without a first and a last day with .. between them: {text!r}")
    if re.fullmatch(r"\d\d-\d\d", first) and re.fullmatch(r"\d\d-\d\d", last):
        return YearlyBreak(_day_of_year(first), _day_of_year(last))
    found = DatedBreak(_date(first), _date(last))
    if found.last < found.first:
        raise ValueError(f"has a break that ends before it begins: {text!r}")
    return found


def _date(text: str) -> date:
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise ValueError(f"has what is no date such as 2026-12-18: {text!r}")


def _day_of_year(text: str) -> tuple[int, int]:
    month, day = int(text[:2]), int(text[3:])
    if not 1 <= month <= 12 or not 1 <= day <= calendar.monthrange(LEAP_YEAR, month)[1]:
        raise ValueError(f"has what is no day of a year such as 06-01: {text!r}")
    return month, day
