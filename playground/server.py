"""The server: the Bot API, VK's wall, the people's API, the clock and the page at one loopback address."""

from datetime import datetime
from pathlib import Path
from typing import Any

from aiohttp import web

from playground.botapi import LARGEST_REQUEST, BotApi
from playground.clock import PlaygroundClock
from playground.demo import WORLDS
from playground.faults import Faults
from playground.keeping import Kept
from playground.play.asking import Counter
from playground.play.belong_routes import belong_routes
from playground.play.control_routes import Control
from playground.play.crowd_routes import crowd_routes
from playground.play.look_routes import look_routes
from playground.play.talk_routes import talk_routes
from playground.travel import Traveller
from playground.vk import Vk
from playground.world import World
from playground.world.snapshot import dump, restore
from playground.world.voting import close_due

TOKEN = "42:TEST_TOKEN_of_the_playground_not_secret"
LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
PAGE = (Path(__file__).parent / "page").resolve()
KINDS = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
"""What the page is made of."""
GRACE = 1.0


class PlaygroundServer:
    """A running playground. `world` may be used directly by code on the same event loop.

    It begins with the world of that name, or with one that was ``kept``. With ``has_starter`` whoever started it began
    a bot, too, and begins both anew when that is wanted.
    """

    def __init__(
        self,
        host: str = "127.0.0.1",
        port: int = 0,
        token: str = TOKEN,
        world: str = "empty",
        bot_status: str | None = None,
        starts_at: datetime | None = None,
        limits: bool = True,
        kept: Kept | None = None,
        has_starter: bool = False,
    ) -> None:
        if host not in LOOPBACK:
            raise ValueError("the playground listens on this machine only: 127.0.0.1")
        self.host = host
        self.port = port
        self.token = token
        self.clock = PlaygroundClock(starts_at if kept is None else kept.now)
        self.world = World(self.clock, token)
        self.world.limits.on = limits
        self.clock.on_move = self._clock_moved
        self.world.updates.on_arrival = self._bot_came
        self.faults = Faults()
        self.vk = Vk(self.clock.now)
        self.traveller = Traveller(self.clock, lambda: self.world.updates.count(), bot_status)
        if kept is None:
            WORLDS[world](self.world)
        else:
            restore(self.world, kept.world)
            self.vk.restore(kept.wall)
        self._initial = dump(self.world)
        self._has_starter = has_starter
        self._runner: web.AppRunner | None = None

    @property
    def url(self) -> str:
        """Where it listens, without a slash at the end."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}"

    def keep(self) -> Kept:
        """All of it as it is now."""
        return Kept(self.clock.now(), dump(self.world), self.vk.dump())

    async def start(self) -> None:
        """Begin to listen; a port of 0 becomes a free one."""
        app = web.Application(client_max_size=LARGEST_REQUEST)
        app.router.add_routes(BotApi(self.world, self.faults).routes())
        counter = Counter(self.world)
        app.router.add_routes(look_routes(counter))
        app.router.add_routes(talk_routes(counter))
        app.router.add_routes(belong_routes(counter))
        app.router.add_routes(crowd_routes(counter))
        control = Control(self.clock, self.traveller, self.faults, self._initial, has_starter=self._has_starter)
        app.router.add_routes(control.routes(counter))
        app.router.add_routes(self.vk.routes())
        app.router.add_get("/", _page)
        app.router.add_get("/page/{name:.+}", _part)
        self._runner = web.AppRunner(
            app, access_log=None, handler_cancellation=True, shutdown_timeout=GRACE, handle_signals=False
        )
        await self._runner.setup()
        site = web.TCPSite(self._runner, self.host, self.port, backlog=1024)
        await site.start()
        self.port = self._runner.addresses[0][1]

    async def stop(self) -> None:
        """Stop listening and leave nothing running."""
        self.world.events.end()
        self.world.updates.end_poll()
        self.world.wake_all()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None
        await self.world.webhook.close()
        await self.traveller.close()

    def _bot_came(self) -> None:
        self.world.events.tell({"type": "bot", "listens": True})

    def _clock_moved(self) -> None:
        close_due(self.world)
        if self.world.events.watched:
            self.world.events.tell(
                {"type": "clock", "now": self.clock.now().isoformat(), "version": self.clock.version}
            )

    async def __aenter__(self) -> "PlaygroundServer":
        await self.start()
        return self

    async def __aexit__(self, *error: Any) -> None:
        await self.stop()


async def _page(request: web.Request) -> web.Response:
    return _file(PAGE / "index.html")


async def _part(request: web.Request) -> web.Response:
    return _file((PAGE / request.match_info["name"]).resolve())


def _file(path: Path) -> web.Response:
    """A file of the page, all at once: one sent piece by piece stays open when a browser goes away meanwhile."""
    if not path.is_relative_to(PAGE) or path.suffix not in KINDS or not path.is_file():
        raise web.HTTPNotFound
    return web.Response(
        body=path.read_bytes(), content_type=KINDS[path.suffix], charset="utf-8", headers={"Cache-Control": "no-cache"}
    )
