"""Clocks: the machine's own, and the playground's that can be moved."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp

log = logging.getLogger(__name__)

OnMove = Callable[[int], Awaitable[None]]

LONG_POLL = 25
"""Seconds for which the playground may hold a question about its clock."""


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """The present moment as an aware datetime in UTC."""
        return datetime.now(UTC)


class PlaygroundClock:
    """The playground's clock: the machine's, moved by an offset that the playground tells over HTTP.

    `version` grows with each move. `start` waits for the first answer, so that no moment is read before the
    offset is known; afterwards a task follows the playground, and calls what `on_move` was given with the new
    version, one after the other, each to its end.
    """

    def __init__(self, url: str) -> None:
        self._url = url
        self._offset = timedelta(0)
        self._version = -1
        self._callbacks: list[OnMove] = []
        self._session: aiohttp.ClientSession | None = None
        self._task: asyncio.Task[None] | None = None

    def now(self) -> datetime:
        """The playground's present moment as an aware datetime in UTC."""
        return datetime.now(UTC) + self._offset

    @property
    def version(self) -> int:
        """The playground's count of moves as far as it is known here; -1 before `start`."""
        return self._version

    def on_move(self, callback: OnMove) -> None:
        """Let `callback(version)` be awaited after each move of the clock."""
        self._callbacks.append(callback)

    async def start(self) -> None:
        """Read the clock and follow it. Raises ConnectionError when the playground does not answer."""
        self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=LONG_POLL + 10))
        try:
            await self._read()
        except (aiohttp.ClientError, TimeoutError, ValueError, KeyError) as error:
            await self._session.close()
            raise ConnectionError(f"the playground's clock at {self._url} does not answer: {error}") from error
        self._task = asyncio.create_task(self._follow(), name="playground clock")

    async def stop(self) -> None:
        """Follow no longer; `now` keeps the last offset."""
        if self._task:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task
        if self._session:
            await self._session.close()

    async def _follow(self) -> None:
        while True:
            try:
                moved = await self._wait_for_move()
                if moved:
                    await self._read()
            except (aiohttp.ClientError, TimeoutError, ValueError, KeyError) as error:
                log.warning("the playground's clock does not answer: %s", error)
                await asyncio.sleep(1)
                continue
            if moved:
                await self._tell()

    async def _wait_for_move(self) -> bool:
        answer = await self._ask({"known": str(self._version), "timeout": str(LONG_POLL)})
        return int(answer["version"]) != self._version

    async def _read(self) -> None:
        # Measured from before the question, so that we may be ahead by its way there and back but never behind:
        # what is due at the moment that the clock was moved to has to be due here as well.
        asked = datetime.now(UTC)
        answer = await self._ask({})
        self._offset = datetime.fromisoformat(answer["now"]) - asked
        self._version = int(answer["version"])

    async def _ask(self, params: dict[str, str]) -> dict[str, Any]:
        assert self._session is not None
        async with self._session.get(self._url, params=params) as response:
            response.raise_for_status()
            answer: dict[str, Any] = await response.json()
            return answer

    async def _tell(self) -> None:
        for callback in self._callbacks:
            try:
                await callback(self._version)
            except Exception:
                log.exception("what follows a move of the clock failed")
