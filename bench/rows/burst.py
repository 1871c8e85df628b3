"""Everybody taps «Иду» under one card at the same moment."""

import asyncio
import time
from collections.abc import Sequence
from pathlib import Path

from bench import records
from bench.crowd import Taps
from bench.percentiles import percentiles
from bench.processes import Child, CpuMeter
from bench.records import Answers, Evening
from bench.report import Bound, Column, Figures
from bench.row import Measured, Row
from bench.size import Size
from bench.stage import WORDS, Stage
from bench.subjects import BARE, OURS, TRIVIAL, bare, ours, trivial

KNOWN = f"{OURS}, people it knows"
NEW = f"{OURS}, people it never saw"
LEAST_SHARE = 0.6
"""Of the bare bot's rate."""
LEAST_ROOM = 1.2
"""How many times as much as the fastest bot the stand-in has to bear: else it is the stand-in that is measured."""
PATIENCE = 120.0
"""Seconds until every tap, also one that came too late to be answered, is in the database."""

COLUMNS = (
    Column(key="rate", title="taps answered a second"),
    Column(key="p50", title="p50, ms"),
    Column(key="p95", title="p95, ms"),
    Column(key="p99", title="p99, ms"),
    Column(key="unanswered", title="not answered", is_fault=True),
    Column(key="cpu", title="own CPU, ms a tap", digits=2),
    Column(key="standin_cpu", title="stand-in's CPU, ms a tap", digits=2),
)


async def measure(stage: Stage) -> Measured:
    """Each alone, one after the other, on the same card; ours twice, by what it knows of the people."""
    figures: dict[str, dict[str, float | None]] = {}
    checks: dict[str, bool] = {}
    for name, subject in ((TRIVIAL, trivial), (BARE, bare)):
        async with subject(stage) as child:
            meter = Meter(stage, child)
            figures[name] = meter.read(await _all_tap(stage))
    for name, source in ((KNOWN, stage.acquaintances), (NEW, stage.newcomers)):
        database = stage.copy_of(source)
        async with ours(stage, database) as child:
            meter = Meter(stage, child)
            taps = await _all_tap(stage)
            # What could not be answered in time costs as much as what was.
            stored = await _all_stored(stage, database)
            figures[name] = meter.read(taps)
        checks |= {f"{name}: {what}": is_true for what, is_true in _exactness(stage, taps, stored).items()}
    return Measured(figures, checks)


class Meter:
    """Counts what a burst takes, from its making."""

    def __init__(self, stage: Stage, child: Child) -> None:
        self._own, self._standins = CpuMeter(child), CpuMeter(stage.standin)

    def read(self, taps: Taps) -> dict[str, float | None]:
        """The figures of a burst that is over."""
        answered = len(taps.seconds)
        return {
            "rate": answered / taps.span if taps.span else None,
            **percentiles(taps.seconds, 50, 95, 99),
            "unanswered": float(taps.unanswered),
            "cpu": self._own.each(answered + taps.unanswered),
            "standin_cpu": self._standins.each(answered + taps.unanswered),
        }


async def _all_tap(stage: Stage) -> Taps:
    return await stage.crowd.tap(stage.cards[Evening.BURST], WORDS.plain("button-go"), stage.crowd.people)


async def _all_stored(stage: Stage, database: Path) -> Answers:
    """What is in the database once everybody is, or when there is no more patience."""
    deadline = time.monotonic() + PATIENCE
    while True:
        stored = await records.answers(database, stage.meetups[Evening.BURST])
        if stored.entries >= len(stage.crowd.people) or time.monotonic() > deadline:
            return stored
        await asyncio.sleep(0.5)


def _exactness(stage: Stage, taps: Taps, stored: Answers) -> dict[str, bool]:
    people = {player.id for player in stage.crowd.people}
    seats = min(stage.size.seats, len(people))
    going = WORDS.plain("toast-going", guests=0)
    told_going = {person for person, text in taps.told.items() if text == going}
    unheard = people - taps.told.keys()
    return {
        f"{seats} of {len(people)} go, everybody else waits": (
            len(stored.going) == seats and stored.going | stored.waitlisted == people
        ),
        "nobody is counted twice, every tap is recorded once": stored.entries == stored.audited == len(people),
        "whoever was told that they go does, and nobody else": told_going | (stored.going & unheard) == stored.going,
    }


def judge(figures: Figures) -> Sequence[Bound]:
    """At least a share of the bare bot's rate, and nobody without an answer."""
    rates = [told["rate"] or 0.0 for name, told in figures.items() if name != TRIVIAL]
    standin = figures[TRIVIAL]["rate"]
    bounds = [
        Bound(
            what="what the stand-in bears, of the rate of the fastest bot",
            measured=standin / max(rates) if standin and max(rates) else None,
            limit=LEAST_ROOM,
            at_least=True,
        )
    ]
    for name in (KNOWN, NEW):
        rate, bare_rate = figures[name]["rate"], figures[BARE]["rate"]
        share = rate / bare_rate if rate and bare_rate else None
        bounds.append(
            Bound(
                what=f"{name}: rate, of that of {BARE}",
                measured=share,
                limit=LEAST_SHARE,
                at_least=True,
            )
        )
        bounds.append(
            Bound(
                what=f"{name}: taps not answered",
                measured=figures[name]["unanswered"],
                limit=0,
                at_least=False,
                digits=0,
            )
        )
    return bounds


def title(size: Size) -> str:
    return f"Burst: {size.people} people tap one card at once, {size.seats} seats"


BURST = Row("burst", title, COLUMNS, measure, judge)
