"""The clock, and journeys that stop wherever the bot has something to do."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from aiohttp import web

from playground.client import Playground, Refused
from playground.clock import PlaygroundClock
from playground.server import PlaygroundServer

MINUTE = timedelta(minutes=1)


class Sleeper:
    """A bot with things due. It notices the clock a little later and does what is due then."""

    def __init__(self, clock: PlaygroundClock) -> None:
        self.clock = clock
        self.url = ""
        self.due: list[datetime] = []
        self.done: list[datetime] = []
        self.known = clock.version
        self.lazy = 1  # how many questions it answers before it looks at the clock

    async def status(self, request: web.Request) -> web.Response:
        told = self.told()
        if self.lazy > 0:
            self.lazy -= 1
        else:
            self.known, self.lazy = self.clock.version, 1
            now = self.clock.now()
            self.done += [moment for moment in self.due if moment <= now]
            self.due = [moment for moment in self.due if moment > now]
        return web.json_response(told)

    def told(self) -> dict[str, Any]:
        due = min(self.due, default=None)
        return {
            "clock_version": self.known,
            "idle": True,
            "next_due": due.isoformat() if due else None,
            "due": [{"at": moment.isoformat(), "what": "something"} for moment in self.due],
        }


@pytest.fixture
async def sleeper(server: PlaygroundServer, play: Playground) -> AsyncIterator[Sleeper]:
    sleeper = Sleeper(server.clock)
    app = web.Application()
    app.router.add_get("/status", sleeper.status)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    sleeper.url = f"http://127.0.0.1:{runner.addresses[0][1]}/status"
    await play.follow(sleeper.url)
    yield sleeper
    await runner.cleanup()


def test_clock_runs_at_the_pace_of_real_time() -> None:
    start = datetime(2026, 12, 18, 9, 0, tzinfo=UTC)
    clock = PlaygroundClock(start)

    assert timedelta(0) <= clock.now() - start < timedelta(seconds=5)
    assert clock.now().tzinfo is UTC
    assert abs(clock.unix() - clock.now().timestamp()) < 1


def test_clock_moves_forward_only() -> None:
    clock = PlaygroundClock()
    version, now = clock.version, clock.now()

    clock.move_by(timedelta(hours=1))
    clock.move_to(now + timedelta(hours=2))

    assert clock.version == version + 2
    assert timedelta(hours=2) <= clock.now() - now < timedelta(hours=2, seconds=5)
    with pytest.raises(ValueError, match="forward"):
        clock.move_to(now)
    with pytest.raises(ValueError, match="forward"):
        clock.move_by(timedelta(seconds=-1))


async def test_clock_over_http(play: Playground) -> None:
    told = await play.get("/clock")

    moment = datetime.fromisoformat(told["now"])
    assert moment.utcoffset() == timedelta(0)
    arrived = await play.travel(by=timedelta(days=1))
    assert timedelta(days=1) <= arrived - moment < timedelta(days=1, seconds=20)
    assert (await play.get("/clock"))["version"] == told["version"] + 1
    assert await play.travel(to=moment + timedelta(days=2)) >= moment + timedelta(days=2)
    assert await play.jump(moment + timedelta(days=3)) >= moment + timedelta(days=3)


async def test_who_waits_for_the_clock_is_told(play: Playground) -> None:
    told = await play.get("/clock")
    waiting = asyncio.create_task(play.get("/clock", known=told["version"], timeout=50))
    await asyncio.sleep(0.05)
    assert not waiting.done()

    await play.travel(by=MINUTE)

    assert (await asyncio.wait_for(waiting, 10))["version"] == told["version"] + 1
    assert (await play.get("/clock", known=told["version"] + 1, timeout=0.05))["version"] == told["version"] + 1


async def test_what_the_clock_does_not_do(play: Playground) -> None:
    past = await play.now() - timedelta(days=1)
    for step in ({}, {"by": 1, "to": past.isoformat()}, {"to": "tomorrow"}, {"by": "long"}):
        with pytest.raises(Refused) as refusal:
            await play.post("/clock", **step)
        assert refusal.value.status == 400
    for way in (play.jump(past), play.travel(to=past), play.travel()):
        with pytest.raises(Refused) as refusal:
            await way
        assert refusal.value.status == 400


async def test_journey_stops_at_everything_due(play: Playground, sleeper: Sleeper) -> None:
    start = sleeper.clock.now()
    sleeper.due = [start + 10 * MINUTE, start + 20 * MINUTE, start + 300 * MINUTE]
    version = sleeper.clock.version

    arrived = await play.travel(by=60 * MINUTE)

    assert sleeper.done == [start + 10 * MINUTE, start + 20 * MINUTE]
    assert sleeper.clock.version == version + 3
    assert timedelta(0) <= arrived - (start + 60 * MINUTE) < MINUTE


async def test_journey_to_the_next_thing_due(play: Playground, sleeper: Sleeper) -> None:
    start = sleeper.clock.now()
    sleeper.due = [start + 90 * MINUTE, start + 95 * MINUTE]

    arrived = await play.travel()

    assert sleeper.done == [start + 90 * MINUTE]
    assert timedelta(0) <= arrived - (start + 90 * MINUTE) < MINUTE
    told = await play.get("/play/status")
    assert [one["at"] for one in told["due"]] == [(start + 95 * MINUTE).isoformat()]


async def test_jump_does_not_stop(play: Playground, sleeper: Sleeper) -> None:
    start = sleeper.clock.now()
    sleeper.due = [start + 10 * MINUTE]
    version = sleeper.clock.version

    await play.jump(start + 60 * MINUTE)

    assert sleeper.clock.version == version + 1
    assert sleeper.done == []


async def test_bot_that_never_rests_delays_a_journey_but_does_not_prevent_it(
    server: PlaygroundServer, play: Playground, sleeper: Sleeper
) -> None:
    server.traveller.longest_stop = 0.2
    sleeper.lazy = 10**9  # never looks at the clock
    start = sleeper.clock.now()
    sleeper.due = [start + MINUTE]

    assert await play.travel(by=5 * MINUTE) >= start + 5 * MINUTE


async def test_bot_that_is_gone_turns_a_journey_into_a_jump(play: Playground) -> None:
    await play.follow("http://127.0.0.1:1/status")
    start = await play.now()

    assert await play.travel(by=5 * MINUTE) >= start + 5 * MINUTE
    assert await play.get("/play/status") is None


async def test_status_must_be_on_this_machine(play: Playground) -> None:
    with pytest.raises(Refused):
        await play.follow("http://example.com/status")
