"""Starts the playground as a program of its own and the bot beside it; ends both.

The page is wanted at once, and the bot takes some seconds to load: what it is made of is imported when the page is
there already. Its chats are there, too; what is pressed or written meanwhile waits, as it does in Telegram.
"""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from urllib.parse import urlsplit

from bot.demo.home import Home
from bot.demo.stand_in import playground
from bot.telegram_types import build_when_used

Live = Callable[[str, str, Path, Callable[[], None]], Awaitable[bool]]
Prepare = Callable[[Path], Awaitable[None]]


async def show(port: int, home: Home, tell: Callable[[str], None], *, anew: bool = False) -> None:
    """Serve until told to stop: the story as it was left, or ``anew``, also when the page wants that.

    Raises `PlaygroundFailed`.
    """
    if not home.is_prepared():
        tell("The demo's world is made, once for this version: some twenty seconds ...")
        _, prepare = await asyncio.to_thread(_bot)
        with home.preparing() as folder:
            await prepare(folder)
    if anew or not home.was_left_well():
        home.begin_anew()
    wants_more = True
    while wants_more:
        wants_more, port = await _play(port, home, tell)
        if wants_more:
            tell("Beginning anew ...")
            home.begin_anew()


async def _play(port: int, home: Home, tell: Callable[[str], None]) -> tuple[bool, int]:
    """One story to its end: whether another is wanted, and the port of the page."""
    async with playground(port, home.world) as (url, token):
        tell(f"The playground is open: {url}")
        live, _ = await asyncio.to_thread(_bot)
        ready = "The bot is there: choose a person on the left and write to it. Ctrl-C ends it; what you did is kept."
        return await live(url, token, home.database, lambda: tell(ready)), urlsplit(url).port or port


def _bot() -> tuple[Live, Prepare]:
    """What lives in the playground and what prepares it; the whole bot is imported for them."""
    build_when_used()
    from bot.demo.living import live, prepare

    return live, prepare
