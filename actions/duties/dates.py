"""From which date on a duty is asked for, after its date was changed or it was switched off for a while."""

from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Policy
from actions.duties.standings import LOOK_BACK, between
from domain.duties.duty import Duty, Repeats
from domain.duties.standing import DutyState
from domain.duties.terms import due_day, same_period, terms


async def since_after_change(
    connection: AsyncConnection, old: Duty, repeats: Repeats, today: date, policy: Policy
) -> date:
    """The first term that a new rule asks for: what it would have asked for in the past is not missing.

    But an overdue term stays overdue when its date moves within its month or year.
    """
    if old.repeats == repeats:
        return old.since
    known = await between(connection, [old], today - LOOK_BACK, today, today, policy)
    overdue = [one.occurrence.term for one in known if one.state is DutyState.OVERDUE]
    moved = [
        new
        for term in overdue
        for new in terms(repeats, date(term.year, 1, 1), date(term.year, 12, 31))
        if type(old.repeats) is type(repeats) and same_period(repeats, term, new)
    ]
    return min([today, *moved])


def since_after_pause(duty: Duty, paused_at: datetime, today: date, policy: Policy) -> date:
    """The first term that is asked for again: what came due while it was switched off is not."""
    paused = paused_at.astimezone(policy.zone).date()
    meanwhile = [
        term
        for term in terms(duty.repeats, paused, today)
        if paused <= due_day(term, duty.bound, policy.working_days) < today
    ]
    return max(duty.since, today) if meanwhile else duty.since
