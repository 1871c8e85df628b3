"""The desk alone, on a database of its own, with a stopwatch on its event loop: a program of the bench.

It prints its address and a token that opens it; told SIGUSR1, how long its loop was busy at the longest since then.
"""

import asyncio
import os
import signal
import sys
from pathlib import Path
from zoneinfo import ZoneInfo

from actions.context import Context, Policy
from actions.desk.sessions import make_link
from actions.people.identity import identify
from actions.registry.directory import Directory
from bench.stopwatch import Stopwatch
from bot.clock import SystemClock
from bot.garbage import spare_what_stays, wait_while_loading
from bot.turns import short_turns
from desk.pages import SECTIONS
from desk.rendering import Pages
from desk.server import DeskServer
from domain.people.roles import Role
from storage.database import Database
from storage.people import Roles, Seen
from storage.vault import Vault
from wording.texts import Texts

CURATOR = Seen(1, "Куратор", None, "ru")


async def serve(path: Path, key: str) -> None:
    """Until told to end."""
    watch, told, ended = Stopwatch(), asyncio.Event(), asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGUSR1, told.set)
    loop.add_signal_handler(signal.SIGTERM, ended.set)
    database = Database(path)
    ctx = Context(
        database, SystemClock(), Policy(ZoneInfo("Europe/Moscow"), ("ru",), frozenset(), None), vault=Vault([key])
    )
    texts = Texts(("ru",))
    server = DeskServer(
        ctx,
        Directory(ctx),
        texts,
        SECTIONS,
        Pages(),
        host="127.0.0.1",
        port=0,
        url=None,
        invitation=str,
        bot="bench_bot",
    )
    await server.start()
    # As the whole program does it.
    spare_what_stays()
    short_turns()
    server.when_prepared(spare_what_stays)
    _say(server.url)
    curator = await identify(ctx, CURATOR, opened=True)
    async with ctx.write() as connection:
        await Roles(connection).give(curator.id, Role.CURATOR, None, ctx.now())
    _say((await make_link(ctx, await identify(ctx, CURATOR, opened=True))).token)
    with watch.running():
        while not ended.is_set():
            waiting = [asyncio.ensure_future(event.wait()) for event in (told, ended)]
            await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
            for task in waiting:
                task.cancel()
            if told.is_set():
                told.clear()
                _say(f"{watch.processor} {watch.clock}")
                watch.processor = watch.clock = 0.0
    await server.stop()
    await database.close()


def _say(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    wait_while_loading()
    asyncio.run(serve(Path(sys.argv[1]), os.environ["PROGRAMME_KEYS"]))
