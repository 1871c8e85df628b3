"""A registry is brought in: how long it takes, and how long anybody else waits meanwhile."""

import asyncio
import gc
import sys
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from datetime import date
from io import BytesIO
from zoneinfo import ZoneInfo

from actions.context import Context, Policy
from actions.registry.bringing_in import bring_in, look
from actions.registry.directory import Directory
from bench.percentiles import MILLI
from bench.report import Bound, Column, Figures
from bench.row import Measured, Row
from bench.size import Size
from bench.stage import Stage
from bot.clock import SystemClock
from bot.garbage import spare_what_stays
from bot.turns import short_turns
from domain.registry.bringing_in import Outcome
from domain.registry.columns import APPENDIX, Extra, Meaning
from domain.registry.field import Field
from domain.registry.record import Part
from storage.database import Database
from storage.vault import Vault, new_master

FIRST = "everybody is new"
AGAIN = "the same file again"
MOST_S = 3.0
MOST_PAUSE_MS = 20.0
BEAT = 0.001

COLUMNS = (
    Column(key="look", title="looked at, s", digits=2),
    Column(key="bring", title="brought in, s", digits=2),
    Column(key="pause", title="longest pause of the event loop, ms"),
)


async def measure(stage: Stage) -> Measured:
    """Twice, beside a pulse that notices when nobody else had a turn."""
    content = await asyncio.to_thread(registry_of, stage.size.registry)
    database = Database(stage.copy_of(stage.newcomers))
    policy = Policy(ZoneInfo("UTC"), ("ru",), frozenset(), None)
    ctx = Context(database, SystemClock(), policy, vault=Vault([new_master()]))
    directory = Directory(ctx)
    figures: dict[str, dict[str, float | None]] = {}
    outcomes = []
    try:
        with as_in_the_bot():
            for name in (FIRST, AGAIN):
                async with pulse() as pauses:
                    began = time.perf_counter()
                    plan = await look(ctx, directory, None, content)
                    looked = time.perf_counter()
                    done = await bring_in(ctx, directory, None, plan)
                    figures[name] = {"look": looked - began, "bring": time.perf_counter() - looked}
                figures[name]["pause"] = max(pauses) * MILLI
                outcomes.append(dict(done.counts))
    finally:
        await database.close()
    everybody = stage.size.registry
    return Measured(
        figures,
        {
            "everybody was stored, once": outcomes[0] == {Outcome.NEW: everybody},
            "the same file changed nothing": outcomes[1] == {Outcome.SAME: everybody},
        },
    )


@contextmanager
def as_in_the_bot() -> Iterator[None]:
    """A look for garbage among everything holds up everybody, and so does a thread's long turn: as in the bot."""
    before, turn = gc.get_threshold(), sys.getswitchinterval()
    spare_what_stays()
    short_turns()
    try:
        yield
    finally:
        sys.setswitchinterval(turn)
        gc.set_threshold(*before)
        gc.unfreeze()


@asynccontextmanager
async def pulse() -> AsyncIterator[list[float]]:
    """Seconds by which a task that wants a turn every millisecond got it late."""
    pauses = [0.0]

    async def beat() -> None:
        last = time.perf_counter()
        while True:
            await asyncio.sleep(BEAT)
            now = time.perf_counter()
            pauses[0] = max(pauses[0], now - last - BEAT)
            last = now

    task = asyncio.create_task(beat())
    try:
        yield pauses
    finally:
        task.cancel()
        await asyncio.wait([task])


def registry_of(people: int) -> bytes:
    """A registry of mentors in which everything is filled in."""
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

    book = Workbook()
    # As the programs do in which people keep their lists, and other than openpyxl's own short way, it says how large
    # it is.
    page = book.active
    assert isinstance(page, Worksheet)
    columns = [column for column in APPENDIX[Part.MENTOR] if column.meaning is not Extra.NUMBER]
    page.append([column.heading for column in columns])
    values: dict[Meaning, str | date] = {
        Field.FORMS: "педагог – ученик",
        Field.ENTERED: date(2026, 9, 1),
        Field.ENDED: date(2027, 5, 31),
        Field.AGES: "от 10 до 14",
        Field.CASE_LINK: "https://example.org/case",
    }
    for number in range(people):
        values[Field.NAME] = f"Наставник {''.join(chr(ord('а') + int(digit)) for digit in str(number))}"
        page.append([values.get(column.meaning, "своими словами, и ещё немного") for column in columns])
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def judge(figures: Figures) -> Sequence[Bound]:
    """Three seconds for all of it, and nobody waits."""
    first = figures[FIRST]
    whole = (first["look"] or 0.0) + (first["bring"] or 0.0)
    return [
        Bound(what="looked at and brought in", measured=whole, limit=MOST_S, at_least=False, unit="s"),
        Bound(
            what="longest pause",
            measured=first["pause"],
            limit=MOST_PAUSE_MS,
            at_least=False,
            unit="ms",
            digits=0,
        ),
    ]


def title(size: Size) -> str:
    return f"A registry of {size.registry:,} people is brought in".replace(",", " ")


REGISTRY = Row("registry", title, COLUMNS, measure, judge)
