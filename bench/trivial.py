"""The least that a client can do: fetch updates and answer taps, on aiohttp alone.

Its rate is what the stand-in itself can bear; a bot's rate well below it is the bot's own. `BOT_API_URL` and
`BOT_TOKEN` say where it lives.
"""

import asyncio
import os
from typing import Any

import aiohttp

CONNECTIONS = 100
LONG_POLL = 30


async def main() -> None:
    """Poll until ended."""
    base = f"{os.environ['BOT_API_URL']}/bot{os.environ['BOT_TOKEN']}"
    connector = aiohttp.TCPConnector(limit=CONNECTIONS)
    async with aiohttp.ClientSession(connector=connector) as session, asyncio.TaskGroup() as answers:
        offset = 0
        while True:
            asked = {"offset": offset, "timeout": LONG_POLL}
            async with session.post(f"{base}/getUpdates", data=asked) as response:
                updates: list[dict[str, Any]] = (await response.json())["result"]
            for update in updates:
                offset = update["update_id"] + 1
                if "callback_query" in update:
                    answers.create_task(_answer(session, base, update["callback_query"]["id"]))


async def _answer(session: aiohttp.ClientSession, base: str, query: str) -> None:
    toast = {"callback_query_id": query, "text": "Вы идёте. До встречи!"}
    async with session.post(f"{base}/answerCallbackQuery", data=toast) as response:
        await response.read()


if __name__ == "__main__":
    asyncio.run(main())
