"""A centre with a programme: a curator, a director, a working group, and keys."""

import hashlib
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from actions.context import Context, Policy
from actions.people.identity import identify
from actions.registry.directory import Directory
from domain.moments import QuietHours
from domain.people.person import Actor
from domain.people.roles import Role
from storage.database import Database
from storage.people import Roles, Seen
from storage.vault import Vault, new_master

KEY = new_master()
READING = timedelta(milliseconds=3)
"""How long a running clock takes for one reading."""


class MovedClock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 11, 26, 9, tzinfo=UTC)

    def now(self) -> datetime:
        return self.moment

    def move(self, span: timedelta) -> None:
        self.moment += span


class RunningClock(MovedClock):
    """A clock that goes on a little with every reading, as a real one does: no two readings are the same moment."""

    def now(self) -> datetime:
        self.move(READING)
        return self.moment


@pytest.fixture
def clock() -> MovedClock:
    return MovedClock()


@pytest.fixture
async def ctx(tmp_path: Path, empty_database: Path, clock: MovedClock) -> AsyncIterator[Context]:
    database = Database(Path(shutil.copy(empty_database, tmp_path / "registry.db")))
    policy = Policy(
        zone=ZoneInfo("Europe/Moscow"),
        languages=("ru", "en"),
        owners=frozenset({1}),
        quiet_hours=QuietHours(time(21), time(8)),
    )
    yield Context(database, clock, policy, vault=Vault([KEY]))
    await database.close()


Meet = Callable[..., Awaitable[Actor]]


@pytest.fixture
def meet(ctx: Context) -> Meet:
    """Somebody opens the bot, with roles: always the same person for the same name."""

    async def meet(name: str, *given: Role) -> Actor:
        seen = Seen(int(hashlib.sha256(name.encode()).hexdigest()[:6], 16), name, None, "ru")
        actor = await identify(ctx, seen, opened=True)
        async with ctx.write() as connection:
            for role in given:
                await Roles(connection).give(actor.id, role, None, ctx.now())
        return await identify(ctx, seen, opened=True)

    return meet


@pytest.fixture
async def curator(meet: Meet) -> Actor:
    return await meet("Куратор", Role.CURATOR)


@pytest.fixture
def directory(ctx: Context) -> Directory:
    return Directory(ctx)
