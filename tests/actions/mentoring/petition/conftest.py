import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.database import Database
from tests.actions.mentoring.petition.making import Centre, context, settle
from tests.actions.registry.conftest import RunningClock


@pytest.fixture
async def centre(tmp_path: Path, empty_database: Path) -> AsyncIterator[Centre]:
    database = Database(Path(shutil.copy(empty_database, tmp_path / "petitions.db")))
    clock = RunningClock()
    yield await settle(context(database, clock), clock)
    await database.close()
