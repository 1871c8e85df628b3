"""Pairs that work, made directly: how they came to be is another part's affair."""

from dataclasses import replace
from datetime import date, timedelta

from actions.context import Context
from actions.registry.keeping import Change, add_person
from domain.mentoring.pairing import Membership, MembershipState
from domain.notices import Notice
from domain.people.person import Actor
from domain.registry.field import Field
from domain.registry.record import Kind, Part, Record, RecordId
from storage.mentoring.pairings import Pairings
from storage.outbox import Delivery, Outbox

FORM = "teacher_pupil"


async def somebody(
    ctx: Context,
    curator: Actor,
    part: Part,
    *,
    account: Actor | None = None,
    birth: str = "2000",
    guardians: tuple[Record, ...] = (),
) -> Record:
    typed = {Field.NAME: "Синицына Вера Олеговна", Field.BIRTH: birth}
    kind = Kind.TEACHER if part is Part.MENTOR else Kind.PUPIL
    acting = frozenset(RecordId(one.id) for one in guardians)
    made = await add_person(ctx, curator, part, Change(typed=typed, kind=kind, guardians=acting))
    async with ctx.write() as connection:
        if account is not None:
            await ctx.records(connection).tie(made.id, account.id, ctx.now())
        found = await ctx.records(connection).get(made.id)
    assert found is not None
    return found


async def working(ctx: Context, mentor: Record, *mentees: Record, began: date | None = None) -> list[Membership]:
    """One pairing of this mentor; its memberships are active since ``began`` (None: today)."""
    day = began or ctx.today()
    async with ctx.write() as connection:
        gateway = Pairings(connection, ctx.records(connection))
        pairing = await gateway.add(mentor.id, FORM, ctx.now())
        made = [await gateway.propose(pairing, one.id, None, ctx.now()) for one in mentees]
        return [
            await gateway.save(
                replace(one, state=MembershipState.ACTIVE, began_on=day, until=day + timedelta(days=270)), ctx.now()
            )
            for one in made
        ]


async def owed(ctx: Context, person: Actor) -> list[Notice]:
    """What this person is to be told and has not been yet, the oldest first."""
    async with ctx.read() as connection:
        letters = await Outbox(connection).in_state(Delivery.PENDING)
    return [one.notice for one in letters if one.person == person.id and one.notice is not None]
