import shutil
from collections.abc import AsyncIterator
from datetime import time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from actions.context import Context, Policy
from actions.duties import upkeep
from domain.moments import QuietHours
from storage.database import Database
from tests.actions.duties.making import OWNER, Centre, StandingClock, settle


@pytest.fixture
def policy() -> Policy:
    return Policy(
        zone=ZoneInfo("Europe/Moscow"),
        languages=("ru", "en"),
        owners=frozenset({OWNER}),
        quiet_hours=QuietHours(time(21), time(8)),
    )


@pytest.fixture
async def centre(tmp_path: Path, empty_database: Path, policy: Policy) -> AsyncIterator[Centre]:
    """Its people are there on 1 September 2026 at 8 in the morning, and the duties that are there for everyone."""
    database = Database(Path(shutil.copy(empty_database, tmp_path / "duties.db")))
    clock = StandingClock()
    ctx = Context(database, clock, policy)
    settled = await settle(ctx, clock)
    await upkeep.ensure(ctx)
    yield settled
    await database.close()
