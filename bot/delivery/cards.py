"""Live cards: announcements in chats whose counters follow what is true."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress

from actions.context import Context
from actions.delivery.lost_halls import lose_hall
from actions.delivery.moved_chats import follow_chat
from bot import lanes
from bot.delivery.budget import EditBudget
from bot.delivery.ledger import Ledger
from bot.delivery.outcomes import (
    Barred,
    Moved,
    NoRoom,
    Outcome,
    Refused,
    Sent,
    Trouble,
    Vague,
    is_message_gone,
    is_unchanged,
    outcome_of,
)
from bot.delivery.pace import Pace
from bot.delivery.posting import Post
from domain.meetups.meetup import MeetupId
from domain.notices import HallId
from handlers.rendering import Outgoing
from storage.cards import Cards, StaleCard
from wording.reader import Reader

log = logging.getLogger(__name__)

CardRenderer = Callable[[MeetupId, HallId, Reader, Context], Awaitable[Outgoing | None]]
"""What a meetup's card in a hall shows now. None: nothing any more; the message stays as it is."""

PATIENCE = 2.0
"""Seconds that an edit may wait for room within Telegram's limits before another chat's turn comes."""


class LiveCards:
    """A loop that edits cards which show an old revision: one edit at a time in a chat, the oldest stale card first.

    Posts go first: while one is owed to a chat, its cards wait.
    """

    def __init__(
        self,
        ctx: Context,
        reader: Reader,
        render: CardRenderer,
        post: Post,
        ledger: Ledger,
        owes_post_in: Callable[[int], bool],
        on_change: Callable[[], None],
        pace: Pace,
    ) -> None:
        self._ctx = ctx
        self._reader = reader
        self._render = render
        self._post = post
        self._ledger = ledger
        self._owes_post_in = owes_post_in
        self._on_change = on_change
        self._pace = pace
        self._woken = asyncio.Event()
        self._loop: asyncio.Task[None] | None = None
        self._editing: dict[int, asyncio.Task[None]] = {}
        self._budgets: dict[int, EditBudget] = {}
        self._not_before: dict[int, float] = {}
        self._failures: dict[int, int] = {}
        self._stale_since: dict[int, float] = {}
        self._found_nothing = False
        self._stopping = False

    async def start(self) -> None:
        self._loop = asyncio.create_task(self._run(), name="live cards")

    async def stop(self, seconds: float) -> None:
        """Begin no more edits, and give those in flight this long to end."""
        self._stopping = True
        self.wake()
        if self._loop is not None:
            await self._loop
        if self._editing:
            _, late = await asyncio.wait(self._editing.values(), timeout=seconds)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    def wake(self) -> None:
        """Something that cards show may have changed."""
        self._found_nothing = False
        self._woken.set()

    @property
    def is_idle(self) -> bool:
        """Whether every card that can be edited shows what is true."""
        return self._found_nothing and not self._editing

    async def _run(self) -> None:
        while not self._stopping:
            self._woken.clear()
            try:
                pause = await self._look()
            except Exception:
                log.exception("the cards could not be looked into")
                pause = self._pace.poll
            with suppress(TimeoutError):
                await asyncio.wait_for(self._woken.wait(), pause)
            if not self._stopping:
                # Taps come in swarms: what follows within a moment is shown by the same edit.
                await asyncio.sleep(self._pace.gather)

    async def _look(self) -> float:
        """Begin the edits that may be made now. Returns after how many seconds to look again at the latest."""
        async with self._ctx.read() as connection:
            stale = await Cards(connection).stale()
        now = asyncio.get_running_loop().time()
        self._stale_since = {one.card.id: self._stale_since.get(one.card.id, now) for one in stale}
        self._forget(now)
        pause = self._pace.poll
        for one in sorted(stale, key=lambda one: self._stale_since[one.card.id]):
            if one.chat_id in self._editing:
                continue
            free_at = self._free_at(one.chat_id)
            if free_at > now:
                pause = min(pause, free_at - now)
            elif self._owes_post_in(one.chat_id):
                pause = min(pause, 1.0)
            elif len(self._editing) < self._pace.edits_at_once:
                self._begin(one)
        self._found_nothing = not stale and not self._woken.is_set()
        return pause

    def _free_at(self, chat_id: int) -> float:
        budget = self._budgets.setdefault(chat_id, EditBudget())
        return max(budget.free_at(), self._not_before.get(chat_id, 0.0))

    def _forget(self, now: float) -> None:
        self._budgets = {chat: budget for chat, budget in self._budgets.items() if not budget.is_full()}
        self._not_before = {chat: until for chat, until in self._not_before.items() if until > now}

    def _begin(self, stale: StaleCard) -> None:
        self._budgets.setdefault(stale.chat_id, EditBudget()).take()
        task = asyncio.create_task(self._edit(stale), name=f"card {stale.card.id}")
        self._editing[stale.chat_id] = task
        task.add_done_callback(lambda _: self._edited(stale.chat_id))

    def _edited(self, chat_id: int) -> None:
        del self._editing[chat_id]
        self.wake()

    async def _edit(self, stale: StaleCard) -> None:
        try:
            async with self._ctx.read() as connection:
                # Read before rendering: a change in between is shown early, and once more, never missed.
                revision = await Cards(connection).revision(stale.card.meetup)
            if revision is None:
                return
            outgoing = await self._render(stale.card.meetup, stale.card.hall, self._reader, self._ctx)
            outcome = await self._show(stale, outgoing)
            await self._settle(stale, revision, outcome)
        except Exception:
            log.exception("card %d: an error of our own", stale.card.id)
            self._put_off(stale.chat_id, Trouble("an error of our own"))

    async def _show(self, stale: StaleCard, outgoing: Outgoing | None) -> Outcome:
        message_id = stale.card.message_id
        if outgoing is None:
            return Sent(message_id)
        try:
            with lanes.lane(lanes.Lane.NOTICE), lanes.patience(PATIENCE):
                await self._post.edit(stale.chat_id, message_id, outgoing)
        except Exception as error:
            outcome = outcome_of(error)
            if outcome is None:
                raise
            return outcome
        return Sent(message_id)

    async def _settle(self, stale: StaleCard, revision: int, outcome: Outcome) -> None:
        card, now, policy = stale.card, self._ctx.now(), self._ctx.policy
        match outcome:
            case NoRoom() | Trouble() | Vague():
                # An edit can be repeated without harm, whatever became of the last one.
                self._put_off(stale.chat_id, outcome)
                return
            case Moved(chat_id=new_chat):
                await self._ledger.write(lambda connection: follow_chat(connection, stale.chat_id, new_chat, now))
                self._on_change()
            case Barred(removed=removed):
                is_news = await self._ledger.write(
                    lambda connection: lose_hall(connection, card.hall, policy, now, removed=removed)
                )
                self._on_change()
                if not is_news:
                    # No hall (any more), and so nothing that could be lost: it is not asked at every turn.
                    self._put_off(stale.chat_id, outcome)
                    return
            case _ if is_message_gone(outcome):
                log.info("card %d is gone", card.id)
                await self._ledger.write(lambda connection: Cards(connection).lost(card.id, card.message_id))
            case _:
                if isinstance(outcome, Refused) and not is_unchanged(outcome):
                    log.error("card %d: Telegram does not take it: %s", card.id, outcome.reason)
                await self._ledger.write(lambda connection: Cards(connection).shown(card.id, revision, now))
        self._failures.pop(stale.chat_id, None)

    def _put_off(self, chat_id: int, outcome: Outcome) -> None:
        """Leave the chat alone for a while, longer with each failure."""
        self._failures[chat_id] = self._failures.get(chat_id, 0) + 1
        pause = self._pace.pauses.after(self._failures[chat_id]).total_seconds()
        if isinstance(outcome, NoRoom):
            pause = outcome.seconds
        self._not_before[chat_id] = asyncio.get_running_loop().time() + pause
