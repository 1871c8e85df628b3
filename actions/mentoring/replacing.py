"""What a granted petition leaves to be told of the closing meeting (6.2)."""

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.mentoring.telling import tell_speakers
from domain.mentoring.pairing import Membership
from domain.mentoring.petition_notices import ClosingWaived
from domain.mentoring.speaking import Side


async def tell_closing_waived(ctx: Context, connection: AsyncConnection, membership: Membership) -> None:
    """The mentor need not wait for the closing meeting."""
    notice = ClosingWaived(membership.mentee, membership.id)
    key = f"replaced:{membership.id}:waived"
    await tell_speakers(ctx, connection, membership, Side.MENTOR, notice, lambda person: f"{key}:{person}")
