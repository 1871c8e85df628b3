"""The working calendar: holidays, days that a government moves, the organisation's exceptions."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.duties.working_days import WorkingDays

RUSSIA = WorkingDays()
DAY = timedelta(days=1)
dates = st.dates(date(2015, 1, 1), date(2045, 12, 31))
exceptions = st.frozensets(st.dates(date(2026, 1, 1), date(2027, 12, 31)), max_size=40)


@pytest.mark.parametrize(
    ("day", "working"),
    [
        ("2026-12-18", True),  # a Friday
        ("2026-12-19", False),
        ("2027-02-20", True),  # a Saturday that is worked
        ("2027-02-22", False),  # the Monday for which it is
        ("2027-02-23", False),
        ("2025-11-01", True),  # a Saturday that is worked
        ("2025-11-03", False),
        ("2025-11-04", False),
        ("2026-12-31", False),  # moved from 4 January
        ("2027-01-08", False),
        ("2027-01-11", True),
        ("2024-12-28", True),  # a Saturday that is worked
        ("2024-02-29", True),
    ],
)
def test_russian_calendar(day: str, working: bool) -> None:
    assert RUSSIA.is_working(date.fromisoformat(day)) is working


def test_another_country_has_its_own_calendar() -> None:
    serbia = WorkingDays("RS")

    assert (serbia.is_working(date(2027, 2, 15)), RUSSIA.is_working(date(2027, 2, 15))) == (False, True)
    assert (serbia.is_working(date(2027, 2, 23)), RUSSIA.is_working(date(2027, 2, 23))) == (True, False)


def test_organisation_knows_better() -> None:
    days = WorkingDays("RU", frozenset({date(2026, 12, 18)}), frozenset({date(2026, 12, 20), date(2026, 12, 31)}))

    assert not days.is_working(date(2026, 12, 18))
    assert days.is_working(date(2026, 12, 20))
    assert days.last_of_month(2026, 12, 2) == (date(2026, 12, 30), date(2026, 12, 31))
    assert days.last_before(date(2026, 12, 20)) == date(2026, 12, 17)


def test_unknown_country_is_refused() -> None:
    with pytest.raises(NotImplementedError):
        WorkingDays("XX")


@pytest.mark.parametrize(
    ("year", "month", "expected"),
    [
        (2026, 12, ["2026-12-28", "2026-12-29", "2026-12-30"]),
        (2027, 1, ["2027-01-27", "2027-01-28", "2027-01-29"]),
        (2027, 2, ["2027-02-24", "2027-02-25", "2027-02-26"]),
        (2027, 5, ["2027-05-27", "2027-05-28", "2027-05-31"]),
        (2028, 2, ["2028-02-25", "2028-02-28", "2028-02-29"]),
        (2024, 12, ["2024-12-26", "2024-12-27", "2024-12-28"]),
    ],
)
def test_last_working_days_of_a_month(year: int, month: int, expected: list[str]) -> None:
    assert [day.isoformat() for day in RUSSIA.last_of_month(year, month, 3)] == expected


def test_month_without_so_many_working_days_gives_those_it_has() -> None:
    worked = frozenset({date(2026, 7, 8)})
    free = frozenset(date(2026, 7, 1) + n * DAY for n in range(31)) - worked

    assert WorkingDays("RU", free).last_of_month(2026, 7, 3) == (date(2026, 7, 8),)


@given(dates, exceptions, exceptions)
def test_last_working_day_is_working_and_none_comes_after_it(
    day: date, days_off: frozenset[date], working: frozenset[date]
) -> None:
    days = WorkingDays("RU", days_off, working)
    by, before = days.last_by(day), days.last_before(day)

    assert days.is_working(by)
    assert days.is_working(before)
    assert before < day
    assert not any(days.is_working(by + n * DAY) for n in range(1, (day - by).days + 1))
    assert not any(days.is_working(before + n * DAY) for n in range(1, (day - before).days))
    assert by == (day if days.is_working(day) else before)


@given(dates, st.integers(-30, 120))
def test_working_days_left_count_down_by_one_a_working_day(today: date, ahead: int) -> None:
    due = today + ahead * DAY
    left, tomorrow = RUSSIA.left(today, due), RUSSIA.left(today + DAY, due)

    assert left - tomorrow == int(due > today and RUSSIA.is_working(today + DAY))
    assert RUSSIA.left(due, due) == 0
    assert (left == 0) or due > today


def test_working_days_left_over_the_new_year() -> None:
    # 29 and 30 December, then nobody works until the 11th.
    assert RUSSIA.left(date(2026, 12, 28), date(2027, 1, 11)) == 3
