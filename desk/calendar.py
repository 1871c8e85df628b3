"""Calendars behind secret links: read by calendar programs, which sign in nowhere and keep no cookie."""

import asyncio
import hashlib
import time
from collections.abc import Callable

from aiohttp import web

from actions.agenda.feed import Feed, feed
from actions.tokens import digest_of
from desk.desk import Desk
from desk.refusals import NoPage
from documents.calendar import DayEvent, days_calendar
from wording.agenda import SIGNS, in_code, title
from wording.reader import reader_of

ADDRESS = r"/calendar/{token:[A-Za-z0-9_-]{20,100}}.ics"
KEPT = "private, max-age=3600"
UNFAMILIAR = 60
"""Links that are tried in a minute and were not seen to be good before. A token has 256 random bits: this is for
whoever tries all the same, and readers of calendars do not feel it."""
MINUTE = 60.0
FAMILIAR = 10_000
"""Links that are remembered as good."""


class Tries:
    """How many links were tried lately that nobody knows. ``seconds`` tells the time that has passed."""

    def __init__(self, seconds: Callable[[], float]) -> None:
        self._seconds = seconds
        self._since = seconds()
        self._tried = 0
        self._good: dict[str, None] = {}

    def may_try(self, digest: str) -> bool:
        """Whether it is looked up at all. One that was good lately always is."""
        if digest in self._good:
            return True
        now = self._seconds()
        if now - self._since >= MINUTE:
            self._since, self._tried = now, 0
        self._tried += 1
        return self._tried <= UNFAMILIAR

    def was(self, digest: str, *, good: bool) -> None:
        """What came of it. A good one did not count."""
        if not good:
            self._good.pop(digest, None)
        elif digest not in self._good:
            self._tried = max(self._tried - 1, 0)
            self._good[digest] = None
            while len(self._good) > FAMILIAR:
                del self._good[next(iter(self._good))]


class CalendarDoor:
    """What is open to whoever has a link."""

    def __init__(self, desk: Desk, seconds: Callable[[], float] = time.monotonic) -> None:
        self._desk = desk
        self._tries = Tries(seconds)

    def routes(self) -> list[web.RouteDef]:
        return [web.get(ADDRESS, self._calendar)]

    async def _calendar(self, request: web.Request) -> web.Response:
        """The file; nothing but «not modified» to whoever has it already. Raises NoPage."""
        token = request.match_info["token"]
        digest = digest_of(token)
        if not self._tries.may_try(digest):
            return web.Response(status=429, headers={"Retry-After": str(round(MINUTE))})
        found = await feed(self._desk.ctx, token)
        self._tries.was(digest, good=found is not None)
        if found is None:
            raise NoPage
        content = await asyncio.to_thread(self._file, found)
        tag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
        headers = {"Cache-Control": KEPT, "ETag": tag}
        if tag in request.headers.get("If-None-Match", ""):
            return web.Response(status=304, headers=headers)
        headers["Content-Disposition"] = 'inline; filename="edelweiss.ics"'
        return web.Response(body=content, content_type="text/calendar", charset="utf-8", headers=headers)

    def _file(self, found: Feed) -> bytes:
        """Codes, never names: whoever has the link reads it, and so does the calendar's own server."""
        policy = self._desk.ctx.policy
        reader = reader_of(found.person, self._desk.texts, policy)
        events = [
            DayEvent(
                key=one.key,
                day=one.day,
                summary=f"{SIGNS[one.state]} {title(one, reader, policy, in_code)}",
                note=reader.words.plain("agenda-calendar-note"),
            )
            for one in found.entries
        ]
        return days_calendar(reader.words.plain("agenda-calendar-name"), events, found.today)
