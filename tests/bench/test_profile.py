"""Where time goes: whose line it is, and a picture of it."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import pytest

from bench import sampled
from bench.profile import draw
from bench.sampled import GARBAGE, PYTHON, ROOT, Samples, part_of


def frames(*files: str) -> FrameType:
    """A stack with a frame of each file, the outermost first."""
    found: list[FrameType] = []

    def look() -> None:
        found.append(sys._getframe().f_back)  # type: ignore[arg-type]

    call: Callable[[], None] = look
    for file in reversed(files):
        names = {"call": call}
        exec(compile("def outer():\n    call()", file, "exec"), names)
        call = names["outer"]
    call()
    return found[0]


@pytest.mark.parametrize(
    ("files", "part"),
    [
        (["/x/site-packages/aiogram/bot.py", "/x/site-packages/aiohttp/client.py"], "aiohttp"),
        (["/x/site-packages/aiogram/bot.py", "/usr/lib/python3/json/decoder.py"], "aiogram"),
        ([f"{ROOT}/handlers/meetups/rsvp.py", "/usr/lib/python3/contextlib.py"], "ours: handlers"),
        (["/usr/lib/python3/asyncio/base_events.py"], "event loop"),
        (["/x/site-packages/typing_extensions.py"], "other packages"),
        ([f"{ROOT}/bot/app.py", sampled.__file__], GARBAGE),
    ],
)
def test_time_belongs_to_the_innermost_that_is_not_pythons_own(files: list[str], part: str) -> None:
    assert part_of(frames(*files)) == part


def test_time_of_nobody_is_pythons() -> None:
    assert part_of(None) == PYTHON


def test_samples_are_counted() -> None:
    samples = Samples()

    for _ in range(3):
        samples.take(0, frames("/x/site-packages/pydantic/main.py"))

    assert samples.counts == {"pydantic": 3}


def test_picture(tmp_path: Path) -> None:
    picture = tmp_path / "profile.png"

    draw({"bare": {"aiogram": 0.2}, "ours": {"aiogram": 0.2, "ours: bot": 0.1, "texts": 0.001}}, picture)

    assert picture.read_bytes().startswith(b"\x89PNG")
