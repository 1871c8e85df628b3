"""A fresh, migrated database for each test, and a stage on it."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.bot.delivery.stage import Stage, stage


@pytest.fixture
def database_path(empty_database: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(empty_database, tmp_path / "bot.db"))


@pytest.fixture
async def on_stage(database_path: Path) -> AsyncIterator[Stage]:
    async with stage(database_path) as shown:
        yield shown
