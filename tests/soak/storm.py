"""Taps while the bot is killed, over and over."""

import asyncio
import random
import sqlite3
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, closing, contextmanager, nullcontext
from pathlib import Path

from playground.server import PlaygroundServer
from playground.world.journal import KEPT
from tests.e2e.running import Process
from tests.soak.plan import Planned
from tests.soak.stage import LETTER, Stage

START = 120.0
"""Seconds within which the bot has to be up, on a machine with much else to do."""
CALM = 600.0
"""Seconds within which everything has to be done once nobody taps any more."""
LONGEST = (0.1, 0.5, 3.0)
"""Seconds between the bot's being up and the end of it: the longest, one of these each time."""
LOCKED_EVERY = 3
"""Each such time somebody else holds the database while the bot ends."""


class Storm:
    """A bot as a program of its own, taps on `stage`, and kills at moments that `dice` choose."""

    def __init__(
        self, server: PlaygroundServer, stage: Stage, variables: Mapping[str, str], dice: random.Random
    ) -> None:
        self._server = server
        self._stage = stage
        self._variables = variables
        self._dice = dice
        self.letters: list[Counter[int]] = []
        """How often each reader was told what the organiser wrote, for every run of the bot."""

    async def rage(self, planned: Sequence[Planned], kills: int) -> None:
        """All taps in order, some of them while the bot is down."""
        share = -(-len(planned) // kills)
        for number in range(kills):
            mine = planned[number * share : (number + 1) * share]
            down = len(mine) // 5
            await self.tap(mine[:down])
            is_locked = number % LOCKED_EVERY == LOCKED_EVERY - 1
            async with self.running() as process:
                with locked(self._stage.path) if is_locked else nullcontext():
                    await asyncio.gather(self.tap(mine[down:]), self._kill_soon(process))

    async def calm(self) -> int:
        """Let the bot do what is left, and stop it as an operator would; its exit code."""
        async with self.running() as process:
            await eventually(lambda: self._server.world.updates.count() == 0)
            await eventually(lambda: self._stage.open_updates() == 0)
            await eventually(lambda: self._stage.open_letters() == 0)
            await eventually(lambda: self._stage.stale_cards() == 0)
            return await process.terminate()

    async def tap(self, planned: Sequence[Planned]) -> None:
        for one in planned:
            await self._stage.tap(one)

    @asynccontextmanager
    async def running(self, module: str = "bot") -> AsyncIterator[Process]:
        """The bot, which has asked for updates and got those that waited, if any did. Killed in the end."""
        before = self._server.world.journal.last
        try:
            async with begun(self._server, self._variables, module) as process:
                yield process
        finally:
            self.letters.append(self._letters_after(before))

    def _letters_after(self, before: int) -> Counter[int]:
        calls = self._server.world.journal.after(before, KEPT)
        sent = [call.params for call in calls if call.method == "sendMessage" and call.refusal is None]
        return Counter(int(params["chat_id"]) for params in sent if LETTER in params["text"])

    async def _kill_soon(self, process: Process) -> None:
        await asyncio.sleep(self._dice.uniform(0, self._dice.choice(LONGEST)))
        await process.kill()


@asynccontextmanager
async def begun(server: PlaygroundServer, variables: Mapping[str, str], module: str = "bot") -> AsyncIterator[Process]:
    """The bot as a program of its own, which has asked for updates. Killed in the end."""
    journal = server.world.journal
    before = journal.last
    process = await Process.start(variables, module)
    try:
        await eventually(
            lambda: {call.method for call in journal.after(before, 1000)} & {"getUpdates", "setMyCommands"}, START
        )
        yield process
    finally:
        await process.kill()


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Somebody else is writing: nothing can be stored."""
    with closing(sqlite3.connect(path, timeout=60, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        yield
        connection.execute("ROLLBACK")


async def eventually(condition: Callable[[], object], seconds: float = CALM) -> None:
    """Return once it holds; AssertionError when it does not come to hold."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            raise AssertionError("it did not happen")
        await asyncio.sleep(0.02)
