"""Watching over the program: what is not well, told to its owners once, and once more when it is again."""

import asyncio
import logging
import math
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from time import monotonic

from sqlalchemy import column, table, update
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from actions.context import Context
from actions.operations import alarms
from bot.backups.keeper import Backups
from bot.readings import Instruments, Readings
from domain.notices import Lane
from domain.operations import Alarm, Trouble

log = logging.getLogger(__name__)

TOO_OLD = timedelta(minutes=5)
MANY_ATTEMPTS = 9
"""After so many failures in a row, each with a pause twice as long as the one before, five minutes have gone by."""
LONG_LANES = frozenset({Lane.REMINDER, Lane.BROADCAST})
"""A letter to thousands takes its minutes; such a lane is late only when nothing leaves it any more."""
WELL_FOR = timedelta(minutes=2)
"""What comes and goes is told once: only after so long is it over."""
PATIENCE = 20.0
"""Seconds in which something has to be stored."""
LEAP = timedelta(seconds=10)
"""By so much a clock that was set right, or travelled, differs from the time that went by."""

_AS_IT_IS = update(table("alembic_version", column("version_num"))).values(version_num=column("version_num"))
"""Writes, and changes nothing. Named by its table, so that nobody has to look anew whether what they know is true."""

TellDirectly = Callable[[Alarm, Trouble | None], Awaitable[bool]]
"""Tells owners past the outbox that something is not well, or (None) is again. Whether somebody was reached."""


class Watch:
    """:meth:`look` is a tick. ``on_sent`` is told of each letter that left, by lane.

    ``seconds`` counts those that really go by, whatever happens to the clock.
    """

    def __init__(
        self,
        ctx: Context,
        instruments: Instruments,
        backups: Backups | None,
        tell_directly: TellDirectly,
        seconds: Callable[[], float] = monotonic,
    ) -> None:
        self._ctx = ctx
        self._instruments = instruments
        self._backups = backups
        self._tell_directly = tell_directly
        self._seconds = seconds
        self._since = ctx.now()
        self._looked_at = (self._since, seconds())
        self._sent_at: dict[Lane, datetime] = {}
        self._standing: set[Alarm] | None = None
        self._well_since: dict[Alarm, datetime] = {}
        self._is_told = False
        self.trouble: str | None = None
        """Why nothing can be stored; None while it can."""

    def on_sent(self, lane: Lane) -> None:
        """A letter of this lane left just now."""
        self._sent_at[lane] = self._ctx.now()

    async def look(self) -> None:
        """See whether all is well, and tell what is new about that."""
        was, self.trouble = self.trouble, await self._why_nothing_is_stored()
        if self.trouble is not None:
            if was is None:
                log.error("nothing can be stored: %s", self.trouble)
            if not self._is_told:
                self._is_told = await self._tell_directly(Alarm.DATABASE, Trouble(detail=self.trouble))
            return
        if was is not None:
            log.warning("things can be stored again")
        if self._is_told:
            self._is_told = not await self._tell_directly(Alarm.DATABASE, None)
        readings = await self._instruments.read()
        self._notice_leap(readings.at)
        await self._report(judge(readings, self._backups, self._sent_at, self._since))

    def _notice_leap(self, now: datetime) -> None:
        """What a clock's leap made old has not waited yet."""
        before, seconds_before = self._looked_at
        self._looked_at = now, self._seconds()
        if abs(now - before - timedelta(seconds=self._looked_at[1] - seconds_before)) > LEAP:
            self._since = now

    async def _why_nothing_is_stored(self) -> str | None:
        """Write something, as an answer to a tap would be."""
        try:
            async with asyncio.timeout(PATIENCE), self._ctx.database.write() as connection:
                await connection.execute(_AS_IT_IS)
        except TimeoutError:
            return f"it takes more than {PATIENCE:g} s"
        except DBAPIError as error:
            return str(error.orig)
        except (SQLAlchemyError, OSError) as error:
            return type(error).__name__
        return None

    async def _report(self, troubles: Mapping[Alarm, Trouble]) -> None:
        if self._standing is None:
            self._standing = await alarms.standing(self._ctx)
        now = self._ctx.now()
        for alarm in troubles:
            self._well_since.pop(alarm, None)
        raised = {alarm: trouble for alarm, trouble in troubles.items() if alarm not in self._standing}
        over = {
            alarm
            for alarm in self._standing - troubles.keys()
            if now - self._well_since.setdefault(alarm, now) >= WELL_FOR
        }
        for alarm, trouble in raised.items():
            log.error("alarm: %s %d %s", alarm, trouble.number, trouble.detail)
        for alarm in over:
            log.warning("over: %s", alarm)
        await alarms.tell(self._ctx, raised, over)
        self._standing = (self._standing | raised.keys()) - over


def judge(
    readings: Readings, backups: Backups | None, sent_at: Mapping[Lane, datetime], since: datetime
) -> dict[Alarm, Trouble]:
    """What is not well by these readings.

    ``sent_at`` is when something left each lane last. The program runs, and its clock goes evenly, ``since`` then:
    nothing was kept waiting for longer than that.
    """
    found: dict[Alarm, Trouble] = {}
    oldest = min(max(_age(lane, readings, sent_at) for lane in readings.lanes), readings.at - since)
    if oldest > TOO_OLD:
        found[Alarm.OUTBOX_OLD] = Trouble(number=math.floor(oldest / timedelta(minutes=1)))
    if readings.late_ticks:
        found[Alarm.TICK_LATE] = Trouble(detail=", ".join(readings.late_ticks))
    scarce = [room for room in readings.rooms if room.is_scarce]
    if scarce:
        found[Alarm.DISK_LOW] = Trouble(scarce[0].free // 1024**2, str(scarce[0].folder))
    if backups is not None and backups.failure is not None:
        found[Alarm.BACKUP_FAILED] = Trouble(detail=backups.failure)
    elif backups is not None and backups.is_overdue and readings.at - since > TOO_OLD:
        found[Alarm.BACKUP_OLD] = Trouble(number=math.floor(backups.age / timedelta(hours=1)))
    return found


def _age(lane: Lane, readings: Readings, sent_at: Mapping[Lane, datetime]) -> timedelta:
    """How long the oldest letter of the lane has been kept waiting for no good reason."""
    figures = readings.lanes[lane]
    ages = []
    if figures.oldest_due is not None:
        ages.append(readings.at - figures.oldest_due)
        if lane in LONG_LANES and (last := max((sent_at[one] for one in LONG_LANES & sent_at.keys()), default=None)):
            ages = [min(ages[0], readings.at - last)]
    if figures.most_attempts >= MANY_ATTEMPTS:
        # Each failure makes a letter due anew, so that its age does not tell.
        ages.append(TOO_OLD + timedelta(minutes=1))
    return max(ages, default=timedelta(0))
