"""`python -m playground.live_check`: ask the real Telegram what the stand-in claims about it.

BOT_TOKEN is the token of a test bot, CHAT_ID a private chat in which it was started; BOT_API_URL may name another
server. Prints a line per row: what it is, what was expected, what came, same or different. Exit code 1 on a difference,
2 when the environment is not set.
"""

import asyncio
import os
import sys

import aiohttp

from playground.facts import FACTS, Api

OFFICIAL = "https://api.telegram.org"
# Telegram lets a bot send about one message a second to one chat.
PAUSE = 2.0
PATIENCE = aiohttp.ClientTimeout(total=60)


async def check(url: str, token: str, chat_id: int, pause: float = PAUSE) -> int:
    """Ask every row of one server; returns how many differ."""
    different = 0
    async with aiohttp.ClientSession(timeout=PATIENCE) as session:
        api = Api(session, url, token, chat_id)
        for fact in FACTS:
            got = await fact.got(api)
            same = got == fact.expected
            different += not same
            say(f"{'same' if same else 'DIFFERENT'} | {fact.row} | expected: {fact.expected} | got: {got}")
            await asyncio.sleep(pause)
    say(f"{len(FACTS)} rows, {different} different")
    return different


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> int:
    """The exit code."""
    token, chat_id = os.environ.get("BOT_TOKEN", ""), os.environ.get("CHAT_ID", "")
    if not token or not chat_id.lstrip("-").isdigit():
        sys.stderr.write("live check: set BOT_TOKEN (a test bot's) and CHAT_ID (a private chat where it was started)\n")
        return 2
    return 1 if asyncio.run(check(os.environ.get("BOT_API_URL", OFFICIAL), token, int(chat_id))) else 0


if __name__ == "__main__":
    raise SystemExit(main())
