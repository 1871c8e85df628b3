"""What each field of a duty or a mark may hold: cleaned, or refused with the reason."""

import calendar
import re
from collections.abc import Iterable
from datetime import date

from domain.duties.duty import Bound, DutyKind, Ladder, Monthly, Once, Repeats, Yearly
from domain.duties.refusals import (
    DoneOnLater,
    DutyTitleTooLong,
    LadderOutOfRange,
    LinkIsNone,
    MonthOutOfPlan,
    NoSuchDay,
    NotByMonth,
    NoteTooLong,
    TermInPast,
    TermTooFar,
    TodoTooLong,
    TooManyRungs,
    UpdateIsMonthly,
)
from domain.duties.terms import month_of, months_after
from domain.meetups.fields import LINK_LIMIT, is_link, size
from domain.meetups.refusals import NothingTyped

TITLE_LIMIT = 120
"""Characters are counted as Telegram counts them."""
TODO_LIMIT = 600
NOTE_LIMIT = 500
YEARS_AHEAD = 5
DAYS_BEFORE_LIMIT = 365
RUNGS_LIMIT = 12
LAST_WORKING_DAYS_LIMIT = 10
RESPONSIBLE_LIMIT = 20
MONTHS_PLANNED = 12
"""Months, the present one included, for which it can be said who answers."""
DUTIES_LIMIT = 100

LEAP_YEAR = 2028


def title(text: str, *, built_in: bool) -> str:
    """One line; "" gives a built-in its own words back. Raises `NothingTyped`, `DutyTitleTooLong`."""
    clean = " ".join(text.split())
    if not clean and not built_in:
        raise NothingTyped
    if size(clean) > TITLE_LIMIT:
        raise DutyTitleTooLong(limit=TITLE_LIMIT, length=size(clean))
    return clean


def todo(text: str) -> str:
    """Lines are kept; "" gives a built-in its own words back. Raises `TodoTooLong`."""
    clean = _lines(text)
    if size(clean) > TODO_LIMIT:
        raise TodoTooLong(limit=TODO_LIMIT, length=size(clean))
    return clean


def note(text: str) -> str:
    """Raises `NoteTooLong`."""
    clean = _lines(text)
    if size(clean) > NOTE_LIMIT:
        raise NoteTooLong(limit=NOTE_LIMIT, length=size(clean))
    return clean


def link(text: str) -> str:
    """An address on the web, or nothing; ``example.org`` is taken for ``https://example.org``. Raises `LinkIsNone`."""
    clean = text.strip()
    if not clean:
        return ""
    full = clean if re.match(r"https?://", clean, re.IGNORECASE) else f"https://{clean}"
    if not is_link(clean) or size(full) > LINK_LIMIT:
        raise LinkIsNone
    return full


def done_on(day: date, today: date) -> date:
    """Raises `DoneOnLater`."""
    if day > today:
        raise DoneOnLater(today=f"{today:%d.%m.%Y}")
    return day


def repeats(wanted: Repeats, bound: Bound, kind: DutyKind, today: date) -> Repeats:
    """Raises `NoSuchDay`, `TermInPast`, `TermTooFar`, `UpdateIsMonthly`."""
    if kind is DutyKind.UPDATE and not isinstance(wanted, Monthly):
        raise UpdateIsMonthly
    match wanted:
        case Once(on):
            if on < today or (on == today and bound is Bound.BEFORE):
                raise TermInPast(today=f"{today:%d.%m.%Y}")
            if on.year > today.year + YEARS_AHEAD:
                raise TermTooFar(years=YEARS_AHEAD)
        case Monthly(day):
            if not 1 <= day <= 31:
                raise NoSuchDay
        case Yearly(month, day):
            if not 1 <= month <= 12 or not 1 <= day <= calendar.monthrange(LEAP_YEAR, month)[1]:
                raise NoSuchDay
    return wanted


def ladder(wanted: Ladder) -> Ladder:
    """Each reminder once, the earliest first; none at all is allowed. Raises `LadderOutOfRange`, `TooManyRungs`."""
    before = _unique(wanted.days_before, down=True)
    month_days = _unique(wanted.month_days)
    last = wanted.last_working_days
    if not (
        all(0 <= days <= DAYS_BEFORE_LIMIT for days in before)
        and all(1 <= day <= 31 for day in month_days)
        and 0 <= last <= LAST_WORKING_DAYS_LIMIT
    ):
        raise LadderOutOfRange(days=DAYS_BEFORE_LIMIT)
    if len(before) + len(month_days) + last > RUNGS_LIMIT:
        raise TooManyRungs(limit=RUNGS_LIMIT)
    return Ladder(before, month_days, last, wanted.daily_when_overdue)


def _unique(numbers: Iterable[int], *, down: bool = False) -> tuple[int, ...]:
    return tuple(sorted(set(numbers), reverse=down))


def _lines(text: str) -> str:
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.rstrip() for line in text.strip().splitlines()))


def months_planned(today: date) -> list[date]:
    """The first days of the months for which it can be said who answers."""
    return [months_after(month_of(today), number) for number in range(MONTHS_PLANNED)]


def planned_month(repeats: Repeats, day: date, today: date) -> date:
    """The first day of the month of ``day``. Raises `NotByMonth`, `MonthOutOfPlan`."""
    if not isinstance(repeats, Monthly):
        raise NotByMonth
    if month_of(day) not in months_planned(today):
        raise MonthOutOfPlan(months=MONTHS_PLANNED)
    return month_of(day)
