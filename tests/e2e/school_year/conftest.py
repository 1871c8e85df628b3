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


SETTINGS = {
    "BREAKS": "2026-12-29..2027-01-10,2027-07-01..2027-07-31",
    # What the weekly overview says to be stuck is another part's affair: each Monday would cost a stop.
    **{f"STUCK_{what}_DAYS": "365" for what in ("PROFILE", "REQUEST", "FIRST_MEETING", "MEETING", "PAPER")},
}


@pytest.fixture
def school(play: Playground, variables: dict[str, str], language: str, owner: Player) -> School:
    return School(play, {**variables, **SETTINGS, "PROGRAMME_KEYS": new_master()}, language, owner)
