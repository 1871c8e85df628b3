"""Days and hours are understood generously, and refused where they are not clear."""

from collections.abc import Callable
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import Refusal
from handlers.dates import (
    DayNotUnderstood,
    HourNotUnderstood,
    read_day,
    read_day_about,
    read_day_and_hour,
    read_hour,
    read_past_day,
)

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("12.12", date(2026, 12, 12)),
        ("12.12.", date(2026, 12, 12)),
        ("23.11", date(2026, 11, 23)),
        ("22.11", date(2027, 11, 22)),
        ("1/2", date(2027, 2, 1)),
        ("12.12.26", date(2026, 12, 12)),
        (" 12.12.2020 ", date(2020, 12, 12)),
        ("2026-12-12", date(2026, 12, 12)),
        ("Завтра.", date(2026, 11, 24)),
        ("yesterday", date(2026, 11, 22)),
    ],
)
def test_day(typed: str, day: date) -> None:
    assert read_day(typed, TODAY) == day


@pytest.mark.parametrize(
    ("typed", "today", "day"),
    [
        ("23.11", TODAY, TODAY),
        ("24.11", TODAY, date(2025, 11, 24)),
        ("1/2.", TODAY, date(2026, 2, 1)),
        ("12.12.26", TODAY, date(2026, 12, 12)),
        ("29.02", date(2028, 2, 28), None),
        ("29.02", date(2028, 3, 1), date(2028, 2, 29)),
        ("29.02", date(2029, 2, 1), date(2028, 2, 29)),
        ("29.02", TODAY, None),
        ("вчера", TODAY, date(2026, 11, 22)),
        ("Сегодня.", TODAY, TODAY),
        ("day before", TODAY, None),
    ],
)
def test_day_that_is_over(typed: str, today: date, day: date | None) -> None:
    if day is None:
        with pytest.raises(DayNotUnderstood):
            read_past_day(typed, today)
    else:
        assert read_past_day(typed, today) == day


@pytest.mark.parametrize(
    ("typed", "about", "day"),
    [
        ("22.11", date(2026, 12, 18), date(2026, 11, 22)),
        ("23.11", date(2026, 12, 18), TODAY),
        ("31.12", date(2026, 12, 18), date(2026, 12, 31)),
        ("31.12.2025", date(2026, 12, 18), date(2025, 12, 31)),
        ("15.05", date(2026, 5, 29), date(2026, 5, 15)),
        ("30.12", date(2025, 12, 30), date(2025, 12, 30)),
        ("вчера", date(2026, 5, 29), date(2026, 11, 22)),
        ("завтра", date(2026, 12, 18), date(2026, 11, 24)),
    ],
)
def test_without_a_year_the_nearest_to_what_it_is_about(typed: str, about: date, day: date) -> None:
    assert read_day_about(typed, TODAY, about) == day


@pytest.mark.parametrize(
    ("typed", "hour"),
    [
        ("19:00", time(19)),
        ("19.30", time(19, 30)),
        ("19-30", time(19, 30)),
        ("1930", time(19, 30)),
        ("730", time(7, 30)),
        ("7", time(7)),
        ("в 7", time(7)),
        ("7 вечера", time(19)),
        ("7 утра", time(7)),
        ("12 ночи", time(0)),
        ("12 дня", time(12)),
        ("7pm", time(19)),
        ("7:15 a.m.", time(7, 15)),
        ("12 am", time(0)),
        ("12 PM", time(12)),
        ("19 ч", time(19)),
        ("19 ч 30", time(19, 30)),
        ("0", time(0)),
    ],
)
def test_hour(typed: str, hour: time) -> None:
    assert read_hour(typed) == hour


@given(st.times())
def test_hour_as_clocks_show_it(hour: time) -> None:
    assert read_hour(f"{hour:%H:%M}") == hour.replace(second=0, microsecond=0)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("12.12", (date(2026, 12, 12), None)),
        ("12.12 19:00", (date(2026, 12, 12), time(19))),
        ("12.12, 7 вечера", (date(2026, 12, 12), time(19))),
        ("1/2 7pm", (date(2027, 2, 1), time(19))),
        ("завтра", (date(2026, 11, 24), None)),
        ("Завтра в 10:00", (date(2026, 11, 24), time(10))),
        ("tomorrow, at 7 pm", (date(2026, 11, 24), time(19))),
        ("послезавтра 9", (date(2026, 11, 25), time(9))),
    ],
)
def test_day_and_hour_at_once(typed: str, found: tuple[date, time | None]) -> None:
    assert read_day_and_hour(typed, TODAY) == found


@pytest.mark.parametrize(
    ("read", "typed", "refusal"),
    [
        (lambda text: read_day(text, TODAY), "скоро", DayNotUnderstood),
        (lambda text: read_day(text, TODAY), "32.12", DayNotUnderstood),
        (lambda text: read_day(text, TODAY), "12.13.2026", DayNotUnderstood),
        (lambda text: read_day(text, TODAY), "2026-02-30", DayNotUnderstood),
        (lambda text: read_day(text, TODAY), "29.02", DayNotUnderstood),
        (read_hour, "24", HourNotUnderstood),
        (read_hour, "19:60", HourNotUnderstood),
        (read_hour, "7:5", HourNotUnderstood),
        (read_hour, "вечером", HourNotUnderstood),
        (lambda text: read_day_and_hour(text, TODAY), "когда-нибудь", DayNotUnderstood),
        (lambda text: read_day_and_hour(text, TODAY), "скоро 19:00", DayNotUnderstood),
        (lambda text: read_day_and_hour(text, TODAY), "завтра вечером", HourNotUnderstood),
        (lambda text: read_day_and_hour(text, TODAY), "12.12 вечером", HourNotUnderstood),
    ],
)
def test_what_is_not_clear_is_refused(read: Callable[[str], object], typed: str, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        read(typed)
