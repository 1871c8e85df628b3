"""A tap while an organiser's message goes out to everybody."""

import asyncio
from collections.abc import Sequence

from bench import records
from bench.records import Evening
from bench.report import Bound, Column, Figures
from bench.row import Measured, Row
from bench.rows.broadcast import RATE, TEXT, is_message
from bench.rows.tap import COLUMNS as OF_TAPS
from bench.rows.tap import QUIET, one_by_one
from bench.size import Size
from bench.stage import Stage
from bench.subjects import ours

QUIETLY = "nothing else to do"
DURING = "while a broadcast runs"
MOST = 2.0
"""Times as long as when there is nothing else to do."""
SLOW = 0.05
"""Seconds that a tap may take, rather more than less."""
HEADWAY = 2.0
"""Seconds that a broadcast runs before the first tap."""

COLUMNS = (*OF_TAPS, Column(key="left", title="messages still to go after the last tap"))


async def measure(stage: Stage) -> Measured:
    """The same people say that they go, and then, while everybody is written to, that they do not."""
    readers = stage.crowd.people[: stage.size.readers]
    await stage.crowd.open_bot(readers)
    await stage.api.drain()
    database = stage.copy_of(stage.acquaintances)
    await records.seat(database, stage.meetups[Evening.BROADCAST], readers)
    await stage.play.limits(True)
    try:
        async with ours(stage, database):
            figures = {QUIETLY: await one_by_one(stage)}
            known = await stage.play.last_call()
            await records.write_to_all(database, stage.meetups[Evening.BROADCAST], stage.crowd.organiser, TEXT)
            await asyncio.sleep(min(HEADWAY, len(readers) / RATE / 4))
            figures[DURING] = await one_by_one(stage, "button-stay", _taps_within(len(readers)))
            figures[DURING]["left"] = float(len(readers) - await _sent_since(stage, known))
    finally:
        await stage.play.limits(False)
    return Measured(figures)


def _taps_within(readers: int) -> int:
    """So many that the broadcast outlasts them."""
    return max(1, int((readers / RATE - 2 * HEADWAY) / (QUIET + SLOW)))


async def _sent_since(stage: Stage, known: int) -> int:
    """How many of the organiser's messages went out after call number `known`."""
    sent = 0
    while calls := await stage.play.calls(after=known):
        known = calls[-1]["n"]
        sent += sum(is_message(call) and call["ok"] for call in calls)
    return sent


def judge(figures: Figures) -> Sequence[Bound]:
    """Who taps hardly feels it."""
    quiet, busy = figures[QUIETLY]["p95"], figures[DURING]["p95"]
    times = busy / quiet if quiet and busy else None
    return [
        Bound(what=f"p95 {DURING}, of that with {QUIETLY}", measured=times, limit=MOST, at_least=False),
        Bound(
            what="taps not answered",
            measured=figures[DURING]["unanswered"],
            limit=0,
            at_least=False,
            digits=0,
        ),
    ]


def title(size: Size) -> str:
    return f"Single tap during a broadcast to {size.readers} people"


MEANWHILE = Row("meanwhile", title, COLUMNS, measure, judge)
