"""What holds for all tests."""

import gc
import ssl
from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings

from bot.garbage import NEW_OBJECTS, spare_what_stays, wait_while_loading
from bot.telegram_types import build_when_used
from storage.migrations import migrate
from tests.signatures import remember_signatures

# As the program does it: each worker of the tests saves what a start saves.
wait_while_loading()
build_when_used()
remember_signatures()

# Timing never decides a test: machines are shared, and a slow one is not a wrong one.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")

# Reading the list of authorities takes as long as many a test, and every session of every bot does it. Nothing here
# speaks TLS.
setattr(ssl, "create_default_context", cache(ssl.create_default_context))  # noqa: B010

LOOKS_BEFORE_OLDER = (10, 20)
"""Seldom, as in the program (bot/garbage.py), but not that seldom: a worker of the tests makes hundreds of programs."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What may take long begins first: a worker that comes to it last keeps the others waiting."""
    usual = float(config.getini("timeout"))

    def patience(item: pytest.Item) -> float:
        marker = item.get_closest_marker("timeout")
        return usual if marker is None else max(usual, float(marker.args[0]))

    items.sort(key=patience, reverse=True)


def pytest_collection_finish() -> None:
    """Looking for garbage among all that was loaded was a third of a worker's processor time."""
    spare_what_stays()
    gc.set_threshold(NEW_OBJECTS, *LOOKS_BEFORE_OLDER)


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Migrated once, copied for each test."""
    path = tmp_path_factory.mktemp("empty") / "empty.db"
    migrate(path)
    return path
