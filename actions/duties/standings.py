"""From stored duties and marks to how it stands with their terms."""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import islice

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Policy
from domain.duties.duty import Duty, Occurrence, Once
from domain.duties.standing import DutyState, Standing, standing
from domain.duties.terms import occurrence, terms, terms_from
from storage.duties import Marks

LOOK_BACK = timedelta(days=400)
"""Longer than any repeating duty can be overdue: the next term a year later ends that."""
SHIFT = timedelta(days=31)
"""A due day comes less than this before its term."""


async def between(
    connection: AsyncConnection, duties: Iterable[Duty], first: date, last: date, today: date, policy: Policy
) -> tuple[Standing, ...]:
    """All terms from ``first`` to ``last``, by due day. Of duties that are switched off those that were handed in.

    What was handed in stays in its place, also when the rule has brought other terms since.
    """
    marks = await Marks(connection).standing(first, last)
    found = []
    for duty in duties:
        dates = {term for number, term in marks if number == duty.id}
        if not duty.retired:
            dates |= set(terms(duty.repeats, first, last))
        found += [
            standing(
                occurrence(duty, term, policy.working_days), marks.get((duty.id, term)), today, policy.working_days
            )
            for term in dates
        ]
    return tuple(sorted(found, key=by_due_day))


async def near(
    connection: AsyncConnection, duties: Iterable[Duty], today: date, days: int, policy: Policy
) -> tuple[Standing, ...]:
    """What is overdue or was missed lately, and all that is due within some days, by due day."""
    duties = tuple(duties)
    ahead = today + timedelta(days=days)
    found = await between(connection, duties, today - LOOK_BACK, ahead + SHIFT, today, policy)
    long_ago = [duty for duty in duties if isinstance(duty.repeats, Once) and duty.repeats.on < today - LOOK_BACK]
    if long_ago:
        first = min(duty.since for duty in long_ago)
        found = (*await between(connection, long_ago, first, today - LOOK_BACK, today, policy), *found)
    return tuple(one for one in found if one.occurrence.due <= ahead)


async def coming_terms(
    connection: AsyncConnection, duties: Iterable[Duty], today: date, count: int, policy: Policy
) -> tuple[Occurrence, ...]:
    """The next few terms of each duty, from today on, that are not handed in."""
    marks = await Marks(connection).standing(today, date.max)
    found = []
    for duty in duties:
        open_terms = (term for term in terms_from(duty.repeats, today) if (duty.id, term) not in marks)
        found += [occurrence(duty, term, policy.working_days) for term in islice(open_terms, count)]
    return tuple(found)


def by_due_day(one: Standing) -> tuple[date, date, int]:
    return one.occurrence.due, one.occurrence.term, one.occurrence.duty.id


def overdue_first(one: Standing) -> tuple[bool, date, date, int]:
    return (one.state is not DutyState.OVERDUE, *by_due_day(one))
