"""A fresh, migrated database for each test; migrating happens once."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.database import Database


@pytest.fixture
async def database(empty_database: Path, tmp_path: Path) -> AsyncIterator[Database]:
    opened = Database(Path(shutil.copy(empty_database, tmp_path / "bot.db")))
    yield opened
    await opened.close()
