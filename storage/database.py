"""The database: one connection that writes, several that only read.

SQLite has one writer at a time anyway. With a single writing connection and ``BEGIN IMMEDIATE`` writers queue in
our own process, in order, instead of failing with "database is locked"; WAL lets readers go on meanwhile.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from contextvars import ContextVar
from pathlib import Path
from sqlite3 import Connection as SqliteConnection
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import URL
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool

inside_transaction: ContextVar[bool] = ContextVar("inside_transaction", default=False)
"""Whether this task holds the writing transaction. No call to Telegram is made while it does."""

READERS = 4
WAIT_FOR_LOCK_MS = 5000


class Database:
    """Opens lazily; :meth:`close` when done. ``path`` is the SQLite file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._writer = _engine(path, connections=1, query_only=False)
        self._readers = _engine(path, connections=READERS, query_only=True)

    @asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncConnection]:
        """One transaction that may write; committed at the end, rolled back on any exception."""
        if inside_transaction.get():
            raise RuntimeError("a transaction is already open in this task")
        async with self._writer.connect() as connection:
            token = inside_transaction.set(True)
            try:
                async with connection.begin():
                    yield connection
            finally:
                inside_transaction.reset(token)

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        """A consistent snapshot for reading; an attempt to write raises."""
        async with self._readers.connect() as connection, connection.begin():
            yield connection

    async def close(self) -> None:
        await self._readers.dispose()
        await self._writer.dispose()


def _engine(path: Path, *, connections: int, query_only: bool) -> AsyncEngine:
    engine = create_async_engine(
        URL.create("sqlite+aiosqlite", database=str(path)),
        poolclass=AsyncAdaptedQueuePool,
        pool_size=connections,
        max_overflow=0,
        pool_timeout=60,
        # What people wrote is in the parameters: it does not belong into error messages.
        hide_parameters=True,
    )

    @event.listens_for(engine.sync_engine, "connect")
    def prepare(connection: Any, _record: object) -> None:
        raw: SqliteConnection = connection
        # The driver's own BEGIN is deferred; ours is emitted below.
        raw.isolation_level = None
        cursor = raw.cursor()
        for name, value in pragmas(query_only=query_only):
            cursor.execute(f"PRAGMA {name} = {value}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN" if query_only else "BEGIN IMMEDIATE")

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
