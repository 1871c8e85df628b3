"""What is written about updates: many of them in one transaction. While one commits, what comes next gathers."""

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from contextvars import Context as EmptyContext
from dataclasses import dataclass, field

from bot.intake.arrivals import Arrival
from domain.clock import Clock
from storage.database import Database
from storage.dialogs import Dialogs, Form
from storage.inbox import Inbox

log = logging.getLogger(__name__)

LINGER = 0.05
"""Seconds that the news that an update is done may wait for company: nobody waits for it."""
LINGER_IN_TROUBLE = 1.0


@dataclass(eq=False, slots=True)
class _Entry:
    """What one caller wants written, all of it or nothing."""

    arrived: Sequence[Arrival] = ()
    closed: int | None = None
    forms: Mapping[str, Form] = field(default_factory=dict)
    written: asyncio.Future[None] = field(default_factory=lambda: asyncio.get_running_loop().create_future())


class Books:
    """Keeps the inbox. ``stored`` is given what is new, once it is on disk, in order."""

    def __init__(self, database: Database, clock: Clock, stored: Callable[[Sequence[Arrival]], None]) -> None:
        self._database = database
        self._clock = clock
        self._stored = stored
        self._entries: list[_Entry] = []
        self._done: list[int] = []
        self._writing: asyncio.Task[None] | None = None
        self._later: asyncio.TimerHandle | None = None
        self._trouble: str | None = None

    @property
    def idle(self) -> bool:
        """Whether everything is written."""
        return self._writing is None and not self._done

    @property
    def trouble(self) -> str | None:
        """Why the last transaction failed; None when it did not."""
        return self._trouble

    async def receive(self, arrived: Sequence[Arrival]) -> None:
        """Return once the updates are on disk. Raises what the database says when they are not."""
        await self._enter(_Entry(arrived=arrived))

    async def close(self, update_id: int, forms: Mapping[str, Form]) -> None:
        """An update is done, and forms look thus: both are stored or neither. Raises what the database says."""
        await self._enter(_Entry(closed=update_id, forms=forms))

    def done(self, update_id: int) -> None:
        """An update is done. It is written soon; should the program end before, the update is handled again."""
        self._done.append(update_id)
        self._write_later()

    async def finish(self) -> None:
        """Write what waits, and nothing any more."""
        self._write()
        while self._writing is not None:
            await asyncio.wait([self._writing])
        if self._later is not None:
            self._later.cancel()

    async def _enter(self, entry: _Entry) -> None:
        self._entries.append(entry)
        self._write()
        await entry.written

    def _write_later(self) -> None:
        if self._later is None and self._writing is None:
            pause = LINGER if self._trouble is None else LINGER_IN_TROUBLE
            self._later = asyncio.get_running_loop().call_later(pause, self._write)

    def _write(self) -> None:
        if self._writing is None:
            if self._later is not None:
                self._later.cancel()
                self._later = None
            # Not in the caller's context: it may be handling an update, which this has nothing to do with.
            self._writing = asyncio.create_task(self._write_all(), name="inbox", context=EmptyContext())
            self._writing.add_done_callback(self._written)

    async def _write_all(self) -> None:
        """One transaction after another while somebody waits for one."""
        first = True
        while self._entries or (first and self._done):
            first = False
            entries, self._entries = self._entries, []
            done, self._done = self._done, []
            try:
                new = await self._transaction(entries, done)
            except Exception as error:
                self._failed(error, entries, done)
            else:
                self._succeeded(entries, new)

    async def _transaction(self, entries: Sequence[_Entry], done: list[int]) -> set[int]:
        now = self._clock.now()
        arrived = [one.incoming() for entry in entries for one in entry.arrived]
        finished = done + [entry.closed for entry in entries if entry.closed is not None]
        async with self._database.write() as connection:
            inbox = Inbox(connection)
            new = await inbox.receive(arrived, now)
            for entry in entries:
                for key, form in entry.forms.items():
                    await Dialogs(connection).put(key, form, now)
            if finished:
                await inbox.done(finished)
        return new

    def _succeeded(self, entries: Sequence[_Entry], new: set[int]) -> None:
        if self._trouble is not None:
            log.info("updates are stored again")
            self._trouble = None
        for entry in entries:
            fresh: list[Arrival] = []
            for one in entry.arrived:
                if one.update_id in new:
                    new.discard(one.update_id)
                    fresh.append(one)
            if fresh:
                self._stored(fresh)
            if not entry.written.done():
                entry.written.set_result(None)

    def _failed(self, error: Exception, entries: Sequence[_Entry], done: list[int]) -> None:
        if self._trouble is None:
            log.error("updates cannot be stored, Telegram keeps them: %s", getattr(error, "orig", None) or error)
        self._trouble = str(getattr(error, "orig", None) or error)
        self._done[:0] = done
        for entry in entries:
            if not entry.written.done():
                entry.written.set_exception(error)

    def _written(self, task: asyncio.Task[None]) -> None:
        self._writing = None
        if not task.cancelled() and (error := task.exception()):
            log.error("the inbox stumbled", exc_info=error)
        if self._entries:
            self._write()
        elif self._done:
            self._write_later()
