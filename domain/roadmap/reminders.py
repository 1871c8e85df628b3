"""When people are reminded of an event. Derived, never stored: another term brings other reminders.

The hours are those of duties (`domain/duties/ladder.py`); the days are the roadmap's own.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from domain.duties.breaks import Break, in_break
from domain.duties.ladder import DAY, hour_of
from domain.duties.working_days import WorkingDays
from domain.moments import QuietHours
from domain.roadmap.roadmap import Event

DAYS_BEFORE = (14, 7, 1)
WEEK = timedelta(days=7)
LOOKED_AHEAD = 5 * WEEK
ASKED_UNTIL = (9, 30)
"""Month and day of the next school year: whatever was not marked by then is not asked for any more."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """One reminder of an event: on ``day``, at the moment ``at``. From ``until`` on it makes no sense any more."""

    day: date
    at: datetime
    until: datetime
    overdue: bool


def days_before(last: date, breaks: Iterable[Break] = ()) -> tuple[date, ...]:
    """The days on which whoever answers is reminded of a term that ends on ``last``, the earliest first."""
    breaks = tuple(breaks)
    found = (last - timedelta(days=before) for before in DAYS_BEFORE)
    return tuple(day for day in found if not in_break(day, breaks))


def overdue_days(last: date, until: date, days: WorkingDays, breaks: Iterable[Break] = ()) -> tuple[date, ...]:
    """The days up to ``until`` on which curators hear that it is overdue: the next working day, then every week.

    Every week is its first working day, so that all that is overdue is told together; breaks of the programme are
    left out.
    """
    breaks, found = tuple(breaks), list[date]()
    day = _working(last + DAY, until, days, breaks)
    while day is not None:
        found.append(day)
        day = _working(day - day.weekday() * DAY + WEEK, until, days, breaks)
    return tuple(found)


def reminders(
    event: Event,
    today: date,
    zone: ZoneInfo,
    quiet: QuietHours | None,
    days: WorkingDays,
    breaks: Iterable[Break] = (),
) -> tuple[Reminder, ...]:
    """The reminders of an event, the earliest first: those before its last day, and those once it is overdue.

    Nothing of one that is done or cancelled.
    """
    if not event.is_open:
        return ()
    breaks, last = tuple(breaks), event.content.last
    before = days_before(last, breaks)
    found = []
    for number, day in enumerate(before):
        following = before[number + 1] if number + 1 < len(before) else last + DAY
        found.append(Reminder(day, hour_of(day, zone, quiet), hour_of(following, zone, quiet), overdue=False))
    # A break of the programme may lie between two of them.
    asked_until = min(today + LOOKED_AHEAD, date(event.year + 1, *ASKED_UNTIL))
    overdue = overdue_days(last, asked_until, days, breaks)
    for number, day in enumerate(overdue):
        following = overdue[number + 1] if number + 1 < len(overdue) else day + WEEK
        found.append(Reminder(day, hour_of(day, zone, quiet), hour_of(following, zone, quiet), overdue=True))
    return tuple(found)


def _working(day: date, until: date, days: WorkingDays, breaks: tuple[Break, ...]) -> date | None:
    """The first working day from ``day`` on that is in no break; None: there is none up to ``until``."""
    while day <= until:
        if days.is_working(day) and not in_break(day, breaks):
            return day
        day += DAY
    return None
