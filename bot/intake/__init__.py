"""Updates in.

A source (polling or webhook) hands batches to an `Accept` and tells Telegram that it has them only when that
returned; whatever makes updates durable stands between the two.
"""

import random
from collections.abc import Awaitable, Callable, Sequence
from typing import Protocol

from bot.intake.arrivals import Arrival

LONGEST_PAUSE = 30.0
"""Seconds between attempts when Telegram cannot be reached."""

Accept = Callable[[Sequence[Arrival]], Awaitable[None]]
"""Takes responsibility for updates. While it raises, Telegram keeps them and offers them again."""


class Intake(Protocol):
    """A source of updates."""

    async def start(self) -> None:
        """Begin to take updates in."""
        ...

    async def wait(self) -> None:
        """Return once stopped. Raises TokenRefused when Telegram does not know the bot any more."""
        ...

    async def stop(self) -> None:
        """Take no more in. What was accepted is not this object's business any more."""
        ...

    @property
    def idle(self) -> bool:
        """Whether nothing has come in that is not handed over yet."""
        ...


class TokenRefused(Exception):
    """Telegram does not accept the bot's token: it was revoked or mistyped. Trying again does not help."""

    def __init__(self) -> None:
        super().__init__("Telegram does not accept BOT_TOKEN. Ask @BotFather for the current one and set it.")


def pause(failures: int) -> float:
    """Seconds to wait after so many failures in a row: twice as long each time up to a bound, never in step."""
    return min(LONGEST_PAUSE, 2.0 ** min(failures - 1, 8)) * random.uniform(0.5, 1.0)
