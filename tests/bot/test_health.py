"""What the bot tells of its health, over HTTP."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import aiohttp

from bot.health import Due, HealthServer, Status


class Patient:
    """A program in any state."""

    def __init__(self, sick: str | None = None, not_ready: str | None = None) -> None:
        self._sick = sick
        self._not_ready = not_ready

    async def why_sick(self) -> str | None:
        return self._sick

    async def why_not_ready(self) -> str | None:
        return self._not_ready


class Busy:
    """A program with things to do."""

    def __init__(self, status: Status) -> None:
        self._status = status

    async def status(self, *, brief: bool = False) -> Status:
        return replace(self._status, due=()) if brief else self._status


@asynccontextmanager
async def asking(server: HealthServer) -> AsyncIterator[Any]:
    await server.start()
    try:
        async with aiohttp.ClientSession(f"http://127.0.0.1:{server.port}") as session:

            async def ask(path: str) -> tuple[int, Any]:
                async with session.get(path) as response:
                    return response.status, await response.json() if response.status != 404 else None

            yield ask
    finally:
        await server.stop()


async def test_healthy_program() -> None:
    async with asking(HealthServer("127.0.0.1", 0, Patient())) as ask:
        assert await ask("/healthz") == (200, {"status": "ok"})
        assert await ask("/readyz") == (200, {"status": "ok"})


async def test_sick_program_says_why() -> None:
    async with asking(HealthServer("127.0.0.1", 0, Patient("the database is locked", "late: reminders"))) as ask:
        assert await ask("/healthz") == (503, {"status": "failing", "reason": "the database is locked"})
        assert await ask("/readyz") == (503, {"status": "failing", "reason": "late: reminders"})


async def test_status_is_for_the_playground_only() -> None:
    async with asking(HealthServer("127.0.0.1", 0, Patient())) as ask:
        assert (await ask("/status"))[0] == 404


async def test_status_names_the_next_thing_due_first() -> None:
    soon, later = datetime(2030, 1, 1, tzinfo=UTC), datetime(2030, 1, 2, tzinfo=UTC)
    status = Status(clock_version=3, idle=False, due=(Due(later, "start"), Due(soon, "reminder")))

    async with asking(HealthServer("127.0.0.1", 0, Patient(), Busy(status))) as ask:
        assert await ask("/status") == (
            200,
            {
                "clock_version": 3,
                "idle": False,
                "next_due": "2030-01-01T00:00:00+00:00",
                "due": [
                    {"at": "2030-01-01T00:00:00+00:00", "what": "reminder"},
                    {"at": "2030-01-02T00:00:00+00:00", "what": "start"},
                ],
            },
        )


async def test_brief_status_leaves_out_what_is_due() -> None:
    status = Status(clock_version=3, idle=True, due=(Due(datetime(2030, 1, 1, tzinfo=UTC), "reminder"),))

    async with asking(HealthServer("127.0.0.1", 0, Patient(), Busy(status))) as ask:
        assert (await ask("/status?brief=1"))[1] == {"clock_version": 3, "idle": True, "next_due": None, "due": []}


async def test_status_with_nothing_due() -> None:
    async with asking(HealthServer("127.0.0.1", 0, Patient(), Busy(Status(1, True)))) as ask:
        assert await ask("/status") == (200, {"clock_version": 1, "idle": True, "next_due": None, "due": []})
