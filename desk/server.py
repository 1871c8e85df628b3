"""The desk over HTTP. TLS is the business of the proxy before it."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Sequence

from aiohttp import web

from actions.consents.book import Book
from actions.context import Context
from actions.mentoring.drafting import Drafts
from actions.mentoring.overview import Overviews
from actions.mentoring.roll import Roll
from actions.monitoring.tallies import Tallies
from actions.registry.directory import Directory
from desk.answers import Answers
from desk.calendar import CalendarDoor
from desk.cookies import Cookies
from desk.desk import Desk, Fetch
from desk.door import Door
from desk.gate import admit
from desk.leading import PAGES
from desk.making import made
from desk.openings import Openings
from desk.rendering import Pages
from desk.section import FORM_LIMIT, Route, Section
from desk.visit import Visit
from wording.texts import Texts

log = logging.getLogger(__name__)


class DeskServer:
    """Serves the sections. Port 0 takes any free port.

    ``url`` is the address under which people reach it; None: where it listens, on this machine. ``invitation`` makes
    the address that gives a role of a role link's token; ``bot`` is the bot's name in Telegram, for slips. ``fetch``
    brings a file of Telegram's by its id, where that is to be looked at here; ``drafts`` are those of the chat.
    """

    def __init__(
        self,
        ctx: Context,
        directory: Directory,
        texts: Texts,
        sections: Sequence[Section],
        pages: Pages,
        *,
        host: str,
        port: int,
        url: str | None,
        invitation: Callable[[str], str],
        bot: str,
        fetch: Fetch | None = None,
        drafts: Drafts | None = None,
    ) -> None:
        self._host = host
        self._port = port
        self._url = url
        self._sections = sorted(sections, key=lambda section: section.order)
        self._directory = directory
        self._desk = Desk(
            ctx,
            self._directory,
            texts,
            pages,
            Cookies(secure=url is not None and url.startswith("https://")),
            [section.place for section in self._sections if section.place is not None],
            [section.beside_person for section in self._sections if section.beside_person is not None],
            invitation,
            bot,
            Book(ctx, directory),
            drafts or Drafts(ctx, directory),
            Roll(ctx),
            Overviews(ctx, directory),
            Tallies(ctx),
            fetch,
            lambda: self.url,
        )
        self._openings = Openings(time.monotonic)
        self._runner: web.AppRunner | None = None
        self._preparing: asyncio.Task[None] | None = None
        self._open: frozenset[tuple[str, str]] = frozenset()
        self._drafting: asyncio.Task[None] | None = None

    @property
    def url(self) -> str:
        """The address under which people reach it, without a slash at its end."""
        return self._url or f"http://127.0.0.1:{self.port}"

    @property
    def port(self) -> int:
        """The port that is listened on, once started."""
        assert self._runner is not None
        return int(self._runner.addresses[0][1])

    @property
    def open_addresses(self) -> frozenset[tuple[str, str]]:
        """Methods and patterns of all that is answered without a session, once started."""
        return self._open

    async def start(self) -> None:
        """Listen. Raises OSError when the port is taken."""
        app = web.Application(middlewares=[Answers(self._desk).middleware()], client_max_size=FORM_LIMIT)
        app.add_routes([*Door(self._desk).routes(), *CalendarDoor(self._desk).routes()])
        self._open = frozenset(
            (route.method, route.resource.canonical) for route in app.router.routes() if route.resource
        )
        pages = set()
        for section in self._sections:
            for route in section.routes:
                added = app.router.add_route(route.method, route.path, self._admitting(route))
                if route.method == "GET":
                    pages.add(added)
        app[PAGES] = frozenset(pages)
        self._runner = web.AppRunner(app, access_log=None)
        await self._runner.setup()
        await web.TCPSite(self._runner, self._host, self._port).start()
        self._preparing = asyncio.create_task(self._prepare(), name="desk")
        self._drafting = asyncio.create_task(self._desk.drafts.keep_ready(), name="drafts")
        log.info("the desk is open at %s", self.url)

    def when_prepared(self, call: Callable[[], object]) -> None:
        """Call it once templates, texts and people are read. After :meth:`start`."""
        assert self._preparing is not None
        self._preparing.add_done_callback(lambda _: call())

    async def stop(self) -> None:
        for task in (self._preparing, self._drafting):
            if task is not None:
                task.cancel()
                await asyncio.wait([task])
        await self._desk.drafts.close()
        if self._runner is not None:
            await self._runner.cleanup()

    async def _prepare(self) -> None:
        """Who comes first need not wait for templates, texts, and people to be read."""
        await asyncio.to_thread(self._desk.pages.compile)
        for language in self._desk.texts.languages:
            await asyncio.to_thread(self._desk.texts.of(language).plain, "desk-title")
        await self._directory.refresh()

    def _admitting(self, route: Route) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        async def handler(visit: Visit) -> web.Response:
            return await made(await route.handler(visit))

        async def handle(request: web.Request) -> web.StreamResponse:
            return await self._openings.answered(await admit(self._desk, request, route), handler)

        return handle
