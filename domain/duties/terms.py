"""From a rule to its dates: terms, due days, the school year. Pure."""

import calendar
from collections.abc import Iterator
from datetime import date, timedelta

from domain.duties.duty import Bound, Duty, Monthly, Occurrence, Once, Repeats, Yearly
from domain.duties.working_days import WorkingDays

SCHOOL_YEAR_BEGINS = 9
"""September."""


def terms(repeats: Repeats, first: date, last: date) -> Iterator[date]:
    """The terms that a rule brings from ``first`` to ``last``, both included, the earliest first."""
    for term in _around(repeats, first, last):
        if first <= term <= last:
            yield term


def due_day(term: date, bound: Bound, days: WorkingDays) -> date:
    """The last working day on which work for ``term`` is in time."""
    return days.last_before(term) if bound is Bound.BEFORE else days.last_by(term)


def occurrence(duty: Duty, term: date, days: WorkingDays) -> Occurrence:
    return Occurrence(duty, term, due_day(term, duty.bound, days))


def occurrences(duty: Duty, first: date, last: date, days: WorkingDays) -> tuple[Occurrence, ...]:
    """The occurrences whose term is from ``first`` to ``last``, the earliest first."""
    return tuple(occurrence(duty, term, days) for term in terms(duty.repeats, first, last))


def is_term(duty: Duty, term: date) -> bool:
    """Whether the rule brings this very term."""
    return any(terms(duty.repeats, term, term))


def next_term(repeats: Repeats, after: date) -> date | None:
    """The first term strictly after a date; None when a duty of one term is over."""
    if isinstance(repeats, Once):
        return repeats.on if repeats.on > after else None
    # A year and a day ahead there is always one, also from 29 February.
    return next(terms(repeats, after + timedelta(days=1), after + timedelta(days=367)))


def terms_from(repeats: Repeats, first: date) -> Iterator[date]:
    """The terms of a rule from a date on, without an end where it repeats."""
    term = next_term(repeats, first - timedelta(days=1))
    while term is not None:
        yield term
        term = next_term(repeats, term)


def same_period(repeats: Repeats, one: date, other: date) -> bool:
    """Whether two dates are of one round of a repeating rule: the same month, the same year."""
    match repeats:
        case Once():
            return False
        case Monthly():
            return (one.year, one.month) == (other.year, other.month)
        case Yearly():
            return one.year == other.year


def school_year(day: date) -> int:
    """The year in which the school year of ``day`` (September to August) began."""
    return day.year if day.month >= SCHOOL_YEAR_BEGINS else day.year - 1


def school_year_days(first_year: int) -> tuple[date, date]:
    """The first and the last day of the school year that begins in ``first_year``."""
    return date(first_year, SCHOOL_YEAR_BEGINS, 1), date(first_year + 1, SCHOOL_YEAR_BEGINS, 1) - timedelta(days=1)


def month_of(day: date) -> date:
    """The first day of the month."""
    return day.replace(day=1)


def month_end(day: date) -> date:
    """The last day of the month."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def months_after(month: date, count: int) -> date:
    """The first day of the month that comes ``count`` months later (negative: earlier)."""
    number = month.year * 12 + month.month - 1 + count
    return date(number // 12, number % 12 + 1, 1)


def clamped(year: int, month: int, day: int) -> date:
    """That day of the month, or its last one when the month is shorter."""
    return date(year, month, min(day, calendar.monthrange(year, month)[1]))


def _around(repeats: Repeats, first: date, last: date) -> Iterator[date]:
    match repeats:
        case Once(on):
            yield on
        case Monthly(day):
            month = month_of(first)
            while month <= last:
                yield clamped(month.year, month.month, day)
                month = months_after(month, 1)
        case Yearly(month, day):
            for year in range(first.year, last.year + 1):
                yield clamped(year, month, day)
