"""The playground as a program of its own, started and ended."""

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

PLAYGROUND = "playground"
"""The stand-in is a program to be started, never code to be imported."""
STARTED_WITHIN = 30.0
"""Seconds in which the playground has to be there."""


class PlaygroundFailed(OSError):
    """The playground did not start."""


@asynccontextmanager
async def playground(port: int, world: Path, *more: str) -> AsyncIterator[tuple[str, str]]:
    """Its address and the bot's token there. It begins with the ``world``, if there is one, and leaves it there.

    Raises `PlaygroundFailed`.
    """
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", PLAYGROUND, "--port", str(port), "--world", "demo", "--keep", str(world), "--until-left"),
        *more,
        stdin=asyncio.subprocess.PIPE,
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
