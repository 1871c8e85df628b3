"""Updates in.

A source (polling or webhook) hands batches to an `Accept` and tells Telegram that it has them only when that
returned; whatever makes updates durable stands between the two.
"""

from collections.abc import Awaitable, Callable, Sequence
from typing import Protocol

from aiogram.types import Update

Accept = Callable[[Sequence[Update]], Awaitable[None]]
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
        super().__init__("Telegram does not accept BOT_TOKEN: ask @BotFather for the current one and set it")
