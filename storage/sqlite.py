"""SQLite for asyncio without a thread for each statement.

A statement of ours takes microseconds; handing it to a thread and back takes ten times as long, and four hand-overs
for each statement were most of what a tap cost. So statements run where they are awaited, on the event loop's own
thread. What may take its time runs in a thread of the database's:

- COMMIT, which waits for the disk;
- BEGIN IMMEDIATE, when another process is writing just now;
- statements of a transaction that was opened ``long``: exports, checks, whatever looks at very many rows.

A transaction of very many statements gives everybody else a turn now and then, between two of them.

Connections are opened once and kept, and transactions begin and end on the driver's own connection: for SQLAlchemy
all of them are one. Taking a connection out of its pool and putting it back took as long as the statements between.

Gateways know SQLAlchemy's ``AsyncConnection`` and nothing of this: with another dialect (asyncpg's) in
``storage/database.py`` they run on PostgreSQL.
"""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from sqlite3 import Connection as RawConnection
from sqlite3 import Error, OperationalError
from time import monotonic
from typing import Any, TypeVar

from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine import CursorResult
from sqlalchemy.engine.cursor import FullyBufferedCursorFetchStrategy
from sqlalchemy.engine.interfaces import ExecuteStyle
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from sqlalchemy.sql import Executable
from sqlalchemy.util import await_only, greenlet_spawn

from storage.changes import EVERYTHING, written_by

T = TypeVar("T")

LONG = "in_thread"
"""The execution option of statements that run in a thread."""
DRIVER = "sqlite+inplace"

TURN = 0.004
"""Seconds after which a transaction lets others have theirs."""

Row = tuple[Any, ...]


class InPlace(AsyncConnection):
    """A connection that is kept open. Within a transaction it is used by one task, and by one thread at a time.

    ``raw`` is the driver's own. Of the transaction: to which tables its statements ``wrote``, and whether it is
    ``long``, which is to say that they run in a thread.
    """

    __slots__ = ("_began", "_patience_ms", "_threads", "long", "raw", "wrote")

    def __init__(self, engine: AsyncEngine, threads: ThreadPoolExecutor, patience_ms: int) -> None:
        super().__init__(engine)
        self._threads = threads
        self._patience_ms = patience_ms
        self.raw: RawConnection
        self.wrote: set[str] = set()
        self.long = False
        self._began = 0.0

    async def open(self) -> None:
        """Before anything else. Raises what SQLite says of the file."""
        await self.start()
        fairy = await self.get_raw_connection()
        raw: Any = fairy.driver_connection
        self.raw = raw
        # The only one that SQLAlchemy knows of.
        await self.begin()

    def begin_reading(self, *, long: bool) -> None:
        """A consistent view from now on."""
        self._reset(long)
        self.raw.execute("BEGIN")

    async def begin_writing(self, *, long: bool) -> None:
        """Wait for other processes that write. A task that is cancelled meanwhile waits, too, and may have begun."""
        self._reset(long)
        if not self._begin_at_once():
            await _to_its_end(_started(self._threads, lambda: self.raw.execute("BEGIN IMMEDIATE")))

    async def commit_writing(self) -> None:
        """Wait for the disk. A task that is cancelled meanwhile waits, too, and has committed."""
        if self.raw.in_transaction:
            await _to_its_end(_started(self._threads, self.raw.commit))

    def end(self) -> None:
        """Take back what was not committed, if anything."""
        self.raw.rollback()

    async def execute(
        self, statement: Executable, parameters: Any = None, *, execution_options: Any = None
    ) -> CursorResult[Any]:
        if (table := written_by(statement)) is not None:
            self.wrote.add(table)
        return await self._run(self._proxied.execute, statement, parameters, execution_options)

    async def exec_driver_sql(
        self, statement: str, parameters: Any = None, execution_options: Any = None
    ) -> CursorResult[Any]:
        self.wrote.add(EVERYTHING)
        return await self._run(self._proxied.exec_driver_sql, statement, parameters, execution_options)

    async def _run(self, run: Any, statement: Any, parameters: Any, options: Any) -> CursorResult[Any]:
        if self.long:
            options = {**(options or {}), LONG: True}
            # SQLAlchemy throws away a connection in whose statement a task was cancelled. Ours is kept.
            running = greenlet_spawn(run, statement, parameters, execution_options=options)
            return await _to_its_end(asyncio.ensure_future(running))
        if monotonic() - self._began > TURN:
            await asyncio.sleep(0)
            self._began = monotonic()
        found: CursorResult[Any] = run(statement, parameters, execution_options=options)
        return found

    def _reset(self, long: bool) -> None:
        self.wrote = set()
        self.long = long
        self._began = monotonic()

    def _begin_at_once(self) -> bool:
        """Whether nobody else was writing. The event loop must not wait for another process."""
        self.raw.execute("PRAGMA busy_timeout = 0")
        try:
            self.raw.execute("BEGIN IMMEDIATE")
        except OperationalError:
            return False
        finally:
            self.raw.execute(f"PRAGMA busy_timeout = {self._patience_ms}")
        return True


