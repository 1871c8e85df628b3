"""One chat as the limiter sees it: how much room it has, and who waits for some."""

import asyncio
from heapq import heappop, heappush

from bot.lanes import Lane
from bot.limits import ChatId, Limits, Window, is_shared


class Chat:
    """The room a chat has, and who waits for it."""

    __slots__ = ("_full_at", "_limits", "_minute", "blocked_until", "id", "lanes", "version")

    def __init__(self, chat_id: ChatId, limits: Limits) -> None:
        self.id = chat_id
        self._limits = limits
        self._full_at = 0.0
        self._minute = Window(limits.group, limits.group_window) if is_shared(chat_id) else None
        self.blocked_until = 0.0
        self.lanes: tuple[list[Waiter], ...] | None = None
        self.version = 0

    def free_at(self, cost: int) -> float:
        """When the chat has room for a call; one of several messages goes out whole and is paid for afterwards."""
        burst_at = self._full_at - (self._limits.chat_burst - 1) * self._limits.chat_interval
        at = max(self.blocked_until, burst_at)
        return max(at, self._minute.free_at(cost)) if self._minute else at

    def take(self, now: float, cost: int) -> None:
        self._full_at = max(self._full_at, now) + cost * self._limits.chat_interval
        if self._minute:
            self._minute.take(now, cost)

    def had_all_room(self, now: float) -> bool:
        """Whether no more than one call went out of late."""
        return self._full_at <= now + self._limits.chat_interval

    def is_at_rest(self, now: float) -> bool:
        """Whether nothing would change if this chat were forgotten."""
        return (
            max(self._full_at, self.blocked_until) <= now
            and self.lanes is None
            and (self._minute is None or self._minute.is_empty(now))
        )

    def join(self, waiter: "Waiter") -> None:
        if self.lanes is None:
            self.lanes = tuple([] for _ in Lane)
        heappush(self.lanes[waiter.lane], waiter)

    def next_waiter(self) -> "Waiter | None":
        """Whose turn it is in this chat. Those who gave up are dropped on the way."""
        if self.lanes is None:
            return None
        heads: list[Waiter] = []
        for waiting in self.lanes:
            while waiting and waiting[0].turn.done():
                heappop(waiting)
            if waiting:
                heads.append(waiting[0])
        if not heads:
            self.lanes = None
            return None
        passed = (head for head in heads if head.passed >= self._limits.passes_in_chat)
        chosen = next(passed, heads[0])
        # A call that was passed over enough inherits the urgency of what now waits behind it.
        chosen.urgency = heads[0].lane
        return chosen

    def leave(self, waiter: "Waiter") -> None:
        """The waiter that `next_waiter` chose has its turn; the first of each later lane was passed over."""
        assert self.lanes is not None
        heappop(self.lanes[waiter.lane])
        for later in self.lanes[waiter.lane + 1 :]:
            if later:
                later[0].passed += 1


class Waiter:
    """A call that waits for its turn; `number` is its place, `since` the loop's time when it came."""

    __slots__ = ("chat", "cost", "lane", "number", "passed", "since", "turn", "urgency")

    def __init__(
        self, chat: Chat, lane: Lane, cost: int, number: int, since: float, turn: asyncio.Future[None]
    ) -> None:
        self.chat = chat
        self.lane = lane
        self.cost = cost
        self.number = number
        self.since = since
        self.turn = turn
        self.passed = 0
        self.urgency = lane

    def __lt__(self, other: "Waiter") -> bool:
        return self.number < other.number
