"""A centre on the first of September, in one language."""

from collections.abc import AsyncIterator

import pytest

from playground.client import Player, Playground
from playground.server import PlaygroundServer
from playground.testing import start_playground
from storage.vault import new_master
from tests.e2e.school_year.school import School, at


@pytest.fixture
async def server() -> AsyncIterator[PlaygroundServer]:
    started = await start_playground(starts_at=at("2026-09-01T08:00"), limits=False)
    try:
        yield started
    finally:
        await started.stop()


@pytest.fixture
def school(play: Playground, variables: dict[str, str], language: str, owner: Player) -> School:
    more = {"PROGRAMME_KEYS": new_master(), "BREAKS": "2026-12-29..2027-01-10,2027-07-01..2027-07-31"}
    return School(play, {**variables, **more}, language, owner)
