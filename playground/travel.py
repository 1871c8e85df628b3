"""Journeys in time: the clock stops wherever the bot has something to do, and waits until it is done."""

import asyncio
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

import aiohttp

from playground.clock import PlaygroundClock
from playground.errors import PlayError

Json = dict[str, Any]
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
LONGEST_STOP = 20.0
LOOK_EVERY = 0.01
PATIENCE = aiohttp.ClientTimeout(total=5)


class Traveller:
    """Moves the clock with regard to the bot, whose status is served at `status_url` (None: nobody to wait for).

    `waiting` counts the updates that the bot has not taken yet.
    """

    def __init__(self, clock: PlaygroundClock, waiting: Callable[[], int], status_url: str | None = None) -> None:
        self._clock = clock
        self._waiting = waiting
        self._session: aiohttp.ClientSession | None = None
        self._journey = asyncio.Lock()
        self._url: str | None = None
        self.longest_stop = LONGEST_STOP
        self.follow(status_url)

    def follow(self, status_url: str | None) -> None:
        """Where the bot tells whether it is idle and what is due; PlayError for an address not on this machine."""
        if status_url is not None and urlsplit(status_url).hostname not in LOOPBACK:
            raise PlayError("the bot's status must be on this machine (127.0.0.1)")
        self._url = status_url

    @property
    def follows(self) -> bool:
        """Whether there is a bot to wait for."""
        return self._url is not None

    async def close(self) -> None:
        """Let go of the connection to the bot."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def travel(self, step: timedelta | None = None, to: datetime | None = None) -> None:
        """Go forward by a step, to a moment, or (with neither) to the next thing due.

        PlayError: the moment lies in the past, or nothing is due.
        """
        async with self._journey:
            if step is not None:
                target = self._clock.now() + step
            elif to is not None:
                target = to
            else:
                target = await self._next_due()
            if target < self._clock.now():
                raise PlayError("the clock of the playground only goes forward")
            await self._go(target)

    async def jump(self, to: datetime) -> None:
        """Go to a moment at once, as if everything had been switched off in between."""
        async with self._journey:
            try:
                self._clock.move_to(to)
            except ValueError as error:
                raise PlayError(str(error)) from error

    async def status(self, *, brief: bool = False) -> Json | None:
        """What the bot tells of itself; None when it cannot be asked. `brief`: not what is due."""
        if self._url is None:
            return None
        if self._session is None:
            self._session = aiohttp.ClientSession(timeout=PATIENCE)
        try:
            async with self._session.get(self._url, params={"brief": "1"} if brief else None) as response:
                told: Json = await response.json()
                return told if response.status == 200 else None
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError):
            return None

    async def _next_due(self) -> datetime:
        status = await self._settled()
        due = _moment(status.get("next_due")) if status else None
        if due is None:
            raise PlayError("nothing is due")
        return max(due, self._clock.now())

    async def _go(self, target: datetime) -> None:
        while True:
            status = await self._settled()
            due = _moment(status.get("next_due")) if status else None
            # What was due already and was not done within a stop's time does not hold up the journey.
            stop = due if due is not None and self._clock.now() < due < target else target
            self._clock.move_by(max(stop - self._clock.now(), timedelta(0)))
            if stop == target:
                await self._settled()
                return

    async def _settled(self) -> Json | None:
        """Wait until the bot has seen the clock and has nothing left to do; None when it cannot be asked."""
        deadline = time.monotonic() + self.longest_stop
        while True:
            # What is due is asked only of a bot that is done: until then it is about to change.
            brief = await self.status(brief=True)
            is_late = time.monotonic() > deadline
            if brief is None or is_late or self._is_done(brief):
                status = await self.status()
                if status is None or is_late:
                    return status
                due = _moment(status.get("next_due"))
                if self._is_done(status) and (due is None or due > self._clock.now()):
                    return status
            await asyncio.sleep(LOOK_EVERY)

    def _is_done(self, status: Json) -> bool:
        """Whether the bot has seen the clock and has nothing left to do."""
        seen = status.get("clock_version") == self._clock.version and not self._waiting()
        return bool(seen and status.get("idle"))


def _moment(text: Any) -> datetime | None:
    return datetime.fromisoformat(text) if isinstance(text, str) else None
