"""The desk with thousands of people: every page and search, and whether anybody else waits meanwhile."""

import asyncio
import re
import signal
import time
from collections.abc import Mapping, Sequence

import aiohttp

from bench import registry
from bench.pairs import pair_up
from bench.percentiles import MILLI, percentiles
from bench.processes import Child, program
from bench.programme import CAMPAIGNS, furnish_programme
from bench.report import Bound, Column, Figures
from bench.row import Measured, Row
from bench.size import Size
from bench.stage import Stage
from storage.vault import new_master

SOON = 100.0
"""Milliseconds in which a page is there."""
BLOCKED = 20.0
"""Milliseconds that the event loop is busy with one thing at most."""
LOOP = "the event loop, busy with one thing at the longest"
TOKEN = re.compile(r'name="csrf" value="([0-9a-f]{64})"')
VERSION = re.compile(r'name="version" value="(\d+)"')
COMING = re.compile("пересчитывается:|Черновик считается")
PAPER = re.compile(r"/signed\?paper=(processing[a-z.]+)")
DAY = "2024-01-15"
"""When a paper of the bench was signed."""
AS_TYPED = {"HX-Request": "true"}
CAMPAIGN = CAMPAIGNS + 1
"""The number of the one that runs: it was opened last."""
SEARCHES = ("с", "си", "син", "синицын ан", "н 17", "шахм", "школа № 5", "белов", "никто", "")

PAGES = (
    "people",
    "search while typing",
    "last page of all",
    "a person",
    "form of a person",
    "change stored",
    "people after a change",
    "applications",
    "letters",
    "slips",
    "slips while typing",
    "consents",
    "consents while typing",
    "papers of a person",
    "paper stored",
    "consents after a change",
    "registries",
    "registry of mentees",
    "last page of the registry",
    "best practices",
    "requests",
    "requests while typing",
    "pairings",
    "pairings while typing",
    "last page of pairings",
    "a pairing",
    "plans",
    "plans while typing",
    "a plan",
    "results",
    "results of a call",
    "overview",
    "overview of one kind",
    "loads of mentors",
    "roadmap",
    "monitoring",
    "a campaign",
    "media plan",
    "stories",
    "draft of pairs",
    "a pairing changed",
    "pairings after a change",
    "plans after a change",
    "overview after a change",
    "draft after a change",
    "topics",
    "log",
    "log of one person",
    "sessions",
)
COLUMNS = (
    Column(key="p50", title="p50, ms", digits=1),
    Column(key="p95", title="p95, ms", digits=1),
    Column(key="processor", title="busy, ms of processor", digits=1),
    Column(key="clock", title="busy, ms by the clock", digits=1),
)


async def measure(stage: Stage) -> Measured:
    """Each page by turns, one after the other, as one curator asks for them."""
    key = new_master()
    database = stage.folder / f"desk-{next(stage.numbers)}.db"
    await registry.furnish(database, stage.size.records, key)
    await pair_up(database, key, stage.size.pairs, stage.size.met)
    await furnish_programme(database, key)
    settings = {"PROGRAMME_KEYS": key}
    async with program("bench.desk", str(database), folder=stage.folder, settings=settings, read=True) as child:
        url, token = await child.line(), await child.line()
        async with aiohttp.ClientSession(url, cookie_jar=aiohttp.CookieJar(unsafe=True)) as session:
            visitor = _Visitor(session, stage.size.records, stage.size.pairs)
            await visitor.enter(token)
            await visitor.go_round(0)
            await _busy(child)
            visitor.forget()
            for turn in range(1, stage.size.asks + 1):
                await visitor.go_round(turn)
            processor, clock = await _busy(child)
    figures: dict[str, dict[str, float | None]] = {page: percentiles(visitor.seconds[page], 50, 95) for page in PAGES}
    figures[LOOP] = {"processor": processor, "clock": clock}
    return Measured(figures, {f"every page of {stage.size.records} people is there": visitor.is_well})


async def _busy(child: Child) -> tuple[float, float]:
    """How long the loop was busy with one thing since this was asked last, in milliseconds."""
    child.signal(signal.SIGUSR1)
    processor, clock = (await child.line()).split()
    return float(processor) * MILLI, float(clock) * MILLI


