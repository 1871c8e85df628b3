"""A playground per test, the people's side of it and the bot's."""

from collections.abc import AsyncIterator

import pytest

from playground.client import Playground
from playground.server import PlaygroundServer
from playground.testing import BotCalls, start_playground


@pytest.fixture
async def server() -> AsyncIterator[PlaygroundServer]:
    """Telegram without its rates, so that tests may be quick."""
    running = await start_playground(limits=False)
    yield running
    await running.stop()


@pytest.fixture
async def play(server: PlaygroundServer) -> AsyncIterator[Playground]:
    async with Playground(server.url) as playground:
        yield playground


@pytest.fixture
async def bot(server: PlaygroundServer) -> AsyncIterator[BotCalls]:
    async with BotCalls(server) as calls:
        yield calls
