"""When people are reminded of one term. Derived, never stored: another date or ladder brings other reminders."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.duties.breaks import Break, in_break
from domain.duties.duty import Bound, Occurrence
from domain.duties.standing import given_up_on
from domain.duties.terms import clamped
from domain.duties.working_days import WorkingDays
from domain.moments import QuietHours, earliest

HOUR = time(9)
"""Of the centre's clocks."""
MIDNIGHT = time(0)
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Rung:
    """One reminder of a term: on ``day``, at the moment ``at``. From ``until`` on it makes no sense any more."""

    day: date
    at: datetime
    until: datetime
    overdue: bool

    @property
    def name(self) -> str:
        """Unique among the rungs of a term: however many reasons a day has, it brings one reminder."""
        return self.day.isoformat()


def hour_of(day: date, zone: ZoneInfo, quiet: QuietHours | None) -> datetime:
    """The moment at which people are reminded on a day: 09:00, or the end of quiet hours that last longer."""
    at = earliest(day, HOUR, zone)
    return quiet.after(at, zone) if quiet else at


def days_until_due(one: Occurrence, days: WorkingDays) -> tuple[date, ...]:
    """The days on which the ladder reminds up to and including the due day, the earliest first."""
    ladder = one.duty.ladder
    wanted = {one.due - timedelta(days=before) for before in ladder.days_before}
    wanted |= {clamped(one.term.year, one.term.month, day) for day in ladder.month_days}
    wanted |= set(days.last_up_to(one.due, ladder.last_working_days))
    return tuple(sorted(day for day in wanted if day <= one.due))


def rungs(
    one: Occurrence,
    today: date,
    zone: ZoneInfo,
    quiet: QuietHours | None,
    days: WorkingDays,
    breaks: Iterable[Break] = (),
    *,
    newest_overdue: int = 3,
) -> tuple[Rung, ...]:
    """The reminders of a term, the earliest first: those up to the due day, and the overdue ones up to tomorrow.

    Of the overdue ones only the newest few are given. What falls into a break is left out unless the duty is legal.
    """
    before = days_until_due(one, days)
    overdue = _overdue_days(one, today, days, newest_overdue) if one.duty.ladder.daily_when_overdue else ()
    found = []
    for number, day in enumerate(before):
        if number + 1 < len(before):
            until = hour_of(before[number + 1], zone, quiet)
        elif one.duty.ladder.daily_when_overdue:
            until = hour_of(one.due + DAY, zone, quiet)
        else:
            until = earliest(one.term if one.duty.bound is Bound.BEFORE else one.term + DAY, MIDNIGHT, zone)
        found.append(Rung(day, hour_of(day, zone, quiet), until, overdue=False))
    found += [Rung(day, hour_of(day, zone, quiet), hour_of(day + DAY, zone, quiet), overdue=True) for day in overdue]
    breaks = tuple(breaks)
    return tuple(rung for rung in found if one.duty.legal or not in_break(rung.day, breaks))


def _overdue_days(one: Occurrence, today: date, days: WorkingDays, newest: int) -> tuple[date, ...]:
    first = max(one.due + DAY, today - newest * DAY)
    given_up = given_up_on(one, days)
    last = today + DAY if given_up is None else min(today + DAY, given_up - DAY)
    return tuple(first + n * DAY for n in range((last - first).days + 1))
