"""A stand-in for VK: the wall of one community, the calls of its API that the bot makes, a page to look at.

What it knows of VK's rules is what the bot has to bear: keys of two kinds, errors as answers of 200, three calls a
second, fifty posts a day, and posts of one mark (`guid`) that are taken once.
"""

import asyncio
import time
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from html import escape
from typing import Any

from aiohttp import web

Json = dict[str, Any]

GROUP = 1
NAME = "Центр «Эдельвейс»"
COMMUNITY_TOKEN = "vk1.a.community-of-the-playground"
USER_TOKEN = "vk1.a.user-of-the-playground"
A_SECOND = 3
A_DAY = 50
DAY = 24 * 60 * 60
LONGEST_TEXT = 16_384
KINDS = {
    "error": "answered with the error `code`; nothing was done",
    "500": "answered with 500 by something in front of VK; nothing was done",
    "reset": "the connection is reset before anything was done",
    "lost": "done, but the connection is reset before the answer",
    "held": "done, and answered after `seconds`",
    "hang": "no answer for `seconds`, then the connection is reset; nothing was done",
    "late": "the connection is reset at once, and it is done after `seconds` nevertheless",
}
WORDS = {
    5: "User authorization failed: invalid access_token.",
    6: "Too many requests per second",
    8: "Invalid request: v (version) is required",
    9: "Flood control",
    14: "Captcha needed",
    15: "Access denied",
    27: "Group authorization failed: method is unavailable with group auth.",
    29: "Rate limit reached",
    100: "One of the parameters specified was missing or invalid",
    214: "Access to adding post denied: you can only add 50 posts a day",
}


