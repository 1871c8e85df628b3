"""Papers of pairings that are not signed yet: agreements, what prolongs them, orders of plans."""

from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.agenda.asking import Asking
from actions.context import Context
from actions.mentoring.steps import pairings_in
from domain.agenda.entry import Entry, EntryKind, state_on
from domain.mentoring.pairing import SEATED, Membership
from domain.mentoring.paper import Paper, PaperKind, PaperState
from domain.people.roles import Right, Role, may
from domain.registry.record import Record
from storage.mentoring.papers import MentoringPapers
from storage.people import Roles

SIGNED_WITHIN = timedelta(days=14)
"""How long a paper may be on its way: no rule of the centre's papers says so, it is what the agenda counts from."""
UNSIGNED = frozenset({PaperState.TO_PRINT, PaperState.GIVEN})


async def papers(ctx: Context, asking: Asking) -> Sequence[Entry]:
    """Of what still runs or is about to; the curators answer for them."""
    if ctx.vault is None or not may(asking.actor.roles, Right.SEE_MENTORING):
        return ()
    found = []
    async with ctx.read() as connection:
        curators = frozenset(await Roles(connection).given(Role.CURATOR))
        for paper in await MentoringPapers(connection).in_states(UNSIGNED):
            memberships = [one for one in await _memberships(ctx, connection, paper) if one.state in SEATED]
            if not memberships:
                continue
            day = paper.since.astimezone(ctx.policy.zone).date() + SIGNED_WITHIN
            found.append(
                Entry(
                    kind=EntryKind.PAPER,
                    key=f"paper-{paper.id}",
                    day=day,
                    state=state_on(day, asking.today),
                    answers=curators,
                    what=paper.kind.value,
                    people=await _people(ctx, connection, paper, memberships),
                    number=memberships[0].id,
                )
            )
    return found


async def _memberships(ctx: Context, connection: AsyncConnection, paper: Paper) -> Sequence[Membership]:
    if paper.pairing is not None:
        return await pairings_in(ctx, connection).members(paper.pairing)
    assert paper.membership is not None
    found = await pairings_in(ctx, connection).membership(paper.membership)
    return [] if found is None else [found]


async def _people(
    ctx: Context, connection: AsyncConnection, paper: Paper, memberships: Sequence[Membership]
) -> tuple[Record, ...]:
    """Whose paper it is: a mentee's agreement, a mentor's plan."""
    wanted = memberships[0].mentor if paper.kind is PaperKind.PLAN else memberships[0].mentee
    found = await ctx.records(connection).get(wanted)
    return () if found is None else (found,)
