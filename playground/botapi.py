"""The Bot API over HTTP: /bot<token>/<method> and /file/bot<token>/<path>."""

import asyncio
import inspect
import json
import re
import time
from collections.abc import Mapping
from typing import Any

import aiohttp
from aiohttp import web

from playground.arguments import arguments, reply_arguments
from playground.errors import ApiError, NotFound, Unauthorized, not_modelled
from playground.faults import Fault, Faults
from playground.limits import LARGEST_DOWNLOAD, LARGEST_UPLOAD
from playground.methods import METHODS
from playground.methods.media import Upload
from playground.schema import method as schema_method
from playground.world import World

Json = dict[str, Any]
TOKEN = re.compile(r"[1-9][0-9]{0,15}:[A-Za-z0-9_-]{1,64}")
LARGEST_REQUEST = LARGEST_UPLOAD + 10 * 1024 * 1024
# Features of known methods that the playground does not have.
UNPLAYED = frozenset(
    {
        "business_connection_id",
        "direct_messages_topic_id",
        "ephemeral_message_parameters",
        "suggested_post_parameters",
        "message_effect_id",
        "rich_message",
        "certificate",
        "live_period",
    }
)
PLAYED = {"sendRichMessage": frozenset({"rich_message"})}
"""Those of them that a method has nevertheless."""
QUIET = "getUpdates"  # asked all the time: its successes would drown the journal
KEPT_WITHOUT_URL = ("drop_pending_updates",)
NOT_IN_WEBHOOK_REPLY = ("deletewebhook", "setwebhook", "close", "logout")
dumps = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class BotApi:
    """Takes calls of the bot, checks them, lets them act on the world, and answers as Telegram does."""

    def __init__(self, world: World, faults: Faults) -> None:
        self._world = world
        self._faults = faults
        world.webhook.on_reply = self._webhook_reply

    def routes(self) -> list[web.RouteDef]:
        """What the server serves of the Bot API."""
        return [
            web.route("*", "/bot{token}/{method:.*}", self._call),
            web.get("/file/bot{token}/{path:.+}", self._download),
        ]

    async def execute(self, name: str, raw: Json, files: Mapping[str, Upload]) -> Any:
        """The result of a call, given its raw parameters. Raises `ApiError`."""
        schema = schema_method(name)
        if schema.name == "setWebhook" and raw.get("url") == "":
            # The schema requires an address; Telegram takes an empty one for none.
            raw, schema = {k: v for k, v in raw.items() if k in KEPT_WITHOUT_URL}, schema_method("deleteWebhook")
        act = METHODS.get(schema.name)
        if act is None:
            raise not_modelled(f"method {schema.name}")
        params = schema.coerce(raw, files)
        for unplayed in UNPLAYED.intersection(params) - PLAYED.get(schema.name, frozenset()):
            raise not_modelled(f"parameter {unplayed}")
        if files:
            params["files"] = files
        result = act(self._world, params)
        return await result if inspect.isawaitable(result) else result

    async def _call(self, request: web.Request) -> web.StreamResponse:
        started = time.perf_counter()
        name: str = request.match_info["method"]
        raw: Json = {}
        fault: Fault | None = None
        try:
            self._check_token(request.match_info["token"])
            name = schema_method(name).name
            raw, files = await arguments(request)
            if self._faults:
                fault = self._faults.take(name, _chat_id(raw))
                await _befall(fault, before=True)
            result = await self.execute(name, raw, files)
            await _befall(fault, before=False)
        except ApiError as error:
            self._note(name, raw, started, (error.code, error.description))
            return _answer(error.to_response(), error.code, error.headers())
        except ConnectionResetError as broken:
            self._note(name, raw, started, (0, str(broken)))
            if request.transport is not None:
                request.transport.abort()
            raise
        if name != QUIET:
            self._note(name, raw, started, None)
        return _answer({"ok": True, "result": result})

    async def _download(self, request: web.Request) -> web.StreamResponse:
        try:
            self._check_token(request.match_info["token"])
            stored = self._world.files.at(request.match_info["path"])
            if stored is None or len(stored.content) > LARGEST_DOWNLOAD:
                raise NotFound()
        except ApiError as error:
            return _answer(error.to_response(), error.code, error.headers())
        return web.Response(body=stored.content, content_type="application/octet-stream")

    async def _webhook_reply(self, response: aiohttp.ClientResponse) -> None:
        """A webhook's answer may itself be a call; nobody hears of its result."""
        started = time.perf_counter()
        raw: Json = {}
        name = ""
        try:
            raw, files = await reply_arguments(response)
            name = str(raw.pop("method", ""))
            if not name or name.lower() in NOT_IN_WEBHOOK_REPLY or name.lower().startswith("get"):
                return
            name = schema_method(name).name
            await self.execute(name, raw, files)
        except ApiError as error:
            self._note(name, raw, started, (error.code, error.description))
        else:
            self._note(name, raw, started, None)

    def _check_token(self, token: str) -> None:
        if not TOKEN.fullmatch(token):
            raise Unauthorized("invalid token specified")
        if token != self._world.token:
            raise Unauthorized()

    def _note(self, name: str, raw: Json, started: float, refusal: tuple[int, str] | None) -> None:
        world = self._world
        seconds = time.perf_counter() - started
        call = world.journal.note(world.clock.now(), name, raw, seconds, refusal)
        if world.events.watched:
            world.events.tell({"type": "call", "call": call.told()})


def _answer(body: Json, status: int = 200, headers: Mapping[str, str] | None = None) -> web.Response:
    return web.Response(body=dumps(body).encode(), status=status, headers=headers, content_type="application/json")


async def _befall(fault: Fault | None, *, before: bool) -> None:
    """What a fault does before the call acts, or after it has."""
    if fault is None or fault.acts == before:
        return
    refusal = fault.refusal()
    if refusal is not None:
        raise refusal
    if fault.fault in ("hang", "slow"):
        await asyncio.sleep(fault.seconds or 0)
    if fault.drops:
        raise ConnectionResetError(f"the fault {fault.fault!r}: connection reset")


def _chat_id(raw: Json) -> int | str | None:
    """The chat of a call, before its parameters are checked: forms carry numbers as text."""
    given = raw.get("chat_id")
    try:
        return None if given is None else int(given)
    except (TypeError, ValueError):
        return str(given)
