"""Delivery as the program sees it: start, wake, stop."""

import asyncio

from aiogram import Bot

from actions.context import Context
from bot.delivery.attempt import Attempt
from bot.delivery.cards import CardRenderer, LiveCards
from bot.delivery.ledger import Ledger
from bot.delivery.live_letters import LiveLetters
from bot.delivery.pace import Pace
from bot.delivery.posting import Post
from bot.delivery.sender import Count, Sender
from bot.delivery.settling import Settling
from handlers.rendering import Renderers
from storage.changes import Watch
from wording.reader import everybody
from wording.texts import Texts


class Delivery:
    """The sender, the live cards and the live letters.

    Tell it of each commit of an action, and wake it after each tick and whenever the clock was moved. Not waking it
    costs a few seconds, never a letter.
    """

    def __init__(
        self,
        bot: Bot,
        ctx: Context,
        texts: Texts,
        renderers: Renderers,
        render_card: CardRenderer,
        pace: Pace | None = None,
        *,
        count: Count | None = None,
    ) -> None:
        pace = pace or Pace()
        post = Post(bot, pace.answer)
        settling = Settling(ctx, pace.pauses)
        self._ledger = Ledger(ctx.database)
        attempt = Attempt(ctx, renderers, post, self._ledger, settling)
        self._sender = Sender(ctx, texts, attempt, settling, self._ledger, self.wake, pace, count)
        self._cards = LiveCards(
            ctx,
            everybody(texts, ctx.policy),
            render_card,
            post,
            self._ledger,
            self._sender.owes_post_in,
            self.wake,
            pace,
        )
        self._live = LiveLetters(ctx, texts, renderers, post, self._ledger, pace)
        changes = ctx.database.changes
        self._watches = (
            (Watch(changes, "outbox", "halls"), self._sender.wake),
            (Watch(changes, "outbox"), self._live.wake),
            (Watch(changes, "meetups", "cards", "halls"), self._cards.wake),
        )

    async def start(self) -> None:
        """Settle what was being sent when the program ended last, then begin."""
        await self._sender.start()
        await self._cards.start()
        await self._live.start()

    async def stop(self, timeout: float = 10.0) -> None:  # noqa: ASYNC109 - not to be cancelled, but ended early
        """Begin nothing more; what is in flight has ``timeout`` seconds to end. Close the bot's session afterwards."""
        await asyncio.gather(self._sender.stop(timeout), self._cards.stop(timeout), self._live.stop(timeout))
        await self._ledger.close()

    def committed(self) -> None:
        """A transaction was committed: whoever has nothing to do with what it wrote goes on sleeping."""
        for watch, wake in self._watches:
            if watch.noticed():
                wake()

    def wake(self) -> None:
        """Something may be owed or stale, or time has moved."""
        self._sender.wake()
        self._cards.wake()
        self._live.wake()

    @property
    def idle(self) -> bool:
        """Whether nothing that is due waits, nothing is being sent, and every message shows what is true."""
        return self._sender.is_idle and self._cards.is_idle and self._live.is_idle
