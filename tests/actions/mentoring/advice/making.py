"""Pairs that work, as storage has them, and what is owed of their talks."""

from dataclasses import dataclass, replace

from actions.context import Context
from actions.registry.keeping import Change, add_person
from domain.mentoring.advice import Medium, Said
from domain.mentoring.pairing import MembershipId, MembershipState
from domain.notices import Notice
from domain.people.person import Actor, PersonId
from domain.registry.field import Field
from domain.registry.record import Kind, Part, Record, RecordId
from storage.mentoring.pairings import Pairings
from storage.outbox import Delivery, Outbox

ASKED = Said(Medium.TEXT, "Как выбрать тему проекта?")
ANSWERED = Said(Medium.TEXT, "Начните с того, что любите")


@dataclass
class Pair:
    """``mentor`` and ``mentee`` are their accounts."""

    id: MembershipId
    mentor: Actor
    mentee: Actor
    mentor_record: Record
    mentee_record: Record


async def person(
    ctx: Context, curator: Actor, part: Part, account: Actor | None, birth: str, guardians: tuple[RecordId, ...] = ()
) -> Record:
    """Somebody of the programme, whose account is this."""
    kind = Kind.PUPIL if part is Part.MENTEE else Kind.GRADUATE
    typed = {Field.NAME: "Синицына Вера Олеговна", Field.BIRTH: birth} if part is not Part.GUARDIAN else {}
    made = await add_person(
        ctx, curator, part, Change(typed=typed, kind=kind if typed else None, guardians=frozenset(guardians))
    )
    if account is not None:
        async with ctx.write() as connection:
            await ctx.records(connection).tie(made.id, account.id, ctx.now())
    async with ctx.read() as connection:
        found = await ctx.records(connection).get(made.id)
    assert found is not None
    return found


async def a_pair(
    ctx: Context,
    curator: Actor,
    mentor: Actor,
    mentee: Actor,
    *,
    births: tuple[str, str] = ("1990", "2000"),
    guardians: tuple[RecordId, ...] = (),
) -> Pair:
    """``births`` are the mentor's and the mentee's; ``guardians`` act for the mentee."""
    leads = await person(ctx, curator, Part.MENTOR, mentor, births[0])
    asks = await person(ctx, curator, Part.MENTEE, mentee, births[1], guardians)
    async with ctx.write() as connection:
        gateway = Pairings(connection, ctx.records(connection))
        made = await gateway.propose(await gateway.add(leads.id, "teacher_pupil", ctx.now()), asks.id, None, ctx.now())
    found = Pair(made.id, mentor, mentee, leads, asks)
    await set_state(ctx, found, MembershipState.ACTIVE)
    return found


async def set_state(ctx: Context, pair: Pair, state: MembershipState) -> None:
    async with ctx.write() as connection:
        gateway = Pairings(connection, ctx.records(connection))
        found = await gateway.membership(pair.id)
        assert found is not None
        await gateway.save(replace(found, state=state), ctx.now())


async def told(ctx: Context, *kinds: type[Notice]) -> list[tuple[Notice, PersonId | None]]:
    """What is owed of these kinds, and to whom."""
    async with ctx.read() as connection:
        letters = await Outbox(connection).in_state(Delivery.PENDING)
    return [(one.notice, one.person) for one in letters if isinstance(one.notice, kinds)]
