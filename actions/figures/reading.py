"""The table of the December figures as it is now, and how it stands with sending it."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.duties.permission import may_mark
from actions.mentoring.steps import pairings_in
from actions.registry.directory import Directory
from documents.figures import Sheet, workbook
from domain.duties.duty import Duty, Mark
from domain.duties.standing import Standing, standing
from domain.duties.terms import occurrence, terms
from domain.figures.table import Figures, figures
from domain.mentoring.pairing import Membership, MembershipState
from domain.people.person import Actor
from domain.people.roles import Right, require
from storage.duties import Duties, Marks

DUTY = "figures-december"
"""The key of the duty that these figures are."""


@dataclass(frozen=True, slots=True)
class Sending:
    """How it stands with the year's term; ``may_mark``: the reader may say that it was sent."""

    duty: Duty
    term: date
    standing: Standing
    may_mark: bool

    @property
    def mark(self) -> Mark | None:
        return self.standing.mark


@dataclass(frozen=True, slots=True)
class Seen:
    """``sending`` is None where the centre switched this duty off."""

    figures: Figures
    sending: Sending | None


async def look(ctx: Context, actor: Actor, directory: Directory) -> Seen:
    """The table as it is now. Raises NotAllowed, ProgrammeOff."""
    require(actor.roles, Right.SEE_FIGURES)
    ctx.open_vault()
    records = list((await directory.everybody()).values())
    async with ctx.read() as connection:
        memberships = await _memberships(ctx, connection)
        found = await asyncio.to_thread(figures, records, memberships, ctx.today())
        return Seen(found, await _sending(ctx, connection, actor, found.year))


async def as_excel(ctx: Context, actor: Actor, directory: Directory, worded: Callable[[Figures], Sheet]) -> bytes:
    """The table as an Excel file, in the words that ``worded`` gives it. Raises NotAllowed, ProgrammeOff."""
    sheet = worded((await look(ctx, actor, directory)).figures)
    return await asyncio.to_thread(workbook, sheet)


async def _memberships(ctx: Context, connection: AsyncConnection) -> Sequence[Membership]:
    return await pairings_in(ctx, connection).in_states(set(MembershipState))


async def _sending(ctx: Context, connection: AsyncConnection, actor: Actor, year: int) -> Sending | None:
    duty = await Duties(connection).by_key(DUTY)
    if duty is None or duty.retired:
        return None
    found = list(terms(duty.repeats, date(year, 1, 1), date(year, 12, 31)))
    if not found:
        return None
    term, days = found[-1], ctx.policy.working_days
    mark = await Marks(connection).of(duty.id, term)
    stands = standing(occurrence(duty, term, days), mark, ctx.today(), days)
    return Sending(duty, term, stands, may_mark(actor, duty, term) and mark is None)
