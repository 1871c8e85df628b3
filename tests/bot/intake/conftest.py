"""An empty database with what actions need."""

import shutil
from collections.abc import AsyncIterator
from datetime import time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from actions.context import Context, Policy
from bot.clock import SystemClock
from domain.moments import QuietHours
from storage.database import Database
from storage.people import People, Seen
from tests.bot.intake.taking import OWNER, Handler


@pytest.fixture
async def ctx(tmp_path: Path, empty_database: Path) -> AsyncIterator[Context]:
    """The owner is known, so that there is somebody to tell."""
    database = Database(Path(shutil.copy(empty_database, tmp_path / "intake.db")))
    policy = Policy(
        zone=ZoneInfo("Europe/Belgrade"),
        languages=("ru", "en"),
        owners=frozenset({OWNER}),
        quiet_hours=QuietHours(time(21), time(8)),
    )
    made = Context(database, SystemClock(), policy)
    async with made.write() as connection:
        await People(connection).see(Seen(OWNER, "Вера", None, "ru"), reachable=True, now=made.now())
    yield made
    await database.close()


@pytest.fixture
def handler(ctx: Context) -> Handler:
    return Handler(ctx)