class VkError(Exception):
    """VK's refusal."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code

    def told(self, params: Mapping[str, str]) -> Json:
        # VK repeats what was asked, but for the key.
        asked = [{"key": name, "value": value} for name, value in params.items() if name != "access_token"]
        words = WORDS.get(self.code, "Unknown error")
        return {"error": {"error_code": self.code, "error_msg": words, "request_params": asked}}


@dataclass(frozen=True, slots=True)
class WallPost:
    id: int
    date: int
    text: str
    guid: str


@dataclass(slots=True)
class VkFault:
    """To the next ``times`` calls of ``method`` (None: of any)."""

    fault: str
    method: str | None = None
    times: int = 1
    code: int = 10
    seconds: float = 60


class Vk:
    """The community, and how VK is at the moment. ``calls`` are the methods that were asked for."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self.posts: list[WallPost] = []
        self.faults: list[VkFault] = []
        self.calls: list[str] = []
        self.asked = asyncio.Event()
        self._recent: deque[float] = deque()
        self._late: set[asyncio.Task[None]] = set()

    def dump(self) -> tuple[Json, ...]:
        """The wall, the oldest post first."""
        return tuple(asdict(one) for one in self.posts)

    def restore(self, wall: Iterable[Json]) -> None:
        """The wall as it was dumped."""
        self.posts = [WallPost(**one) for one in wall]

    def routes(self) -> list[web.RouteDef]:
        return [
            web.post("/vk/method/{method}", self._answer),
            web.get("/vk/", self._wall),
            web.get("/vk/wall-{group}_{post}", self._one),
            web.post("/play/vk/faults", self._set_fault),
        ]

    async def _answer(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        params = {name: str(value) for name, value in (await request.post()).items()}
        self.calls.append(method)
        self.asked.set()
        fault = self._next_fault(method)
        if fault is not None and fault.fault == "500":
            return web.Response(status=500, text="Internal Server Error")
        if fault is not None and fault.fault in {"reset", "hang", "late"}:
            if fault.fault == "hang":
                await asyncio.sleep(fault.seconds)
            if fault.fault == "late":
                task = asyncio.create_task(self._do_late(method, params, fault.seconds))
                self._late.add(task)
                task.add_done_callback(self._late.discard)
            return _broken(request)
        try:
            if fault is not None and fault.fault == "error":
                raise VkError(fault.code)
            self._count()
            found = self._call(method, params)
        except VkError as error:
            return web.json_response(error.told(params))
        if fault is not None and fault.fault == "lost":
            return _broken(request)
        if fault is not None and fault.fault == "held":
            await asyncio.sleep(fault.seconds)
        return web.json_response({"response": found})

    async def _do_late(self, method: str, params: Mapping[str, str], seconds: float) -> None:
        await asyncio.sleep(seconds)
        self._call(method, params)

    def _call(self, method: str, params: Mapping[str, str]) -> Any:
        if params.get("access_token") not in {COMMUNITY_TOKEN, USER_TOKEN}:
            raise VkError(5)
        if not params.get("v"):
            raise VkError(8)
        by_community = params["access_token"] == COMMUNITY_TOKEN
        match method:
            case "wall.post":
                return self._post(params)
            case "wall.get":
                if by_community:
                    raise VkError(27)
                self._require_wall(params)
                items = [
                    {"id": one.id, "owner_id": -GROUP, "from_id": -GROUP, "date": one.date, "text": one.text}
                    for one in reversed(self.posts)
                ]
                return {"count": len(items), "items": items[: int(params.get("count", "20"))]}
            case "groups.getById":
                if params.get("group_id") not in {None, str(GROUP)}:
                    raise VkError(100)
                return {"groups": [{"id": GROUP, "name": NAME, "screen_name": f"club{GROUP}"}], "profiles": []}
            case "users.get":
                return [] if by_community else [{"id": 7, "first_name": "Ирина", "last_name": "Журавлёва"}]
            case _:
                raise VkError(3)

    def _post(self, params: Mapping[str, str]) -> Json:
        self._require_wall(params)
        text, guid = params.get("message", "").strip(), params.get("guid", "")
        if not text or len(text) > LONGEST_TEXT:
            raise VkError(100)
        if params.get("from_group") != "1":
            raise VkError(15)
        for one in self.posts:
            if guid and one.guid == guid:
                return {"post_id": one.id}
        date = round(self._now().timestamp())
        if sum(one.date > date - DAY for one in self.posts) >= A_DAY:
            raise VkError(214)
        made = WallPost(len(self.posts) + 1, date, text, guid)
        self.posts.append(made)
        return {"post_id": made.id}

    def _require_wall(self, params: Mapping[str, str]) -> None:
        if params.get("owner_id") != str(-GROUP):
            raise VkError(15)

    def _count(self) -> None:
        """Of real seconds, as with Telegram's limits."""
        now = time.monotonic()
        while self._recent and self._recent[0] <= now - 1:
            self._recent.popleft()
        if len(self._recent) >= A_SECOND:
            raise VkError(6)
        self._recent.append(now)

    def _next_fault(self, method: str) -> VkFault | None:
        for one in self.faults:
            if one.method in {None, method}:
                one.times -= 1
                if one.times <= 0:
                    self.faults.remove(one)
                return one
        return None

    async def _set_fault(self, request: web.Request) -> web.Response:
        """`{"fault": "error", "code": 14, "method": "wall.post", "times": 1}`; `{}` takes all of them away."""
        asked = await request.json()
        if not asked:
            self.faults.clear()
        elif asked.get("fault") not in KINDS:
            return web.json_response({"error": f"a fault is one of {', '.join(KINDS)}"}, status=400)
        else:
            self.faults.append(VkFault(**asked))
        return web.json_response({"faults": [one.fault for one in self.faults]})

    async def _wall(self, request: web.Request) -> web.Response:
        return _page(list(reversed(self.posts)))

    async def _one(self, request: web.Request) -> web.Response:
        found = [one for one in self.posts if str(one.id) == request.match_info["post"]]
        if not found or request.match_info["group"] != str(GROUP):
            return web.Response(status=404, text="Такой записи нет · There is no such post", content_type="text/plain")
        return _page(found)


def _broken(request: web.Request) -> web.Response:
    """The connection is gone before there is an answer."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response(status=500)


def _page(posts: list[WallPost]) -> web.Response:
    cards = "".join(
        f"<article id='post-{one.id}'><h2>{escape(NAME)}</h2>"
        f"<time>{datetime.fromtimestamp(one.date).astimezone():%d.%m.%Y %H:%M}</time>"
        f"<p>{escape(one.text)}</p></article>"
        for one in posts
    )
    style = (
        "body{background:#edeef0;font:15px/1.45 sans-serif;margin:0;padding:24px}"
        "article{background:#fff;border-radius:12px;margin:0 auto 16px;max-width:560px;padding:16px 20px}"
        "h2{font-size:15px;margin:0}time{color:#818c99;font-size:13px}p{white-space:pre-wrap;overflow-wrap:anywhere}"
    )
    nothing = "<article>Здесь пока пусто · Nothing here yet</article>"
    return web.Response(
        text=(
            f"<!doctype html><meta charset='utf-8'><title>{escape(NAME)}</title>"
            f"<style>{style}</style>{cards or nothing}"
        ),
        content_type="text/html",
    )
