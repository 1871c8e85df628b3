"""What the figures for Prometheus say, read as Prometheus reads them."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from aiogram import Bot, Dispatcher, Router
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramAPIError
from aiogram.types import CallbackQuery, Update, User
from aiohttp import ClientSession
from prometheus_client.parser import text_string_to_metric_families

from bot.health import HealthServer
from bot.metrics import Metrics
from bot.middlewares.measuring import Counted, Measured
from bot.readings import Readings
from domain.errors import NotFound
from domain.notices import Lane
from playground.client import Player
from playground.server import PlaygroundServer
from storage.figures import InboxFigures, LaneFigures
from storage.outbox import Delivery
from storage.room import Room

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
ANNA = User(id=7, is_bot=False, first_name="Anna")


def readings(**changes: Any) -> Readings:
    found: dict[str, Any] = {
        "at": NOW,
        "lanes": {lane: LaneFigures() for lane in Lane},
        "undelivered": {Delivery.FAILED: 0},
        "inbox": InboxFigures(),
        "late_ticks": (),
        "newest_backup": None,
        "database_size": 4096,
        "rooms": (Room(Path("/data"), 10**9, 10**8),),
        **changes,
    }
    return Readings(**found)


async def page(metrics: Metrics, **changes: Any) -> dict[str, float]:
    """Every figure by its name and labels, without those of the process and the moments at which counters began."""

    async def read() -> Readings:
        return readings(**changes)

    text = (await metrics.page(read)).decode()
    return {
        sample.name + "".join(f" {name}={value}" for name, value in sorted(sample.labels.items())): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
        if sample.name.startswith("edelweiss_") and not sample.name.endswith("_created")
    }


def among(figures: dict[str, float], names: Iterable[str]) -> dict[str, float]:
    return {name: value for name, value in figures.items() if name.split()[0] in set(names)}


async def test_what_waits() -> None:
    shown = await page(
        Metrics(),
        lanes={Lane.DIRECT: LaneFigures(5, 2, NOW - timedelta(minutes=6), 1), Lane.POST: LaneFigures()},
        undelivered={Delivery.FAILED: 3},
        inbox=InboxFigures(4, NOW - timedelta(seconds=9), 1),
        late_ticks=("posts", "meetup reminders"),
        newest_backup=NOW - timedelta(hours=1),
    )

    assert shown == {
        "edelweiss_backup_age_seconds": 3600,
        "edelweiss_database_bytes": 4096,
        "edelweiss_disk_free_bytes folder=/data": 10**9,
        "edelweiss_floods_total": 0,
        "edelweiss_inbox_age_seconds": 9,
        "edelweiss_inbox_parked": 1,
        "edelweiss_inbox_waiting": 4,
        "edelweiss_outbox_age_seconds lane=direct": 360,
        "edelweiss_outbox_age_seconds lane=post": 0,
        "edelweiss_outbox_due lane=direct": 2,
        "edelweiss_outbox_due lane=post": 0,
        "edelweiss_outbox_pending lane=direct": 5,
        "edelweiss_outbox_pending lane=post": 0,
        "edelweiss_outbox_undelivered state=failed": 3,
        "edelweiss_telegram_429s_total": 0,
        "edelweiss_ticks_late": 2,
    }


async def test_two_programs_in_one_process_count_apart() -> None:
    one, other = Metrics(), Metrics()

    one.flood()

    assert (await page(one))["edelweiss_floods_total"] == 1
    assert (await page(other))["edelweiss_floods_total"] == 0


def tap(data: str) -> Update:
    return Update(update_id=1, callback_query=CallbackQuery(id="1", from_user=ANNA, chat_instance="1", data=data))


async def test_taps_are_counted_by_what_became_of_them() -> None:
    metrics, router = Metrics(), Router()
    dispatcher = Dispatcher()
    dispatcher.update.outer_middleware(Measured(metrics))
    dispatcher.include_router(router)

    @router.callback_query(lambda callback: callback.data != "unknown")
    async def answer(callback: CallbackQuery) -> None:
        if callback.data == "refuse":
            raise NotFound
        if callback.data == "break":
            raise ZeroDivisionError

    @router.errors()
    async def tell(event: object) -> None:
        """The person is told; the figure must not be lost by that."""

    bot = Bot("42:TEST_token")
    for data in ("go", "go", "refuse", "break", "unknown"):
        await dispatcher.feed_update(bot, tap(data))

    shown = await page(metrics)
    assert among(shown, ["edelweiss_taps_total"]) == {
        "edelweiss_taps_total outcome=answered": 2,
        "edelweiss_taps_total outcome=failed": 1,
        "edelweiss_taps_total outcome=ignored": 1,
        "edelweiss_taps_total outcome=refused": 1,
    }
    assert shown["edelweiss_update_seconds_count kind=callback_query"] == 5
    assert shown["edelweiss_update_seconds_bucket kind=callback_query le=+Inf"] == 5


@pytest.mark.parametrize(
    ("fault", "outcome", "refused"),
    [(None, "ok", 0), ({"fault": "429"}, "429", 1), ({"fault": "500"}, "5xx", 0), ({"fault": "reset"}, "none", 0)],
)
async def test_calls_are_counted_by_answer(
    server: PlaygroundServer, anna: Player, fault: dict[str, Any] | None, outcome: str, refused: int
) -> None:
    metrics = Metrics()
    session = AiohttpSession(api=TelegramAPIServer.from_base(server.url))
    session.middleware(Counted(metrics))
    if fault:
        server.faults.add({"times": 1, **fault})

    async with Bot(server.token, session=session) as bot:
        try:
            await bot.send_message(anna.id, "Hello")
        except TelegramAPIError:
            assert fault

    shown = await page(metrics)
    assert among(shown, ["edelweiss_telegram_calls_total", "edelweiss_telegram_429s_total"]) == {
        f"edelweiss_telegram_calls_total method=sendMessage outcome={outcome}": 1,
        "edelweiss_telegram_429s_total": refused,
    }


class Well:
    async def why_sick(self) -> str | None:
        return None

    async def why_not_ready(self) -> str | None:
        return None


async def test_page_is_served() -> None:
    metrics = Metrics()
    metrics.letter(Lane.DIRECT, "sent")
    states = [readings()]

    async def figures() -> bytes:
        async def read() -> Readings:
            return states.pop()

        return await metrics.page(read)

    server = HealthServer("127.0.0.1", 0, Well(), metrics=figures)
    await server.start()
    try:
        async with ClientSession(f"http://127.0.0.1:{server.port}") as asking:
            async with asking.get("/metrics") as shown:
                text, kind = await shown.text(), shown.headers["Content-Type"]
            async with asking.get("/metrics") as failed:
                trouble = (failed.status, await failed.text())
    finally:
        await server.stop()

    assert kind == "text/plain; version=0.0.4; charset=utf-8"
    assert 'edelweiss_letters_total{lane="direct",outcome="sent"} 1.0' in text
    assert "process_resident_memory_bytes" in text
    assert trouble == (503, "the figures cannot be read")
