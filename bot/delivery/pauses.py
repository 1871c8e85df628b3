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

    When the outcome of a letter is unknown, the connection may be breaking for all of them. A letter may be repeated
    only once: before that Telegram is asked something harmless, again with growing pauses, until it answers.
    """

    PATIENCE = 4

    def __init__(self, pauses: Pauses) -> None:
        self._pauses = pauses
        self._failures = 0
        self._until = 0.0
        self._asked_in_vain = 0
        self.is_unsure = False
        """Whether nothing is to be sent before Telegram has answered something."""

    @property
    def is_on(self) -> bool:
        return self._failures >= self.PATIENCE

    def seconds_left(self) -> float:
        """How long nothing should be tried, nor asked."""
        if not (self.is_on or self.is_unsure):
            return 0.0
        return max(0.0, self._until - asyncio.get_running_loop().time())

    def failed(self) -> None:
        """A letter was not sent."""
        self._failures += 1
        if self.is_on:
            self._wait(self._failures - self.PATIENCE + 1)

    def broke(self) -> None:
        """The connection broke: nobody knows whether a letter was sent."""
        if not self.is_unsure:
            self.is_unsure = True
            self._asked_in_vain = 0
            self._until = 0.0

    def asked_in_vain(self) -> None:
        """Telegram did not answer."""
        self._asked_in_vain += 1
        self._wait(self._asked_in_vain)

    def succeeded(self) -> None:
        """Telegram answered, whatever it said."""
        self._failures = 0
        self.is_unsure = False

    def _wait(self, failures: int) -> None:
        self._until = asyncio.get_running_loop().time() + self._pauses.after(failures).total_seconds()
