"""`python -m bench.sampled FILE MODULE ...`: runs a module as a program, and notes where its processor time goes.

Every two milliseconds of processor time the part is counted in which the program is: the innermost package that is
not Python's own. Counting begins with SIGUSR1, so that a start is no part of it; the counts are written as JSON when
the program ends.
"""

import gc
import json
import runpy
import signal
import sys
from collections import Counter
from pathlib import Path
from types import FrameType
from typing import Any

EVERY = 0.002
ROOT = str(Path(__file__).parent.parent)
PARTS = {
    "aiogram": "aiogram",
    "aiogram_dialog": "aiogram",
    "magic_filter": "aiogram",
    "pydantic": "pydantic",
    "aiohttp": "aiohttp",
    "yarl": "aiohttp",
    "multidict": "aiohttp",
    "aiosignal": "aiohttp",
    "frozenlist": "aiohttp",
    "propcache": "aiohttp",
    "sqlalchemy": "SQLAlchemy, SQLite",
    "fluent": "texts",
    "babel": "texts",
}
GARBAGE = "search for garbage"
LOOP = "event loop"
OTHERS = "other packages"
PYTHON = "Python's own"


def part_of(frame: FrameType | None) -> str:
    """Where the program is."""
    while frame is not None:
        name = frame.f_code.co_filename
        if name == __file__:
            return GARBAGE
        if "/site-packages/" in name:
            package = name.partition("/site-packages/")[2].partition("/")[0].removesuffix(".py")
            return PARTS.get(package, OTHERS)
        if name.startswith(ROOT):
            return f"ours: {name.removeprefix(ROOT + '/').partition('/')[0]}"
        if "/asyncio/" in name or "/selectors" in name:
            return LOOP
        frame = frame.f_back
    return PYTHON


class Samples:
    """Counts by part. Python's search for garbage runs no line of anybody's: what is due after it belongs to it."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()

    def begin(self, _number: int, _frame: FrameType | None) -> None:
        self.counts.clear()
        signal.signal(signal.SIGPROF, self.take)
        signal.setitimer(signal.ITIMER_PROF, EVERY, EVERY)

    def take(self, _number: int, frame: FrameType | None) -> None:
        self.counts[part_of(frame)] += 1

    def searched(self, phase: str, _info: dict[str, Any]) -> None:
        """The collector calls it: a sample that is due is taken in here."""


def main() -> None:
    """Run the module with what is left of the arguments."""
    file, module, *arguments = sys.argv[1:]
    samples = Samples()
    signal.signal(signal.SIGUSR1, samples.begin)
    gc.callbacks.append(samples.searched)
    sys.argv = [module, *arguments]
    try:
        runpy.run_module(module, run_name="__main__", alter_sys=True)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        Path(file).write_text(json.dumps(samples.counts))


if __name__ == "__main__":
    main()
