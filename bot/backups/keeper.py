"""Makes backups when they are due and drops those that are not to be kept."""

import asyncio
import logging
import sqlite3
import threading
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.backups.schedule import MOST_AGE, Keep, due_at, kept
from domain.clock import Clock
from storage.backups import Backup, BrokenCopy, backups_in, former_states, take

log = logging.getLogger(__name__)

AFTER_FAILURE = timedelta(minutes=30)
"""How long to wait before the next try."""
AFTER_START = timedelta(minutes=1)
"""People come first when the bot starts."""
OVERDUE = 2
"""Of so many intervals without a new backup operators are told."""


class Backups:
    """What the program knows of its backups. :meth:`look` is a tick."""

    def __init__(
        self, database: Path, folder: Path, every: timedelta, keep: Keep, zone: ZoneInfo, clock: Clock
    ) -> None:
        self._database = database
        self.folder = folder
        self._every = every
        self._keep = keep
        self._zone = zone
        self._clock = clock
        self._since = clock.now()
        self._not_before = self._since + AFTER_START
        self.newest: datetime | None = None
        """When the newest backup was made, as far as was looked."""
        self.failure: str | None = None
        """Why the last attempt failed; None when it did not."""

    @property
    def age(self) -> timedelta:
        """How long there has been no new one, as far as this program can tell."""
        return self._clock.now() - (self.newest or self._since)

    @property
    def is_overdue(self) -> bool:
        """Whether that is so long that something must be wrong."""
        return self.age > OVERDUE * self._every

    async def look(self) -> None:
        """Make a backup if one is due, and drop what is not to be kept."""
        now = self._clock.now()
        found = await asyncio.to_thread(backups_in, self.folder, self._database)
        self.newest = max((one.taken_at for one in found), default=None)
        await asyncio.to_thread(self._drop, found, now)
        due = due_at(self.newest, self._every, self._zone)
        if (due is None or due <= now) and self._not_before <= now:
            await self._make(now)

    async def _make(self, now: datetime) -> None:
        stopped = threading.Event()
        try:
            made = await asyncio.to_thread(take, self._database, self.folder, now, is_stopped=stopped.is_set)
        except asyncio.CancelledError:
            # The thread cannot be cancelled, but it looks now and then.
            stopped.set()
            raise
        except (BrokenCopy, sqlite3.Error, OSError) as error:
            self.failure = str(error)
            self._not_before = now + AFTER_FAILURE
            log.error("no backup could be made: %s", error)
            return
        self.failure = None
        self.newest = made.taken_at
        log.info("a backup was made and checked: %s, %d bytes", made.path, made.size)
        await asyncio.to_thread(self._drop, backups_in(self.folder, self._database), now)

    def _drop(self, found: list[Backup], now: datetime) -> None:
        staying = kept((one.taken_at for one in found), now, self._keep, self._zone)
        old = [one.path for one in found if one.taken_at not in staying]
        old += [path for path, changed_at in former_states(self._database) if now - changed_at >= MOST_AGE]
        for path in old:
            try:
                path.unlink(missing_ok=True)
                log.info("an old backup was dropped: %s", path)
            except OSError as error:
                log.error("an old backup could not be dropped: %s", error)
