import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from actions.context import Context, Policy
from actions.duties import upkeep
from storage.database import Database
from tests.actions.duties.making import OWNER, Centre, StandingClock, settle


@pytest.fixture
async def centre(tmp_path: Path, empty_database: Path) -> AsyncIterator[Centre]:
    database = Database(Path(shutil.copy(empty_database, tmp_path / "duties.db")))
    clock = StandingClock()
    policy = Policy(zone=ZoneInfo("Europe/Moscow"), languages=("ru", "en"), owners=frozenset({OWNER}), quiet_hours=None)
    settled = await settle(Context(database, clock, policy), clock)
    await upkeep.ensure(settled.ctx)
    yield settled
    await database.close()
