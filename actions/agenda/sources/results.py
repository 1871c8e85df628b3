"""Results that are asked for by a day: of mentors until they answered, for curators until all did."""

from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.agenda.asking import Asking
from actions.context import Context
from actions.mentoring.results import Returns, calls_in, returns_of
from actions.mentoring.speaking import accounts_of
from domain.agenda.entry import Entry, EntryKind, state_on
from domain.mentoring.results import LATEST
from domain.people.person import PersonId
from domain.people.roles import Right, may


async def results(ctx: Context, asking: Asking) -> Sequence[Entry]:
    """What is over for some days and was never answered is not asked for any more."""
    if ctx.vault is None:
        return ()
    found = []
    async with ctx.read() as connection:
        since = min(asking.first, asking.today - timedelta(days=LATEST))
        for call in await calls_in(ctx, connection).due_from(since):
            asked = await returns_of(ctx, connection, call.id)
            answers = await _accounts(ctx, connection, asked)
            if not may(asking.actor.roles, Right.SEE_MENTORING) and asking.actor.id not in answers:
                continue
            found.append(
                Entry(
                    kind=EntryKind.RESULTS,
                    key=f"results-{call.id}",
                    day=call.due,
                    state=state_on(call.due, asking.today, done=not asked.waiting),
                    answers=answers,
                    by_team=False,
                    people=tuple(
                        one.mentor for one in asked.asked if call.missing([each.id for each, _ in one.mentees])
                    ),
                    number=call.id,
                )
            )
    return found


async def _accounts(ctx: Context, connection: AsyncConnection, asked: Returns) -> frozenset[PersonId]:
    """Of the mentors who have not said everything."""
    found: list[PersonId] = []
    for one in asked.waiting:
        found += await accounts_of(ctx, connection, one.mentor)
    return frozenset(found)