class _Visitor:
    """A curator at the desk."""

    def __init__(self, session: aiohttp.ClientSession, people: int, pairs: int) -> None:
        self._session = session
        self._people = people
        self._pairs = pairs
        self._csrf = ""
        self.is_well = True
        self.seconds: dict[str, list[float]] = {page: [] for page in PAGES}

    def forget(self) -> None:
        """What is loaded once is not measured."""
        self.seconds = {page: [] for page in PAGES}

    async def enter(self, token: str) -> None:
        await self._get("", f"/in/{token}")
        await self._post("", f"/in/{token}", {})
        await self._get("", "/people")

    async def go_round(self, turn: int) -> None:
        """Everything once, for another person each time."""
        person = f"/people/{turn * 37 % self._people + 1}"
        words = SEARCHES[turn % len(SEARCHES)]
        await self._get("people", "/people")
        await self._post("search while typing", "/people", {"words": words}, AS_TYPED)
        await self._post("last page of all", "/people", {"page": "999"}, AS_TYPED)
        await self._get("a person", person)
        form = await self._get("form of a person", f"{person}/own/edit")
        version = VERSION.search(form)
        changed = {"version": version[1] if version else "", "name": "Ким Анна", "note": f"заметка {turn}"}
        await self._post("change stored", f"{person}/own/edit", changed)
        await self._get("people after a change", "/people")
        await self._get("applications", "/applications")
        await self._get("letters", "/enquiries")
        await self._get("slips", "/slips")
        await self._post("slips while typing", "/slips", {"words": words, "state": "wanted"}, AS_TYPED)
        await self._get("consents", "/consents")
        await self._post("consents while typing", "/consents", {"words": words, "state": "missing"}, AS_TYPED)
        papers = f"/consents/{turn * 37 % self._people + 1}"
        found = PAPER.search(await self._get("papers of a person", papers))
        if found is not None:
            paper = {"paper": found[1], "day": DAY, "span": "year"}
            await self._post("paper stored", f"{papers}/signed", paper)
        await self._get("consents after a change", "/consents")
        await self._get("registries", "/registries")
        await self._get("registry of mentees", "/registries/mentee")
        await self._get("last page of the registry", "/registries/mentee?page=999")
        await self._get("best practices", "/registries/practices")
        await self._mentoring(turn, words)
        await self._get("topics", "/tags")
        await self._get("log", "/audit")
        await self._get("log of one person", f"/audit?code=Н-{turn + 1:03}")
        await self._get("sessions", "/sessions")

    async def _mentoring(self, turn: int, words: str) -> None:
        """What comes of choosing pairs. Of eight pairings the first one works, the third one is over."""
        number = 8 * (turn * 37 % max(1, self._pairs // 8)) + 1
        await self._get("requests", "/requests")
        await self._post("requests while typing", "/requests", {"words": words, "state": "open"}, AS_TYPED)
        await self._get("pairings", "/pairings")
        await self._post("pairings while typing", "/pairings", {"words": words, "state": "active"}, AS_TYPED)
        await self._post("last page of pairings", "/pairings", {"page": "999"}, AS_TYPED)
        await self._get("a pairing", f"/pairings/{number}")
        await self._get("plans", "/plans")
        await self._post("plans while typing", "/plans", {"words": words, "state": "draft"}, AS_TYPED)
        await self._get("a plan", f"/plans/{number}")
        await self._get("results", "/results")
        await self._get("results of a call", "/results/1")
        await self._get("overview", "/overview")
        await self._get("overview of one kind", "/overview?kind=meeting&page=2")
        await self._get("loads of mentors", "/overview?show=loads")
        await self._get("roadmap", "/roadmap")
        await self._get("monitoring", "/monitoring")
        await self._get("a campaign", f"/monitoring/{CAMPAIGN}")
        await self._get("media plan", "/media")
        await self._get("stories", "/stories")
        await self._get("draft of pairs", "/draft")
        await self._draft_is_there()
        over = number + 2
        said = {"result": f"и ещё {turn}", "link": ""}
        await self._post("a pairing changed", f"/pairings/{over}/members/{over}/outcome", said)
        await self._get("pairings after a change", "/pairings")
        await self._get("plans after a change", "/plans")
        await self._get("overview after a change", "/overview")
        await self._get("draft after a change", "/draft")
        await self._draft_is_there()

    async def _draft_is_there(self) -> None:
        """As whoever looks at it does: until the new one is there."""
        for _ in range(100):
            if COMING.search(await self._get("", "/draft")) is None:
                break
            await asyncio.sleep(0.1)

    async def _get(self, page: str, path: str) -> str:
        began = time.perf_counter()
        async with self._session.get(path) as response:
            return await self._read(page, response, began)

    async def _post(
        self, page: str, path: str, sent: Mapping[str, str], headers: Mapping[str, str] | None = None
    ) -> str:
        began = time.perf_counter()
        fields = {"csrf": self._csrf, **sent}
        async with self._session.post(path, data=fields, headers=headers, allow_redirects=False) as response:
            return await self._read(page, response, began)

    async def _read(self, page: str, response: aiohttp.ClientResponse, began: float) -> str:
        text = await response.text()
        if page:
            self.seconds[page].append(time.perf_counter() - began)
        self.is_well = self.is_well and response.status < 400
        if found := TOKEN.search(text):
            self._csrf = found[1]
        return text


def judge(figures: Figures) -> Sequence[Bound]:
    """Every page is there in no time, and nobody else waits for it."""
    pages = [
        Bound(what=f"{page}: p95", measured=figures[page]["p95"], limit=SOON, at_least=False, unit="ms", digits=1)
        for page in PAGES
    ]
    busy = Bound(what=LOOP, measured=figures[LOOP]["processor"], limit=BLOCKED, at_least=False, unit="ms", digits=1)
    return [*pages, busy]


def title(size: Size) -> str:
    return (
        f"The desk with {size.records} people, {size.pairs} pairings, {size.met} meetings, each page {size.asks} times"
    )


DESK = Row("desk", title, COLUMNS, measure, judge)
