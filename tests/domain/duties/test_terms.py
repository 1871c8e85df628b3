"""From rules to dates: months of every length, leap years, due days before holidays, school years."""

import calendar
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.duties.duty import Bound, Monthly, Once, Repeats, Yearly
from domain.duties.terms import due_day, months_after, next_term, occurrences, same_period, school_year, terms
from domain.duties.working_days import WorkingDays
from tests.domain.duties.making import duty

RUSSIA = WorkingDays()
DAY = timedelta(days=1)
dates = st.dates(date(2015, 1, 1), date(2045, 12, 31))
rules = st.one_of(
    st.builds(Once, dates),
    st.builds(Monthly, st.integers(1, 31)),
    st.dates(date(2028, 1, 1), date(2028, 12, 31)).map(lambda day: Yearly(day.month, day.day)),
)
months = st.tuples(st.integers(2020, 2040), st.integers(1, 12))


@pytest.mark.parametrize(
    ("term", "bound", "due"),
    [
        ("2026-12-20", Bound.BEFORE, "2026-12-18"),  # a Sunday
        ("2027-05-20", Bound.BEFORE, "2027-05-19"),
        ("2027-12-20", Bound.BEFORE, "2027-12-17"),  # a Monday
        ("2024-05-20", Bound.BEFORE, "2024-05-17"),
        ("2026-12-30", Bound.BY, "2026-12-30"),
        ("2024-12-30", Bound.BY, "2024-12-28"),  # days off from the 29th, a Saturday that is worked
        ("2023-12-30", Bound.BY, "2023-12-29"),  # a Saturday
        ("2027-01-10", Bound.BY, "2026-12-30"),  # the New Year holidays
        ("2027-02-21", Bound.BY, "2027-02-20"),  # a Saturday that is worked
        ("2025-11-05", Bound.BEFORE, "2025-11-01"),  # likewise
        ("2027-01-31", Bound.BY, "2027-01-29"),
    ],
)
def test_due_day(term: str, bound: Bound, due: str) -> None:
    assert due_day(date.fromisoformat(term), bound, RUSSIA) == date.fromisoformat(due)


@given(dates)
def test_due_day_is_the_last_working_day_in_time(term: date) -> None:
    before, by = due_day(term, Bound.BEFORE, RUSSIA), due_day(term, Bound.BY, RUSSIA)

    assert before < term
    assert before <= by <= term
    for due, first_late in ((before, term), (by, term + DAY)):
        assert RUSSIA.is_working(due)
        assert not any(RUSSIA.is_working(due + n * DAY) for n in range(1, (first_late - due).days))


@given(st.integers(1, 31), months)
def test_monthly_comes_once_in_each_month_on_its_day_or_the_last(day: int, month: tuple[int, int]) -> None:
    last = calendar.monthrange(*month)[1]

    (term,) = terms(Monthly(day), date(*month, 1), date(*month, last))

    assert term == date(*month, min(day, last))


@given(st.dates(date(2028, 1, 1), date(2028, 12, 31)), st.integers(2015, 2045))
def test_yearly_comes_once_a_year_also_on_29_february(day: date, year: int) -> None:
    (term,) = terms(Yearly(day.month, day.day), date(year, 1, 1), date(year, 12, 31))

    if (day.month, day.day) == (2, 29) and not calendar.isleap(year):
        assert term == date(year, 2, 28)
    else:
        assert term == date(year, day.month, day.day)


@given(rules, dates, st.integers(0, 1500), st.integers(0, 1500))
def test_terms_of_a_span_are_those_of_its_parts(rule: Repeats, first: date, one: int, other: int) -> None:
    middle, last = first + one * DAY, first + (one + other + 1) * DAY
    whole = list(terms(rule, first, last))

    assert whole == [*terms(rule, first, middle), *terms(rule, middle + DAY, last)]
    assert whole == sorted(set(whole))


@given(rules, dates)
def test_next_term_is_the_first_after(rule: Repeats, after: date) -> None:
    found = next_term(rule, after)

    if found is None:
        assert isinstance(rule, Once)
        assert rule.on <= after
    else:
        assert list(terms(rule, after + DAY, found)) == [found]


@given(rules, dates, dates)
def test_a_period_has_one_term(rule: Repeats, one: date, other: date) -> None:
    # Two different terms of a repeating rule are of different periods.
    first, second = next_term(rule, one), next_term(rule, other)
    if first is not None and second is not None and not isinstance(rule, Once):
        assert same_period(rule, first, second) is (first == second)


@pytest.mark.parametrize(
    ("day", "year"), [("2026-08-31", 2025), ("2026-09-01", 2026), ("2026-12-31", 2026), ("2027-08-31", 2026)]
)
def test_school_year_begins_in_september(day: str, year: int) -> None:
    assert school_year(date.fromisoformat(day)) == year


@given(months, st.integers(-40, 40))
def test_months_after_there_and_back(month: tuple[int, int], count: int) -> None:
    first = date(*month, 1)

    assert months_after(months_after(first, count), -count) == first
    assert months_after(first, 12) == first.replace(year=first.year + 1)


def test_a_year_of_updates_is_due_on_working_days_at_month_ends() -> None:
    update = duty(repeats=Monthly(31), bound=Bound.BY)

    found = occurrences(update, date(2026, 9, 1), date(2027, 8, 31), RUSSIA)

    assert [(one.term.isoformat(), one.due.isoformat()) for one in found] == [
        ("2026-09-30", "2026-09-30"),
        ("2026-10-31", "2026-10-30"),
        ("2026-11-30", "2026-11-30"),
        ("2026-12-31", "2026-12-30"),
        ("2027-01-31", "2027-01-29"),
        ("2027-02-28", "2027-02-26"),
        ("2027-03-31", "2027-03-31"),
        ("2027-04-30", "2027-04-30"),
        ("2027-05-31", "2027-05-31"),
        ("2027-06-30", "2027-06-30"),
        ("2027-07-31", "2027-07-30"),
        ("2027-08-31", "2027-08-31"),
    ]
