"""Updates by long polling: the bot asks, Telegram answers as soon as there is something."""

import asyncio
import logging
from collections.abc import Sequence
from contextlib import suppress

from aiogram import Bot
from aiogram.exceptions import (
    AiogramError,
    TelegramConflictError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)

from bot.intake import Accept, TokenRefused, pause
from bot.intake.arrivals import Arrival
from bot.session import FetchUpdates
from storage.trouble import is_trouble

log = logging.getLogger(__name__)

LONG_POLL = 50
"""Seconds for which Telegram may hold a question."""
BATCH = 100


class Polling:
    """Asks for updates until stopped; confirms a batch, by asking for the next, once it was accepted."""

    def __init__(self, bot: Bot, accept: Accept, allowed_updates: Sequence[str]) -> None:
        self._bot = bot
        self._accept = accept
        self._allowed_updates = list(allowed_updates)
        self._offset: int | None = None
        self._failures = 0
        self._idle = True
        self._task: asyncio.Task[None] | None = None

    @property
    def idle(self) -> bool:
        """Whether no batch is on its way from the answer to `accept`."""
        return self._idle

    async def start(self) -> None:
        self._task = asyncio.create_task(self._run(), name="polling")

    async def wait(self) -> None:
        """Return once stopped. Raises TokenRefused."""
        if self._task:
            await asyncio.wait([self._task])
            if not self._task.cancelled():
                self._task.result()

    async def stop(self) -> None:
        if self._task and not self._task.done():
            self._task.cancel()
            await asyncio.wait([self._task])

    async def _run(self) -> None:
        while True:
            try:
                arrivals, following = await self._fetch()
                self._idle = not arrivals
                if arrivals:
                    await self._accept(arrivals)
                self._offset = following
                self._recovered()
            except (TelegramUnauthorizedError, TelegramNotFound) as error:
                raise TokenRefused from error
            except Exception as error:
                await self._pause(error)
            finally:
                self._idle = True

    async def _fetch(self) -> tuple[list[Arrival], int | None]:
        """What there is, and the offset to ask from once it was accepted."""
        question = FetchUpdates(
            offset=self._offset, limit=BATCH, timeout=LONG_POLL, allowed_updates=self._allowed_updates
        )
        arrivals = await self._bot(question, request_timeout=LONG_POLL + 15)
        return arrivals, arrivals[-1].update_id + 1 if arrivals else self._offset

    async def _pause(self, error: Exception) -> None:
        self._failures += 1
        seconds = pause(self._failures)
        if isinstance(error, TelegramRetryAfter):
            seconds = error.retry_after
        if isinstance(error, TelegramConflictError):
            await self._explain_conflict(error)
        elif isinstance(error, AiogramError):
            log.warning("no updates from Telegram, next attempt in %.1f s: %s", seconds, error)
        else:
            # A full disk is told in a line; a mistake of ours is told with its place.
            cause = None if is_trouble(error) else error
            log.error("updates could not be accepted, next attempt in %.1f s", seconds, exc_info=cause)
        await asyncio.sleep(seconds)

    async def _explain_conflict(self, error: TelegramConflictError) -> None:
        if "webhook" in error.message:
            log.warning("a webhook is set for this bot; INTAKE=polling, so it is removed")
            with suppress(AiogramError):
                await self._bot.delete_webhook()
        elif self._failures == 1:
            log.error("another program takes this bot's updates: stop it, one token serves one running bot")

    def _recovered(self) -> None:
        if self._failures:
            log.info("updates come again after %d failures", self._failures)
        self._failures = 0
