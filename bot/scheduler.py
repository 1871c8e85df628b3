"""Ticks: named coroutines that look in the tables for what is due, over and over.

A tick is idempotent: running it once more, or late, does no harm. APScheduler keeps the pace; nothing about a tick
is stored.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from structlog.contextvars import bound_contextvars

from bot.clock import SystemClock

log = logging.getLogger(__name__)

GRACE = 10.0
"""Seconds that running ticks get to finish when the program stops."""

LATE_AFTER = 3
"""Intervals without a finished run after which a tick counts as late."""

SOONEST_LATE = 5.0
"""Seconds before which no tick counts as late, however often it is to run."""


@dataclass
class _Tick:
    name: str
    run: Callable[[], Awaitable[None]]
    interval: float
    finished_at: float = 0.0
    reported: bool = False
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)


class Ticks:
    """Runs every tick at its interval, never two runs of one at a time; an error is logged and the tick goes on."""

    def __init__(self, *, grace: float = GRACE, soonest_late: float = SOONEST_LATE) -> None:
        self._grace = grace
        self._soonest_late = soonest_late
        self._ticks: dict[str, _Tick] = {}
        self._scheduler = AsyncIOScheduler(
            timezone=UTC, job_defaults={"max_instances": 1, "coalesce": True, "misfire_grace_time": None}
        )
        self._stopping = False

    def add(self, name: str, run: Callable[[], Awaitable[None]], every: timedelta) -> None:
        """Have `run` awaited `every` so often once started."""
        if name in self._ticks:
            raise ValueError(f"there is a tick {name!r} already")
        self._ticks[name] = _Tick(name, run, every.total_seconds())

    @property
    def idle(self) -> bool:
        """Whether no tick is running."""
        return not any(tick.turn.locked() for tick in self._ticks.values())

    @property
    def late(self) -> list[str]:
        """The ticks that have not finished a run for three intervals: stuck, or failing."""
        now = asyncio.get_running_loop().time()
        return [
            tick.name
            for tick in self._ticks.values()
            if self._scheduler.running and now - tick.finished_at > max(self._soonest_late, LATE_AFTER * tick.interval)
        ]

    def start(self) -> None:
        """Begin; the first runs are due at once: much may have become due while the program was not running."""
        now = asyncio.get_running_loop().time()
        for tick in self._ticks.values():
            tick.finished_at = now
            self._scheduler.add_job(
                self._pace,
                "interval",
                [tick],
                seconds=tick.interval,
                id=tick.name,
                next_run_time=SystemClock().now(),
            )
        self._scheduler.add_job(self._watch, "interval", seconds=self._soonest_late, id="what is late")
        self._scheduler.start()

    async def run_all(self) -> None:
        """Run each tick once, from its beginning, in the order they were added: the clock was moved."""
        for name in self._ticks:
            await self.run(name)

    async def run(self, name: str) -> None:
        """Run one tick once, from its beginning: a run that is under way is waited for first."""
        await self._once(self._ticks[name])

    async def stop(self) -> None:
        """Start no more runs; what runs has some seconds to finish."""
        self._stopping = True
        if not self._scheduler.running:
            return
        self._scheduler.pause()
        try:
            async with asyncio.timeout(self._grace):
                for tick in self._ticks.values():
                    async with tick.turn:
                        pass
        except TimeoutError:
            log.warning("ticks are cut off: %s", ", ".join(t.name for t in self._ticks.values() if t.turn.locked()))
        self._scheduler.shutdown(wait=False)
        await asyncio.sleep(0)

    async def _pace(self, tick: _Tick) -> None:
        # Just run because the clock was moved: that run serves.
        if not tick.turn.locked():
            await self._once(tick)

    async def _once(self, tick: _Tick) -> None:
        async with tick.turn:
            if self._stopping:
                return
            try:
                with bound_contextvars(tick=tick.name):
                    await tick.run()
            except Exception:
                log.exception("the tick %s failed; it runs again in %g s", tick.name, tick.interval)
            else:
                tick.finished_at = asyncio.get_running_loop().time()

    async def _watch(self) -> None:
        late = self.late
        for tick in self._ticks.values():
            if tick.name in late and not tick.reported:
                log.error("the tick %s is late: nothing finished for %d intervals", tick.name, LATE_AFTER)
            tick.reported = tick.name in late
