"""The whole bot against the stand-in for Telegram, within a test's process or as a program of its own."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from bot.app import Program, running
from bot.settings import load_settings
from playground.client import Playground
from playground.server import PlaygroundServer
from storage.migrations import migrate

ROOT = Path(__file__).parents[2]


def environment(server: PlaygroundServer, database: Path, owner: int, **more: str) -> dict[str, str]:
    """The settings of a bot that lives in the playground."""
    return {
        "BOT_TOKEN": server.token,
        "BOT_API_URL": server.url,
        "CLOCK_URL": f"{server.url}/clock",
        "OWNERS": str(owner),
        "DATABASE_PATH": str(database),
        "BACKUP_EVERY": "off",
        "TIME_ZONE": "Europe/Belgrade",
        "HEALTH_PORT": "0",
        # Any free one: tests run side by side.
        "DESK_PORT": "0",
        "LOG_LEVEL": "WARNING",
        # People of tests tap faster than people do; that limits hold is tested where the limiter is.
        "CHAT_BURST": "100",
        **more,
    }


@asynccontextmanager
async def bot_in_process(variables: Mapping[str, str], play: Playground) -> AsyncIterator[Program]:
    """The bot, started in this process; the playground's journeys wait for it."""
    kept = {name: os.environ.get(name) for name in variables}
    os.environ.update(variables)
    try:
        settings = load_settings(env_file=None)
    finally:
        for name, value in kept.items():
            os.environ.pop(name, None)
            if value is not None:
                os.environ[name] = value
    await asyncio.to_thread(migrate, settings.database.path)
    async with running(settings) as program:
        assert program.health is not None
        await play.follow(f"http://127.0.0.1:{program.health.port}/status")
        try:
            yield program
        finally:
            await play.follow(None)


class Process:
    """The bot as a program of its own, which can be killed."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    @classmethod
    async def start(cls, variables: Mapping[str, str], module: str = "bot") -> "Process":
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", module, "run", cwd=ROOT, env={"PATH": os.environ["PATH"], **variables}
        )
        return cls(process)

    @property
    def pid(self) -> int:
        return self._process.pid

    @asynccontextmanager
    async def paused(self) -> AsyncIterator[None]:
        """The process stands still."""
        self._process.send_signal(signal.SIGSTOP)
        await asyncio.to_thread(os.waitid, os.P_PID, self._process.pid, os.WSTOPPED)
        try:
            yield
        finally:
            self._process.send_signal(signal.SIGCONT)

    async def kill(self) -> None:
        """As a power cut would."""
        if self._process.returncode is None:
            self._process.kill()
        await self._process.wait()

    async def terminate(self) -> int:
        """As an operator would; the exit code."""
        if self._process.returncode is None:
            self._process.send_signal(signal.SIGTERM)
        return await self._process.wait()
