"""Dates, hours and lengths as people read them."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from markupsafe import Markup

from playground.html import parse_html
from wording import moments
from wording.texts import Texts

BELGRADE = ZoneInfo("Europe/Belgrade")
MOSCOW = ZoneInfo("Europe/Moscow")
EVENING = datetime(2026, 12, 12, 18, tzinfo=UTC)
TEXTS = Texts(["ru", "en"])


@pytest.mark.parametrize(("language", "text"), [("ru", "сб, 12 декабря, 19:00"), ("en", "Sat, 12 December, 19:00")])
def test_day_and_hour(language: str, text: str) -> None:
    assert moments.day_and_hour(EVENING, language, BELGRADE) == text


def test_the_day_is_that_of_the_zone() -> None:
    late = datetime(2026, 12, 12, 22, 30, tzinfo=UTC)

    assert moments.day(late, "ru", BELGRADE) == "сб, 12 декабря"
    assert moments.day(late, "ru", MOSCOW) == "вс, 13 декабря"
    assert moments.hour(late, MOSCOW) == "01:30"


def test_span_within_a_day_and_over_midnight() -> None:
    two_hours = EVENING + timedelta(hours=2)

    assert moments.span(EVENING, two_hours, "ru", BELGRADE) == "сб, 12 декабря, 19:00–21:00"
    assert moments.span(EVENING, EVENING + timedelta(hours=6), "ru", BELGRADE) == (
        "сб, 12 декабря, 19:00 – вс, 13 декабря, 01:00"
    )


@pytest.mark.parametrize(
    ("minutes", "russian", "english"),
    [
        (90, "1 ч 30 мин", "1 h 30 min"),
        (120, "2 ч", "2 h"),
        (45, "45 мин", "45 min"),
        (24 * 60, "1 день", "1 day"),
        (2 * 24 * 60 + 61, "2 дня 1 ч 1 мин", "2 days 1 h 1 min"),
        (5 * 24 * 60, "5 дней", "5 days"),
        (0, "1 мин", "1 min"),
    ],
)
def test_length(minutes: int, russian: str, english: str) -> None:
    span = timedelta(minutes=minutes)

    assert (moments.length(span, TEXTS.of("ru")), moments.length(span, TEXTS.of("en"))) == (russian, english)


@pytest.mark.parametrize(
    ("zone", "moment", "name"),
    [
        ("Europe/Belgrade", EVENING, "Белград, UTC+1"),
        ("Europe/Belgrade", datetime(2026, 7, 1, tzinfo=UTC), "Белград, UTC+2"),
        ("Europe/Moscow", EVENING, "Москва, UTC+3"),
        ("Asia/Kolkata", EVENING, "Калькутта, UTC+5:30"),
        ("America/New_York", EVENING, "Нью-Йорк, UTC−5"),
        ("America/Coyhaique", EVENING, "Coyhaique, UTC−3"),
        ("UTC", EVENING, "UTC"),
        ("Etc/GMT-3", EVENING, "UTC+3"),
    ],
)
def test_zone_name(zone: str, moment: datetime, name: str) -> None:
    assert moments.zone_name(ZoneInfo(zone), moment, "ru") == name


def test_names_of_the_calendar() -> None:
    day = date(2026, 12, 12)

    assert moments.month_name(day, "ru") == "Декабрь 2026"
    assert moments.month(day, "en") == "December"
    assert (moments.weekday(day, "ru"), moments.weekday(day, "en")) == ("Сб", "Sa")
    assert moments.day_with_year(day, "ru") == "сб, 12 декабря 2026"


def test_country() -> None:
    assert [moments.country("RS", language) for language in ("ru", "en")] == ["Сербия", "Serbia"]
    assert moments.country("??", "ru") == "??"


def test_own_clock_is_shown_by_every_app() -> None:
    markup = moments.own_clock(EVENING, "19:00 <в Белграде>")

    assert isinstance(markup, Markup)
    shown, (entity,) = parse_html(markup)
    assert shown == "19:00 <в Белграде>"
    assert entity["unix_time"] == int(EVENING.timestamp())


@pytest.mark.parametrize(("language", "text"), [("ru", "12 декабря 2026"), ("en", "12 December 2026")])
def test_a_date_without_its_weekday(language: str, text: str) -> None:
    assert moments.date_with_year(date(2026, 12, 12), language) == text
