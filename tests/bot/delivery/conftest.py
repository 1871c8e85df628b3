"""A fresh, migrated database for each test, and a stage on it."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.migrations import migrate
from tests.bot.delivery.stage import Stage, stage


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("migrated") / "empty.db"
    migrate(path)
    return path


@pytest.fixture
def database_path(migrated: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(migrated, tmp_path / "bot.db"))


@pytest.fixture
async def on_stage(database_path: Path) -> AsyncIterator[Stage]:
    async with stage(database_path) as shown:
        yield shown
