"""Dates, hours and lengths as people read them. Month and weekday names come from Babel."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from babel import Locale
from babel.core import get_global
from babel.dates import format_date, format_datetime
from markupsafe import Markup, escape

from wording.texts import Words


def day(moment: datetime, language: str, zone: ZoneInfo) -> str:
    """«сб, 12 декабря»."""
    return format_date(moment.astimezone(zone).date(), "EEE, d MMMM", locale=language)


def day_with_year(day: date, language: str) -> str:
    """«сб, 12 декабря 2026»."""
    return format_date(day, "EEE, d MMMM y", locale=language)


def date_with_year(day: date, language: str) -> str:
    """«12 декабря 2026», where the weekday says nothing."""
    return format_date(day, "d MMMM y", locale=language)


def days(first: date, last: date) -> str:
    """«05.12.2026», «05.12–20.12.2026», «05.12.2026–20.01.2027»."""
    if first == last:
        return f"{first:%d.%m.%Y}"
    year = "" if first.year == last.year else f".{first:%Y}"
    return f"{first:%d.%m}{year}–{last:%d.%m.%Y}"


def school_year(first_year: int) -> str:
    """«2026/27»."""
    return f"{first_year}/{(first_year + 1) % 100:02}"


def short_month(day: date, language: str) -> str:
    """«нояб.», as one of twelve."""
    return format_date(day, "LLL", locale=language)


def hour(moment: datetime, zone: ZoneInfo) -> str:
    """«19:00»."""
    return f"{moment.astimezone(zone):%H:%M}"


def day_and_hour(moment: datetime, language: str, zone: ZoneInfo) -> str:
    """«сб, 12 декабря, 19:00»."""
    return format_datetime(moment.astimezone(zone), "EEE, d MMMM, HH:mm", locale=language)


def span(start: datetime, end: datetime, language: str, zone: ZoneInfo) -> str:
    """«сб, 12 декабря, 19:00–21:00»; over midnight both days are named."""
    if start.astimezone(zone).date() == end.astimezone(zone).date():
        return f"{day_and_hour(start, language, zone)}–{hour(end, zone)}"
    return f"{day_and_hour(start, language, zone)} – {day_and_hour(end, language, zone)}"


def length(span: timedelta, words: Words) -> str:
    """«1 ч 30 мин»; whole minutes, at least one."""
    minutes = max(round(span.total_seconds() / 60), 1)
    days, minutes = divmod(minutes, 24 * 60)
    hours, minutes = divmod(minutes, 60)
    parts = []
    if days:
        parts.append(words.plain("length-days", days=days))
    if hours:
        parts.append(words.plain("length-hours", hours=hours))
    if minutes:
        parts.append(words.plain("length-minutes", minutes=minutes))
    return " ".join(parts)


def offset(moment: datetime, zone: ZoneInfo) -> str:
    """«UTC+3», «UTC+5:30», «UTC−4», «UTC»: how clocks in ``zone`` differ at that moment."""
    minutes = round((moment.astimezone(zone).utcoffset() or timedelta()).total_seconds() / 60)
    if not minutes:
        return "UTC"
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'+' if minutes > 0 else '−'}{hours}{f':{rest:02}' if rest else ''}"


def city_of(zone: ZoneInfo, language: str) -> str:
    """The city by which a zone is known: «Белград», "Belgrade"."""
    known = Locale.parse(language).time_zones
    # Babel has names of cities under a zone's first name: Asia/Calcutta, Europe/Kiev.
    first_names = (old for old, new in get_global("zone_aliases").items() if new == zone.key)
    for name in (zone.key, *first_names):
        city: str | None = known.get(name, {}).get("city")
        if city:
            return city
    return zone.key.rpartition("/")[2].replace("_", " ")


def zone_name(zone: ZoneInfo, moment: datetime, language: str) -> str:
    """«Белград, UTC+1» at that moment."""
    difference = offset(moment, zone)
    city = city_of(zone, language)
    return difference if city.upper().startswith(("UTC", "GMT")) else f"{city}, {difference}"


def country(code: str, language: str) -> str:
    """A country by its two letters: «Сербия», "Serbia"; the letters themselves when it is not known."""
    name: str = Locale.parse(language).territories.get(code, code)
    return name


def month_name(day: date, language: str) -> str:
    """«Декабрь 2026», as the head of a calendar's page."""
    name = format_date(day, "LLLL y", locale=language)
    return name[:1].upper() + name[1:]


def month(day: date, language: str) -> str:
    """«Декабрь», as one of twelve."""
    name = format_date(day, "LLLL", locale=language)
    return name[:1].upper() + name[1:]


def weekday(day: date, language: str) -> str:
    """«Пн», as the head of a calendar's column."""
    name = format_date(day, "cccccc", locale=language)
    return name[:1].upper() + name[1:]


def own_clock(moment: datetime, text: str, format: str = "wDt") -> Markup:
    """A moment that every reader's app shows by its own clock; an app that cannot shows ``text``."""
    return Markup('<tg-time unix="{}" format="{}">{}</tg-time>').format(int(moment.timestamp()), format, escape(text))


def short(moment: datetime, language: str, zone: ZoneInfo, now: datetime) -> str:
    """«12 дек., 19:00», for a button; a year that is not this one is named: «12 дек. 2027, 19:00»."""
    local = moment.astimezone(zone)
    pattern = "d MMM, HH:mm" if local.year == now.astimezone(zone).year else "d MMM y, HH:mm"
    return format_datetime(local, pattern, locale=language)
