"""What time brings petitions: a term that is over, a reminder, a pairing that ended meanwhile.

The terms are those of 6.2: they count working days and are told of in breaks of the programme, too.
"""

from datetime import date, datetime, time, timedelta
from functools import partial

from actions.context import Context
from actions.mentoring.petition import keys
from actions.mentoring.petition.steps import Case, about, case_of, has_it, judges, owe, petitions_in, step
from domain.mentoring.pairing import RUNNING
from domain.mentoring.petition import (
    DRAFT_KEPT,
    SIGNED,
    WITH_CURATOR,
    Petition,
    PetitionState,
    PetitionVerb,
    reminded_on,
)
from domain.mentoring.petition_notices import PetitionReminder
from domain.moments import earliest
from domain.notices import Lane
from domain.people.person import PersonId
from domain.people.roles import Role
from storage.outbox import Outbox

HOUR = time(9)
"""From when on terms are told of, by the centre's clock."""


async def look_after(ctx: Context) -> None:
    """Tick: safe to run late, or twice. Whoever withdrew their consent is left alone meanwhile."""
    if ctx.vault is None:
        return
    async with ctx.read() as connection:
        cases = [await about(ctx, connection, one) for one in await petitions_in(ctx, connection).in_states(SIGNED)]
        drafts = await petitions_in(ctx, connection).in_states({PetitionState.DRAFT})
    before = ctx.now() - DRAFT_KEPT
    if any(one.made_at < before for one in drafts):
        async with ctx.write() as connection:
            await petitions_in(ctx, connection).drop_drafts_before(before)
    today, is_time = ctx.today(), ctx.now() >= earliest(ctx.today(), HOUR, ctx.policy.zone)
    for case in cases:
        if case.membership.state not in RUNNING:
            await _go_on(ctx, case, PetitionVerb.LAPSE)
        elif not case.is_readable or not is_time:
            continue
        elif case.petition.state in WITH_CURATOR and case.petition.is_overdue(today):
            await _go_on(ctx, case, PetitionVerb.PASS)
        else:
            await _remind(ctx, case, today)


async def moments(ctx: Context) -> list[tuple[datetime, str]]:
    """What time will bring next, as (moment, what): shown in the playground, where time can be travelled."""
    if ctx.vault is None:
        return []
    async with ctx.read() as connection:
        waiting = await petitions_in(ctx, connection).in_states(SIGNED)
    found = [
        (earliest(day, HOUR, ctx.policy.zone), "a petition's term") for one in waiting for day in _coming(ctx, one)
    ]
    return sorted((moment, what) for moment, what in found if moment > ctx.now())


def _coming(ctx: Context, petition: Petition) -> list[date]:
    """The days on which something is told of this one, up to the day after its term."""
    due = petition.due
    if due is None:
        return []
    days = [ctx.today() + timedelta(days=count) for count in range((due - ctx.today()).days + 1)]
    reminders = {day for day in days if reminded_on(petition, day, ctx.policy.working_days) == day}
    after = due + timedelta(days=1)
    if petition.state is PetitionState.WITH_DIRECTOR:
        after = ctx.policy.working_days.nth_after(max(due, ctx.today()), 1)
    return sorted({*reminders, after})


async def _go_on(ctx: Context, case: Case, verb: PetitionVerb) -> None:
    """By the bot itself, if nobody was quicker."""
    async with ctx.write() as connection:
        now = await case_of(ctx, connection, case.petition.id)
        if now.petition == case.petition and now.membership == case.membership:
            await step(ctx, connection, None, now, verb)


async def _remind(ctx: Context, case: Case, today: date) -> None:
    petition = case.petition
    day = reminded_on(petition, today, ctx.policy.working_days)
    if day is None:
        return
    async with ctx.read() as connection:
        told = [(day, await judges(ctx, connection, case.mentor, has_it(petition)))]
        if petition.is_overdue(today) and petition.due is not None:
            # Once, so that somebody at the centre can help.
            told.append((petition.due, await judges(ctx, connection, case.mentor, Role.CURATOR)))
        wanted = {_key(petition, on, reader) for on, people in told for reader in people}
        if wanted <= await Outbox(connection).known_keys(wanted):
            return
    async with ctx.write() as connection:
        for on, people in told:
            notice = PetitionReminder(case.mentee.id, petition.id, petition.state, on)
            await owe(ctx, connection, people, notice, partial(_key, petition, on), Lane.REMINDER)


def _key(petition: Petition, day: date, reader: PersonId) -> str:
    return keys.reminded(petition.id, petition.state, day, reader)
