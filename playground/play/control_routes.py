"""The playground itself: time, faults, limits, what happens underneath, beginning anew."""

import asyncio
import contextlib
from datetime import UTC, datetime, timedelta

from aiohttp import web

from playground.clock import PlaygroundClock
from playground.errors import PlayError
from playground.faults import Faults
from playground.play.asking import Asked, Counter, Json, dumps
from playground.travel import Traveller
from playground.world.snapshot import begin_anew

USUAL_CLOCK_POLL = 25.0
LONGEST_CLOCK_POLL = 60.0
MOST_CALLS = 1000
HEARTBEAT = 15.0


class Control:
    """Acts that need more than the world: the clock and journeys, faults, the initial state.

    With ``has_starter`` somebody started all of it, the bot included, and will ask whether it is wanted anew.
    """

    def __init__(
        self, clock: PlaygroundClock, traveller: Traveller, faults: Faults, initial: Json, *, has_starter: bool = False
    ) -> None:
        self._clock = clock
        self._traveller = traveller
        self._faults = faults
        self._initial = initial
        self._has_starter = has_starter
        self._again = asyncio.Event()
        self._listeners = 0

    def routes(self, counter: Counter) -> list[web.RouteDef]:
        """/clock and the rest of /play."""
        return [
            counter.get("/clock", self.clock),
            counter.post("/clock", self.travel),
            counter.get("/play/status", self.status),
            counter.post("/play/status", self.follow),
            counter.get("/play/bot", lambda asked: {"listens": asked.world.bot_listens}),
            counter.get("/play/faults", lambda asked: self._faults.to_json()),
            counter.post("/play/faults", lambda asked: self._faults.add(asked.fields).to_json()),
            counter.delete("/play/faults", self.no_faults),
            counter.delete("/play/faults/{fault}", self.no_fault),
            counter.get("/play/limits", limits),
            counter.post("/play/limits", set_limits),
            counter.get("/play/calls", calls),
            counter.get("/play/calls/last", lambda asked: {"n": asked.world.journal.last}),
            counter.get("/play/events", events),
            counter.post("/play/reset", self.reset),
            counter.get("/play/again", self.is_wanted_again),
            counter.post("/play/again", self.again),
        ]

    async def clock(self, asked: Asked) -> Json:
        """With `known` it waits until the clock is moved."""
        known = asked.integer("known", None)
        if known is not None:
            timeout = min(asked.number("timeout", USUAL_CLOCK_POLL), LONGEST_CLOCK_POLL)
            await self._clock.moved(known, timeout)
        return self._time()

    async def travel(self, asked: Asked) -> Json:
        """`by` seconds or `to` a moment (or "next_due"): a journey; `jump` to a moment: as if switched off."""
        if len(asked.fields.keys() & {"by", "to", "jump"}) != 1:
            raise PlayError("say one of: by, to, jump")
        if "by" in asked.fields:
            await self._traveller.travel(step=timedelta(seconds=asked.number("by")))
        elif "jump" in asked.fields:
            await self._traveller.jump(_moment(asked.text("jump")))
        elif asked.text("to") == "next_due":
            await self._traveller.travel()
        else:
            await self._traveller.travel(to=_moment(asked.text("to")))
        return self._time()

    async def status(self, asked: Asked) -> Json | None:
        """What the bot says it is doing and what is due; null when it cannot be asked."""
        return await self._traveller.status()

    async def follow(self, asked: Asked) -> Json:
        """Tell where the bot's status is served."""
        url = asked.text("url", None)
        self._traveller.follow(url)
        return {"url": url}

    def no_faults(self, asked: Asked) -> list[Json]:
        """Take all faults away."""
        self._faults.clear()
        return []

    def no_fault(self, asked: Asked) -> list[Json]:
        """Take one away."""
        self._faults.remove(int(asked.request.match_info["fault"]))
        return self._faults.to_json()

    def reset(self, asked: Asked) -> Json:
        """Back to the initial world. The clock stays where it is."""
        self._faults.clear()
        begin_anew(asked.world, self._initial)
        return {"people": len(asked.world.people), "chats": len(asked.world.chats)}

    async def is_wanted_again(self, asked: Asked) -> Json:
        """For whoever started all of it, the bot included: waits until somebody wants it begun anew."""
        self._listeners += 1
        try:
            async with asyncio.timeout(min(asked.number("timeout", USUAL_CLOCK_POLL), LONGEST_CLOCK_POLL)):
                await self._again.wait()
        except TimeoutError:
            return {"wanted": False}
        finally:
            self._listeners -= 1
        return {"wanted": True}

    def again(self, asked: Asked) -> Json:
        """Begin anew: by whoever started all of it, or, where there is no bot, the world alone.

        A bot without its world would be lost: PlayError where there is one and nobody to begin it anew.
        """
        if not self._has_starter and not self._listeners:
            if self._traveller.follows:
                raise PlayError("the demo is not ready yet", 409)
            return self.reset(asked)
        self._again.set()
        return {"people": len(asked.world.people), "chats": len(asked.world.chats)}

    def _time(self) -> Json:
        return {"now": self._clock.now().isoformat(), "version": self._clock.version}


def limits(asked: Asked) -> Json:
    return {"on": asked.world.limits.on}


def set_limits(asked: Asked) -> Json:
    asked.world.limits.on = asked.yes_no("on")
    asked.world.limits.reset()
    return limits(asked)


def calls(asked: Asked) -> list[Json]:
    limit = min(max(asked.integer("limit", MOST_CALLS), 1), MOST_CALLS)
    return [call.told() for call in asked.world.journal.after(asked.integer("after", 0), limit)]


async def events(asked: Asked) -> web.StreamResponse:
    """Server-sent events of one person, or of everything; ends when the page goes away."""
    world = asked.world
    person = asked.person().id if "as" in asked.fields else None
    response = web.StreamResponse(
        headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    )
    watcher = world.events.watch(person)
    try:
        await response.prepare(asked.request)
        await response.write(b": here\n\n")
        while True:
            try:
                event = await asyncio.wait_for(watcher.queue.get(), HEARTBEAT)
            except TimeoutError:
                await response.write(b": still here\n\n")
                continue
            if event is watcher.END:
                break
            await response.write(f"data: {dumps(event)}\n\n".encode())
    except (ConnectionError, asyncio.CancelledError):
        pass
    finally:
        world.events.leave(watcher)
    with contextlib.suppress(ConnectionError):
        await response.write_eof()
    return response


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise PlayError("a moment looks like 2026-11-20T12:00:00+00:00") from None
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
