import shutil
from collections.abc import AsyncIterator
from datetime import time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from actions.context import Context, Policy
from domain.moments import QuietHours
from storage.database import Database
from tests.actions.meetups.making import OWNER, Community, StandingClock, settle


@pytest.fixture
async def community(tmp_path: Path, empty_database: Path) -> AsyncIterator[Community]:
    database = Database(Path(shutil.copy(empty_database, tmp_path / "meetups.db")))
    clock = StandingClock()
    policy = Policy(
        zone=ZoneInfo("Europe/Belgrade"),
        languages=("ru", "en"),
        owners=frozenset({OWNER}),
        quiet_hours=QuietHours(time(21), time(8)),
    )
    yield await settle(Context(database, clock, policy), clock)
    await database.close()
