"""A centre where pairings work, as petitions need it."""

from pathlib import Path
from shutil import copy

import pytest

from actions.context import Context
from actions.duties import upkeep
from storage.database import Database
from tests.actions.mentoring.petition.making import Centre, context, settle
from tests.actions.registry.conftest import MovedClock


@pytest.fixture
def clock() -> MovedClock:
    return MovedClock()


@pytest.fixture
async def centre(tmp_path: Path, empty_database: Path, clock: MovedClock):  # type: ignore[no-untyped-def]
    """26 November 2026, noon in Moscow."""
    database = Database(Path(copy(empty_database, tmp_path / "agenda.db")))
    settled = await settle(context(database, clock), clock)
    await upkeep.ensure(settled.ctx)
    yield settled
    await database.close()


@pytest.fixture
def ctx(centre: Centre) -> Context:
    return centre.ctx
