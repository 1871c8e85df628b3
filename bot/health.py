"""Over HTTP, for whoever watches over the bot: whether it works, and to the playground what it is up to."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from aiohttp import web

log = logging.getLogger(__name__)

METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8"
"""What Prometheus expects to be told of its text format."""


class Vitals(Protocol):
    """What the program knows of its own state."""

    async def why_sick(self) -> str | None:
        """Why a restart would help, in words for an operator; None when all is well."""
        ...

    async def why_not_ready(self) -> str | None:
        """Why nobody is being answered at this moment; None when people are."""
        ...


@dataclass(frozen=True)
class Due:
    """Something the bot will do by itself. `at` is an aware moment, `what` is for people to read."""

    at: datetime
    what: str


@dataclass(frozen=True)
class Status:
    """What the playground asks before it lets its clock go on.

    `clock_version` is the last move of the clock whose consequences are done with. `idle`: nothing has come in and
    nothing that was due by now is left to do.
    """

    clock_version: int
    idle: bool
    due: tuple[Due, ...] = ()


class StatusSource(Protocol):
    async def status(self, *, brief: bool = False) -> Status:
        """The present state; `due` sorted by moment, or not. `brief`: without it, which costs many questions."""
        ...


class HealthServer:
    """Serves /healthz and /readyz, /metrics, and /status when there is a `playground` to tell.

    Port 0 takes any free port. `metrics` makes the page of figures for Prometheus.
    """

    def __init__(
        self,
        host: str,
        port: int,
        vitals: Vitals,
        playground: StatusSource | None = None,
        *,
        metrics: Callable[[], Awaitable[bytes]] | None = None,
    ) -> None:
        self._host = host
        self._port = port
        self._vitals = vitals
        self._playground = playground
        self._metrics = metrics
        self._runner: web.AppRunner | None = None

    @property
    def port(self) -> int:
        """The port that is listened on, once started."""
        assert self._runner is not None
        return int(self._runner.addresses[0][1])

    async def start(self) -> None:
        """Listen. Raises OSError when the port is taken."""
        app = web.Application()
        app.router.add_get("/healthz", self._healthz)
        app.router.add_get("/readyz", self._readyz)
        if self._metrics:
            app.router.add_get("/metrics", self._figures)
        if self._playground:
            app.router.add_get("/status", self._status)
        self._runner = web.AppRunner(app, access_log=None)
        await self._runner.setup()
        await web.TCPSite(self._runner, self._host, self._port).start()
        log.info("health is told at http://%s:%d/healthz", self._host, self.port)

    async def stop(self) -> None:
        if self._runner:
            await self._runner.cleanup()

    async def _healthz(self, request: web.Request) -> web.Response:
        return _verdict(await self._vitals.why_sick())

    async def _readyz(self, request: web.Request) -> web.Response:
        return _verdict(await self._vitals.why_not_ready())

    async def _figures(self, request: web.Request) -> web.Response:
        assert self._metrics is not None
        try:
            page = await self._metrics()
        except Exception:
            # That they cannot be read is news by itself; whoever asks sees it.
            log.exception("the figures could not be read")
            return web.Response(status=503, text="the figures cannot be read")
        return web.Response(body=page, headers={"Content-Type": METRICS_TYPE})

    async def _status(self, request: web.Request) -> web.Response:
        assert self._playground is not None
        status = await self._playground.status(brief="brief" in request.query)
        due = sorted(status.due, key=lambda one: one.at)
        return web.json_response(
            {
                "clock_version": status.clock_version,
                "idle": status.idle,
                "next_due": due[0].at.isoformat() if due else None,
                "due": [{"at": one.at.isoformat(), "what": one.what} for one in due],
            }
        )


def _verdict(reason: str | None) -> web.Response:
    if reason is None:
        return web.json_response({"status": "ok"})
    return web.json_response({"status": "failing", "reason": reason}, status=503)
