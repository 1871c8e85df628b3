"""The HTTP of the people's API."""

from collections.abc import Mapping
from typing import Any, Self

import aiohttp

Json = dict[str, Any]


class Refused(Exception):
    """What the playground's API refused, in its words."""

    def __init__(self, status: int, problem: str) -> None:
        super().__init__(problem)
        self.status = status


class Connection:
    """An open connection to a playground: an async context manager."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))
        return self

    async def __aexit__(self, *error: Any) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def get(self, path: str, **query: Any) -> Any:
        """GET; a parameter of None is left out. Raises `Refused`."""
        told, _ = await self.look(path, **query)
        return told

    async def post(self, path: str, **fields: Any) -> Any:
        """POST; a field of None is left out. Raises `Refused`."""
        told, _ = await self.request("POST", path, json=_given(fields))
        return told

    async def look(self, path: str, **query: Any) -> tuple[Any, Mapping[str, str]]:
        """GET with the headers of the answer."""
        return await self.request("GET", path, params=_given(query))

    async def request(self, method: str, path: str, **how: Any) -> tuple[Any, Mapping[str, str]]:
        """Any request; raises `Refused` with the playground's words."""
        async with self.session().request(method, self.url + path, **how) as response:
            told = await response.json()
            if response.status >= 400:
                raise Refused(response.status, told["error"])
            return told, response.headers

    def session(self) -> aiohttp.ClientSession:
        """The open session; RuntimeError outside of the context."""
        if self._session is None:
            raise RuntimeError("use the Playground as an async context manager")
        return self._session


def _given(values: Mapping[str, Any]) -> Json:
    return {name: value for name, value in values.items() if value is not None}
