"""The disk is full, or somebody holds the database: nothing is confirmed, the bot says so, and goes on by itself."""

import asyncio
import resource
import socket
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import aiohttp
import pytest

from playground.client import Player, Playground
from playground.server import PlaygroundServer
from tests.e2e.running import Process, bot_in_process
from tests.e2e.test_restart import bot_as_process
from tests.e2e.town import settle
from tests.soak.storm import locked

FULL = 4096
"""Bytes that a file may have while the disk is full: less than the database has."""


@contextmanager
def full(process: Process) -> Iterator[None]:
    """The program's files cannot grow, and nothing can be written where they end."""
    _, hard = resource.prlimit(process.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (FULL, hard))
    try:
        yield
    finally:
        resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (hard, hard))


@pytest.mark.parametrize("language", ["ru"], indirect=True)
@pytest.mark.parametrize("trouble", ["full", "locked"])
async def test_bot_without_room_confirms_nothing_and_goes_on_when_it_is_well(
    server: PlaygroundServer,
    play: Playground,
    variables: dict[str, str],
    language: str,
    owner: Player,
    trouble: str,
) -> None:
    path = Path(variables["DATABASE_PATH"])
    async with bot_in_process(variables, play) as program:
        town = await settle(play, program, language, owner)
        await town.meetup()
        card = await town.card()
    variables["HEALTH_PORT"] = str(_free_port())

    async with bot_as_process(play, variables) as process:
        no_room: AbstractContextManager[None] = full(process) if trouble == "full" else locked(path)
        with no_room:
            tapping = asyncio.create_task(town.anna.tap(card, data=town.data_of(card, "button-go"), wait=60))
            told = await _ready(variables, is_ready=False)
            waiting = server.world.updates.count()
        toast = await tapping
        await _ready(variables, is_ready=True)
        exit_code = await process.terminate()

    assert "nothing can be stored" in told
    assert waiting == 1
    assert toast.text == town.label("toast-going", guests=0)
    assert exit_code == 0


async def _ready(variables: dict[str, str], *, is_ready: bool) -> str:
    """What `/readyz` says once it says so."""
    url = f"http://127.0.0.1:{variables['HEALTH_PORT']}/readyz"
    async with asyncio.timeout(100), aiohttp.ClientSession() as session:
        while True:
            async with session.get(url) as response:
                if (response.status == 200) is is_ready:
                    return await response.text()
            await asyncio.sleep(0.1)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
