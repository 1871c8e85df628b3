"""Starts the playground as a program of its own and the bot beside it; ends both."""

import asyncio
import os
import sys
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import urlsplit

from bot.app import running
from bot.demo.community import settle
from bot.demo.programme import BEGINS, RESOURCES, play_autumn
from bot.demo.records import enrol
from bot.demo.stage import Member, Stage
from bot.lifetime import until_told_to_stop
from bot.settings import Settings, load_settings
from storage.migrations import migrate
from storage.vault import new_master

PLAYGROUND = "playground"
"""The stand-in is a program to be started, never code to be imported."""
STARTED_WITHIN = 30.0
"""Seconds in which the playground has to be there."""


class PlaygroundFailed(OSError):
    """The playground did not start."""


async def show(port: int, tell: Callable[[str], None]) -> None:
    """Serve until told to stop, and anew from the beginning when the page wants that. Raises `PlaygroundFailed`."""
    wants_more, url = await _live(port, tell)
    while wants_more:
        tell("Beginning anew ...")
        wants_more, url = await _live(urlsplit(url).port or port, tell)


async def _live(port: int, tell: Callable[[str], None]) -> tuple[bool, str]:
    """From the beginning of the story to its end: whether another is wanted, and the address of the page."""
    again = asyncio.Event()
    with tempfile.TemporaryDirectory(prefix="edelweiss-demo-") as folder:
        async with _playground(port) as (url, token):
            stage = Stage(url)
            members = await stage.members()
            settings = _settings(url, token, members, Path(folder) / "demo.db")
            await asyncio.to_thread(migrate, settings.database.path)
            async with running(settings) as program:
                assert program.health is not None
                await stage.follow(f"http://127.0.0.1:{program.health.port}/status")
                owner, curator, organisers, others = members[0], members[1], members[2:4], members[4:]
                await play_autumn(program.ctx, stage, owner, curator)
                await settle(program.ctx, stage, owner, organisers, others)
                await enrol(program.ctx, curator, others[0])
                tell(f"The playground is open: {url}")
                tell("Choose a person on the left and write to the bot. Ctrl-C ends it; nothing is kept.")
                await until_told_to_stop(program.intake.wait(), _wanted(stage, again))
    return again.is_set(), url


async def _wanted(stage: Stage, again: asyncio.Event) -> None:
    """Return when somebody at the page wants all of it anew."""
    while not await stage.is_wanted_again():
        pass
    again.set()


@asynccontextmanager
async def _playground(port: int) -> AsyncIterator[tuple[str, str]]:
    """The playground's address and the bot's token there."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", PLAYGROUND, "--world", "demo", "--port", str(port)),
        *("--starts-at", BEGINS.isoformat()),
        stdout=asyncio.subprocess.PIPE,
        # Ctrl-C in the terminal reaches the whole group; the playground is ended after the bot.
        start_new_session=True,
    )
    try:
        yield await _told(process)
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


async def _told(process: asyncio.subprocess.Process) -> tuple[str, str]:
    try:
        async with asyncio.timeout(STARTED_WITHIN):
            return await _line(process, "playground"), await _line(process, "token")
    except TimeoutError:
        raise PlaygroundFailed("the playground did not start in time") from None


async def _line(process: asyncio.subprocess.Process, name: str) -> str:
    assert process.stdout is not None
    line = (await process.stdout.readline()).decode().strip()
    found, _, value = line.partition(": ")
    if found != name:
        raise PlaygroundFailed("the playground did not start: see what it says above")
    return value


def _settings(url: str, token: str, members: list[Member], database: Path) -> Settings:
    os.environ.update(
        BOT_TOKEN=token,
        BOT_API_URL=url,
        CLOCK_URL=f"{url}/clock",
        OWNERS=str(members[0].telegram_id),
        DATABASE_PATH=str(database),
        BACKUP_EVERY="off",
        TIME_ZONE="Europe/Belgrade",
        RESOURCES=RESOURCES,
        PROGRAMME_KEYS=new_master(),
        INTAKE="polling",
        HEALTH_PORT="0",
    )
    return load_settings(env_file=None)
