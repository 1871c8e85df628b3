"""`python -m playground`: the stand-in for Telegram on this machine."""

import argparse
import asyncio
import contextlib
import os
import signal
import sys
from datetime import datetime
from pathlib import Path

from playground import keeping
from playground.demo import WORLDS
from playground.errors import PlayError
from playground.server import TOKEN, PlaygroundServer

READ_AT_ONCE = 4096


def options() -> argparse.Namespace:
    """What was asked for on the command line."""
    parser = argparse.ArgumentParser(prog="python -m playground", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1", help="an address of this machine; any other is refused")
    parser.add_argument("--port", type=int, default=8080, help="0 takes a free one")
    parser.add_argument("--token", default=TOKEN, help="the bot's token here: 42:TEST...")
    parser.add_argument("--world", choices=sorted(WORLDS), default="empty")
    parser.add_argument("--bot-status", metavar="URL", help="where the bot tells whether it is idle")
    parser.add_argument("--starts-at", type=_moment, metavar="MOMENT", help="what its clock shows first; default: now")
    parser.add_argument("--keep", type=Path, metavar="FILE", help="where the world is kept from one run to the next")
    parser.add_argument("--until-left", action="store_true", help="end with whoever started it, who holds its input")
    parser.add_argument("--no-limits", action="store_true", help="do not keep Telegram's rates")
    return parser.parse_args()


async def main(chosen: argparse.Namespace) -> None:
    """Serve until told to stop."""
    kept = None if chosen.keep is None else keeping.read(chosen.keep)
    server = PlaygroundServer(
        chosen.host,
        chosen.port,
        chosen.token,
        chosen.world,
        chosen.bot_status,
        starts_at=chosen.starts_at,
        limits=not chosen.no_limits,
        kept=kept,
        has_starter=chosen.until_left,
    )
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for sign in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):
            loop.add_signal_handler(sign, stop.set)
    if chosen.until_left:
        loop.add_reader(sys.stdin.fileno(), _look_whether_left, stop)
    async with server:
        if chosen.keep is not None:
            # A playground that is killed leaves no world, rather than one that its bot remembers otherwise.
            chosen.keep.unlink(missing_ok=True)
        print(f"playground: {server.url}", flush=True)
        print(f"token: {server.token}", flush=True)
        await stop.wait()
    if chosen.keep is not None:
        keeping.put(chosen.keep, server.keep())


def _look_whether_left(stop: asyncio.Event) -> None:
    """Whoever started this holds the other end of standard input, and lets go of it in whatever way they end."""
    if not os.read(sys.stdin.fileno(), READ_AT_ONCE):
        stop.set()


def _moment(text: str) -> datetime:
    """A moment with its offset, such as 2026-09-01T10:00+02:00."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise argparse.ArgumentTypeError("a moment needs its offset from UTC, as in 2026-09-01T10:00+02:00")
    return moment


if __name__ == "__main__":
    chosen = options()
    try:
        asyncio.run(main(chosen))
    except (ValueError, OSError, PlayError) as error:
        raise SystemExit(f"playground: {error}") from None
    except KeyboardInterrupt:
        pass
