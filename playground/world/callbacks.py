"""Callback queries: from the tap to the toast, within Telegram's window."""

import asyncio
from dataclasses import dataclass
from typing import Any

from playground.clock import PlaygroundClock
from playground.errors import BadRequest
from playground.world.updates import CALLBACK_LIFE

Json = dict[str, Any]
ANSWER_WITHIN = 15.0
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


@dataclass(slots=True)
class Query:
    """A tap on an inline button. Times are seconds of the playground's clock."""

    id: str
    person: int
    chat: int
    message: int
    tapped_at: float
    delivered_at: float | None = None
    answer: Json | None = None
    answered_at: float | None = None
    answered: asyncio.Event | None = None


class Callbacks:
    """Queries that can still be answered, by id, in the order of tapping."""

    def __init__(self, clock: PlaygroundClock, next_id: int) -> None:
        self._clock = clock
        self._queries: dict[str, Query] = {}
        self.next_id = next_id

    def open(self, person: int, chat: int, message: int) -> Query:
        """A new tap."""
        now = self._clock.unix()
        self._prune(now)
        query = Query(str(self.next_id), person, chat, message, now)
        self.next_id += 1
        self._queries[query.id] = query
        return query

    def delivered(self, query_id: str) -> None:
        """The bot has been given the update: the window for an answer opens, once."""
        query = self._queries.get(query_id)
        if query is not None and query.delivered_at is None:
            query.delivered_at = self._clock.unix()

    def answer(self, query_id: str, answer: Json) -> Query | None:
        """The bot's answer. Returns None when it had answered before: the person has seen that one.

        Raises a 400 when there is no such query, it was never delivered, or its window has passed.
        """
        query = self._queries.get(query_id)
        if query is None or query.delivered_at is None:
            raise BadRequest(TOO_OLD)
        if self._clock.unix() - query.delivered_at > ANSWER_WITHIN:
            raise BadRequest(TOO_OLD)
        if query.answer is not None:
            return None
        query.answer = answer
        query.answered_at = self._clock.unix()
        if query.answered is not None:
            query.answered.set()
        return query

    async def wait(self, query: Query, patience: float) -> None:
        """Return as soon as the query is answered, or after `patience` seconds of real time."""
        if query.answer is not None or patience <= 0:
            return
        if query.answered is None:
            query.answered = asyncio.Event()
        try:
            await asyncio.wait_for(query.answered.wait(), patience)
        except TimeoutError:
            return

    def clear(self) -> None:
        """Forget all of them."""
        self._queries.clear()

    def _prune(self, now: float) -> None:
        horizon = now - CALLBACK_LIFE - ANSWER_WITHIN
        while self._queries:
            oldest = next(iter(self._queries.values()))
            if oldest.tapped_at >= horizon:
                return
            del self._queries[oldest.id]
