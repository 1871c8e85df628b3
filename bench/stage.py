"""Where everything is measured: one stand-in, one crowd, one hall with a card for each row."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import aiohttp

from bench import records
from bench.crowd import Crowd
from bench.processes import Child, program
from bench.records import Evening
from bench.size import Size
from domain.meetups.meetup import MeetupId
from playground.client import Json, Player, Playground
from wording.texts import Words

WORDS = Words("ru")
"""The hall's language, and everybody's."""


@dataclass(frozen=True)
class Api:
    """The stand-in as a bot finds it."""

    url: str
    token: str

    def settings(self) -> dict[str, str]:
        """For a bot's environment."""
        return {"BOT_API_URL": self.url, "BOT_TOKEN": self.token}

    def bot_settings(self, database: Path, owner: Player) -> dict[str, str]:
        """For ours: those of an installation, without a health server that might find its port taken."""
        ours = {"OWNERS": str(owner.id), "DATABASE_PATH": str(database), "HEALTH_PORT": "off", "LOG_LEVEL": "WARNING"}
        return self.settings() | ours

    async def drain(self) -> None:
        """Forget updates that no bot has taken: the next one to run must not get them."""
        async with aiohttp.ClientSession() as session:
            offset = 0
            while updates := await self._updates(session, offset):
                offset = updates[-1]["update_id"] + 1

    async def _updates(self, session: aiohttp.ClientSession, offset: int) -> list[Json]:
        async with session.post(f"{self.url}/bot{self.token}/getUpdates", data={"offset": offset}) as response:
            told: list[Json] = (await response.json())["result"]
            return told


@dataclass(frozen=True)
class Stage:
    """``newcomers`` is a database in which our bot knows nobody; in ``acquaintances`` everybody has opened it."""

    size: Size
    folder: Path
    standin: Child
    api: Api
    crowd: Crowd
    meetups: Mapping[Evening, MeetupId]
    cards: Mapping[Evening, Json]
    newcomers: Path
    acquaintances: Path
    numbers: "count[int]" = field(default_factory=count)

    @property
    def play(self) -> Playground:
        return self.crowd.play

    def copy_of(self, database: Path) -> Path:
        """A database for one run."""
        return records.copy(database, self.folder / f"run-{next(self.numbers)}.db")


@asynccontextmanager
async def set_up(size: Size, folder: Path) -> AsyncIterator[Stage]:
    """The stage; everything of it ends with the context. Files are kept in `folder`."""
    async with program("playground", "--port", "0", "--no-limits", folder=folder, read=True) as standin:
        api = Api((await standin.line()).removeprefix("playground: "), (await standin.line()).removeprefix("token: "))
        async with Playground(api.url) as play:
            crowd = await Crowd.move_in(play, size.people)
            await api.drain()
            newcomers = folder / "newcomers.db"
            meetups = await records.furnish(newcomers, crowd.organiser, crowd.hall, size.seats)
            cards = await _post_cards(api, crowd, newcomers, folder)
            acquaintances = records.copy(newcomers, folder / "acquaintances.db")
            await records.introduce(acquaintances, crowd.people)
            yield Stage(size, folder, standin, api, crowd, meetups, cards, newcomers, acquaintances)


async def _post_cards(api: Api, crowd: Crowd, database: Path, folder: Path) -> Mapping[Evening, Json]:
    """Our bot posts them, so that everybody under measurement gets taps on the very same cards."""
    async with program("bot", "run", folder=folder, settings=api.bot_settings(database, crowd.organiser)):
        cards = {evening: await crowd.organiser.wait_for(crowd.hall, evening, 60) for evening in Evening}
    await api.drain()
    return cards
