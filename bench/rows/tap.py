"""One tap on a quiet bot, again and again."""

import asyncio
from collections.abc import Sequence

from bench.disk import fsync_seconds
from bench.percentiles import MILLI, percentiles
from bench.records import Evening
from bench.report import Bound, Column, Figures
from bench.row import Measured, Row
from bench.size import Size
from bench.stage import WORDS, Stage
from bench.subjects import BARE, OURS, bare, ours

DISK = "the disk: 4 KiB written and synced"
OVER_BARE = 2.0
"""Milliseconds that ours may take longer, besides two syncs of the disk."""
SYNCS = 2
TAIL = 3
"""How many times the bound of p50 p95 may be."""
QUIET = 0.3
"""Seconds between taps: by then the bot has looked for what is owed, and edited the card."""

COLUMNS = (
    Column(key="p50", title="p50, ms", digits=1),
    Column(key="p95", title="p95, ms", digits=1),
    Column(key="unanswered", title="not answered", is_fault=True),
)


async def measure(stage: Stage) -> Measured:
    """The bare bot, ours with people it knows, and the disk where its database is."""
    figures: dict[str, dict[str, float | None]] = {}
    async with bare(stage):
        figures[BARE] = await one_by_one(stage)
    async with ours(stage, stage.copy_of(stage.acquaintances)):
        figures[OURS] = await one_by_one(stage)
    figures[DISK] = {"p50": await asyncio.to_thread(fsync_seconds, stage.folder) * MILLI}
    return Measured(figures)


async def one_by_one(stage: Stage, button: str = "button-go", most: int | None = None) -> dict[str, float | None]:
    """The figures of single taps, with a rest after each; ``most`` bounds how many."""
    card, text = stage.cards[Evening.TAP], WORDS.plain(button)
    seconds: list[float] = []
    unanswered = 0
    for player in stage.crowd.people[: stage.size.taps][:most]:
        taps = await stage.crowd.tap(card, text, [player])
        seconds += taps.seconds
        unanswered += taps.unanswered
        await asyncio.sleep(QUIET)
    return {**percentiles(seconds, 50, 95), "unanswered": float(unanswered)}


def judge(figures: Figures) -> Sequence[Bound]:
    """Two milliseconds and two syncs above the bare bot; the tail at most three times that."""
    bare_p50, sync = figures[BARE]["p50"] or 0.0, figures[DISK]["p50"] or 0.0
    limit = bare_p50 + OVER_BARE + SYNCS * sync
    allowed = {"p50": limit, "p95": TAIL * limit}
    return [
        Bound(what=f"{OURS}: {name}", measured=figures[OURS][name], limit=most, at_least=False, unit="ms", digits=1)
        for name, most in allowed.items()
    ]


def title(size: Size) -> str:
    return f"Single tap on a quiet bot, {size.taps} one after the other"


TAP = Row("tap", title, COLUMNS, measure, judge)
