"""Nobody keeps the bot from answering others: whoever sends too much at once is slowed, and told so once.

Each person has a bucket of turns that fills up again over time. It is generous: tapping excitedly, leafing through
a list or sending an album empties nobody's. Kept in memory only; a restart fills all buckets.
"""

import logging
from collections.abc import Awaitable, Callable
from time import monotonic
from typing import Any

from aiogram import BaseMiddleware
from aiogram.enums import ChatType
from aiogram.exceptions import TelegramAPIError
from aiogram.types import CallbackQuery, Message, TelegramObject, Update

from bot import lanes
from bot.lanes import WaitTooLong
from bot.metrics import Metrics
from handlers.errors import toast
from wording.texts import Texts, Words

log = logging.getLogger(__name__)

FULL_AFTER = 20.0
"""Seconds in which an empty bucket fills up."""
FORGET_ABOVE = 10_000
"""People kept in memory before those whose buckets are full again are forgotten."""
PATIENCE = 1.0
"""Seconds that a notice waits for room within Telegram's limits; those are needed for others."""

SLOWED = object()
"""What handling an update returns that was not handled."""


class Buckets:
    """How many turns people have left. ``size`` is how many there are in a full bucket."""

    def __init__(self, size: int, *, forget_above: int = FORGET_ABOVE) -> None:
        self._turn = FULL_AFTER / size
        self._forget_above = self._threshold = forget_above
        # When somebody's bucket will be full again: a bucket is as empty as that is far away.
        self._full_at: dict[int, float] = {}
        self._told: set[int] = set()

    def __len__(self) -> int:
        return len(self._full_at)

    def take(self, who: int, now: float) -> float:
        """Take a turn; 0.0 when there was one, else the seconds until there is one."""
        full_at = self._full_at.get(who, 0.0)
        if full_at <= now:
            self._told.discard(who)
            full_at = now
            if len(self._full_at) > self._threshold:
                self._forget(now)
        full_at += self._turn
        if full_at - now > FULL_AFTER:
            return full_at - now - FULL_AFTER
        self._full_at[who] = full_at
        return 0.0

    def is_news(self, who: int) -> bool:
        """Whether this person has not been told yet since their bucket was full last. They are now."""
        if who in self._told:
            return False
        self._told.add(who)
        return True

    def _forget(self, now: float) -> None:
        self._full_at = {who: full_at for who, full_at in self._full_at.items() if full_at > now}
        self._told &= self._full_at.keys()
        self._threshold = max(self._forget_above, 2 * len(self._full_at))


class FloodControl(BaseMiddleware):
    """An outer middleware of the dispatcher's updates, before anything looks into the database.

    Counted are taps, and messages that are meant for the bot. What is over the limit is not handled: a rule that
    says no. Returns `SLOWED` then.
    """

    def __init__(self, buckets: Buckets, texts: Texts, metrics: Metrics) -> None:
        self._buckets = buckets
        self._texts = texts
        self._metrics = metrics

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        if isinstance(event, Update):
            happened = event.callback_query or event.message
            if happened is not None and happened.from_user is not None and _counts(happened):
                wait = self._buckets.take(happened.from_user.id, monotonic())
                if wait > 0:
                    self._metrics.flood()
                    if self._buckets.is_news(happened.from_user.id):
                        await self._tell(happened, self._words(happened.from_user.language_code))
                    return SLOWED
        return await handler(event, data)

    def _words(self, language_code: str | None) -> Words:
        """By Telegram's language: looking the person up is what a flood must not cost."""
        language = (language_code or "").partition("-")[0]
        return self._texts.of(language) if language in self._texts.languages else self._texts.default

    async def _tell(self, happened: CallbackQuery | Message, words: Words) -> None:
        log.warning("somebody sends too much at once and is slowed")
        text = words.plain("too-fast")
        try:
            with lanes.patience(PATIENCE):
                if isinstance(happened, CallbackQuery):
                    await toast(happened, text)
                else:
                    await happened.answer(text, parse_mode=None)
        except (TelegramAPIError, WaitTooLong) as error:
            log.info("somebody who is slowed could not be told: %s", error)


def _counts(happened: CallbackQuery | Message) -> bool:
    """Talk in a group is not meant for the bot, and what happened to a group must not be missed."""
    if isinstance(happened, CallbackQuery):
        return True
    return happened.chat.type == ChatType.PRIVATE or (happened.text or "").startswith("/")
