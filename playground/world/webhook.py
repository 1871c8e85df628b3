"""Delivery of updates to the bot's own address."""

import asyncio
import random
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import urlsplit

import aiohttp

from playground.clock import PlaygroundClock
from playground.errors import BadRequest
from playground.world.updates import Pending, Updates

Json = dict[str, Any]
Lane = tuple[int, int]
Reply = Callable[[aiohttp.ClientResponse], Awaitable[None]]
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
LONGEST_DELAY = 60.0
PATIENCE = aiohttp.ClientTimeout(total=60)


class Webhook:
    """Sends updates one by one: at most one in flight for a lane (a user or chat), several lanes at once."""

    def __init__(self, clock: PlaygroundClock, updates: Updates) -> None:
        self._clock = clock
        self._updates = updates
        self._lanes: dict[Lane, deque[Pending]] = {}
        self._ready: deque[Lane] = deque()
        self._tasks: set[asyncio.Task[None]] = set()
        self._timers: set[asyncio.TimerHandle] = set()
        self._session: aiohttp.ClientSession | None = None
        self._generation = 0
        self.url = ""
        self.secret = ""
        self.connections = 0
        self.last_error: tuple[int, str] | None = None
        self.on_reply: Reply | None = None
        # Seconds after which the second retry comes; tests make it short.
        self.first_delay = 2.0

    @property
    def active(self) -> bool:
        """Whether updates go to a webhook; polling is refused then."""
        return bool(self.url)

    def check(self, url: str) -> None:
        """Raise a 400 for an address that is not one, or not on this machine: nothing leaves it from here."""
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise BadRequest("bad webhook: An HTTPS URL must be provided for webhook")
        if parts.hostname not in LOOPBACK:
            raise BadRequest("bad webhook: the playground only calls this machine (127.0.0.1)")

    def start(self, url: str, secret: str, connections: int) -> None:
        """Deliver to this address from now on, what waits already included."""
        self.stop()
        self.url, self.secret, self.connections = url, secret, connections
        self._session = aiohttp.ClientSession(timeout=PATIENCE, connector=aiohttp.TCPConnector(limit=connections))
        self._updates.on_push = self._queue
        for update in list(self._updates.alive()):
            self._queue(update)

    def stop(self) -> None:
        """Stop delivering; what was not taken waits for whoever asks next."""
        self._generation += 1
        self.url = self.secret = ""
        self.last_error = None
        self._updates.on_push = None
        for timer in self._timers:
            timer.cancel()
        self._timers.clear()
        self._lanes.clear()
        self._ready.clear()
        if self._session is not None:
            closing = asyncio.get_running_loop().create_task(self._session.close())
            self._tasks.add(closing)
            closing.add_done_callback(self._tasks.discard)
            self._session = None

    async def close(self) -> None:
        """Stop, and wait until nothing of it runs."""
        self.stop()
        while self._tasks:
            await asyncio.gather(*self._tasks, return_exceptions=True)

    def _queue(self, update: Pending) -> None:
        lane = self._lanes.setdefault(update.lane, deque())
        lane.append(update)
        if len(lane) == 1:
            self._begin(update.lane)

    def _begin(self, lane: Lane) -> None:
        self._ready.append(lane)
        self._pump()

    def _pump(self) -> None:
        while self._ready and len(self._tasks) < self.connections:
            task = asyncio.get_running_loop().create_task(self._run(self._ready.popleft(), self._generation))
            self._tasks.add(task)
            task.add_done_callback(self._finished)

    def _finished(self, task: "asyncio.Task[None]") -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            raise error
        self._pump()

    async def _run(self, lane: Lane, generation: int) -> None:
        """Deliver what waits in a lane until it is empty or a delivery fails."""
        waiting = self._lanes.get(lane)
        while waiting and generation == self._generation:
            update = waiting[0]
            problem = None
            if update.expires_at > self._clock.unix():
                problem = await self._send(update)
            if generation != self._generation:
                return
            if problem is None:
                waiting.popleft()
                self._updates.drop(update.id)
                continue
            self.last_error = (int(self._clock.unix()), problem)
            self._later(lane, update)
            return
        if generation == self._generation:
            self._lanes.pop(lane, None)

    def _later(self, lane: Lane, update: Pending) -> None:
        """One retry at once, then after delays that double up to 60 to 120 s, in real time."""
        update.failures += 1
        if update.failures == 1:
            self._begin(lane)
            return
        longest = random.uniform(LONGEST_DELAY, 2 * LONGEST_DELAY)
        delay = min(longest, self.first_delay * 2 ** (update.failures - 2))
        loop = asyncio.get_running_loop()
        timer: asyncio.TimerHandle | None = None

        def again() -> None:
            if timer is not None:
                self._timers.discard(timer)
            self._begin(lane)

        timer = loop.call_later(delay, again)
        self._timers.add(timer)

    async def _send(self, update: Pending) -> str | None:
        """The problem as getWebhookInfo tells it, or None when the bot took the update."""
        if self._session is None:
            return "webhook is not set"
        headers = {SECRET_HEADER: self.secret} if self.secret else {}
        self._updates.on_delivery(update)
        try:
            async with self._session.post(self.url, json=update.as_update(), headers=headers) as response:
                if not 200 <= response.status <= 299:
                    return f"Wrong response from the webhook: {response.status} {response.reason}"
                if self.on_reply is not None:
                    await self.on_reply(response)
                return None
        except (aiohttp.ClientError, TimeoutError, OSError, RuntimeError) as error:
            return f"Connection failed: {type(error).__name__}"
