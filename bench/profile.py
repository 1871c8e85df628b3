"""Where the processor time of a tap goes, beside the same of the bare bot: measured in a burst, shown as a picture."""

import asyncio
import json
import signal
from collections.abc import Callable, Mapping
from pathlib import Path

from bench.processes import CpuMeter
from bench.records import Evening
from bench.stage import WORDS, Stage
from bench.subjects import BARE, OURS, warm

Shares = Mapping[str, Mapping[str, float]]
"""Milliseconds of processor time for a tap, by program and part."""

SETTLING = 1.0
"""Seconds after the last answer in which what was put off is done, such as the card's edit."""
FEWEST = 0.01
"""Milliseconds below which a part is not shown."""
FEWEST_TOLD = 0.04
"""Milliseconds below which there is no room for the figure."""
PALE = ("#c6dbef", "#fdd0a2", "#c7e9c0", "#dadaeb", "#d9d9d9", "#fbb4ae", "#e5d8bd", "#b3e2cd")


async def profile(stage: Stage, say: Callable[[str], None]) -> Shares:
    """Both programs on the same burst, one after the other."""
    say("where the time of a tap goes ...")
    database = stage.copy_of(stage.acquaintances)
    return {
        BARE: await _one(stage, ["bench.bare"], stage.api.settings()),
        OURS: await _one(stage, ["bot", "run"], stage.api.bot_settings(database, stage.crowd.organiser)),
    }


async def _one(stage: Stage, arguments: list[str], settings: Mapping[str, str]) -> Mapping[str, float]:
    counted = stage.folder / f"{arguments[0]}.samples.json"
    async with warm(stage, "bench.sampled", str(counted), *arguments, settings=settings) as child:
        child.signal(signal.SIGUSR1)
        meter = CpuMeter(child)
        await stage.crowd.tap(stage.cards[Evening.BURST], WORDS.plain("button-go"), stage.crowd.people)
        await asyncio.sleep(SETTLING)
        cost = meter.each(len(stage.crowd.people)) or 0.0
    counts: dict[str, int] = json.loads(counted.read_text())
    total = sum(counts.values()) or 1
    return {part: count / total * cost for part, count in counts.items()}


def draw(shares: Shares, file: Path) -> None:
    """A bar for each program, its parts side by side: those of the first one first, what is ours last.

    matplotlib takes its time to be imported, and nothing else of the bench needs it.
    """
    from matplotlib.figure import Figure

    first = next(iter(shares.values()))
    costs = {part: max(told.get(part, 0.0) for told in shares.values()) for told in shares.values() for part in told}
    parts = sorted(
        (part for part, most in costs.items() if most >= FEWEST),
        key=lambda part: (part.startswith("ours"), part not in first, part),
    )
    figure = Figure(figsize=(10, 4.5), layout="constrained")
    axes = figure.subplots()
    # Light ones for what others made, strong ones for ours.
    colours = [
        f"C{number}" if part.startswith("ours") else PALE[number % len(PALE)] for number, part in enumerate(parts)
    ]
    left = dict.fromkeys(shares, 0.0)
    for number, part in enumerate(parts):
        widths = [told.get(part, 0.0) for told in shares.values()]
        bars = axes.barh(
            list(shares), widths, left=list(left.values()), label=part, color=colours[number], edgecolor="white"
        )
        told = [f"{width:.2f}" if width >= FEWEST_TOLD else "" for width in widths]
        axes.bar_label(bars, told, label_type="center", fontsize=8)
        left = {name: before + width for (name, before), width in zip(left.items(), widths, strict=True)}
    axes.set_xlabel("processor time of a tap in a burst, ms")
    axes.set_title("Where the processor time of a tap goes")
    figure.legend(loc="outside lower center", ncols=5, fontsize=8, frameon=False)
    figure.savefig(file, dpi=110)
