"""Telegram's limits on what a bot sends, kept on our side: a call waits here rather than be refused there.

Limits are windows that slide with `loop.time()`, a little longer than Telegram's, because what leaves evenly
does not arrive evenly. Who waits, waits in line: by lane, then by arrival. Two things keep the later lanes from
starving: overall each gets a turn a second however much goes before it, and within a chat a call is passed over
a few times at most.
"""

import asyncio
from heapq import heappop, heappush
from itertools import count

from bot.chat_room import Chat, Waiter
from bot.lanes import Lane, WaitTooLong
from bot.limits import ChatId, Limits, Window, is_shared

__all__ = ["FORGET_ABOVE", "Limiter", "Limits"]

FORGET_ABOVE = 4096
"""Chats kept in memory before those that have all their room again are forgotten."""

CATCH_UP = 0.1
"""Seconds that a broadcast may fall behind its rate and still make up for."""


class Limiter:
    """Hands out turns. Serves one event loop."""

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._overall = Window(self._limits.overall, self._limits.overall_window)
        self._paused_until = 0.0
        self._broadcast_at = 0.0
        self._chats: dict[ChatId, Chat] = {}
        self._forget_above = FORGET_ABOVE
        self._numbers = count()
        # A chat with someone waiting is in exactly one valid place: asleep until it has room, or ready in
        # the lane of its next call. An entry whose version is not its chat's any more is stale.
        self._asleep: list[tuple[float, int, int, Chat]] = []
        self._ready: tuple[list[tuple[Waiter, int]], ...] = tuple([] for _ in Lane)
        self._served = [0.0 for _ in Lane]
        self._timer: asyncio.TimerHandle | None = None
        self._waiting = 0
        self._hint: tuple[ChatId, float] | None = None

    @property
    def waiting(self) -> int:
        """How many calls wait for their turn."""
        return self._waiting

    async def take(
        self,
        chat_id: ChatId,
        lane: Lane = Lane.ANSWER,
        cost: int = 1,
        patience: float | None = None,
        ticket: int | None = None,
    ) -> int:
        """Return, when it is this call's turn, its ticket; `cost` is the number of messages it makes.

        With the `ticket` of an earlier turn (Telegram refused the call) it goes before what came after it.
        Raises WaitTooLong rather than wait longer than `patience` seconds.
        """
        loop = asyncio.get_running_loop()
        now = loop.time()
        chat = self._chat(chat_id, now)
        number = next(self._numbers) if ticket is None else ticket
        nobody_waits = chat.lanes is None and not any(self._ready)
        if nobody_waits and lane is not Lane.BROADCAST and self._earliest(chat, cost) <= now:
            self._grant(chat, cost, now)
            return number
        if patience is not None and self._earliest(chat, cost) > now + patience:
            raise WaitTooLong(chat_id, patience)
        waiter = Waiter(chat, lane, cost, number, now, loop.create_future())
        chat.join(waiter)
        self._present(chat, now)
        self._serve(loop, now)
        if not waiter.turn.done():
            await self._wait(waiter, loop, patience)
        return number

    def refused(self, chat_id: ChatId, seconds: float) -> None:
        """Telegram said 429: hold this chat back for `seconds`, or everything when it is not about the chat.

        Telegram does not say which of its limits was hit. A private chat that by our own count had all its
        room hints at the overall one; a second such chat within two seconds is taken for a proof.
        """
        loop = asyncio.get_running_loop()
        now = loop.time()
        chat = self._chat(chat_id, now)
        if not is_shared(chat_id) and chat.had_all_room(now):
            hint, self._hint = self._hint, (chat_id, now)
            if hint and hint[0] != chat_id and now - hint[1] <= 2:
                self._paused_until = max(self._paused_until, now + seconds)
        chat.blocked_until = max(chat.blocked_until, now + seconds)
        self._present(chat, now)
        self._serve(loop, now)

    def _chat(self, chat_id: ChatId, now: float) -> Chat:
        chat = self._chats.get(chat_id)
        if chat is None:
            if len(self._chats) >= self._forget_above:
                self._chats = {key: kept for key, kept in self._chats.items() if not kept.is_at_rest(now)}
                self._forget_above = max(FORGET_ABOVE, 2 * len(self._chats))
            chat = self._chats[chat_id] = Chat(chat_id, self._limits)
        return chat

    def _earliest(self, chat: Chat, cost: int) -> float:
        return max(chat.free_at(cost), self._overall.free_at(cost), self._paused_until)

    def _grant(self, chat: Chat, cost: int, now: float) -> None:
        self._overall.take(now, cost)
        chat.take(now, cost)

    async def _wait(self, waiter: Waiter, loop: asyncio.AbstractEventLoop, patience: float | None) -> None:
        self._waiting += 1
        try:
            await asyncio.wait_for(waiter.turn, patience)
        except TimeoutError:
            raise WaitTooLong(waiter.chat.id, patience or 0) from None
        finally:
            self._waiting -= 1
            if waiter.turn.cancelled():
                # The chat's next call may have been waiting behind this one.
                self._present(waiter.chat, loop.time())
                self._serve(loop, loop.time())

    def _present(self, chat: Chat, now: float) -> None:
        """Put the chat where its next call belongs."""
        chat.version += 1
        waiter = chat.next_waiter()
        if waiter is None:
            return
        at = chat.free_at(waiter.cost)
        if at > now:
            heappush(self._asleep, (at, next(self._numbers), chat.version, chat))
        else:
            heappush(self._ready[waiter.urgency], (waiter, chat.version))

    def _serve(self, loop: asyncio.AbstractEventLoop, now: float) -> None:
        """Give turns to whoever can have one now, and come back when the next can."""
        while self._asleep and self._asleep[0][0] <= now:
            _, _, version, chat = heappop(self._asleep)
            if version == chat.version:
                self._present(chat, now)
        moments: list[float] = []
        while (lane := self._next_lane(now)) is not None:
            waiter, _ = self._ready[lane][0]
            alone = lane is Lane.BROADCAST and not any(self._ready[: Lane.BROADCAST])
            spare = self._limits.spare if alone else 0
            at = max(self._overall.free_at(waiter.cost + spare), self._paused_until)
            if at > now:
                moments.append(at)
                break
            heappop(self._ready[lane])
            self._turn(waiter, lane, now)
        if self._ready[Lane.BROADCAST] and self._broadcast_at > now:
            moments.append(self._broadcast_at)
        if self._asleep:
            moments.append(self._asleep[0][0])
        self._come_back(loop, min(moments, default=None))

    def _turn(self, waiter: Waiter, lane: Lane, now: float) -> None:
        waiter.chat.leave(waiter)
        self._grant(waiter.chat, waiter.cost, now)
        self._served[lane] = now
        if waiter.lane is Lane.BROADCAST:
            # Timers that fire late are made up for; a pause is not.
            behind = now - self._broadcast_at
            start = self._broadcast_at if behind < CATCH_UP else now
            self._broadcast_at = start + waiter.cost / self._limits.broadcast_rate
        waiter.turn.set_result(None)
        self._present(waiter.chat, now)

    def _next_lane(self, now: float) -> Lane | None:
        """The lane whose turn it is, its stale entries dropped; None when nobody is ready."""
        first: Lane | None = None
        for lane in Lane:
            ready = self._ready[lane]
            while ready and (ready[0][1] != ready[0][0].chat.version or ready[0][0].turn.done()):
                heappop(ready)
            if not ready or (lane is Lane.BROADCAST and self._broadcast_at > now):
                continue
            if first is None:
                first = lane
            elif now - max(self._served[lane], ready[0][0].since) >= self._limits.turn_of_later_lanes:
                return lane
        return first

    def _come_back(self, loop: asyncio.AbstractEventLoop, at: float | None) -> None:
        if self._timer is not None:
            if at is not None and self._timer.when() <= at:
                return
            self._timer.cancel()
            self._timer = None
        if at is not None:
            self._timer = loop.call_at(at, self._wake, loop, at)

    def _wake(self, loop: asyncio.AbstractEventLoop, at: float) -> None:
        self._timer = None
        # A timer may fire a hair before its moment.
        self._serve(loop, max(at, loop.time()))
