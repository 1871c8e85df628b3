"""What holds for all tests."""

import ssl
from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings

from bot.telegram_types import build_when_used
from storage.migrations import migrate

# As the program does it: each worker of the tests saves what a start saves.
build_when_used()

# Timing never decides a test: machines are shared, and a slow one is not a wrong one.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")

# Reading the list of authorities takes as long as many a test, and every session of every bot does it. Nothing here
# speaks TLS.
setattr(ssl, "create_default_context", cache(ssl.create_default_context))  # noqa: B010


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Migrated once, copied for each test."""
    path = tmp_path_factory.mktemp("empty") / "empty.db"
    migrate(path)
    return path
