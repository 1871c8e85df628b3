"""The programs that are compared: each runs alone before the stand-in, warmed up, and leaves no updates behind."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from importlib.metadata import version
from pathlib import Path

from bench.crowd import FIRST_ANSWER
from bench.processes import Child, program
from bench.records import Evening
from bench.stage import WORDS, Stage

TRIVIAL = "fetch and answer, aiohttp alone"
BARE = f"bare aiogram {version('aiogram')}"
OURS = "Edelweiss"
WARM_UPS = ("button-go", "button-stay", "button-go")


@asynccontextmanager
async def trivial(stage: Stage) -> AsyncIterator[Child]:
    """What the stand-in itself can bear."""
    async with warm(stage, "bench.trivial", settings=stage.api.settings()) as child:
        yield child


@asynccontextmanager
async def bare(stage: Stage) -> AsyncIterator[Child]:
    """A bot that only answers."""
    async with warm(stage, "bench.bare", settings=stage.api.settings()) as child:
        yield child


@asynccontextmanager
async def ours(stage: Stage, database: Path) -> AsyncIterator[Child]:
    """Our bot on this database."""
    settings = stage.api.bot_settings(database, stage.crowd.organiser)
    async with warm(stage, "bot", "run", settings=settings) as child:
        yield child


@asynccontextmanager
async def warm(stage: Stage, *arguments: str, settings: Mapping[str, str]) -> AsyncIterator[Child]:
    """Started, and used a little: what is loaded and opened once is not measured."""
    async with program(*arguments, folder=stage.folder, settings=settings) as child:
        for button in WARM_UPS:
            card = stage.cards[Evening.WARM_UP]
            taps = await stage.crowd.tap(card, WORDS.plain(button), stage.crowd.warmers, FIRST_ANSWER)
            if not taps.seconds:
                raise RuntimeError(f"{' '.join(arguments)} does not answer")
        yield child
    await stage.api.drain()
