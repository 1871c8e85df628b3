"""From nothing to the first answer, and what a program holds in memory when it has nothing to do."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from statistics import median

from bench.crowd import FIRST_ANSWER
from bench.processes import Child, program
from bench.records import Evening
from bench.report import Bound, Column, Figures
from bench.row import Measured, Row
from bench.size import Size
from bench.stage import WORDS, Stage
from bench.subjects import BARE, OURS

REST = 2.0
"""Seconds until a program that answered is at rest."""
MEGABYTE = 1024 * 1024
OVER_BARE_S = 1.0
OVER_BARE_MB = 80.0

COLUMNS = (
    Column(key="seconds", title="first answer after, s", digits=2),
    Column(key="memory", title="memory at rest, MB"),
)

Begin = Callable[[Stage], AbstractAsyncContextManager[Child]]


async def measure(stage: Stage) -> Measured:
    """The two by turns, so that whatever else the machine does is the same for both."""
    told: dict[str, list[tuple[float | None, float | None]]] = {BARE: [], OURS: []}
    for _ in range(stage.size.starts):
        for name, begin in ((BARE, _bare), (OURS, _ours)):
            told[name].append(await _once(stage, begin))
            await stage.api.drain()
    return Measured(
        {
            name: {"seconds": _middle(one[0] for one in runs), "memory": _middle(one[1] for one in runs)}
            for name, runs in told.items()
        }
    )


async def _once(stage: Stage, begin: Begin) -> tuple[float | None, float | None]:
    """Seconds from its start until a tap that waits already is answered, and megabytes a little later."""
    card, button = stage.cards[Evening.WARM_UP], WORDS.plain("button-go")
    async with begin(stage) as child:
        taps = await stage.crowd.tap(card, button, stage.crowd.warmers[:1], FIRST_ANSWER)
        await asyncio.sleep(REST)
        held = child.memory()
    return next(iter(taps.seconds), None), None if held is None else held / MEGABYTE


@asynccontextmanager
async def _bare(stage: Stage) -> AsyncIterator[Child]:
    async with program("bench.bare", folder=stage.folder, settings=stage.api.settings()) as child:
        yield child


@asynccontextmanager
async def _ours(stage: Stage) -> AsyncIterator[Child]:
    settings = stage.api.bot_settings(stage.copy_of(stage.acquaintances), stage.crowd.organiser)
    async with program("bot", "run", folder=stage.folder, settings=settings) as child:
        yield child


def _middle(values: Iterable[float | None]) -> float | None:
    there = [value for value in values if value is not None]
    return median(there) if there else None


def judge(figures: Figures) -> Sequence[Bound]:
    """Little above the bare bot's."""
    bare, ours = figures[BARE], figures[OURS]
    limits = (("seconds", "first answer", OVER_BARE_S, "s", 2), ("memory", "memory at rest", OVER_BARE_MB, "MB", 0))
    return [
        Bound(
            what=f"{OURS}: {what}",
            measured=ours[key],
            limit=(bare[key] or 0.0) + over,
            at_least=False,
            unit=unit,
            digits=digits,
        )
        for key, what, over, unit, digits in limits
    ]


def title(size: Size) -> str:
    return f"From start to first answer, and at rest, medians of {size.starts}"


START = Row("start", title, COLUMNS, measure, judge)
