"""How far a message to many is, counted from the letters it is made of; and messages that tell such things."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.outbox import OUTCOME_LIMIT, Delivery, Letter, begins_with, letter_of
from storage.tables.delivery import outbox

LIVE = "live:"
"""What the keys of letters begin with whose messages follow what is true until nothing changes any more."""
STOPPED = "stopped"
"""The outcome of a letter that was not sent because somebody stopped the broadcast."""


@dataclass(frozen=True, slots=True)
class Tally:
    """The letters of one broadcast by what became of them. ``lately`` of those ``sent`` were sent of late.

    ``away`` wait for people who cannot be written to, ``lost`` will not arrive. ``first_sent_at`` is when the first of
    all was sent, None before that.
    """

    left: int = 0
    sent: int = 0
    stopped: int = 0
    away: int = 0
    lost: int = 0
    lately: int = 0
    first_sent_at: datetime | None = None


class Broadcasts:
    """Gateway to letters by the beginning of their keys. Counting looks at all of them: read ``long``."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def tally(self, prefix: str, since: datetime) -> Tally:
        """Count those under keys beginning with ``prefix``; "of late" is after ``since``."""
        is_sent = outbox.c.state == Delivery.SENT
        is_left = outbox.c.state.in_([Delivery.PENDING, Delivery.SENDING])
        is_stopped = outbox.c.outcome == STOPPED
        row = (
            await self._connection.execute(
                select(
                    func.count().label("total"),
                    func.count().filter(is_left).label("left"),
                    func.count().filter(is_sent).label("sent"),
                    func.count().filter(outbox.c.state == Delivery.SKIPPED, is_stopped).label("stopped"),
                    func.count().filter(outbox.c.state == Delivery.UNREACHABLE).label("away"),
                    func.count().filter(is_sent, outbox.c.ended_at > since).label("lately"),
                    func.min(outbox.c.ended_at).filter(is_sent).label("first_sent_at"),
                ).where(*begins_with(prefix))
            )
        ).one()
        lost = row.total - row.left - row.sent - row.stopped - row.away
        return Tally(row.left, row.sent, row.stopped, row.away, lost, row.lately, row.first_sent_at)

    async def stop(self, prefix: str, now: datetime) -> None:
        """Nobody else gets it. What waits is skipped; what is being sent is marked, and is skipped if it still can."""
        under = begins_with(prefix)
        waiting = outbox.c.state.in_([Delivery.PENDING, Delivery.UNREACHABLE])
        await self._connection.execute(
            update(outbox).where(*under, waiting).values(state=Delivery.SKIPPED, outcome=STOPPED, ended_at=now)
        )
        await self._connection.execute(
            update(outbox).where(*under, outbox.c.state == Delivery.SENDING).values(outcome=STOPPED)
        )

    async def stopped(self, letters: Collection[int]) -> set[int]:
        """Which of these letters, that are being sent, are not to be any more."""
        wanted = select(outbox.c.id).where(outbox.c.id.in_(letters), outbox.c.outcome == STOPPED)
        return set(await self._connection.scalars(wanted))

    async def live(self) -> Sequence[Letter]:
        """Letters that were sent and whose messages are still to be kept true."""
        rows = await self._connection.execute(
            select(outbox)
            .where(*begins_with(LIVE), outbox.c.state == Delivery.SENT, outbox.c.outcome.is_(None))
            .order_by(outbox.c.id)
        )
        return tuple(letter_of(row) for row in rows)

    async def let_be(self, letter: int, why: str) -> None:
        """Its message is not changed any more."""
        await self._connection.execute(update(outbox).where(outbox.c.id == letter).values(outcome=why[:OUTCOME_LIMIT]))
