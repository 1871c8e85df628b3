"""Reading what a playing person's request asks for, and answering it."""

import json
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from playground.errors import ApiError, PlayError
from playground.world import World
from playground.world.chats import Chat
from playground.world.people import Person

Json = dict[str, Any]
Act = Callable[["Asked"], Any | Awaitable[Any]]
dumps = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
MISSING: Any = object()


class Asked:
    """The fields of a request, each read with its type; PlayError names the one that is wrong."""

    def __init__(self, world: World, fields: Json, request: web.Request) -> None:
        self.world = world
        self.fields = fields
        self.request = request

    def integer(self, name: str, default: Any = MISSING) -> Any:
        """A whole number."""
        value = self._field(name, default)
        if isinstance(value, str):
            try:
                return int(value)
            except ValueError:
                raise PlayError(f"{name} must be a whole number") from None
        if value is not default and type(value) is not int:
            raise PlayError(f"{name} must be a whole number")
        return value

    def number(self, name: str, default: Any = MISSING) -> Any:
        """A number."""
        value = self._field(name, default)
        if isinstance(value, str):
            try:
                return float(value)
            except ValueError:
                raise PlayError(f"{name} must be a number") from None
        if value is not default and (isinstance(value, bool) or not isinstance(value, int | float)):
            raise PlayError(f"{name} must be a number")
        return value

    def text(self, name: str, default: Any = MISSING) -> Any:
        """A text."""
        return self._typed(name, str, "a text", default)

    def yes_no(self, name: str, default: Any = MISSING) -> Any:
        """True or false."""
        return self._typed(name, bool, "true or false", default)

    def object(self, name: str, default: Any = MISSING) -> Any:
        """An object."""
        return self._typed(name, dict, "an object", default)

    def list(self, name: str, default: Any = MISSING) -> Any:
        """An array."""
        return self._typed(name, list, "an array", default)

    def person(self, name: str = "as") -> Person:
        """The person of this id; neither the bot nor a deleted account can be played."""
        person = self.world.person(self.integer(name))
        if person is None or person is self.world.bot:
            raise PlayError(f"there is no such person: {self.fields[name]}", 404)
        if person.deleted and name == "as":
            raise PlayError("this account is deleted", 403)
        return person

    def chat(self, name: str = "chat") -> Chat:
        """The chat of this id."""
        chat = self.world.chat(self.integer(name))
        if chat is None:
            raise PlayError(f"there is no such chat: {self.fields[name]}", 404)
        return chat

    def _field(self, name: str, default: Any) -> Any:
        value = self.fields.get(name)
        if value is None:
            if default is MISSING:
                raise PlayError(f"{name} is missing")
            return default
        return value

    def _typed(self, name: str, kind: type, called: str, default: Any) -> Any:
        value = self._field(name, default)
        if value is not default and not isinstance(value, kind):
            raise PlayError(f"{name} must be {called}")
        return value


class Counter:
    """Turns functions of `Asked` into handlers of HTTP requests."""

    def __init__(self, world: World) -> None:
        self._world = world

    def get(self, path: str, act: Act) -> web.RouteDef:
        """A request whose fields are in the query."""
        return web.get(path, self._handler(act, has_body=False))

    def post(self, path: str, act: Act) -> web.RouteDef:
        """A request whose fields are a JSON object."""
        return web.post(path, self._handler(act, has_body=True))

    def delete(self, path: str, act: Act) -> web.RouteDef:
        """A request to take something away."""
        return web.delete(path, self._handler(act, has_body=False))

    def _handler(self, act: Act, has_body: bool) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        async def handle(request: web.Request) -> web.StreamResponse:
            try:
                fields = await _body(request) if has_body else dict(request.query)
                result = act(Asked(self._world, fields, request))
                if isinstance(result, Awaitable):
                    result = await result
            except PlayError as error:
                return answer({"error": str(error)}, error.status)
            except ApiError as error:
                return answer({"error": error.description}, 400)
            except ValueError as error:
                return answer({"error": str(error)}, 400)
            return result if isinstance(result, web.StreamResponse) else answer(result)

        return handle


def answer(content: Any, status: int = 200, headers: dict[str, str] | None = None) -> web.Response:
    """A JSON answer."""
    body = dumps(content).encode()
    return web.Response(body=body, status=status, headers=headers, content_type="application/json")


async def _body(request: web.Request) -> Json:
    text = await request.read()
    try:
        fields = json.loads(text) if text else {}
    except ValueError:
        raise PlayError("the body must be JSON") from None
    if not isinstance(fields, dict):
        raise PlayError("the body must be a JSON object")
    return fields
