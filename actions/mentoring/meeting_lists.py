"""What there is to see of a pair's meetings: by its sides, and by curators, who alone see opinions and means."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.mentoring import pairs
from actions.mentoring.meetings import asked_topics, meetings_in
from actions.mentoring.pairs import Own, Pair
from actions.mentoring.steps import membership_of, pairings_in
from actions.mentoring.telling import people_of
from actions.registry.keeping import vocabulary_of
from domain.mentoring.meeting import Meeting, MeetingId, Opinion, Subject, mean, subjects, topic
from domain.mentoring.pairing import MembershipId, MembershipState, PairingId
from domain.mentoring.speaking import Side
from domain.people.person import Actor
from domain.people.roles import Right, require
from domain.registry.record import Record

PER_PAGE = 30
"""Meetings of a page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What can be said of a meeting: whom to tick, and what it was about, topics with the centre's names."""

    members: Sequence[tuple[MembershipId, Record]]
    about: Sequence[Subject]
    topics: Mapping[Subject, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """How a pair is doing, for curators. ``mean`` is of ratings by both sides; None while they are too few."""

    pair: Pair
    meetings: Sequence[Meeting]
    mean: float | None
    opinions: Mapping[Side, Opinion]
    topics: Mapping[Subject, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Diary:
    """A page of a pairing's meetings, the newest first, and how many there are."""

    meetings: Sequence[Meeting]
    count: int
    topics: Mapping[Subject, str]


async def choices(ctx: Context, actor: Actor, membership: MembershipId, side: Side | None) -> Choices:
    """For whoever speaks for a side, or (None) who runs mentoring. Raises NotFound, NotAllowed."""
    await _require_seen(ctx, actor, membership, side)
    async with ctx.read() as connection:
        found = await membership_of(ctx, connection, membership)
        names = await _topics(ctx, connection)
        group = [found] if side is Side.MENTEE else await pairings_in(ctx, connection).members(found.pairing)
        active = [one for one in group if one.state is MembershipState.ACTIVE]
        members = [(one.id, (await people_of(ctx, connection, one))[1]) for one in active]
        about = [
            one
            for one in subjects(found.form, await asked_topics(ctx, connection, found), ctx.policy.formats)
            if _is_named(one, names)
        ]
    return Choices(members=members, about=about, topics=names)


async def own(ctx: Context, actor: Actor, membership: MembershipId, side: Side) -> tuple[Own, Sequence[Meeting]]:
    """A side's own meetings, the newest first. Raises NotFound."""
    seen = await pairs.look_at_own(ctx, actor, membership, side)
    async with ctx.read() as connection:
        return seen, await meetings_in(ctx, connection).of(membership)


async def course(ctx: Context, actor: Actor, membership: MembershipId) -> Course:
    """Raises NotFound, NotAllowed."""
    pair = await pairs.look(ctx, actor, membership)
    async with ctx.read() as connection:
        gateway = meetings_in(ctx, connection)
        found = await gateway.of(membership)
        return Course(
            pair=pair,
            meetings=found,
            mean=mean([one.rating for one in found if one.rating is not None and one.counts_for(membership)]),
            opinions=await gateway.opinions(pair.membership),
            topics=await _topics(ctx, connection),
        )


async def diary(ctx: Context, actor: Actor, pairing: PairingId, page: int) -> Diary:
    """A page of all meetings of a pairing, from 1. Raises NotAllowed."""
    require(actor.roles, Right.SEE_MENTORING)
    async with ctx.read() as connection:
        found, count = await meetings_in(ctx, connection).of_pairing(pairing, PER_PAGE, (page - 1) * PER_PAGE)
        return Diary(meetings=found, count=count, topics=await _topics(ctx, connection))


async def opinions_of(ctx: Context, actor: Actor, membership: MembershipId) -> Mapping[Side, Opinion]:
    """What both sides think after the first meeting: curators alone are told. Raises NotAllowed, NotFound."""
    require(actor.roles, Right.RUN_MENTORING)
    async with ctx.read() as connection:
        return await meetings_in(ctx, connection).opinions(await membership_of(ctx, connection, membership))


async def seen(ctx: Context, membership: MembershipId, meeting: MeetingId) -> tuple[Pair, Meeting] | None:
    """For rendering. None: it is there no more, or somebody in it is forgotten."""
    pair = await pairs.seen(ctx, membership)
    if pair is None:
        return None
    async with ctx.read() as connection:
        found = await meetings_in(ctx, connection).get(meeting)
    return None if found is None else (pair, found)


async def last_of(ctx: Context, membership: MembershipId) -> date | None:
    """When they met last; None: they have not."""
    async with ctx.read() as connection:
        return (await meetings_in(ctx, connection).last([membership])).get(membership)


async def topics_of(ctx: Context) -> Mapping[Subject, str]:
    """The centre's names of topics that a meeting can have been about."""
    async with ctx.read() as connection:
        return await _topics(ctx, connection)


async def _require_seen(ctx: Context, actor: Actor, membership: MembershipId, side: Side | None) -> None:
    if side is None:
        require(actor.roles, Right.RUN_MENTORING)
    else:
        await pairs.look_at_own(ctx, actor, membership, side)


async def _topics(ctx: Context, connection: AsyncConnection) -> Mapping[Subject, str]:
    tags = (await vocabulary_of(ctx, connection)).tags
    return {topic(tag.id): tag.name for tag in tags}


def _is_named(one: Subject, names: Mapping[Subject, str]) -> bool:
    """A topic that the centre has no word for any more is not offered."""
    return not one.startswith("topic.") or one in names
