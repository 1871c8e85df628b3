"""A draft of pairs for everybody who waits: how long it takes, and how long anybody else waits meanwhile."""

import asyncio
import time
from collections.abc import Sequence
from functools import partial

from bench.cohort import SEATS, a_centre
from bench.percentiles import MILLI, percentiles
from bench.report import Bound, Column, Figures
from bench.row import Measured, Row
from bench.rows.registry import as_in_the_bot, pulse
from bench.size import Size
from bench.stage import Stage
from domain.mentoring.matching.draft import draft_of

MENTEES_TO_MENTORS = 10 / 3
SMALL = "a centre of 120 mentees and 40 mentors"
MOST_MS = 300.0
MOST_MS_SMALL = 100.0
MOST_PAUSE_MS = 20.0
TIMES = 15

COLUMNS = (
    Column(key="p50", title="p50, ms"),
    Column(key="p95", title="p95, ms"),
    Column(key="matched", title="matched"),
    Column(key="alone", title="alone"),
    Column(key="pause", title="longest pause of the event loop, ms", digits=1),
)


def large(size: Size) -> str:
    return f"{size.mentees:,} mentees and {_mentors(size)} mentors".replace(",", " ")


async def measure(stage: Stage) -> Measured:
    """Some times each, in a thread as in the bot; what is imported for the first draft is not measured."""
    centres = {large(stage.size): (stage.size.mentees, _mentors(stage.size)), SMALL: (120, 40)}
    figures: dict[str, dict[str, float | None]] = {}
    same = True
    with as_in_the_bot():
        for name, (mentees, mentors) in centres.items():
            seekers, offers = a_centre(mentees, mentors)
            first = await asyncio.to_thread(draft_of, seekers, offers)
            backwards = partial(draft_of, seekers[::-1], offers[::-1])
            seconds: list[float] = []
            async with pulse() as pauses:
                for _ in range(TIMES):
                    began = time.perf_counter()
                    again = await asyncio.to_thread(backwards)
                    seconds.append(time.perf_counter() - began)
                    same = same and again == first
            figures[name] = percentiles(seconds, 50, 95) | {
                "matched": len(first.pairs),
                "alone": len(first.unmatched),
                "pause": max(pauses) * MILLI,
            }
    return Measured(figures, {"the same people in another order get the same draft": same})


def judge(figures: Figures) -> Sequence[Bound]:
    """The numbers of the order: 300 ms and 100 ms, and nobody waits."""
    name = next(iter(figures))
    return [
        Bound(what=name, measured=figures[name]["p50"], limit=MOST_MS, at_least=False, unit="ms", digits=0),
        Bound(what=SMALL, measured=figures[SMALL]["p50"], limit=MOST_MS_SMALL, at_least=False, unit="ms", digits=0),
        Bound(
            what="longest pause",
            measured=figures[name]["pause"],
            limit=MOST_PAUSE_MS,
            at_least=False,
            unit="ms",
            digits=1,
        ),
    ]


def _mentors(size: Size) -> int:
    return max(1, round(size.mentees / MENTEES_TO_MENTORS))


def title(size: Size) -> str:
    return f"A draft of pairs, {SEATS} seats to a mentor, {TIMES} times"


MATCHING = Row("matching", title, COLUMNS, measure, judge)
