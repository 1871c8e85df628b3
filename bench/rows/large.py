"""A tap when the database holds the years of a large community."""

import asyncio
from collections.abc import Sequence

from bench import records
from bench.report import Bound, Figures
from bench.row import Measured, Row
from bench.rows.tap import COLUMNS, one_by_one
from bench.size import Size
from bench.stage import Stage
from bench.subjects import ours

SMALL = "only those who tap"
YEARS = "years of a large community"
MOST = 1.3
"""Times as long as in the small one."""


async def measure(stage: Stage) -> Measured:
    """Ours twice, one after the other, with the same people and the same card."""
    figures: dict[str, dict[str, float | None]] = {}
    for name, strangers, rsvps in ((SMALL, 0, 0), (YEARS, stage.size.strangers, stage.size.rsvps)):
        database = stage.copy_of(stage.acquaintances)
        if rsvps:
            await asyncio.to_thread(records.crowd, database, strangers, rsvps)
        async with ours(stage, database):
            figures[name] = await one_by_one(stage)
    return Measured(figures)


def judge(figures: Figures) -> Sequence[Bound]:
    """Nearly as fast."""
    small, large = figures[SMALL]["p50"], figures[YEARS]["p50"]
    times = large / small if small and large else None
    return [Bound(what=f"{YEARS}: p50, of that with {SMALL}", measured=times, limit=MOST, at_least=False)]


def title(size: Size) -> str:
    return f"Single tap with {size.rsvps:,} RSVPs of {size.strangers:,} more people stored".replace(",", " ")


LARGE = Row("large", title, COLUMNS, measure, judge)
