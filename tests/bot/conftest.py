"""The stand-in for Telegram, people to play, settings and a bot's session that speak with it."""

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
from aiogram import Bot

from bot.session import make_session
from bot.settings import Settings, load_settings
from playground.client import Player, Playground
from playground.server import PlaygroundServer
from playground.testing import start_playground

SettingsWith = Callable[..., Settings]


@pytest.fixture
async def server() -> AsyncIterator[PlaygroundServer]:
    started = await start_playground()
    try:
        yield started
    finally:
        await started.stop()


@pytest.fixture
async def play(server: PlaygroundServer) -> AsyncIterator[Playground]:
    async with Playground(server.url) as playground:
        yield playground


@pytest.fixture
async def anna(play: Playground) -> Player:
    """Somebody who has opened the bot."""
    player = await play.person("Anna")
    await player.start()
    return player


@pytest.fixture
def settings_with(server: PlaygroundServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SettingsWith:
    """Settings for the stand-in, and more."""

    def build(**more: str) -> Settings:
        variables = {
            "BOT_TOKEN": server.token,
            "BOT_API_URL": server.url,
            "OWNERS": "1",
            "DATABASE_PATH": str(tmp_path / "bot.db"),
            **more,
        }
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        return load_settings(None)

    return build


@pytest.fixture
async def bot(server: PlaygroundServer, settings_with: SettingsWith) -> AsyncIterator[Bot]:
    """A bot with the session that the program uses."""
    async with Bot(server.token, session=make_session(settings_with())) as made:
        yield made
