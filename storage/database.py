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
from sqlite3 import connect
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import URL
from sqlalchemy.exc import TimeoutError as NoConnection
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool

from storage.changes import EVERYTHING, Changes
from storage.sqlite import DRIVER, InPlace, InThread, NotingConnection

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
        self._writer = _engine(path, self._threads, connections=1, writes=True)
        self._readers = _engine(path, self._threads, connections=READERS, writes=False)
        self._turn = asyncio.Lock()
        self.changes = Changes()

    @asynccontextmanager
    async def write(self, *, long: bool = False) -> AsyncIterator[AsyncConnection]:
        """One transaction that may write; committed at the end, rolled back on any exception.

        Writers take turns in the order in which they came. Raises SQLAlchemy's TimeoutError after a minute of waiting.
        """
        if inside_transaction.get():
            raise RuntimeError("a transaction is already open in this task")
        await self._wait_for_turn()
        token = inside_transaction.set(True)
        try:
            async with _transaction(self._writer, long) as connection:
                self._look_at_others(connection)
                yield connection
            self.changes.count(connection.wrote)
        finally:
            inside_transaction.reset(token)
            self._turn.release()

    async def _wait_for_turn(self) -> None:
        try:
            async with asyncio.timeout(WAIT_FOR_TURN):
                await self._turn.acquire()
        except TimeoutError:
            raise NoConnection(f"somebody has been writing for {WAIT_FOR_TURN:.0f} s") from None

    def _look_at_others(self, connection: NotingConnection) -> None:
        """Another program wrote since our last transaction: what, nobody knows."""
        assert connection.sync_connection is not None
        raw = connection.sync_connection.connection.driver_connection
        assert raw is not None
        (version,) = raw.execute("PRAGMA data_version").fetchone()
        if connection.info.get("data_version") != version:
            connection.info["data_version"] = version
            self.changes.count([EVERYTHING])

    @asynccontextmanager
    async def read(self, *, long: bool = False) -> AsyncIterator[AsyncConnection]:
        """A consistent snapshot for reading; an attempt to write raises."""
        # Nothing else here gives the others a turn, and there is code that reads again and again.
        await asyncio.sleep(0)
        async with _transaction(self._readers, long) as connection:
            yield connection

    async def empty_log(self) -> bool:
        """Bring everything into the one file and cut the log to nothing: what was destroyed is not in old pages then.

        Returns False when somebody was reading for so long that it could not be done.
        """
        return await asyncio.get_running_loop().run_in_executor(self._threads, _empty_log, self.path)

    async def close(self) -> None:
        """Let go of the file. What is under way is finished first."""
        await self._readers.dispose()
        await self._writer.dispose()
        self._threads.shutdown()


def _empty_log(path: Path) -> bool:
    with closing(connect(path, timeout=WAIT_FOR_LOCK_MS / 1000)) as connection:
        (busy, _pages, _moved) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy


@asynccontextmanager
async def _transaction(engine: AsyncEngine, long: bool) -> AsyncIterator[NotingConnection]:
    connection = (InThread if long else InPlace)(engine)
    await connection.start()
    try:
        async with connection.begin():
            yield connection
    finally:
        # Not by `async with` of the connection: that makes a task for closing, and this one never waits.
        await connection.close()


def _engine(path: Path, threads: ThreadPoolExecutor, *, connections: int, writes: bool) -> AsyncEngine:
    engine = create_async_engine(
        URL.create(DRIVER, database=str(path)),
        threads=threads,
        writes=writes,
        patience_ms=WAIT_FOR_LOCK_MS,
        # The driver's own BEGIN is deferred; ours is the dialect's.
        connect_args={"isolation_level": None, "check_same_thread": False},
        poolclass=AsyncAdaptedQueuePool,
        pool_size=connections,
        max_overflow=0,
        pool_timeout=WAIT_FOR_TURN,
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
