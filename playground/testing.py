"""A playground within a test's own process, and the bot's side of it without a bot."""

import json
from collections.abc import Mapping
from datetime import datetime
from io import BytesIO
from typing import Any

import aiohttp

from playground.schema import check_object, check_result
from playground.server import TOKEN, PlaygroundServer

Json = dict[str, Any]


async def start_playground(
    port: int = 0,
    *,
    world: str = "empty",
    token: str = TOKEN,
    bot_status: str | None = None,
    starts_at: datetime | None = None,
    limits: bool = True,
) -> PlaygroundServer:
    """A running playground with .url, .token, .world, .clock, .faults; end it with `await server.stop()`."""
    server = PlaygroundServer("127.0.0.1", port, token, world, bot_status, starts_at, limits)
    await server.start()
    return server


class ApiRefused(Exception):
    """A refusal of the Bot API as a bot receives it."""

    def __init__(self, status: int, body: Json, headers: Mapping[str, str]) -> None:
        super().__init__(f"{status} {body.get('description')}")
        self.status = status
        self.code: int = body["error_code"]
        self.description: str = body["description"]
        self.parameters: Json = body.get("parameters", {})
        self.headers = headers


class BotCalls:
    """Calls of the Bot API over HTTP. Every result is checked against the schema."""

    def __init__(self, server: PlaygroundServer) -> None:
        self._base = f"{server.url}/bot{server.token}"
        self._files = f"{server.url}/file/bot{server.token}"
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> "BotCalls":
        self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))
        return self

    async def __aexit__(self, *error: Any) -> None:
        await self.session.close()

    @property
    def session(self) -> aiohttp.ClientSession:
        """The open connection."""
        if self._session is None:
            raise RuntimeError("use BotCalls as an async context manager")
        return self._session

    async def call(self, method: str, **params: Any) -> Any:
        """The result of a call; bytes are sent as files. Raises `ApiRefused`."""
        form = aiohttp.FormData()
        for name, value in params.items():
            if isinstance(value, bytes):
                form.add_field(name, BytesIO(value), filename=f"{name}.bin")
            elif value is not None:
                form.add_field(name, value if isinstance(value, str) else json.dumps(value))
        async with self.session.post(f"{self._base}/{method}", data=form) as response:
            body: Json = await response.json()
            if not body["ok"]:
                raise ApiRefused(response.status, body, response.headers)
        check_result(method, body["result"])
        return body["result"]

    async def refused(self, method: str, **params: Any) -> ApiRefused:
        """The refusal of a call; AssertionError when it is not refused."""
        try:
            result = await self.call(method, **params)
        except ApiRefused as refusal:
            return refusal
        raise AssertionError(f"{method} was not refused but answered {result}")

    async def updates(self, **params: Any) -> list[Json]:
        """getUpdates, each update checked against the schema."""
        told: list[Json] = await self.call("getUpdates", **params)
        for update in told:
            check_object("Update", update)
        return told

    async def confirmed(self) -> list[Json]:
        """Everything that waits, fetched and confirmed."""
        found: list[Json] = []
        while batch := await self.updates(offset=found[-1]["update_id"] + 1 if found else 0):
            found += batch
        return found

    async def download(self, path: str) -> tuple[int, bytes]:
        """A file by the path of getFile: status and content."""
        async with self.session.get(f"{self._files}/{path}") as response:
            return response.status, await response.read()
