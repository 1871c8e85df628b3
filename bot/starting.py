"""Parts of the program are started in order and stopped in the opposite one, whatever goes wrong."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Part:
    """How it is started, and stopped."""

    start: Callable[[], Awaitable[object]]
    stop: Callable[[], Awaitable[object]]


def beside(run: Callable[[], Coroutine[Any, Any, None]], name: str) -> Part:
    """A part that nothing waits for: it is started, and cancelled at the end."""
    tasks: list[asyncio.Task[None]] = []

    async def start() -> None:
        tasks.append(asyncio.create_task(run(), name=name))

    async def stop() -> None:
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)

    return Part(start, stop)


@asynccontextmanager
async def started(parts: Iterable[Part]) -> AsyncIterator[None]:
    """All of them run within. What cannot be stopped is logged, and the others are stopped nevertheless."""
    stopping: list[Callable[[], Awaitable[object]]] = []
    try:
        for part in parts:
            await part.start()
            stopping.append(part.stop)
        yield
    finally:
        for stop in reversed(stopping):
            try:
                await stop()
            except Exception:
                log.exception("a part of the program could not be stopped cleanly")
