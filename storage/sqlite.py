"""SQLite for asyncio without a thread for each statement.

A statement of ours takes microseconds; handing it to a thread and back takes ten times as long, and four hand-overs
for each statement were most of what a tap cost. So statements run where they are awaited, on the event loop's own
thread. What may take its time runs in a thread of the database's:

- COMMIT, which waits for the disk;
- BEGIN IMMEDIATE, when another process is writing just now;
- statements of a connection that was opened ``long``: exports, checks, whatever looks at very many rows.

Gateways know SQLAlchemy's ``AsyncConnection`` and nothing of this: with another dialect (asyncpg's) in
``storage/database.py`` they run on PostgreSQL.
"""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from sqlite3 import Connection as RawConnection
from sqlite3 import OperationalError
from typing import Any, TypeVar

from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine import CursorResult
from sqlalchemy.engine.cursor import FullyBufferedCursorFetchStrategy
from sqlalchemy.engine.interfaces import ExecuteStyle
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from sqlalchemy.sql import Executable
from sqlalchemy.util import await_only, greenlet_spawn

from storage.changes import EVERYTHING, written_by

T = TypeVar("T")

LONG = "in_thread"
"""The execution option of statements that run in a thread."""
DRIVER = "sqlite+inplace"

Row = tuple[Any, ...]


class NotingConnection(AsyncConnection):
    """A connection that knows to which tables its statements ``wrote``."""

    __slots__ = ("wrote",)

    def __init__(self, engine: AsyncEngine) -> None:
        super().__init__(engine)
        self.wrote: set[str] = set()

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
        raise NotImplementedError


class InPlace(NotingConnection):
    """Its statements run at once, on the thread that awaits them."""

    __slots__ = ()

    @property
    def raw(self) -> RawConnection:
        """The driver's own, within a transaction."""
        assert self.sync_connection is not None
        raw: Any = self.sync_connection.connection.driver_connection
        assert isinstance(raw, RawConnection)
        return raw

    async def _run(self, run: Any, statement: Any, parameters: Any, options: Any) -> CursorResult[Any]:
        found: CursorResult[Any] = run(statement, parameters, execution_options=options)
        return found


class InThread(NotingConnection):
    """Its statements run in a thread."""

    __slots__ = ()

    async def _run(self, run: Any, statement: Any, parameters: Any, options: Any) -> CursorResult[Any]:
        return await greenlet_spawn(run, statement, parameters, execution_options={**(options or {}), LONG: True})


class InPlaceDialect(SQLiteDialect_pysqlite):
    """Python's own ``sqlite3``, awaitable where it waits. ``threads`` run that; ``writes``: transactions may write.

    Within a transaction a connection is used by one task, and by one thread at a time: a task that is cancelled
    while a thread works for it waits until that is done.
    """

    driver = "inplace"
    is_async = True
    supports_statement_cache = True

    def __init__(
        self, threads: ThreadPoolExecutor | None = None, writes: bool = False, patience_ms: int = 0, **known: Any
    ) -> None:
        super().__init__(**known)
        self._threads = threads
        self._writes = writes
        self._patience_ms = patience_ms

    def do_begin(self, dbapi_connection: Any) -> None:
        raw: RawConnection = dbapi_connection
        if not self._writes:
            raw.execute("BEGIN")
        elif not self._begin_at_once(raw):
            self._in_thread(lambda: raw.execute("BEGIN IMMEDIATE"))

    def _begin_at_once(self, raw: RawConnection) -> bool:
        """Whether nobody else was writing. The event loop must not wait for another process."""
        raw.execute("PRAGMA busy_timeout = 0")
        try:
            raw.execute("BEGIN IMMEDIATE")
        except OperationalError:
            return False
        finally:
            raw.execute(f"PRAGMA busy_timeout = {self._patience_ms}")
        return True

    def do_commit(self, dbapi_connection: Any) -> None:
        raw: RawConnection = dbapi_connection
        if self._writes and raw.in_transaction:
            self._in_thread(raw.commit)
        else:
            raw.commit()

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
        return await_only(_to_its_end(self._threads, call))


def _is_long(context: Any) -> bool:
    return context is not None and LONG in context.execution_options


async def _to_its_end(threads: ThreadPoolExecutor, call: Callable[[], T]) -> T:
    """Wait for a thread even when cancelled meanwhile: nobody else may touch the connection before it is done."""
    running = asyncio.get_running_loop().run_in_executor(threads, call)
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
