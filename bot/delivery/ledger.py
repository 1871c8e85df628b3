"""Writes of many letters, gathered into shared transactions."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from sqlalchemy.ext.asyncio import AsyncConnection

from storage.database import Database

T = TypeVar("T")
Change = Callable[[AsyncConnection], Awaitable[T]]


class Ledger:
    """While one transaction commits, later changes gather; the next one takes all of them.

    A quiet change pays no waiting for it, and a broadcast costs few commits. Changes that fail together are
    tried again one by one, so that a bad one fails alone.
    """

    def __init__(self, database: Database) -> None:
        # Not the context's: that would wake delivery after each of its own commits.
        self._database = database
        self._waiting: list[tuple[Change[Any], asyncio.Future[Any]]] = []
        self._writer: asyncio.Task[None] | None = None

    async def write(self, change: Change[T]) -> T:
        """Returns what ``change`` returned, once it is committed. Raises what it, or the commit, raised."""
        done: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._waiting.append((change, done))
        if self._writer is None:
            self._writer = asyncio.create_task(self._work(), name="delivery's ledger")
        return await done

    async def close(self) -> None:
        """Wait for what was begun."""
        if self._writer is not None:
            await self._writer

    async def _work(self) -> None:
        try:
            while self._waiting:
                batch, self._waiting = self._waiting, []
                await self._write_together(batch)
        finally:
            self._writer = None

    async def _write_together(self, batch: list[tuple[Change[Any], asyncio.Future[Any]]]) -> None:
        try:
            async with self._database.write() as connection:
                results = [await change(connection) for change, _ in batch]
        except Exception as error:
            if len(batch) == 1:
                _fail(batch[0][1], error)
                return
            for one in batch:
                await self._write_together([one])
            return
        for (_, done), result in zip(batch, results, strict=True):
            if not done.done():
                done.set_result(result)


def _fail(done: asyncio.Future[Any], error: Exception) -> None:
    if not done.done():
        done.set_exception(error)
