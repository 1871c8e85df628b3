"""A form that adds something counts once for each opening of it, however often its browser sends it.

A button is pressed twice, or an answer gets lost on its way and the browser sends once more: whoever sent it is
answered as the first time. Once that is forgotten, the transaction of the form's effects still knows the opening.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256

from aiohttp import web

from actions.intake.sending import sent_once
from desk.section import Handler
from desk.visit import Visit

OPENING = "opening"
"""The field of a form that tells one opening of it from all others; a form without one may be sent again and again."""
REMEMBERED = 100
"""Openings whose answers are kept in mind."""
WITHIN = 60.0
"""Seconds for which an answer is: it may carry what is told only once."""


@dataclass(slots=True)
class _Opening:
    """``answer`` is what was told the first time, ``since`` when, by :func:`time.monotonic`."""

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    answer: web.Response | None = None
    since: float = 0.0


class Openings:
    """What was answered to forms that were sent lately. ``seconds`` tells the time that has passed."""

    def __init__(self, seconds: Callable[[], float]) -> None:
        self._seconds = seconds
        self._known: dict[str, _Opening] = {}

    async def answered(self, visit: Visit, handler: Handler) -> web.StreamResponse:
        """What ``handler`` answers; to a form that was sent before, what it answered then.

        Raises what it raises; FormSent when the answer is forgotten, but not that the form was sent.
        """
        said = visit.form.text(OPENING)
        if not said:
            return await handler(visit)
        # Whoever signs in anew sends what waited for that: the opening is the person's, not the session's.
        key = sha256(f"desk\n{visit.actor.id}\n{visit.request.path}\n{said}".encode()).hexdigest()
        opening = self._opening(key)
        async with opening.lock:
            if opening.answer is None:
                with sent_once(key):
                    opening.answer = await handler(visit)
                opening.since = self._seconds()
            return _copy(opening.answer)

    def _opening(self, key: str) -> _Opening:
        """The one of this key; what is too old is forgotten, and the oldest of too many."""
        now = self._seconds()
        for one in [one for one, known in self._known.items() if known.answer and now - known.since > WITHIN]:
            del self._known[one]
        while len(self._known) >= REMEMBERED and key not in self._known:
            del self._known[next(iter(self._known))]
        return self._known.setdefault(key, _Opening())


def _copy(answer: web.Response) -> web.Response:
    """An answer is sent once: this one is for another request."""
    return web.Response(body=answer.body, status=answer.status, headers=answer.headers)
