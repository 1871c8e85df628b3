"""Advice that does not arrive: who wrote it is told, kindly, and without why the other is away."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.mentoring.advice import keys
from domain.mentoring.advice import KEPT
from domain.mentoring.advice_notices import AdviceCame, AdviceUndelivered
from domain.notices import Owed
from storage.outbox import Outbox


async def it_waits(connection: AsyncConnection, notice: AdviceCame, now: datetime) -> None:
    """The other stopped the bot: it is delivered when they come back, if that is within thirty days."""
    key = keys.away(notice.membership, notice.side, now.date())
    await _tell(connection, notice, key, now, returns=True)


async def it_failed(connection: AsyncConnection, notice: AdviceCame, now: datetime) -> None:
    """Telegram does not take it: somebody may let nobody send them voice messages."""
    await _tell(connection, notice, keys.failed(notice.message), now, returns=False)


async def _tell(connection: AsyncConnection, notice: AdviceCame, key: str, now: datetime, *, returns: bool) -> None:
    told = AdviceUndelivered(notice.record, notice.membership, notice.message, returns)
    await Outbox(connection).owe([Owed(notice=told, key=key, due_at=now, until=now + KEPT, person=notice.by)], now)
