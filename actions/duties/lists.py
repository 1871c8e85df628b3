"""What is due, when, in what state: for those who may see duties all of it, for others what they answer for."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.duties import permission, standings
from actions.duties.answerable import team_of
from actions.duties.marks import UNDO_WITHIN
from domain.duties import terms
from domain.duties.duty import Duty, DutyId, DutyKind, Mark, Monthly
from domain.duties.standing import DutyState, Standing, standing
from domain.duties.terms import clamped, is_term, month_end, month_of, months_after, occurrence, school_year_days
from domain.errors import NotFound
from domain.people.person import Actor, Person, PersonId
from domain.people.roles import Right, may, require
from storage.duties import Duties, Marks
from storage.people import People

MONTHS = 12


@dataclass(frozen=True, slots=True)
class Coming:
    """Overdue terms first, then what is due from today on, by due day."""

    today: date
    standings: tuple[Standing, ...]


@dataclass(frozen=True, slots=True)
class SchoolYear:
    """The terms from September of ``first_year`` to August, by due day."""

    first_year: int
    today: date
    standings: tuple[Standing, ...]


@dataclass(frozen=True, slots=True)
class DutyPage:
    """One term. ``history`` has who made each mark (None: a post); ``people`` whoever is spoken of by number."""

    today: date
    standing: Standing
    responsible: tuple[Person, ...]
    everybody_curating: bool
    history: tuple[tuple[Mark, Person | None], ...]
    people: Mapping[PersonId, Person]
    may_mark: bool
    may_undo: bool
    may_edit: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """One month of a resource; ``month`` is its first day."""

    month: date
    term: date
    state: DutyState
    mark: Mark | None


@dataclass(frozen=True, slots=True)
class Months:
    """Twelve months of the updates of each resource."""

    first: date
    today: date
    rows: tuple[tuple[Duty, tuple[Cell, ...]], ...]


async def coming(ctx: Context, actor: Actor, days: int = 30) -> Coming:
    """What is overdue, and what is due within ``days`` days, done or not. Raises NotAllowed."""
    today = ctx.today()
    async with ctx.read() as connection:
        mine = [duty for duty in await _visible(connection, actor) if not duty.retired]
        found = await standings.near(connection, mine, today, days, ctx.policy)
    shown = [one for one in found if one.state is DutyState.OVERDUE or one.occurrence.due >= today]
    return Coming(today, tuple(sorted(shown, key=standings.overdue_first)))


async def school_year(ctx: Context, actor: Actor, first_year: int | None = None) -> SchoolYear:
    """The school year that began in ``first_year``, the present one by default. Raises NotAllowed."""
    today = ctx.today()
    year = terms.school_year(today) if first_year is None else first_year
    first, last = school_year_days(year)
    async with ctx.read() as connection:
        mine = await _visible(connection, actor)
        return SchoolYear(year, today, await standings.between(connection, mine, first, last, today, ctx.policy))


async def one(ctx: Context, actor: Actor, duty_id: DutyId, term: date) -> DutyPage:
    """The page of one term. Raises NotFound, `NotYourDuty`."""
    now, today, days = ctx.now(), ctx.today(), ctx.policy.working_days
    async with ctx.read() as connection:
        duty = await permission.seen(connection, actor, duty_id)
        history = await Marks(connection).history(duty_id, term)
        mark = next((mark for mark in history if mark.stands), None)
        if mark is None and not is_term(duty, term):
            raise NotFound
        answering = (await team_of(connection, ctx.policy)).answer_for(duty, term)
        spoken_of = {who for mark in history for who in (mark.made_by, mark.undone_by) if who is not None}
        people = await People(connection).many(spoken_of | set(answering))
    may_mark = permission.may_mark(actor, duty, term)
    return DutyPage(
        today=today,
        standing=standing(occurrence(duty, term, days), mark, today, days),
        responsible=_by_name(people[person] for person in answering if person in people),
        everybody_curating=not duty.named_for(term),
        history=tuple((one, None if one.made_by is None else people.get(one.made_by)) for one in history),
        people=people,
        may_mark=may_mark and mark is None and not duty.retired,
        may_undo=may_mark and mark is not None and _can_be_undone(mark, now),
        may_edit=may(actor.roles, Right.RUN_DUTIES),
    )


async def months(ctx: Context, actor: Actor, first: date | None = None) -> Months:
    """Twelve months from that of ``first`` on; by default those that end with the present one. Raises NotAllowed."""
    today = ctx.today()
    begin = months_after(month_of(today), 1 - MONTHS) if first is None else month_of(first)
    end = months_after(begin, MONTHS) - timedelta(days=1)
    async with ctx.read() as connection:
        mine = [duty for duty in await _visible(connection, actor) if duty.kind is DutyKind.UPDATE and not duty.retired]
        marks = await Marks(connection).standing(begin, end)
    rows = []
    for duty in mine:
        of_month = {month_of(term): mark for (number, term), mark in marks.items() if number == duty.id}
        cells = [_cell(ctx, duty, months_after(begin, number), of_month, today) for number in range(MONTHS)]
        rows.append((duty, tuple(cells)))
    return Months(begin, today, tuple(rows))


async def duty(ctx: Context, actor: Actor, duty_id: DutyId) -> Duty:
    """A duty as it is set, to be changed. Raises NotAllowed, NotFound."""
    require(actor.roles, Right.RUN_DUTIES)
    async with ctx.read() as connection:
        found = await Duties(connection).get(duty_id)
    if found is None:
        raise NotFound
    return found


async def everything(ctx: Context, actor: Actor) -> tuple[Duty, ...]:
    """All duties, those that are switched off last. Raises NotAllowed."""
    require(actor.roles, Right.RUN_DUTIES)
    async with ctx.read() as connection:
        return await Duties(connection).all()


async def team(ctx: Context, actor: Actor) -> tuple[Person, ...]:
    """Who can be made responsible, by name. Raises NotAllowed."""
    require(actor.roles, Right.RUN_DUTIES)
    async with ctx.read() as connection:
        return _by_name((await team_of(connection, ctx.policy)).people.values())


async def is_responsible(ctx: Context, actor: Actor) -> bool:
    """Whether they are named for some duty: then /duties has something for them, whatever their role."""
    async with ctx.read() as connection:
        return any(permission.answers_for(actor, duty) for duty in await Duties(connection).active())


async def _visible(connection: AsyncConnection, actor: Actor) -> tuple[Duty, ...]:
    """Raises NotAllowed for somebody who may see none."""
    mine = tuple(duty for duty in await Duties(connection).all() if permission.may_see(actor, duty))
    if not mine:
        require(actor.roles, Right.SEE_DUTIES)
    return mine


def _cell(ctx: Context, duty: Duty, month: date, marks: Mapping[date, Mark], today: date) -> Cell:
    day = duty.repeats.day if isinstance(duty.repeats, Monthly) else month_end(month).day
    mark = marks.get(month)
    term = clamped(month.year, month.month, day) if mark is None else mark.term
    days = ctx.policy.working_days
    return Cell(month, term, standing(occurrence(duty, term, days), mark, today, days).state, mark)


def _can_be_undone(mark: Mark, now: datetime) -> bool:
    return mark.stands and now <= mark.made_at + UNDO_WITHIN


def _by_name(people: Iterable[Person]) -> tuple[Person, ...]:
    return tuple(sorted(people, key=lambda person: (person.name.casefold(), person.id)))
