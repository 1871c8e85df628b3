"""The demo's world as it begins: told once for all tests that are played in it, whichever worker they run on."""

import fcntl
import os
import shutil
from pathlib import Path

import pytest

from bot.demo.home import Home, database_in, key_beside
from bot.demo.living import centre_beside, prepare
from playground.server import PlaygroundServer
from tests.e2e.running import environment


async def told(factory: pytest.TempPathFactory) -> Path:
    """A home of the demo in which the story was told, by the real bot in the real playground; nobody plays in it."""
    own = factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    folder = shared / "demo"
    folder.mkdir(exist_ok=True)
    with (folder / "turn").open("w") as turn:
        # Whoever comes second needs it whole, and has nothing else to do.
        fcntl.flock(turn, fcntl.LOCK_EX)
        home = Home(folder)
        if not home.is_prepared():
            with pytest.MonkeyPatch.context() as patch, home.preparing() as part:
                patch.setattr(os, "environ", os.environ.copy())
                await prepare(part)
    return folder


def copy_of(home: Path, to: Path) -> Path:
    """The world as it begins, to be played in."""
    return Path(shutil.copytree(home / "prepared", to))


def settings_in(folder: Path, server: PlaygroundServer, owner: int) -> dict[str, str]:
    """Of the demo's bot beside this playground."""
    variables = environment(server, database_in(folder), owner, **centre_beside(server.url))
    return variables | {"PROGRAMME_KEYS": key_beside(database_in(folder))}
