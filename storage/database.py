"""The database: one connection that writes, several that only read.

SQLite has one writer at a time anyway. With a single writing connection and ``BEGIN IMMEDIATE`` writers queue in
our own process, in order, instead of failing with "database is locked"; WAL lets readers go on meanwhile.

How statements are run is ``storage/sqlite.py``'s business. For PostgreSQL this module makes its engines of another
URL, and gives out their own connections; gateways stay as they are.
"""

import asyncio
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, closing
from contextvars import ContextVar
from pathlib import Path
from sqlite3 import Connection as RawConnection
from sqlite3 import Error, connect
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import URL
from sqlalchemy.exc import TimeoutError as NoConnection
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import NullPool

from storage.changes import EVERYTHING, Changes
from storage.sqlite import DRIVER, InPlace, told

inside_transaction: ContextVar[bool] = ContextVar("inside_transaction", default=False)
"""Whether this task holds the writing transaction. No call to Telegram is made while it does."""

READERS = 4
WAIT_FOR_LOCK_MS = 5000
WAIT_FOR_TURN = 60.0
"""Seconds that a writer waits for those before it, and a reader for a free connection."""


class Database:
    """Opens lazily; :meth:`close` when done. ``path`` is the SQLite file, ``changes`` is what was written so far.

    Both kinds of transaction can be ``long``: then each statement runs in a thread, and answering people goes on
    beside it. That is for statements which look at very many rows; the usual ones are done before a thread wakes.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._threads = ThreadPoolExecutor(READERS + 1, thread_name_prefix="database")
        self._engines = {writes: _engine(path, self._threads, writes=writes) for writes in (True, False)}
        self._writer: InPlace | None = None
        self._turn = asyncio.Lock()
        self._readers: list[InPlace] = []
        self._room = asyncio.Semaphore(READERS)
        self._data_version: int | None = None
        self._is_closed = False
        self.changes = Changes()

    @asynccontextmanager
    async def write(self, *, long: bool = False) -> AsyncIterator[AsyncConnection]:
        """One transaction that may write; committed at the end, rolled back on any exception.

        Writers take turns in the order in which they came. Raises SQLAlchemy's TimeoutError after a minute of waiting.
        """
        if inside_transaction.get():
            raise RuntimeError("a transaction is already open in this task")
        await _turn_of(self._turn, "somebody has been writing")
        token = inside_transaction.set(True)
        try:
            if self._writer is None:
                self._writer = await self._open(writes=True)
            async with self._writing(self._writer, long):
                yield self._writer
        finally:
            inside_transaction.reset(token)
            self._turn.release()
            if self._is_closed:
                await self._close_writer()

    @asynccontextmanager
    async def _writing(self, connection: InPlace, long: bool) -> AsyncIterator[None]:
        try:
            await connection.begin_writing(long=long)
            self._look_at_others(connection)
            yield
            try:
                await connection.commit_writing()
            finally:
                # Also when whoever waits is cancelled: it was committed.
                self.changes.count(connection.wrote)
        except Error as error:
            raise told(error) from error
        finally:
            connection.end()

    def _look_at_others(self, connection: InPlace) -> None:
        """Another program wrote since our last transaction: what, nobody knows."""
        (version,) = connection.raw.execute("PRAGMA data_version").fetchone()
        if self._data_version != version:
            self._data_version = version
            self.changes.count([EVERYTHING])

    @asynccontextmanager
    async def read(self, *, long: bool = False) -> AsyncIterator[AsyncConnection]:
        """A consistent snapshot for reading; an attempt to write raises."""
        # Nothing else here gives the others a turn, and there is code that reads again and again.
        await asyncio.sleep(0)
        await _turn_of(self._room, "others have been reading")
        try:
            connection = self._readers.pop() if self._readers else await self._open(writes=False)
            try:
                connection.begin_reading(long=long)
                yield connection
            finally:
                connection.end()
                self._readers.append(connection)
        finally:
            self._room.release()
            if self._is_closed:
                await self._close_readers()

    async def empty_log(self) -> bool:
        """Bring everything into the one file and cut the log to nothing: what was destroyed is not in old pages then.

        Returns False when somebody was reading for so long that it could not be done.
        """
        return await asyncio.get_running_loop().run_in_executor(self._threads, _empty_log, self.path)

    async def close(self) -> None:
        """Let go of the file. What is under way is finished first."""
        self._is_closed = True
        await self._close_readers()
        if not self._turn.locked():
            await self._close_writer()
        self._threads.shutdown()

    async def _close_readers(self) -> None:
        while self._readers:
            await self._readers.pop().close()

    async def _close_writer(self) -> None:
        writer, self._writer = self._writer, None
        if writer is not None:
            await writer.close()

    async def _open(self, *, writes: bool) -> InPlace:
        connection = InPlace(self._engines[writes], self._threads, WAIT_FOR_LOCK_MS)
        await connection.open()
        return connection


def _empty_log(path: Path) -> bool:
    with closing(connect(path, timeout=WAIT_FOR_LOCK_MS / 1000)) as connection:
        (busy, _pages, _moved) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy


async def _turn_of(lock: asyncio.Lock | asyncio.Semaphore, what: str) -> None:
    try:
        async with asyncio.timeout(WAIT_FOR_TURN):
            await lock.acquire()
    except TimeoutError:
        raise NoConnection(f"{what} for {WAIT_FOR_TURN:.0f} s") from None


def _engine(path: Path, threads: ThreadPoolExecutor, *, writes: bool) -> AsyncEngine:
    engine = create_async_engine(
        URL.create(DRIVER, database=str(path)),
        threads=threads,
        # The driver's own BEGIN is deferred; ours is the connection's.
        connect_args={"isolation_level": None, "check_same_thread": False},
        poolclass=NullPool,
        # What people wrote is in the parameters: it does not belong into error messages.
        hide_parameters=True,
    )

    @event.listens_for(engine.sync_engine, "connect")
    def prepare(connection: Any, _record: object) -> None:
        raw: RawConnection = connection
        for name, value in pragmas(query_only=not writes):
            raw.execute(f"PRAGMA {name} = {value}").close()

    return engine


def pragmas(*, query_only: bool) -> tuple[tuple[str, str | int], ...]:
    """What every connection is set to, as (name, value)."""
    return (
        ("journal_mode", "WAL"),
        ("synchronous", "FULL"),
        ("foreign_keys", "ON"),
        ("secure_delete", "ON"),
        ("busy_timeout", WAIT_FOR_LOCK_MS),
        ("query_only", "ON" if query_only else "OFF"),
    )
