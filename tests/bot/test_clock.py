"""Clocks, the playground's against the playground itself."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest

from bot.clock import PlaygroundClock, SystemClock
from playground.server import PlaygroundServer
from playground.testing import start_playground
from tests.bot.waiting import until

WEDNESDAY = datetime(2030, 5, 1, 12, tzinfo=UTC)


@pytest.fixture
async def server() -> AsyncIterator[PlaygroundServer]:
    started = await start_playground(starts_at=WEDNESDAY)
    try:
        yield started
    finally:
        await started.stop()


@pytest.fixture
async def clock(server: PlaygroundServer) -> AsyncIterator[PlaygroundClock]:
    followed = PlaygroundClock(f"{server.url}/clock")
    await followed.start()
    try:
        yield followed
    finally:
        await followed.stop()


async def moved_to(clock: PlaygroundClock, version: int) -> None:
    await until(lambda: clock.version >= version)


def test_system_clock_is_aware_and_in_utc() -> None:
    before = datetime.now(UTC)

    now = SystemClock().now()

    assert now.tzinfo is UTC
    assert before <= now <= datetime.now(UTC)


async def test_playground_clock_shows_its_time_from_the_start(server: PlaygroundServer, clock: PlaygroundClock) -> None:
    assert server.clock.now() <= clock.now() <= server.clock.now() + timedelta(seconds=5)
    assert clock.version == server.clock.version


async def test_playground_clock_follows_moves_and_is_never_behind(
    server: PlaygroundServer, clock: PlaygroundClock
) -> None:
    for days in (1, 10, 100):
        server.clock.move_by(timedelta(days=days))
        await moved_to(clock, server.clock.version)

        assert server.clock.now() <= clock.now() <= server.clock.now() + timedelta(seconds=5)


async def test_each_move_is_told_with_the_new_time_already_there(
    server: PlaygroundServer, clock: PlaygroundClock
) -> None:
    told: list[tuple[int, datetime]] = []

    async def on_move(version: int) -> None:
        told.append((version, clock.now()))

    clock.on_move(on_move)
    server.clock.move_by(timedelta(days=1))
    first = server.clock.version
    await until(lambda: told)

    version, now = told[0]
    assert version == first
    assert now >= WEDNESDAY + timedelta(days=1)


async def test_failure_of_what_follows_a_move_does_not_end_the_following(
    server: PlaygroundServer, clock: PlaygroundClock, caplog: pytest.LogCaptureFixture
) -> None:
    async def fail(version: int) -> None:
        raise RuntimeError("on purpose")

    clock.on_move(fail)
    for _ in range(2):
        server.clock.move_by(timedelta(days=1))
        await moved_to(clock, server.clock.version)

    assert clock.now() >= WEDNESDAY + timedelta(days=2)
    assert "what follows a move of the clock failed" in caplog.text


async def test_clock_comes_back_when_the_playground_does(server: PlaygroundServer, clock: PlaygroundClock) -> None:
    port = server.port
    await server.stop()
    again = await start_playground(port, starts_at=WEDNESDAY + timedelta(days=30))
    try:
        again.clock.move_by(timedelta(days=1))
        await moved_to(clock, again.clock.version)

        assert clock.now() >= WEDNESDAY + timedelta(days=31)
    finally:
        await again.stop()


async def test_clock_without_a_playground_says_so() -> None:
    clock = PlaygroundClock("http://127.0.0.1:9/clock")

    with pytest.raises(ConnectionError, match=r"the playground's clock at http://127\.0\.0\.1:9/clock does not answer"):
        await clock.start()
