"""A membership rests while a consent is missing or a curator says so, and goes on."""

from collections.abc import Iterable

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.mentoring import keys
from actions.mentoring.letting_go import let_rest
from actions.mentoring.proposing import cancel_within
from actions.mentoring.steps import are_consented, membership_of, pairings_in, require_consents, step
from actions.mentoring.telling import note, tell_both, tell_curators_of_pair
from actions.registry import curators
from domain.mentoring.pairing import (
    PROPOSED,
    SEATED,
    Membership,
    MembershipId,
    MembershipState,
    MembershipVerb,
    Pause,
)
from domain.mentoring.pairing_notices import CuratorNews, MentorLeft, PairNews
from domain.people.person import Actor, PersonId
from domain.people.roles import Right, require
from domain.registry.record import Part, Record, RecordId, Standing


async def pause(ctx: Context, actor: Actor, membership: MembershipId) -> Membership:
    """Both sides rest, and are reminded of nothing. Raises NotNow, NotFound."""
    require(actor.roles, Right.RUN_MENTORING)
    async with ctx.write() as connection:
        found = await membership_of(ctx, connection, membership)
        return await _pause(ctx, connection, actor.id, found, Pause.WISHED)


async def resume(ctx: Context, actor: Actor, membership: MembershipId) -> Membership:
    """It goes on. Raises NoConsent, NotNow, NotFound."""
    require(actor.roles, Right.RUN_MENTORING)
    async with ctx.write() as connection:
        found = await membership_of(ctx, connection, membership)
        await require_consents(ctx, connection, found)
        return await _resume(ctx, connection, actor.id, found)


async def consents_signed(ctx: Context, connection: AsyncConnection, who: PersonId, record: RecordId) -> None:
    """In the transaction of a signature: what rested for want of it goes on, once none is missing."""
    for membership in await pairings_in(ctx, connection).of(record):
        if membership.pause is Pause.CONSENT and await are_consented(ctx, connection, membership):
            await _resume(ctx, connection, who, membership)


async def consents_withdrawn(
    ctx: Context, connection: AsyncConnection, who: PersonId, records: Iterable[RecordId]
) -> None:
    """In the transaction of a withdrawal: what works rests, what was only proposed comes to nothing,
    and nothing is asked of either side.

    ``records`` are all whose papers ended with it: a guardian's word for a child goes with the guardian.
    """
    gateway = pairings_in(ctx, connection)
    seated = {one.id: one for record in records for one in await gateway.of(record) if one.state in SEATED}
    for membership in seated.values():
        if await are_consented(ctx, connection, membership):
            continue
        if membership.state in PROPOSED:
            await cancel_within(ctx, connection, who, membership)
            continue
        if membership.state is MembershipState.ACTIVE:
            membership = await _pause(
                ctx,
                connection,
                who,
                membership,
                Pause.CONSENT,
                is_told=not await _is_gone(ctx, connection, membership.mentor),
            )
        await let_rest(ctx, connection, membership)


async def consents_ran_out(ctx: Context, memberships: Iterable[MembershipId]) -> None:
    """Tick: of these active ones a consent ran out, or a birthday asks for others. A proposal waits for them."""
    async with ctx.write() as connection:
        for number in memberships:
            membership = await membership_of(ctx, connection, number)
            if membership.state is MembershipState.ACTIVE and not await are_consented(ctx, connection, membership):
                await _pause(ctx, connection, None, membership, Pause.CONSENT)


def has_left(mentor: Record) -> bool:
    """Whether somebody mentors nobody any more: they left, or withdrew their consent."""
    return mentor.blocked_at is not None or mentor.parts.get(Part.MENTOR, Standing.ENDED) is Standing.ENDED


async def tell_of_leaving(ctx: Context, connection: AsyncConnection, mentor: RecordId) -> None:
    """Curators decide what becomes of the memberships that a mentor leaves behind; each set of them is told once."""
    left = [one for one in await pairings_in(ctx, connection).of(mentor) if one.mentor == mentor]
    if any(one.state in SEATED for one in left):
        # By the newest there ever was: that a curator ends one of them is no news.
        newest = max(one.id for one in left)
        await curators.tell_curators(
            connection, MentorLeft(mentor), lambda one: keys.mentor_left(mentor, newest, one), ctx.now()
        )


async def _is_gone(ctx: Context, connection: AsyncConnection, mentor: RecordId) -> bool:
    """Whether curators are told by :func:`tell_of_leaving` of all that this mentor leaves behind."""
    found = await ctx.records(connection).get(mentor)
    return found is not None and has_left(found)


async def _pause(
    ctx: Context,
    connection: AsyncConnection,
    who: PersonId | None,
    membership: Membership,
    why: Pause,
    *,
    is_told: bool = True,
) -> Membership:
    """``is_told``: curators hear of this one by itself."""
    paused = await step(ctx, connection, membership, MembershipVerb.PAUSE, pause=why)
    await note(ctx, connection, who, "pause_pairing", paused, pause=why.value)
    await tell_both(ctx, connection, paused, PairNews.PAUSED)
    if is_told:
        await tell_curators_of_pair(ctx, connection, paused, CuratorNews.PAUSED, but=who)
    return paused


async def _resume(
    ctx: Context, connection: AsyncConnection, who: PersonId | None, membership: Membership
) -> Membership:
    resumed = await step(ctx, connection, membership, MembershipVerb.RESUME, pause=None)
    await note(ctx, connection, who, "resume_pairing", resumed)
    await tell_both(ctx, connection, resumed, PairNews.RESUMED)
    await tell_curators_of_pair(ctx, connection, resumed, CuratorNews.RESUMED, but=who)
    return resumed
