"""What many want done at the same moment, done for all of them together."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextvars import Context as EmptyContext
from typing import Generic, TypeVar

from storage.trouble import is_trouble

Item = TypeVar("Item")
Result = TypeVar("Result")


class Gathering(Generic[Item, Result]):
    """While ``do`` runs, later items gather; the next run takes all of them, in the order in which they came.

    A quiet item pays no waiting for it. ``do`` gives a result for each item, or the exception that is its own
    affair. When ``do`` itself raises, nothing of what it did may last; items are then tried again one by one, so
    that a bad one fails alone.
    """

    def __init__(self, do: Callable[[Sequence[Item]], Awaitable[Sequence[Result | Exception]]]) -> None:
        self._do = do
        self._waiting: list[tuple[Item, asyncio.Future[Result]]] = []
        self._worker: asyncio.Task[None] | None = None

    async def join(self, item: Item) -> Result:
        """What ``do`` came to for this item. Raises what became of it."""
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[Result] = loop.create_future()
        self._waiting.append((item, answer))
        if self._worker is None:
            # Not in the caller's context: it works for the others as well.
            self._worker = loop.create_task(self._work(), name="gathering", context=EmptyContext())
        return await answer

    async def _work(self) -> None:
        try:
            while self._waiting:
                together, self._waiting = self._waiting, []
                await self._do_for(together)
        finally:
            self._worker = None

    async def _do_for(self, together: Sequence[tuple[Item, asyncio.Future[Result]]]) -> None:
        try:
            results = await self._do([item for item, _ in together])
        except Exception as error:
            if len(together) > 1 and not is_trouble(error):
                for one in together:
                    await self._do_for([one])
                return
            results = [error] * len(together)
        for (_, answer), result in zip(together, results, strict=True):
            if answer.done():
                continue
            if isinstance(result, Exception):
                answer.set_exception(result)
            else:
                answer.set_result(result)
