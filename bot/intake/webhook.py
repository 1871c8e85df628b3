"""Updates by webhook: Telegram brings them."""

import asyncio
import logging
from collections.abc import Sequence
from hmac import compare_digest
from urllib.parse import urlsplit

from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramNotFound, TelegramUnauthorizedError
from aiohttp import web

from bot.intake import Accept, TokenRefused, pause
from bot.intake.arrivals import Arrival, read_update
from storage.trouble import is_trouble

log = logging.getLogger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
CONNECTIONS = 40
LARGEST_UPDATE = 1024 * 1024
"""Bytes; an update of Telegram's is a few kilobytes."""


class Webhook:
    """Serves the path of `url` on host and port, and tells Telegram to bring updates to `url`.

    Answers 200 only after an update was accepted; Telegram keeps bringing what was not. The webhook stays set when
    the bot stops, so that Telegram keeps the updates for it. Port 0 takes any free port (see `port`).
    """

    def __init__(
        self,
        bot: Bot,
        accept: Accept,
        allowed_updates: Sequence[str],
        *,
        url: str,
        secret: str,
        host: str,
        port: int,
    ) -> None:
        self._bot = bot
        self._accept = accept
        self._allowed_updates = list(allowed_updates)
        self._url = url
        self._secret = secret
        self._host = host
        self._port = port
        self._arriving = 0
        self._runner: web.AppRunner | None = None
        self._task: asyncio.Task[None] | None = None
        self._stopped = asyncio.Event()

    @property
    def idle(self) -> bool:
        """Whether no update is on its way from Telegram to `accept`."""
        return self._arriving == 0

    @property
    def port(self) -> int:
        """The port that is listened on, once started."""
        assert self._runner is not None
        return int(self._runner.addresses[0][1])

    async def start(self) -> None:
        """Listen, then register. Raises OSError when the port is taken."""
        app = web.Application(client_max_size=LARGEST_UPDATE)
        app.router.add_post(urlsplit(self._url).path or "/", self._receive)
        self._runner = web.AppRunner(app, access_log=None)
        await self._runner.setup()
        await web.TCPSite(self._runner, self._host, self._port).start()
        self._task = asyncio.create_task(self._register(), name="webhook")

    async def wait(self) -> None:
        """Return once stopped. Raises TokenRefused."""
        if self._task:
            await asyncio.wait([self._task])
            if not self._task.cancelled():
                self._task.result()
        await self._stopped.wait()

    async def stop(self) -> None:
        if self._task and not self._task.done():
            self._task.cancel()
            await asyncio.wait([self._task])
        if self._runner:
            await self._runner.cleanup()
        self._stopped.set()

    async def _register(self) -> None:
        failures = 0
        while True:
            try:
                await self._bot.set_webhook(
                    self._url,
                    secret_token=self._secret,
                    allowed_updates=self._allowed_updates,
                    max_connections=CONNECTIONS,
                )
            except (TelegramUnauthorizedError, TelegramNotFound) as error:
                raise TokenRefused from error
            except AiogramError as error:
                failures += 1
                seconds = pause(failures)
                log.warning("the webhook is not set, next attempt in %.1f s: %s", seconds, error)
                await asyncio.sleep(seconds)
            else:
                log.info("Telegram brings updates to %s", self._url)
                return

    async def _receive(self, request: web.Request) -> web.Response:
        given = request.headers.get(SECRET_HEADER, "")
        if not compare_digest(given.encode(), self._secret.encode()):
            return web.Response(status=401, text="wrong secret")
        self._arriving += 1
        try:
            arrival = _read(await request.read())
            if arrival is not None:
                await self._accept([arrival])
        except Exception as error:
            cause = None if is_trouble(error) else error
            log.error("an update could not be accepted; Telegram will bring it again", exc_info=cause)
            return web.Response(status=503, text="try again")
        finally:
            self._arriving -= 1
        return web.Response()


def _read(body: bytes) -> Arrival | None:
    try:
        return read_update(body.decode())
    except ValueError as error:
        # Brought again it would be no more readable.
        log.error("what was brought is no update and is left out: %s", type(error).__name__)
        return None
