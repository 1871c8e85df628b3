"""Days around a membership: until when it is answered, how long the agreement runs, which ending fits its term."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from domain.duties.breaks import Break, in_break
from domain.mentoring.pairing import RUNNING, Ending, Membership
from domain.mentoring.refusals import TermWrong

MOST_MONTHS = 36
"""Of an agreement, and of what prolongs it."""
USUAL_MONTHS = 9
"""A school year: what is suggested, never assumed."""
TERM_REMINDERS = (30, 7)
"""Days before the last day of the term (Appendix 3), the earlier first."""
CLOSE_TO_TERM = timedelta(days=14)
"""How near to the last day an end is no early one: schools break up a little before."""
PLAN_WITHIN = timedelta(days=7)
"""From the beginning on, for the individual plan."""
FIRST_MEETING_WITHIN = timedelta(days=10)


def answer_by(asked_at: datetime, days: int, breaks: Iterable[Break], zone: ZoneInfo) -> datetime:
    """Until when a proposal waits: so many days, those of a break of the programme not counted."""
    resting = list(breaks)
    moment, left = asked_at, days
    while left:
        moment += timedelta(days=1)
        if not in_break(moment.astimezone(zone).date(), resting):
            left -= 1
    return moment


def last_day(first: date, months: int) -> date:
    """The last of so many months that begin on this day."""
    return months_after(first, months) - timedelta(days=1)


def prolonged(until: date, months: int) -> date:
    """The last day of a term that is so many months longer. Raises TermWrong."""
    if not 1 <= months <= MOST_MONTHS:
        raise TermWrong(limit=MOST_MONTHS)
    return last_day(until + timedelta(days=1), months)


def agreed(dated: date, months: int, today: date) -> date:
    """The last day of an agreement of this day. Raises TermWrong: such a term cannot be, or is over already."""
    if not 1 <= months <= MOST_MONTHS or last_day(dated, months) < today:
        raise TermWrong(limit=MOST_MONTHS)
    return last_day(dated, months)


def months_after(day: date, months: int) -> date:
    """The same day so many months later, or the last of that month."""
    count = day.month - 1 + months
    year, month = day.year + count // 12, count % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def term_reminder(began: date, until: date, today: date) -> int | None:
    """Of how many days before the end of the term it is to be told today: of the nearest day that has come.

    0: it is over. None: nothing yet; of a day before the pairing began nothing is told.
    """
    left = (until - today).days
    if left < 0:
        return 0
    return min((days for days in TERM_REMINDERS if left <= days and until - timedelta(days=days) > began), default=None)


def endings_for(membership: Membership, today: date, *, is_agreed: bool) -> tuple[Ending, ...]:
    """How a curator may end it now. ``is_agreed``: both sides said yes to an end.

    Replacement has a way of its own (6.2), and so has the destruction of data.
    """
    if membership.state not in RUNNING:
        return ()
    until = membership.until
    is_early = until is not None and today < until - CLOSE_TO_TERM
    completed = Ending.COMPLETED_EARLY if is_early else Ending.COMPLETED
    return (completed, *((Ending.BY_AGREEMENT,) if is_agreed else ()), Ending.ONE_SIDED)


def joined(before: str, more: str) -> str:
    """A registry's text with one more thing said, once."""
    if not more or more in before:
        return before
    return f"{before}; {more}" if before else more
