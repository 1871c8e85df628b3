"""A bot with a programme: a curator, and people whose records are tied to accounts."""

import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from actions.people.identity import identify
from actions.registry.directory import Directory
from actions.registry.keeping import Change, add_person
from domain.people.person import Actor
from domain.people.roles import Role
from domain.registry.field import Field
from domain.registry.record import Part, Record, RecordId
from handlers.consents import menu, own
from handlers.consents.keeping.windows import Windows
from playground.client import Playground
from playground.testing import start_playground
from storage.people import People, Roles, Seen
from storage.vault import Vault, new_master
from tests.handlers.running import START, PeopleBot, Talker

Add = Callable[..., Awaitable[Record]]


@pytest.fixture
async def bot(tmp_path: Path, empty_database: Path) -> AsyncIterator[PeopleBot]:
    server = await start_playground(starts_at=START, limits=False)
    play = await Playground(server.url).__aenter__()
    running: list[PeopleBot] = []
    more = [menu.router, own.dialog, lambda: Windows(Directory(running[0].ctx)).dialog()]
    path = Path(shutil.copy(empty_database, tmp_path / "consents.db"))
    running.append(PeopleBot(path, server, play, more, Vault([new_master()])))
    await running[0].start()
    yield running[0]
    await running[0].stop()
    await play.__aexit__(None, None, None)
    await server.stop()


async def acting(bot: PeopleBot, talker: Talker) -> Actor:
    """Who somebody is now that they opened the bot."""
    async with bot.ctx.read() as connection:
        person = await People(connection).by_telegram_id(talker.id)
    assert person is not None
    seen = Seen(person.telegram_id, person.name, person.username, person.telegram_language)
    return await identify(bot.ctx, seen, opened=True)


async def become(bot: PeopleBot, name: str, *roles: Role) -> Talker:
    talker = await bot.somebody(name)
    await talker.say("/start")
    actor = await acting(bot, talker)
    async with bot.ctx.write() as connection:
        for role in roles:
            await Roles(connection).give(actor.id, role, None, bot.ctx.now())
    return talker


@pytest.fixture
async def curator(bot: PeopleBot) -> Talker:
    return await become(bot, "Куратор", Role.CURATOR)


@pytest.fixture
def add(bot: PeopleBot, curator: Talker) -> Add:
    async def add(
        name: str,
        birth: str,
        part: Part = Part.MENTEE,
        *,
        account: Talker | None = None,
        guardians: tuple[Record, ...] = (),
    ) -> Record:
        typed = {Field.NAME: name, Field.BIRTH: birth, Field.PLACE: "лицей № 3"}
        acting_for = frozenset(RecordId(one.id) for one in guardians)
        record = await add_person(bot.ctx, await acting(bot, curator), part, Change(typed=typed, guardians=acting_for))
        if account is not None:
            person = await acting(bot, account)
            async with bot.ctx.write() as connection:
                await bot.ctx.records(connection).tie(record.id, person.id, bot.ctx.now())
        return record

    return add
