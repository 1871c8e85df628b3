from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.handlers.running import OWNER, Feature, PeopleBot, Talker, a_people_bot


@pytest.fixture
def more() -> list[Feature]:
    """What the bot can do besides; a module of tests may say so."""
    return []


@pytest.fixture
async def bot(tmp_path: Path, empty_database: Path, more: list[Feature]) -> AsyncIterator[PeopleBot]:
    running = await a_people_bot(tmp_path, empty_database, more)
    yield running
    await running.stop()
    await running.play.__aexit__(None, None, None)
    await running.server.stop()


@pytest.fixture
async def anna(bot: PeopleBot) -> Talker:
    return await bot.somebody("Анна")


@pytest.fixture
async def owner(bot: PeopleBot) -> Talker:
    return await bot.somebody("Ольга", id=OWNER)
