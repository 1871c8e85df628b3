"""Registries are taken out whole: how long a file takes, and how long anybody else waits meanwhile."""

import asyncio
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from zoneinfo import ZoneInfo

from actions.context import Context, Policy
from actions.registry.directory import Directory
from bench import registry
from bench.percentiles import MILLI
from bench.report import Bound, Column, Figures
from bench.row import Measured, Row
from bench.rows.registry import as_in_the_bot, pulse
from bench.size import Size
from bench.stage import Stage
from bot.clock import SystemClock
from documents.registry import printing, writing
from documents.registry.sheet import Sheet
from domain.registry.names import ChatNames
from domain.registry.record import Part
from storage.database import Database
from storage.vault import Vault, new_master
from wording.sheets.making import as_of, registry_sheet
from wording.texts import Texts

MOST_S = 10.0
"""Seconds that somebody waits for a file without wondering whether it comes."""
MOST_PAUSE_MS = 20.0
KILO = 1024
FILES: Mapping[str, tuple[Part, ChatNames | None]] = {
    "mentees, Excel": (Part.MENTEE, None),
    "mentees, Excel for the chat": (Part.MENTEE, ChatNames.CODES),
    "mentees, Word": (Part.MENTEE, None),
    "mentors, Excel": (Part.MENTOR, None),
    "mentors, Word": (Part.MENTOR, None),
}

COLUMNS = (
    Column(key="seconds", title="made, s", digits=2),
    Column(key="size", title="size, KB"),
    Column(key="pause", title="longest pause of the event loop, ms"),
)


async def measure(stage: Stage) -> Measured:
    """One file after the other, in a thread as at the desk and in chat, beside a pulse."""
    key = new_master()
    path = stage.folder / f"taking-out-{next(stage.numbers)}.db"
    await registry.furnish(path, stage.size.records, key)
    database = Database(path)
    policy = Policy(ZoneInfo("Europe/Moscow"), ("ru",), frozenset(), None)
    ctx = Context(database, SystemClock(), policy, vault=Vault([key]))
    directory = Directory(ctx)
    figures: dict[str, dict[str, float | None]] = {}
    rows = 0
    try:
        everybody = list((await directory.everybody()).values())
        vocabulary = await directory.vocabulary()
        words = Texts(("ru",)).of("ru")
        document = partial(printing.document, note=as_of(ctx.today(), words))
        # What is loaded once is not measured.
        for made in (writing.workbook, document):
            await asyncio.to_thread(made, registry_sheet(Part.MENTEE, [], vocabulary, words))
        with as_in_the_bot():
            for name, (part, names) in FILES.items():
                made = document if "Word" in name else writing.workbook

                def whole(
                    part: Part = part, names: ChatNames | None = names, made: Callable[[Sheet], bytes] = made
                ) -> tuple[int, bytes]:
                    sheet = registry_sheet(part, everybody, vocabulary, words, chat_names=names)
                    return len(sheet.rows), made(sheet)

                async with pulse() as pauses:
                    began = time.perf_counter()
                    count, content = await asyncio.to_thread(whole)
                    seconds = time.perf_counter() - began
                figures[name] = {"seconds": seconds, "size": len(content) / KILO, "pause": max(pauses) * MILLI}
                rows += count if names is None else 0
    finally:
        await database.close()
    # Whole, in Excel and in Word: everybody twice.
    return Measured(figures, {"everybody is there": rows == 2 * stage.size.records})


def judge(figures: Figures) -> Sequence[Bound]:
    """A file is there soon, and nobody waits for it but who asked."""
    return [
        bound
        for name in FILES
        for bound in (
            Bound(what=f"{name}: made", measured=figures[name]["seconds"], limit=MOST_S, at_least=False, unit="s"),
            Bound(
                what=f"{name}: the event loop's longest pause",
                measured=figures[name]["pause"],
                limit=MOST_PAUSE_MS,
                at_least=False,
                unit="ms",
                digits=1,
            ),
        )
    ]


def title(size: Size) -> str:
    return f"Registries of {size.records} people are taken out"


TAKING_OUT = Row("taking_out", title, COLUMNS, measure, judge)
