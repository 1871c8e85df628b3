"""An organiser writes to everybody who comes, with Telegram's rates kept by the stand-in."""

import asyncio
import time
from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from bench import records
from bench.processes import Child, CpuMeter
from bench.records import Evening
from bench.report import Bound, Column, Figures
from bench.row import Measured, Row
from bench.size import Size
from bench.stage import Stage
from bench.subjects import OURS, ours
from bot.limits import Limits
from playground.client import Json

RATE = Limits().broadcast_rate
"""Messages a second that our bot is configured to send."""
LEAST_SHARE = 0.97
TOO_MANY = 429
BETWEEN_LOOKS = 1.0
TEXT = "Завтра начинаем на полчаса позже, вход со двора."

COLUMNS = (
    Column(key="rate", title="messages a second", digits=2),
    Column(key="messages", title="messages"),
    Column(key="refused", title="429s", is_fault=True),
    Column(key="cpu", title="own CPU, ms a message", digits=2),
)


async def measure(stage: Stage) -> Measured:
    """From the first message to the last, as the stand-in's log of calls has them."""
    readers = stage.crowd.people[: stage.size.readers]
    await stage.crowd.open_bot(readers)
    await stage.api.drain()
    database = stage.copy_of(stage.acquaintances)
    await records.seat(database, stage.meetups[Evening.BROADCAST], readers)
    await stage.play.limits(True)
    try:
        async with ours(stage, database) as child:
            known = await stage.play.last_call()
            meter = CpuMeter(child)
            await records.write_to_all(database, stage.meetups[Evening.BROADCAST], stage.crowd.organiser, TEXT)
            calls = await _calls_until_sent(stage, child, known, len(readers))
            cpu = meter.each(len(readers))
    finally:
        await stage.play.limits(False)
    sent = [call for call in calls if is_message(call) and call["ok"]]
    figures = {
        "rate": _rate(sent),
        "messages": float(len(sent)),
        "refused": float(sum(call.get("error_code") == TOO_MANY for call in calls)),
        "cpu": cpu,
    }
    once = Counter(call["chat_id"] for call in sent) == Counter(player.id for player in readers)
    return Measured({OURS: figures}, {"everybody gets it, nobody twice": once})


async def _calls_until_sent(stage: Stage, child: Child, known: int, count: int) -> list[Json]:
    """The bot's calls after number `known`, until so many messages went out or it takes far too long."""
    deadline = time.monotonic() + 60 + 2 * count / RATE
    calls: list[Json] = []
    while sum(is_message(call) and call["ok"] for call in calls) < count:
        if time.monotonic() > deadline or not child.is_running:
            break
        await asyncio.sleep(BETWEEN_LOOKS)
        while new := await stage.play.calls(after=calls[-1]["n"] if calls else known):
            calls += new
    return calls


def is_message(call: Json) -> bool:
    """Whether a call sends the organiser's message to somebody."""
    return bool(call["method"] == "sendMessage" and TEXT in call["params"].get("text", ""))


def _rate(sent: Sequence[Json]) -> float | None:
    if len(sent) < 2:
        return None
    first, last = (datetime.fromisoformat(call["at"]) for call in (sent[0], sent[-1]))
    return (len(sent) - 1) / (last - first).total_seconds()


def judge(figures: Figures) -> Sequence[Bound]:
    """Nearly the configured rate, and never above what Telegram takes."""
    ours = figures[OURS]
    return [
        Bound(
            what=f"rate ({RATE:g} a second configured)",
            measured=ours["rate"],
            limit=LEAST_SHARE * RATE,
            at_least=True,
            unit="a second",
        ),
        Bound(what="429s", measured=ours["refused"], limit=0, at_least=False, digits=0),
    ]


def title(size: Size) -> str:
    return f"Broadcast to {size.readers} people, Telegram's limits kept"


BROADCAST = Row("broadcast", title, COLUMNS, measure, judge)
