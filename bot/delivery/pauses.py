"""How long to wait before the next attempt."""

import asyncio
import random
from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class Pauses:
    """Growing pauses in seconds, with jitter: after each failure twice as long, up to ``longest``."""

    first: float = 1.0
    longest: float = 300.0

    def after(self, failures: int) -> timedelta:
        """The pause after so many failures in a row (1 is the first): between half of it and all of it."""
        full = min(self.longest, self.first * 2.0 ** min(failures - 1, 30))
        return timedelta(seconds=full * random.uniform(0.5, 1.0))


class Outage:
    """Whether Telegram as a whole seems out of reach.

    After ``PATIENCE`` failures in a row, of whatever letters, one letter at a time is tried, with growing pauses:
    a whole broadcast need not run against a wall. The first success ends it.
    """

    PATIENCE = 4

    def __init__(self, pauses: Pauses) -> None:
        self._pauses = pauses
        self._failures = 0
        self._until = 0.0

    @property
    def is_on(self) -> bool:
        return self._failures >= self.PATIENCE

    def seconds_left(self) -> float:
        """How long nothing should be tried."""
        return max(0.0, self._until - asyncio.get_running_loop().time()) if self.is_on else 0.0

    def failed(self) -> None:
        self._failures += 1
        if self.is_on:
            pause = self._pauses.after(self._failures - self.PATIENCE + 1)
            self._until = asyncio.get_running_loop().time() + pause.total_seconds()

    def succeeded(self) -> None:
        """Telegram answered, whatever it said."""
        self._failures = 0
