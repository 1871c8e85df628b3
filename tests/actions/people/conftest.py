import hashlib
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from actions.context import Context, Policy
from actions.people.identity import identify
from domain.moments import QuietHours
from domain.people.person import Actor
from storage.database import Database
from storage.people import Seen

OWNER = 1000


class MovedClock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 12, 1, 12, tzinfo=UTC)

    def now(self) -> datetime:
        return self.moment

    def move(self, span: timedelta) -> None:
        self.moment += span


@pytest.fixture
def clock() -> MovedClock:
    return MovedClock()


@pytest.fixture
async def ctx(tmp_path: Path, empty_database: Path, clock: MovedClock) -> AsyncIterator[Context]:
    database = Database(Path(shutil.copy(empty_database, tmp_path / "people.db")))
    policy = Policy(
        zone=ZoneInfo("Europe/Moscow"),
        languages=("ru", "en"),
        owners=frozenset({OWNER}),
        quiet_hours=QuietHours(time(21), time(8)),
    )
    yield Context(database, clock, policy)
    await database.close()


Meet = Callable[[str], Awaitable[Actor]]


@pytest.fixture
def meet(ctx: Context) -> Meet:
    """Somebody opens the bot: always the same person for the same name."""

    async def meet(name: str) -> Actor:
        number = OWNER if name == "Owner" else int(hashlib.sha256(name.encode()).hexdigest()[:6], 16)
        return await identify(ctx, Seen(number, name, None, "ru"), opened=True)

    return meet
