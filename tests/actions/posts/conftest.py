import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from actions.context import Context, Policy
from storage.database import Database
from tests.actions.meetups.making import OWNER, StandingClock
from tests.actions.posts.making import Newsroom, open_newsroom


@pytest.fixture
async def newsroom(tmp_path: Path, empty_database: Path) -> AsyncIterator[Newsroom]:
    database = Database(Path(shutil.copy(empty_database, tmp_path / "posts.db")))
    clock = StandingClock()
    policy = Policy(zone=ZoneInfo("Europe/Moscow"), languages=("ru", "en"), owners=frozenset({OWNER}), quiet_hours=None)
    yield await open_newsroom(Context(database, clock, policy), clock)
    await database.close()
