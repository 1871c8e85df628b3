"""The mentee's side: from 14 on they, before a guardian, state why, see the paper, sign it, and may take it back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.mentoring.petition.steps import Case, about, case_of, checked_words, judges, petitions_in, step
from actions.mentoring.speaking import require_voice, spoken_for
from actions.registry.keeping import living
from domain.errors import NotFound
from domain.mentoring.pairing import Membership, MembershipId, MembershipState
from domain.mentoring.petition import PETITION, Petition, PetitionId, PetitionState, PetitionVerb, Reason
from domain.mentoring.petition_refusals import OnlyWhileActive, PetitionOpenAlready
from domain.mentoring.speaking import OnPaper
from domain.people.person import Actor
from domain.people.roles import Role
from domain.registry.record import Record
from storage.mentoring.pairings import Pairings


@dataclass(frozen=True, slots=True)
class Place:
    """A membership as its mentee sees it: with whom, and the petition that is open or was the last, if any."""

    membership: Membership
    mentee: Record
    mentor: Record
    petition: Petition | None


async def places(ctx: Context, actor: Actor) -> Sequence[Place]:
    """All for whom this account speaks as a mentee, where another mentor can be asked for, or was."""
    found: list[Place] = []
    async with ctx.read() as connection:
        for person in await spoken_for(ctx, connection, actor):
            for one in await Pairings(connection, ctx.records(connection)).of(person.id):
                if one.mentee == person.id:
                    found += await _places(ctx, connection, one, person)
    return found


async def state_reason(ctx: Context, actor: Actor, membership: MembershipId, reason: Reason) -> Petition:
    """A draft with this reason; one that nobody signed yet is written anew.

    Raises OnlyWhileActive, PetitionOpenAlready, NotYours, NoRecord, NotFound.
    """
    async with ctx.write() as connection:
        found, mentee = await active(ctx, connection, membership)
        await require_voice(ctx, connection, actor, mentee)
        return await _draft(ctx, connection, actor, found, reason)


async def say_why(ctx: Context, actor: Actor, petition: PetitionId, words: str, *, at_desk: bool = False) -> Petition:
    """Own words beside the reason, before it is signed; for curator and director alone.

    Raises WordsOnPaper, WordsTooLong, NotNow, NotYours, NoRecord, NotFound.
    """
    words = checked_words(ctx, words, at_desk=at_desk)
    async with ctx.write() as connection:
        case = await _own(ctx, connection, actor, petition)
        PETITION.after(case.petition.state, PetitionVerb.SIGN)
        return await petitions_in(ctx, connection).save(replace(case.petition, words=words), ctx.now())


async def sign(ctx: Context, actor: Actor, petition: PetitionId) -> Petition:
    """«Подписать и отправить»: the terms begin. Raises OnlyWhileActive, NotNow, NotYours, NoRecord, NotFound."""
    async with ctx.write() as connection:
        case = await _own(ctx, connection, actor, petition)
        PETITION.after(case.petition.state, PetitionVerb.SIGN)
        await active(ctx, connection, case.membership.id)
        return (await submitted(ctx, connection, actor, case)).petition


async def discard(ctx: Context, actor: Actor, petition: PetitionId) -> None:
    """A draft is not to be signed: nothing is left of it. Raises NotNow, NotYours, NoRecord, NotFound."""
    async with ctx.write() as connection:
        case = await _own(ctx, connection, actor, petition)
        PETITION.after(case.petition.state, PetitionVerb.SIGN)
        await petitions_in(ctx, connection).drop(petition)


async def withdraw(ctx: Context, actor: Actor, petition: PetitionId) -> Petition:
    """«Отозвать», at any time before the decision. Raises NotNow, NotYours, NoRecord, NotFound."""
    async with ctx.write() as connection:
        case = await _own(ctx, connection, actor, petition)
        return (await step(ctx, connection, actor.id, case, PetitionVerb.WITHDRAW)).petition


async def mine(ctx: Context, actor: Actor, petition: PetitionId) -> Case:
    """A petition for its applicant. Raises NotYours, NoRecord, NotFound."""
    async with ctx.read() as connection:
        return await _own(ctx, connection, actor, petition)


async def told(ctx: Context, petition: PetitionId) -> Case | None:
    """For rendering a notice. None: it is not there, or what it is about may not be read any more."""
    async with ctx.read() as connection:
        found = await petitions_in(ctx, connection).get(petition)
        case = None if found is None else await about(ctx, connection, found)
    return case if case is not None and case.is_readable else None


async def active(ctx: Context, connection: AsyncConnection, membership: MembershipId) -> tuple[Membership, Record]:
    """A membership that works, and its mentee. Raises OnlyWhileActive, IsBlocked, IsErased, NotFound."""
    found = await Pairings(connection, ctx.records(connection)).membership(membership)
    if found is None:
        raise NotFound
    mentee = await living(ctx, connection, found.mentee)
    if found.state is not MembershipState.ACTIVE:
        raise OnlyWhileActive(state=found.state.value)
    return found, mentee


async def submitted(ctx: Context, connection: AsyncConnection, actor: Actor, case: Case) -> Case:
    """Signed, it goes to the curators, or past them where there is none but the mentor in question."""
    case = await step(ctx, connection, actor.id, case, PetitionVerb.SIGN, signed_at=ctx.now(), made_by=actor.id)
    if await judges(ctx, connection, case.mentor, Role.CURATOR):
        return case
    return await step(ctx, connection, None, case, PetitionVerb.SKIP)


async def added(
    ctx: Context,
    connection: AsyncConnection,
    actor: Actor,
    membership: Membership,
    reason: Reason,
    paper: OnPaper | None = None,
) -> Petition:
    """A new draft. Raises PetitionOpenAlready, NotFound."""
    gateway = petitions_in(ctx, connection)
    if await gateway.open_of(membership.id) is not None:
        raise PetitionOpenAlready
    made = await gateway.add(membership, reason, actor.id, ctx.now(), paper)
    if made is None:
        raise NotFound
    return made


async def _draft(
    ctx: Context, connection: AsyncConnection, actor: Actor, membership: Membership, reason: Reason
) -> Petition:
    gateway = petitions_in(ctx, connection)
    known = await gateway.open_of(membership.id)
    if known is not None and known.state is PetitionState.DRAFT:
        return await gateway.save(replace(known, reason=reason, made_by=actor.id), ctx.now())
    return await added(ctx, connection, actor, membership, reason)


async def _own(ctx: Context, connection: AsyncConnection, actor: Actor, petition: PetitionId) -> Case:
    case = await case_of(ctx, connection, petition)
    await require_voice(ctx, connection, actor, case.mentee)
    await living(ctx, connection, case.mentee.id)
    return case


async def _places(ctx: Context, connection: AsyncConnection, membership: Membership, mentee: Record) -> list[Place]:
    known = await petitions_in(ctx, connection).of(membership.id)
    if not known and membership.state is not MembershipState.ACTIVE:
        return []
    mentor = await ctx.records(connection).get(membership.mentor)
    assert mentor is not None
    return [Place(membership, mentee, mentor, known[-1] if known else None)]
