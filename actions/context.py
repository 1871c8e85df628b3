"""What every action is given: where state is, what time it is, what the organisation decided."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncConnection

from domain.clock import Clock
from domain.duties.breaks import Break
from domain.duties.duty import RESOURCES, Resource
from domain.duties.working_days import WorkingDays
from domain.moments import QuietHours
from storage.database import Database
from storage.inbox import Applying, Inbox

applying: ContextVar[Applying | None] = ContextVar("applying", default=None)
"""The update that is being handled in this task, if one is."""


@dataclass(frozen=True, slots=True)
class Policy:
    """The organisation's choices, from the settings.

    ``promotion_window`` is how long before the start a promotion becomes an offer to all who wait. ``breaks`` silence
    what no law asks for; each of ``resources`` is to be updated every month.
    """

    zone: ZoneInfo
    languages: tuple[str, ...]
    owners: frozenset[int]
    quiet_hours: QuietHours | None
    promotion_window: timedelta = timedelta(hours=2)
    working_days: WorkingDays = field(default_factory=WorkingDays)
    breaks: tuple[Break, ...] = ()
    resources: tuple[Resource, ...] = RESOURCES


def _nobody() -> None:
    """Nobody waits for what actions store."""


@dataclass(frozen=True, slots=True)
class Context:
    """Given to every action first. ``committed`` is called after each transaction: something may be owed now."""

    database: Database
    clock: Clock
    policy: Policy
    committed: Callable[[], None] = _nobody

    def now(self) -> datetime:
        return self.clock.now()

    def today(self) -> date:
        """The date on the centre's clocks."""
        return self.now().astimezone(self.policy.zone).date()

    @asynccontextmanager
    async def write(self, *, settles: bool = True) -> AsyncIterator[AsyncConnection]:
        """The transaction of one action: its effects, audit entries and notices are stored together or not at all.

        So is, unless it ``settles`` nothing, that the update being handled is applied: it is never applied again.
        """
        async with self.database.write() as connection:
            yield connection
            update = applying.get() if settles else None
            if update is not None:
                await Inbox(connection).applied([update], self.now())
        self.committed()

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        """A consistent view for showing something."""
        async with self.database.read() as connection:
            yield connection
