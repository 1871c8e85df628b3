"""Who is told of what happens to a membership, and how the log has it."""

from collections.abc import Callable
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.mentoring import keys
from actions.mentoring.speaking import accounts_of
from actions.registry import curators
from actions.registry.trail import Trail
from domain.mentoring.pairing import Membership
from domain.mentoring.pairing_notices import CuratorNews, PairNews, ToldCurators, ToldSide
from domain.mentoring.speaking import Side
from domain.notices import Lane, Notice, Owed
from domain.people.person import PersonId
from domain.registry.record import Record, RecordId
from storage.outbox import Outbox


async def people_of(ctx: Context, connection: AsyncConnection, membership: Membership) -> tuple[Record, Record]:
    """Mentor and mentee."""
    records = ctx.records(connection)
    mentor, mentee = await records.get(membership.mentor), await records.get(membership.mentee)
    assert mentor is not None
    assert mentee is not None
    return mentor, mentee


async def tell_speakers(
    ctx: Context,
    connection: AsyncConnection,
    membership: Membership,
    side: Side,
    notice: Notice,
    key: Callable[[PersonId], str],
    lane: Lane = Lane.DIRECT,
    but: PersonId | None = None,
) -> tuple[PersonId, ...]:
    """Whoever speaks for a side; nobody for somebody who withdrew their consent. Returns who is told."""
    return await tell_person(ctx, connection, membership.record_of(side), notice, key, lane, but)


async def tell_person(
    ctx: Context,
    connection: AsyncConnection,
    record: RecordId,
    notice: Notice,
    key: Callable[[PersonId], str],
    lane: Lane = Lane.DIRECT,
    but: PersonId | None = None,
) -> tuple[PersonId, ...]:
    """As :func:`tell_speakers`, for somebody apart from a membership. ``but`` has been answered already."""
    person = await ctx.records(connection).get(record)
    if person is None or person.blocked_at is not None or person.erased_at is not None:
        return ()
    accounts = tuple(one for one in await accounts_of(ctx, connection, person) if one != but)
    now = ctx.now()
    owed = [Owed(notice=notice, key=key(one), person=one, due_at=now, lane=lane) for one in accounts]
    await Outbox(connection).owe(owed, now)
    return accounts


async def tell_side(
    ctx: Context,
    connection: AsyncConnection,
    membership: Membership,
    side: Side,
    news: PairNews,
    but: PersonId | None = None,
) -> None:
    """What became of it, to whoever speaks for a side and did not do it (``but``)."""
    notice = ToldSide(membership.partner_of(side), membership.id, side, news)
    now = ctx.now()
    await tell_speakers(
        ctx,
        connection,
        membership,
        side,
        notice,
        lambda one: keys.side_told(membership.id, side, news, now, one),
        but=but,
    )


async def tell_both(
    ctx: Context, connection: AsyncConnection, membership: Membership, news: PairNews, but: PersonId | None = None
) -> None:
    for side in Side:
        await tell_side(ctx, connection, membership, side, news, but)


async def tell_curators_of_pair(
    ctx: Context,
    connection: AsyncConnection,
    membership: Membership,
    news: CuratorNews,
    but: PersonId | None = None,
) -> None:
    """All of them but whoever did it."""
    now = ctx.now()
    notice = ToldCurators(membership.mentee, membership.id, news)
    await curators.tell_curators(
        connection, notice, lambda one: keys.curator_told(membership.id, news, now, one), now, but=but
    )


async def note(
    ctx: Context,
    connection: AsyncConnection,
    who: PersonId | None,
    action: str,
    membership: Membership,
    **facts: Any,
) -> None:
    """In the log of both people, each entry with the other's code."""
    mentor, mentee = await people_of(ctx, connection, membership)
    said = {"membership": membership.id, **{name: fact for name, fact in facts.items() if fact not in (None, "")}}
    await Trail(ctx, connection).add_all(
        who,
        action,
        [
            (mentor, None, {**said, "partner_code": str(mentee.code)}),
            (mentee, None, {**said, "partner_code": str(mentor.code)}),
        ],
    )
