"""Curators change what is asked for, when, and of whom. Each change is audited, old beside new."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date, datetime
from enum import Enum
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.duties import keys
from actions.duties.answerable import team_of
from actions.duties.dates import since_after_change, since_after_pause
from domain.duties import fields
from domain.duties.duty import Bound, Duty, DutyId, DutyKind, Ladder, Monthly, Repeats
from domain.duties.refusals import (
    NotInTeam,
    OnlyUpdatesHaveHalls,
    ResourceGone,
    TooManyDuties,
    TooManyResponsible,
)
from domain.duties.terms import same_period, terms
from domain.errors import NotFound
from domain.meetups.hall import HallState
from domain.meetups.refusals import NoSuchHall
from domain.notices import HallId
from domain.people.person import Actor, PersonId
from domain.people.roles import Right, require
from storage.audit import Audit
from storage.duties import Duties, Marks, SwitchedOff
from storage.halls import Halls
from storage.outbox import Outbox
from storage.people import People


async def add(
    ctx: Context,
    actor: Actor,
    title: str,
    todo: str,
    repeats: Repeats,
    bound: Bound,
    ladder: Ladder,
    responsible: Iterable[PersonId] = (),
    legal: bool = False,
) -> Duty:
    """One more duty, kept from today on. Raises what the single changes raise, and `TooManyDuties`."""
    require(actor.roles, Right.RUN_DUTIES)
    now, today = ctx.now(), ctx.today()
    wanted: dict[str, Any] = {
        "key": "",
        "kind": DutyKind.OWN,
        "title": fields.title(title, built_in=False),
        "todo": fields.todo(todo),
        "resource": "",
        "hall": None,
        "repeats": fields.repeats(repeats, bound, DutyKind.OWN, today),
        "bound": bound,
        "ladder": fields.ladder(ladder),
        "legal": legal,
        "since": today,
        "changed_at": now,
    }
    async with ctx.write() as connection:
        await _require_room(connection)
        people = await _team_members(connection, ctx, responsible)
        made = await Duties(connection).add(now, **wanted)
        await Duties(connection).set_responsible(made.id, people, now)
        after = {name: _plain(value) for name, value in wanted.items()} | {"responsible": people}
        await Audit(connection).add(actor.id, "add_duty", "duty", made.id, now, after=after)
        found = await Duties(connection).get(made.id)
    assert found is not None
    return found


async def rename(ctx: Context, actor: Actor, duty: DutyId, title: str) -> Duty:
    """ "" gives a built-in its own words back. Raises `NothingTyped`, `DutyTitleTooLong`."""
    async with ctx.write() as connection:
        old = await _running(connection, actor, duty)
        return await _change(connection, ctx, actor, old, title=fields.title(title, built_in=bool(old.key)))


async def set_todo(ctx: Context, actor: Actor, duty: DutyId, todo: str) -> Duty:
    """What there is to do. Raises `TodoTooLong`."""
    async with ctx.write() as connection:
        old = await _running(connection, actor, duty)
        return await _change(connection, ctx, actor, old, todo=fields.todo(todo))


async def set_term(ctx: Context, actor: Actor, duty: DutyId, repeats: Repeats, bound: Bound) -> Duty:
    """Another date. What was handed in for the present month or year stays handed in; reminders follow the new date.

    Raises `TermInPast`, `TermTooFar`, `NoSuchDay`, `UpdateIsMonthly`.
    """
    now, today = ctx.now(), ctx.today()
    async with ctx.write() as connection:
        old = await _running(connection, actor, duty)
        if (old.repeats, old.bound) == (repeats, bound):
            return old
        fields.repeats(repeats, bound, old.kind, today)
        since = await since_after_change(connection, old, repeats, today, ctx.policy)
        await _move_marks(connection, old, repeats, today)
        await Outbox(connection).drop_pending(keys.everything(duty), now, "its date was changed")
        if not isinstance(repeats, Monthly):
            await Duties(connection).same_every_month(duty)
        return await _change(connection, ctx, actor, old, repeats=repeats, bound=bound, since=since, changed_at=now)


async def set_ladder(ctx: Context, actor: Actor, duty: DutyId, ladder: Ladder) -> Duty:
    """Other reminders, from now on. Raises `LadderOutOfRange`, `TooManyRungs`."""
    now = ctx.now()
    async with ctx.write() as connection:
        old = await _running(connection, actor, duty)
        clean = fields.ladder(ladder)
        if clean == old.ladder:
            return old
        await Outbox(connection).drop_pending(keys.everything(duty), now, "its reminders were changed")
        return await _change(connection, ctx, actor, old, ladder=clean, changed_at=now)


async def set_legal(ctx: Context, actor: Actor, duty: DutyId, legal: bool) -> Duty:
    """Whether breaks of the programme silence its reminders: not those of a legal one."""
    async with ctx.write() as connection:
        old = await _running(connection, actor, duty)
        return await _change(connection, ctx, actor, old, legal=legal)


async def set_hall(ctx: Context, actor: Actor, duty: DutyId, hall: HallId | None) -> Duty:
    """The channel that this resource is: a post there is its update. Raises `OnlyUpdatesHaveHalls`, `NoSuchHall`."""
    async with ctx.write() as connection:
        old = await _running(connection, actor, duty)
        if old.kind is not DutyKind.UPDATE:
            raise OnlyUpdatesHaveHalls
        if hall is not None:
            found = await Halls(connection).get(hall)
            if found is None or found.state is not HallState.BOUND:
                raise NoSuchHall
        return await _change(connection, ctx, actor, old, hall=hall)


async def set_responsible(ctx: Context, actor: Actor, duty: DutyId, people: Iterable[PersonId]) -> Duty:
    """Who answers for it; nobody: all curators. Raises `NotInTeam`, `TooManyResponsible`."""
    now = ctx.now()
    async with ctx.write() as connection:
        old = await _running(connection, actor, duty)
        wanted = await _team_members(connection, ctx, people)
        if wanted == sorted(old.responsible):
            return old
        await Duties(connection).set_responsible(duty, wanted, now)
        before, after = {"responsible": list(old.responsible)}, {"responsible": wanted}
        await Audit(connection).add(actor.id, "change_duty", "duty", duty, now, before=before, after=after)
        return await _running(connection, actor, duty)


async def set_for_month(ctx: Context, actor: Actor, duty: DutyId, month: date, people: Iterable[PersonId]) -> Duty:
    """Who answers for the term of one month; nobody: whoever does so in the others.

    ``month`` is any day of it. Raises `NotByMonth`, `MonthOutOfPlan`, `NotInTeam`, `TooManyResponsible`.
    """
    now = ctx.now()
    async with ctx.write() as connection:
        old = await _running(connection, actor, duty)
        month = fields.planned_month(old.repeats, month, ctx.today())
        wanted = await _team_members(connection, ctx, people)
        named = sorted(old.by_month.get(month, ()))
        if wanted == named:
            return old
        await Duties(connection).set_for_month(duty, month, wanted, now)
        before, after = ({"month": month.isoformat(), "responsible": who} for who in (named, wanted))
        await Audit(connection).add(actor.id, "change_duty", "duty", duty, now, before=before, after=after)
        return await _running(connection, actor, duty)


async def retire(ctx: Context, actor: Actor, duty: DutyId) -> Duty:
    """Switch it off: it is not asked for and reminds nobody. What was handed in stays known."""
    now = ctx.now()
    async with ctx.write() as connection:
        old = await _running(connection, actor, duty)
        off = await Duties(connection).switched_off(duty)
        if off.by_somebody is not None:
            return old
        await Outbox(connection).drop_pending(keys.everything(duty), now, "switched off")
        await Audit(connection).add(actor.id, "retire_duty", "duty", duty, now)
        return await Duties(connection).switch(duty, SwitchedOff(now, off.by_settings))


async def restore(ctx: Context, actor: Actor, duty: DutyId) -> Duty:
    """Switch it on again. What came due meanwhile is not asked for. Raises `ResourceGone`, `TooManyDuties`."""
    now = ctx.now()
    async with ctx.write() as connection:
        old = await _running(connection, actor, duty)
        off = await Duties(connection).switched_off(duty)
        if off.by_settings is not None:
            raise ResourceGone(resource=old.resource)
        if off.by_somebody is None:
            return old
        await _require_room(connection)
        since = since_after_pause(old, off.by_somebody, ctx.today(), ctx.policy)
        await Duties(connection).change(duty, since=since, changed_at=now)
        await Audit(connection).add(actor.id, "restore_duty", "duty", duty, now)
        return await Duties(connection).switch(duty, SwitchedOff())


async def _require_room(connection: AsyncConnection) -> None:
    """For one duty more. Those that are switched off take none. Raises `TooManyDuties`."""
    if await Duties(connection).count() >= fields.DUTIES_LIMIT:
        raise TooManyDuties(limit=fields.DUTIES_LIMIT)


async def _running(connection: AsyncConnection, actor: Actor, duty: DutyId) -> Duty:
    """The duty, for somebody who may change it. Raises NotAllowed, NotFound."""
    require(actor.roles, Right.RUN_DUTIES)
    found = await Duties(connection).get(duty)
    if found is None:
        raise NotFound
    return found


async def _change(connection: AsyncConnection, ctx: Context, actor: Actor, old: Duty, **changes: Any) -> Duty:
    """Store what is new, and who changed it. The same again changes nothing."""
    news = {name: value for name, value in changes.items() if getattr(old, name) != value}
    if not news:
        return old
    told = {name: value for name, value in news.items() if name not in {"changed_at", "since"}}
    await Audit(connection).add(
        actor.id,
        "change_duty",
        "duty",
        old.id,
        ctx.now(),
        before={name: _plain(getattr(old, name)) for name in told},
        after={name: _plain(value) for name, value in told.items()},
    )
    return await Duties(connection).change(old.id, **news)


async def _move_marks(connection: AsyncConnection, old: Duty, repeats: Repeats, today: date) -> None:
    """Marks of the present and later months or years go with their term, one to each; an older rule left more."""
    if type(old.repeats) is not type(repeats):
        return
    first, last = date(today.year, 1, 1), date(today.year + fields.YEARS_AHEAD, 12, 31)
    marked = await Marks(connection).terms(first, last, old.id)
    taken = set(marked)
    for term in marked:
        present = term >= today or same_period(repeats, term, today)
        for new in terms(repeats, date(term.year, 1, 1), date(term.year, 12, 31)):
            if present and new not in taken and same_period(repeats, term, new):
                await Marks(connection).move(old.id, term, new)
                taken.add(new)


async def _team_members(connection: AsyncConnection, ctx: Context, people: Iterable[PersonId]) -> list[PersonId]:
    wanted = sorted(set(people))
    if len(wanted) > fields.RESPONSIBLE_LIMIT:
        raise TooManyResponsible(limit=fields.RESPONSIBLE_LIMIT)
    team = (await team_of(connection, ctx.policy)).people
    for person in wanted:
        if person not in team:
            known = await People(connection).get(person)
            raise NotInTeam(name="" if known is None else known.name)
    return wanted


def _plain(value: Any) -> Any:
    """A value of a duty for the audit log."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, Repeats):
        return {type(value).__name__.lower(): {name: _plain(field) for name, field in asdict(value).items()}}
    if isinstance(value, Ladder):
        return asdict(value)
    return value
