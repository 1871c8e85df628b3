"""One run of the bench, from nothing to a report."""

import os
import platform
import tempfile
from collections.abc import Awaitable, Callable, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import TypeVar

from bench.disk import fsync_seconds
from bench.percentiles import MILLI
from bench.report import Report
from bench.row import Measured, Row, combine
from bench.size import Size
from bench.stage import Stage, set_up
from bot.clock import SystemClock

T = TypeVar("T")
Say = Callable[[str], None]


async def measure(rows: Sequence[Row], size: Size, repeats: int, folder: Path | None, say: Say) -> Report:
    """All rows on one stage, the whole of them `repeats` times. Files live in a new folder within `folder`.

    `say` is told how far it is.
    """
    runs: dict[str, list[Measured]] = {row.name: [] for row in rows}
    at = SystemClock().now()
    with tempfile.TemporaryDirectory(prefix="bench-", dir=folder) as made:
        place = Path(made)
        machine = _machine(place)
        say(f"{size.people} people move in ...")
        async with set_up(size, place) as stage:
            for turn in range(repeats):
                for row in rows:
                    say(f"{row.title(size)}{f' ({turn + 1} of {repeats})' if repeats > 1 else ''} ...")
                    runs[row.name].append(await row.measure(stage))
    results = tuple(combine(row, size, runs[row.name]) for row in rows)
    return Report(at=at, machine=machine, repeats=repeats, results=results)


async def on_a_stage(size: Size, folder: Path | None, act: Callable[[Stage], Awaitable[T]]) -> T:
    """What `act` comes to on a stage of its own. Files live in a new folder within `folder`."""
    with tempfile.TemporaryDirectory(prefix="bench-", dir=folder) as made:
        async with set_up(size, Path(made)) as stage:
            return await act(stage)


def _machine(folder: Path) -> Mapping[str, str]:
    return {
        "Processors": str(os.cpu_count()),
        "system": f"{platform.system()} {platform.machine()}",
        "Python": platform.python_version(),
        "aiogram": version("aiogram"),
        "a synced write of 4 KiB": f"{fsync_seconds(folder) * MILLI:.2f} ms",
    }
