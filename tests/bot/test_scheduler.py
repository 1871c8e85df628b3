"""Ticks go on, one run at a time, and are noticed when they do not."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta

import pytest

from bot.scheduler import Ticks
from tests.bot.waiting import until

OFTEN = timedelta(milliseconds=20)
SELDOM = timedelta(hours=1)


@pytest.fixture
async def ticks() -> AsyncIterator[Ticks]:
    made = Ticks()
    yield made
    await made.stop()


class Counted:
    """A tick that counts its runs, and how many of them ran at the same time."""

    def __init__(self, body: Callable[[], Awaitable[object]] | None = None) -> None:
        self.runs = 0
        self.at_once = 0
        self.most_at_once = 0
        self._body = body

    async def __call__(self) -> None:
        self.runs += 1
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            if self._body:
                await self._body()
        finally:
            self.at_once -= 1


async def test_tick_runs_over_and_over(ticks: Ticks) -> None:
    tick = Counted()
    ticks.add("tick", tick, OFTEN)
    ticks.start()

    await until(lambda: tick.runs >= 3)


async def test_first_run_is_at_the_start(ticks: Ticks) -> None:
    tick = Counted()
    ticks.add("tick", tick, SELDOM)
    ticks.start()

    await until(lambda: tick.runs == 1)


async def test_tick_that_fails_goes_on(ticks: Ticks, caplog: pytest.LogCaptureFixture) -> None:
    async def fail() -> None:
        raise RuntimeError("on purpose")

    tick = Counted(fail)
    ticks.add("tick", tick, OFTEN)
    ticks.start()

    await until(lambda: tick.runs >= 3)
    assert "the tick tick failed" in caplog.text


async def test_slow_tick_never_runs_twice_at_once(ticks: Ticks) -> None:
    tick = Counted(lambda: asyncio.sleep(0.1))
    ticks.add("tick", tick, OFTEN)
    ticks.start()

    await asyncio.gather(ticks.run("tick"), ticks.run_all())
    await until(lambda: tick.runs >= 4)
    assert tick.most_at_once == 1


async def test_run_all_runs_each_once_in_order(ticks: Ticks) -> None:
    order: list[str] = []
    for name in ("first", "second", "third"):

        async def tick(name: str = name) -> None:
            order.append(name)

        ticks.add(name, tick, SELDOM)

    await ticks.run_all()

    assert order == ["first", "second", "third"]


async def test_run_all_after_a_move_waits_for_a_run_that_began_before_it(ticks: Ticks) -> None:
    go_on = asyncio.Event()
    moved = False
    seen: list[bool] = []

    async def look() -> None:
        seen.append(moved)
        await go_on.wait()

    ticks.add("look", look, SELDOM)
    before = asyncio.create_task(ticks.run("look"))
    await until(lambda: seen == [False])
    moved = True
    after = asyncio.create_task(ticks.run_all())
    await asyncio.sleep(0)
    go_on.set()
    await asyncio.gather(before, after)

    assert seen == [False, True]


async def test_idle_while_nothing_runs(ticks: Ticks) -> None:
    go_on = asyncio.Event()

    async def wait() -> None:
        await go_on.wait()

    ticks.add("wait", wait, SELDOM)
    assert ticks.idle
    running = asyncio.create_task(ticks.run("wait"))
    await until(lambda: not ticks.idle)
    go_on.set()
    await running

    assert ticks.idle


async def test_two_ticks_of_one_name_are_a_mistake(ticks: Ticks) -> None:
    ticks.add("tick", Counted(), OFTEN)

    with pytest.raises(ValueError, match="there is a tick 'tick' already"):
        ticks.add("tick", Counted(), OFTEN)


async def test_tick_that_is_stuck_or_fails_is_late(caplog: pytest.LogCaptureFixture) -> None:
    ticks = Ticks(grace=0.1, soonest_late=0.2)

    async def fail() -> None:
        raise RuntimeError("on purpose")

    good, stuck = Counted(), Counted(asyncio.Event().wait)
    ticks.add("good", good, OFTEN)
    ticks.add("failing", fail, OFTEN)
    ticks.add("stuck", stuck, OFTEN)
    ticks.start()

    await until(lambda: sorted(ticks.late) == ["failing", "stuck"])
    await until(lambda: "the tick stuck is late" in caplog.text)
    assert "the tick good is late" not in caplog.text
    await ticks.stop()
    assert "ticks are cut off: stuck" in caplog.text


async def test_stop_lets_a_run_finish_and_starts_no_more() -> None:
    ticks = Ticks()
    tick = Counted(lambda: asyncio.sleep(0.1))
    ticks.add("tick", tick, OFTEN)
    ticks.start()
    await until(lambda: tick.at_once == 1)

    await ticks.stop()

    runs = tick.runs
    assert tick.at_once == 0
    await ticks.run_all()
    await asyncio.sleep(0.1)
    assert tick.runs == runs
