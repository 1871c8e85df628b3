"""What a granted petition leaves to be told of the closing meeting (6.2)."""

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.mentoring.speaking import accounts_of
from domain.mentoring.pairing import Membership
from domain.mentoring.petition_notices import ClosingWaived
from domain.notices import Owed
from storage.outbox import Outbox


async def tell_closing_waived(ctx: Context, connection: AsyncConnection, membership: Membership) -> None:
    """The mentor need not wait for the closing meeting.

    Whoever speaks for the mentor hears it: a pupil under 14 has guardians. Nobody who withdrew their consent.
    """
    mentor = await ctx.records(connection).get(membership.mentor)
    if mentor is None or mentor.blocked_at is not None or mentor.erased_at is not None:
        return
    notice = ClosingWaived(membership.mentee, membership.id)
    owed = [
        Owed(notice=notice, key=f"replaced:{membership.id}:waived:{person}", due_at=ctx.now(), person=person)
        for person in await accounts_of(ctx, connection, mentor)
    ]
    await Outbox(connection).owe(owed, ctx.now())
