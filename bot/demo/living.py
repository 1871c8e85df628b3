"""The bot beside a playground: telling the story once, and living on in it."""

import asyncio
import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from bot.app import Program, running
from bot.demo.home import database_in, key_beside, world_in
from bot.demo.programme import RESOURCES
from bot.demo.stage import Stage
from bot.demo.stand_in import playground
from bot.demo.story import BEGINS, tell_story
from bot.garbage import spare_what_stays
from bot.lifetime import until_told_to_stop
from bot.settings import Settings, load_settings
from storage.migrations import migrate

VK_GROUP, VK_TOKEN = "1", "vk1.a.user-of-the-playground"
"""The community and the key that the playground's VK knows."""


async def prepare(folder: Path) -> None:
    """Play the story with a bot and a playground that nobody sees; what they remember of it stays in the folder."""
    async with (
        playground(0, world_in(folder), "--starts-at", BEGINS.isoformat()) as (url, token),
        _bot(url, token, database_in(folder)) as (program, stage),
    ):
        await tell_story(program.ctx, stage)


async def live(url: str, token: str, database: Path, ready: Callable[[], None]) -> bool:
    """Answer people until told to stop: whether all of it is wanted anew. ``ready`` is called once the bot is there."""
    again = asyncio.Event()
    async with _bot(url, token, database) as (program, stage):
        spare_what_stays()
        ready()
        await until_told_to_stop(program.intake.wait(), _wanted(stage, again))
    return again.is_set()


@asynccontextmanager
async def _bot(url: str, token: str, database: Path) -> AsyncIterator[tuple[Program, Stage]]:
    """The bot, and the playground's journeys in time waiting for it."""
    stage = Stage(url)
    owner = (await stage.members())[0]
    settings = _settings(url, token, owner.telegram_id, database)
    await asyncio.to_thread(migrate, settings.database.path)
    async with running(settings) as program:
        assert program.health is not None
        await stage.follow(f"http://127.0.0.1:{program.health.port}/status")
        yield program, stage


async def _wanted(stage: Stage, again: asyncio.Event) -> None:
    """Return when somebody at the page wants all of it anew."""
    while not await stage.is_wanted_again():
        pass
    again.set()


def _settings(url: str, token: str, owner: int, database: Path) -> Settings:
    os.environ.update(
        BOT_TOKEN=token,
        BOT_API_URL=url,
        CLOCK_URL=f"{url}/clock",
        OWNERS=str(owner),
        DATABASE_PATH=str(database),
        BACKUP_EVERY="off",
        TIME_ZONE="Europe/Belgrade",
        INTAKE="polling",
        HEALTH_PORT="0",
        PROGRAMME_KEYS=key_beside(database),
        DESK_PORT="0",
        **centre_beside(url),
    )
    return load_settings(env_file=None)


def centre_beside(url: str) -> dict[str, str]:
    """Settings of the demo's centre: what it has to keep up to date, and the playground's VK."""
    return {
        "RESOURCES": RESOURCES,
        "VK_API_URL": f"{url}/vk",
        "VK_GROUP": VK_GROUP,
        "VK_TOKEN": VK_TOKEN,
        "VK_TOKEN_KIND": "user",
    }
