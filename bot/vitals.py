"""What the program knows of its own state: for health checks, and for the playground that moves its clock."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from actions.context import Context
from bot.clock import PlaygroundClock
from bot.delivery.facade import Delivery
from bot.health import Due, Status
from bot.intake import Intake
from bot.intake.reception import Reception
from bot.scheduler import Ticks
from storage.database import Database
from storage.outbox import Outbox

Moments = Callable[[Context], Awaitable[list[tuple[datetime, str]]]]


class ProgramVitals:
    """Sick: the database does not answer. Not ready: time is not kept, or nothing can be stored.

    ``troubles`` say why nothing can be stored, or None. A restart does not make room on a disk: that is no sickness.
    """

    def __init__(self, database: Database, ticks: Ticks, troubles: Sequence[Callable[[], str | None]] = ()) -> None:
        self._database = database
        self._ticks = ticks
        self._troubles = troubles

    async def why_sick(self) -> str | None:
        try:
            async with self._database.read() as connection:
                await connection.execute(text("SELECT 1"))
        except (SQLAlchemyError, OSError) as error:
            return f"the database does not answer: {type(error).__name__}"
        return None

    async def why_not_ready(self) -> str | None:
        for trouble in self._troubles:
            if (why := trouble()) is not None:
                return f"nothing can be stored: {why}"
        late = self._ticks.late
        if late:
            return f"late: {', '.join(late)}"
        return await self.why_sick()


class ProgramStatus:
    """What the playground asks before its clock goes on."""

    def __init__(
        self,
        ctx: Context,
        clock: PlaygroundClock,
        intake: Intake,
        reception: Reception,
        ticks: Ticks,
        delivery: Delivery,
        moments: Sequence[Moments],
    ) -> None:
        self._ctx = ctx
        self._intake = intake
        self._reception = reception
        self._ticks = ticks
        self._delivery = delivery
        self._moments = moments
        self._handled = clock.version

    async def moved(self, version: int) -> None:
        """The clock was moved: do what that makes due."""
        await self._ticks.run_all()
        self._delivery.wake()
        self._handled = version

    async def status(self, *, brief: bool = False) -> Status:
        idle = self._intake.idle and self._reception.idle and self._ticks.idle and self._delivery.idle
        return Status(self._handled, idle, () if brief else tuple(await self._due()))

    async def _due(self) -> list[Due]:
        found = [Due(at, what) for moments in self._moments for at, what in await moments(self._ctx)]
        async with self._ctx.read() as connection:
            owed = await Outbox(connection).next_due(after=self._ctx.now())
        if owed is not None:
            found.append(Due(owed, "outbox"))
        return found