class InPlaceDialect(SQLiteDialect_pysqlite):
    """Python's own ``sqlite3``, awaitable where it waits. ``threads`` run that."""

    driver = "inplace"
    is_async = True
    supports_statement_cache = True

    def __init__(self, threads: ThreadPoolExecutor | None = None, **known: Any) -> None:
        super().__init__(**known)
        self._threads = threads

    def do_begin(self, dbapi_connection: Any) -> None:
        """The connection begins by itself."""

    def do_execute(self, cursor: Any, statement: str, parameters: Any, context: Any = None) -> None:
        # Of many rows inserted at once SQLAlchemy takes what they return from the cursor itself.
        fetches = context is not None and context.execute_style is not ExecuteStyle.INSERTMANYVALUES

        def execute() -> Sequence[Row]:
            cursor.execute(statement, parameters)
            return cursor.fetchall() if fetches and cursor.description else ()

        rows = self._in_thread(execute) if _is_long(context) else execute()
        if fetches and cursor.description:
            # As `AsyncConnection` promises: what follows on the connection changes nothing in what was read.
            context.cursor_fetch_strategy = FullyBufferedCursorFetchStrategy(cursor, cursor.description, rows)

    def do_executemany(self, cursor: Any, statement: str, parameters: Any, context: Any = None) -> None:
        if _is_long(context):
            self._in_thread(lambda: cursor.executemany(statement, parameters))
        else:
            cursor.executemany(statement, parameters)

    def _in_thread(self, call: Callable[[], T]) -> T:
        """Let a thread do it while the event loop goes on. Only within what SQLAlchemy awaits."""
        if self._threads is None:
            raise RuntimeError(f"an engine for {DRIVER} needs threads")
        return await_only(_started(self._threads, call))


def told(error: Error, statement: str = "") -> BaseException:
    """What the driver says, as SQLAlchemy tells it, without values: those are what people wrote."""
    return DBAPIError.instance(statement, (), error, Error, hide_parameters=True)


def _is_long(context: Any) -> bool:
    return context is not None and LONG in context.execution_options


def _started(threads: ThreadPoolExecutor, call: Callable[[], T]) -> asyncio.Future[T]:
    return asyncio.get_running_loop().run_in_executor(threads, call)


async def _to_its_end(running: asyncio.Future[T]) -> T:
    """Wait for it even when cancelled meanwhile: nobody else may touch the connection before it is done."""
    try:
        return await asyncio.shield(running)
    except asyncio.CancelledError as cancelled:
        while not running.done():
            try:
                await asyncio.wait([running])
            except asyncio.CancelledError:
                continue
        if not running.cancelled():
            running.exception()
        raise cancelled


registry.register("sqlite.inplace", __name__, InPlaceDialect.__name__)
