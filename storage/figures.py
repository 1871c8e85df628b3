"""How much is waiting, for those who watch over the bot: counted from the tables, nobody's data among it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.notices import Lane
from storage.inbox import Stage
from storage.outbox import Delivery
from storage.tables.delivery import outbox
from storage.tables.intake import inbox

UNDELIVERED = (Delivery.FAILED, Delivery.UNKNOWN, Delivery.UNREACHABLE)


@dataclass(frozen=True, slots=True)
class LaneFigures:
    """Letters of one lane. ``due`` is how many should be out by now, ``oldest_due`` since when the oldest of them.

    ``most_attempts`` is how often the unluckiest pending letter was tried in vain.
    """

    pending: int = 0
    due: int = 0
    oldest_due: datetime | None = None
    most_attempts: int = 0


@dataclass(frozen=True, slots=True)
class InboxFigures:
    """Updates. ``oldest`` is since when the oldest of those ``waiting`` does."""

    waiting: int = 0
    oldest: datetime | None = None
    parked: int = 0


class Figures:
    """Gateway to counts. The queries may look at many rows: use a reading transaction that is ``long``."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def lanes(self, now: datetime) -> dict[Lane, LaneFigures]:
        """What is to be sent, by lane; every lane is there."""
        is_due = outbox.c.due_at <= now
        rows = await self._connection.execute(
            select(
                outbox.c.lane,
                func.count().label("pending"),
                func.count().filter(is_due).label("due"),
                func.min(outbox.c.due_at).filter(is_due).label("oldest_due"),
                func.max(outbox.c.attempts).label("most_attempts"),
            )
            .where(outbox.c.state.in_([Delivery.PENDING, Delivery.SENDING]))
            .group_by(outbox.c.lane)
        )
        found = {Lane(row.lane): LaneFigures(row.pending, row.due, row.oldest_due, row.most_attempts) for row in rows}
        return {lane: found.get(lane, LaneFigures()) for lane in Lane}

    async def undelivered(self) -> dict[Delivery, int]:
        """How many letters could not be delivered, by what stood in the way."""
        rows = await self._connection.execute(
            select(outbox.c.state, func.count().label("letters"))
            .where(outbox.c.state.in_(UNDELIVERED))
            .group_by(outbox.c.state)
        )
        found = {Delivery(row.state): int(row.letters) for row in rows}
        return {state: found.get(state, 0) for state in UNDELIVERED}

    async def inbox(self) -> InboxFigures:
        """What came in and is not done."""
        parked = inbox.c.state == Stage.PARKED
        row = (
            await self._connection.execute(
                select(
                    func.count().filter(~parked).label("waiting"),
                    func.min(inbox.c.received_at).filter(~parked).label("oldest"),
                    func.count().filter(parked).label("parked"),
                )
            )
        ).one()
        return InboxFigures(row.waiting, row.oldest, row.parked)
