"""The queue of updates for the bot, with the semantics of getUpdates."""

import asyncio
import math
import time
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import islice
from typing import Any

from playground.clock import PlaygroundClock
from playground.errors import Conflict

Json = dict[str, Any]
LIFE = 24 * 3600.0
CALLBACK_LIFE = 150.0
LONGEST_POLL = 50
# A parked poll is answered 1 to 2 ms after an update appears, so that what comes at once comes together.
WAKE_AFTER = 0.001
# Seconds of real time after its last poll for which a bot is taken to be there.
THERE_FOR = 5.0
OTHER_POLLER = "terminated by other getUpdates request; make sure that only one bot instance is running"
ONLY_WHEN_ASKED = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
KINDS = (
    "message",
    "edited_message",
    "channel_post",
    "edited_channel_post",
    "callback_query",
    "my_chat_member",
    "chat_member",
    "message_reaction",
    "message_reaction_count",
    "inline_query",
    "chosen_inline_result",
    "poll",
    "poll_answer",
    "chat_join_request",
    "chat_boost",
    "removed_chat_boost",
    "shipping_query",
    "pre_checkout_query",
)


@dataclass(slots=True)
class Pending:
    """An update that the bot has not confirmed. `lane` is the person or chat whose order must hold."""

    id: int
    kind: str
    payload: Json
    expires_at: float
    lane: tuple[int, int]
    failures: int = 0

    def as_update(self) -> Json:
        """The Bot API's Update."""
        return {"update_id": self.id, self.kind: self.payload}


class Updates:
    """Updates waiting for the bot. At most one long poll is parked; the newer takes over."""

    def __init__(self, clock: PlaygroundClock, next_id: int) -> None:
        self._clock = clock
        self._queue: OrderedDict[int, Pending] = OrderedDict()
        self._parked: asyncio.Future[None] | None = None
        self.next_id = next_id
        self.allowed: frozenset[str] | None = None
        self.on_delivery: Callable[[Pending], None] = lambda update: None
        self.on_push: Callable[[Pending], None] | None = None
        self.on_arrival: Callable[[], None] = lambda: None
        self._polled_at = -math.inf

    @property
    def polled(self) -> bool:
        """Whether a bot asks for updates now, or did so a moment ago."""
        return self._parked is not None or time.monotonic() - self._polled_at < THERE_FOR

    def allow(self, kinds: Iterable[str] | None) -> None:
        """Choose the kinds of updates from now on; None keeps the earlier choice, an empty list is the default."""
        if kinds is None:
            return
        chosen = frozenset(kinds) & frozenset(KINDS)
        self.allowed = chosen or None

    def wanted(self, kind: str) -> bool:
        """Whether updates of this kind are queued at all."""
        if self.allowed is None:
            return kind not in ONLY_WHEN_ASKED
        return kind in self.allowed

    def push(self, kind: str, payload: Json, lane: tuple[int, int]) -> Pending | None:
        """Queue an update, unless the bot does not want its kind."""
        if not self.wanted(kind):
            return None
        life = CALLBACK_LIFE if kind == "callback_query" else LIFE
        update = Pending(self.next_id, kind, payload, self._clock.unix() + life, lane)
        self.next_id += 1
        self._queue[update.id] = update
        if self._parked is not None and not self._parked.done():
            asyncio.get_running_loop().call_later(WAKE_AFTER, _wake, self._parked)
        if self.on_push is not None:
            self.on_push(update)
        return update

    async def fetch(self, offset: int, limit: int, patience: float) -> list[Json]:
        """getUpdates: forget what lies below `offset`, return what is there or wait for it.

        A negative offset keeps that many of the newest. Raises a 409 when a newer poll takes over.
        """
        is_new = not self.polled
        self._polled_at = time.monotonic()
        if is_new:
            self.on_arrival()
        self.abort_poll(Conflict(OTHER_POLLER))
        self._forget(offset)
        limit = min(max(limit, 1), 100)
        batch = self._deliver(limit)
        if batch or patience <= 0:
            return batch
        parked: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._parked = parked
        try:
            await asyncio.wait_for(parked, min(patience, LONGEST_POLL))
        except TimeoutError:
            return []
        finally:
            self._polled_at = time.monotonic()
            if self._parked is parked:
                self._parked = None
        return self._deliver(limit)

    def abort_poll(self, reason: Conflict) -> None:
        """Answer a parked poll with this 409."""
        if self._parked is not None and not self._parked.done():
            self._parked.set_exception(reason)
        self._parked = None

    def end_poll(self) -> None:
        """Answer a parked poll with nothing: the server is going away."""
        if self._parked is not None and not self._parked.done():
            self._parked.set_result(None)

    def alive(self) -> Iterable[Pending]:
        """Updates that have not been confirmed and have not run out, oldest first."""
        now = self._clock.unix()
        return (update for update in self._queue.values() if update.expires_at > now)

    def count(self) -> int:
        """How many updates wait."""
        return sum(1 for _ in self.alive())

    def drop(self, update_id: int) -> None:
        """Forget one update: a webhook took it, or gave up on it."""
        self._queue.pop(update_id, None)

    def clear(self) -> None:
        """Forget all of them."""
        self._queue.clear()

    def _forget(self, offset: int) -> None:
        now = self._clock.unix()
        while self._queue:
            oldest = next(iter(self._queue.values()))
            confirmed = oldest.id < offset if offset >= 0 else len(self._queue) > -offset
            if not confirmed and oldest.expires_at > now:
                return
            self._queue.popitem(last=False)

    def _deliver(self, limit: int) -> list[Json]:
        batch = list(islice(self.alive(), limit))
        for update in batch:
            self.on_delivery(update)
        return [update.as_update() for update in batch]

    def dump(self) -> Json:
        """As JSON, for a snapshot of the world."""
        return {
            "next_id": self.next_id,
            "allowed": None if self.allowed is None else sorted(self.allowed),
            "queue": [[u.id, u.kind, u.payload, u.expires_at, u.lane] for u in self._queue.values()],
        }

    def restore(self, data: Json) -> None:
        """Back to a snapshot. Numbers of updates never go back: a bot remembers those it has seen."""
        self.next_id = max(self.next_id, data["next_id"])
        self.allowed = None if data["allowed"] is None else frozenset(data["allowed"])
        self._queue.clear()
        for id_, kind, payload, expires_at, lane in data["queue"]:
            self._queue[id_] = Pending(id_, kind, payload, expires_at, (lane[0], lane[1]))


def _wake(parked: "asyncio.Future[None]") -> None:
    if not parked.done():
        parked.set_result(None)
