"""People at the desk, each in a browser of their own, as far as HTTP goes."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import unescape

import aiohttp

from actions.context import Context
from actions.desk.sessions import make_link
from desk.server import DeskServer
from domain.people.person import Actor

AGENT = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"
Sent = Mapping[str, str | Sequence[str]]


@dataclass(frozen=True)
class Answer:
    """What the desk answered; a file has no ``text``."""

    status: int
    text: str
    headers: Mapping[str, str]
    cookies: Mapping[str, str]
    body: bytes = b""

    @property
    def leads_to(self) -> str:
        return self.headers["Location"]

    @property
    def said(self) -> str:
        """What is read on the page, without its markup."""
        body = re.sub(r"<head>.*?</head>", "", self.text, flags=re.DOTALL)
        return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())

    def value(self, name: str) -> str:
        """What stands in the field of this name."""
        found = re.search(rf'<input[^>]* name="{re.escape(name)}"[^>]* value="([^"]*)"', self.text)
        area = re.search(rf'<textarea[^>]* name="{re.escape(name)}"[^>]*>\n?(.*?)</textarea>', self.text, re.DOTALL)
        assert found or area, f"there is no field {name}"
        return unescape((found or area)[1])  # type: ignore[index]


class Browser:
    """Keeps cookies, follows nothing by itself."""

    def __init__(self, url: str, agent: str = AGENT) -> None:
        self.url = url
        self.session = aiohttp.ClientSession(
            cookie_jar=aiohttp.CookieJar(unsafe=True), headers={"User-Agent": agent, "Accept-Language": "ru"}
        )
        self.token = ""

    async def get(self, path: str, headers: Mapping[str, str] | None = None) -> Answer:
        async with self.session.get(self.url + path, headers=headers, allow_redirects=False) as response:
            return await self.answered(response)

    async def post(
        self, path: str, sent: Sent | None = None, *, token: str | None = None, headers: Mapping[str, str] | None = None
    ) -> Answer:
        """Send a form of the page seen last; ``token`` instead of the one that stood on it."""
        fields = [("csrf", self.token if token is None else token)]
        for name, value in (sent or {}).items():
            fields += [(name, value)] if isinstance(value, str) else [(name, one) for one in value]
        data = aiohttp.FormData(fields)
        async with self.session.post(self.url + path, data=data, headers=headers, allow_redirects=False) as response:
            return await self.answered(response)

    async def enter(self, token: str) -> Answer:
        """Open a link and press its button."""
        await self.get(f"/in/{token}")
        return await self.post(f"/in/{token}")

    async def answered(self, response: aiohttp.ClientResponse) -> Answer:
        """What came back, the token of its forms remembered."""
        body = await response.read()
        text = body.decode() if response.content_type.startswith("text/") else ""
        if found := re.search(r'name="csrf" value="([0-9a-f]{64})"', text):
            self.token = found[1]
        cookies = {name: morsel.OutputString() for name, morsel in response.cookies.items()}
        return Answer(response.status, text, response.headers, cookies, body)

    async def close(self) -> None:
        await self.session.close()


class Visitors:
    """Makes browsers, and closes them in the end."""

    def __init__(self, ctx: Context, server: DeskServer) -> None:
        self._ctx = ctx
        self._server = server
        self._browsers: list[Browser] = []

    def somebody(self, agent: str = AGENT) -> Browser:
        """A browser in which nobody is signed in."""
        browser = Browser(self._server.url, agent)
        self._browsers.append(browser)
        return browser

    async def of(self, actor: Actor, agent: str = AGENT) -> Browser:
        """The browser of somebody who signed in by a link."""
        browser = self.somebody(agent)
        entered = await browser.enter((await make_link(self._ctx, actor)).token)
        assert entered.status == 303, entered.said
        await browser.get("/sessions")
        return browser

    async def leave(self) -> None:
        for browser in self._browsers:
            await browser.close()
