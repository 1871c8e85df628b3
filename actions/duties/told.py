"""What is true of a duty when a notice of it is rendered; None where the notice makes no sense any more."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.duties.answerable import team_of
from actions.duties.standings import near
from actions.duties.ticks import DIGEST_DAYS, in_digest
from domain.duties.duty import DutyId, Mark, MarkId
from domain.duties.standing import DutyState, Standing, standing
from domain.duties.terms import is_term, occurrence
from domain.people.person import Person, PersonId
from storage.duties import Duties, Marks
from storage.people import People


@dataclass(frozen=True, slots=True)
class News:
    """A term and who changed how it stands: ``by`` None means the bot itself, because of a post."""

    standing: Standing
    mark: Mark | None
    by: Person | None


async def reminder(ctx: Context, duty: DutyId, term: date, person: PersonId) -> Standing | None:
    """For a reminder: None once it is handed in or switched off, or when this person answers for it no more."""
    async with ctx.read() as connection:
        found = await _standing(connection, ctx, duty, term)
        if found is None or not found.is_open:
            return None
        team = await team_of(connection, ctx.policy)
    overdue = found.state is DutyState.OVERDUE
    people = (team.hear_of_overdue if overdue else team.answer_for)(found.occurrence.duty, term)
    return found if person in people else None


async def handed_in(ctx: Context, duty: DutyId, term: date, mark: MarkId) -> News | None:
    """Who handed it in; None when that was taken back."""
    async with ctx.read() as connection:
        found = await _standing(connection, ctx, duty, term)
        made = await Marks(connection).get(mark)
        if found is None or made is None or not made.stands:
            return None
        by = None if made.made_by is None else await People(connection).get(made.made_by)
    return News(found, made, by)


async def undone(ctx: Context, duty: DutyId, term: date, by: PersonId) -> News | None:
    """Who took the mark back; None when it is handed in again, or switched off."""
    async with ctx.read() as connection:
        found = await _standing(connection, ctx, duty, term)
        if found is None or found.mark is not None:
            return None
        return News(found, None, await People(connection).get(by))


async def digest(ctx: Context, day: date, person: PersonId) -> tuple[Standing, ...]:
    """What this person answers for that is overdue or due within a week of ``day``, by due day; maybe nothing."""
    async with ctx.read() as connection:
        team = await team_of(connection, ctx.policy)
        soon = await near(connection, await Duties(connection).active(), day, DIGEST_DAYS, ctx.policy)
        mine = [one for one in soon if person in team.answer_for(one.occurrence.duty, one.occurrence.term)]
        return tuple(in_digest(mine, ctx.policy, day))


async def _standing(connection: AsyncConnection, ctx: Context, duty: DutyId, term: date) -> Standing | None:
    found = await Duties(connection).get(duty)
    if found is None or found.retired:
        return None
    mark = await Marks(connection).of(duty, term)
    if mark is None and not is_term(found, term):
        return None
    days = ctx.policy.working_days
    return standing(occurrence(found, term, days), mark, ctx.today(), days)
