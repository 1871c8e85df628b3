"""How long a pair has not met, and who is reminded of it. Dates alone: no clock moves them."""

from collections.abc import Collection, Mapping
from datetime import date, timedelta

from domain.duties.breaks import Break, in_break
from domain.mentoring.speaking import Side

FIRST = ((8, Side.MENTOR), (10, Side.MENTEE))
"""Days after the beginning: the first meeting is due within ten; the mentor hears of it while there is time."""
NEXT = ((14, Side.MENTOR), (17, Side.MENTEE))
"""Days after the last meeting. The mentor first; the mentee is asked once that did not help."""
FARTHEST = 2 * 366
"""Days that are looked through: a centre whose breaks never end reminds nobody."""
LATE = timedelta(days=2)
"""How much later than its day a reminder still goes out, after an outage."""


def last_sign(began: date, active_since: date, last: date | None) -> date:
    """From when on days are counted: the last meeting, the beginning, or when it went on after a pause."""
    return max(began, active_since, *([last] if last is not None else []))


def silent_days(since: date, today: date, breaks: Collection[Break]) -> int:
    """Whole days after ``since`` up to today; days of a break do not count."""
    days = (since + timedelta(days=number) for number in range(1, (today - since).days + 1))
    return sum(not in_break(day, breaks) for day in days)


def silent_days_of(since: Collection[date], today: date, breaks: Collection[Break]) -> Mapping[date, int]:
    """As :func:`silent_days`, of many at once: each day up to today is looked at once."""
    wanted, found, counted = set(since), {}, 0
    day = max([today, *wanted])
    for _ in range((day - min([today, *wanted])).days + 1):
        if day in wanted:
            found[day] = counted
        counted += day <= today and not in_break(day, breaks)
        day -= timedelta(days=1)
    return found


def reminder_day(since: date, days: int, breaks: Collection[Break]) -> date | None:
    """The day on which so many have passed: never one of a break. None: not within two years."""
    day, left = since, days
    for _ in range(FARTHEST):
        day += timedelta(days=1)
        if not in_break(day, breaks):
            left -= 1
        if left == 0:
            return day
    return None


def steps(*, has_met: bool) -> tuple[tuple[int, Side], ...]:
    """After how many days which side is reminded, the first first."""
    return NEXT if has_met else FIRST


def to_remind(since: date, today: date, breaks: Collection[Break], *, has_met: bool) -> tuple[Side, ...]:
    """Whose reminder is due today, or was on one of the days before; nobody's in a break."""
    if in_break(today, breaks):
        return ()
    due = [(reminder_day(since, days, breaks), side) for days, side in steps(has_met=has_met)]
    # Days of a break between do not make a reminder late.
    return tuple(
        side for day, side in due if day is not None and day <= today and silent_days(day, today, breaks) <= LATE.days
    )
