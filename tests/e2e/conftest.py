"""A playground, the bot in it, and a town of people: for every end-to-end test its own."""

import shutil
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.app import Program
from playground.client import Player, Playground
from playground.server import PlaygroundServer
from playground.testing import start_playground
from tests.e2e.running import bot_in_process, environment
from tests.e2e.town import Town, settle

MONDAY_NOON = datetime(2026, 11, 23, 11, tzinfo=UTC)


@pytest.fixture(params=["ru", "en"])
def language(request: pytest.FixtureRequest) -> str:
    """Every flow is played in both languages; what goes wrong on the way, in the one that its module names."""
    return str(request.param)


@pytest.fixture
async def server() -> AsyncIterator[PlaygroundServer]:
    started = await start_playground(starts_at=MONDAY_NOON, limits=False)
    try:
        yield started
    finally:
        await started.stop()


@pytest.fixture
async def play(server: PlaygroundServer) -> AsyncIterator[Playground]:
    async with Playground(server.url) as playground:
        yield playground


@pytest.fixture
async def owner(play: Playground, language: str) -> Player:
    return await play.person("Вера", "Вершинина", "vera_v", language)


@pytest.fixture
def variables(server: PlaygroundServer, tmp_path: Path, empty_database: Path, owner: Player) -> dict[str, str]:
    """The bot's settings; a test may change them before it asks for the bot."""
    return environment(server, Path(shutil.copy(empty_database, tmp_path / "bot.db")), owner.id)


@pytest.fixture
async def program(variables: dict[str, str], play: Playground) -> AsyncIterator[Program]:
    async with bot_in_process(variables, play) as started:
        yield started


@pytest.fixture
async def town(play: Playground, program: Program, language: str, owner: Player) -> Town:
    return await settle(play, program, language, owner)
