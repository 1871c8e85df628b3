"""`python -m playground`: the stand-in for Telegram on this machine."""

import argparse
import asyncio
import contextlib
import signal
from datetime import datetime

from playground.demo import WORLDS
from playground.errors import PlayError
from playground.server import TOKEN, PlaygroundServer


def options() -> argparse.Namespace:
    """What was asked for on the command line."""
    parser = argparse.ArgumentParser(prog="python -m playground", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1", help="an address of this machine; any other is refused")
    parser.add_argument("--port", type=int, default=8080, help="0 takes a free one")
    parser.add_argument("--token", default=TOKEN, help="the bot's token here: 42:TEST...")
    parser.add_argument("--world", choices=sorted(WORLDS), default="empty")
    parser.add_argument("--bot-status", metavar="URL", help="where the bot tells whether it is idle")
    parser.add_argument("--starts-at", type=_moment, metavar="MOMENT", help="what its clock shows first; default: now")
    parser.add_argument("--no-limits", action="store_true", help="do not keep Telegram's rates")
    return parser.parse_args()


async def main(chosen: argparse.Namespace) -> None:
    """Serve until told to stop."""
    server = PlaygroundServer(
        chosen.host,
        chosen.port,
        chosen.token,
        chosen.world,
        chosen.bot_status,
        starts_at=chosen.starts_at,
        limits=not chosen.no_limits,
    )
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for sign in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):
            loop.add_signal_handler(sign, stop.set)
    async with server:
        print(f"playground: {server.url}", flush=True)
        print(f"token: {server.token}", flush=True)
        await stop.wait()


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
