"""A bot with a programme in which a pairing works: mentee, guardian, mentor, curator and director are in Telegram."""

import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from actions.people.identity import identify
from actions.registry.keeping import Change, add_person
from domain.mentoring.pairing import Membership, MembershipState
from domain.people.person import Actor
from domain.people.roles import Role
from domain.registry.field import Field
from domain.registry.names import ChatNames
from domain.registry.record import Kind, Part, Record, RecordId
from playground.client import Playground
from playground.testing import start_playground
from storage.mentoring.pairings import Pairings
from storage.people import People, Roles, Seen
from storage.vault import Vault, new_master
from tests.handlers.running import START, PeopleBot, Talker


@dataclass
class Cast:
    bot: PeopleBot
    curator: Talker
    director: Talker
    mentor: Talker
    anna: Talker
    mother: Talker
    pairs: dict[str, Membership]

    def show(self, chat_names: ChatNames) -> None:
        """What chats show from now on."""
        policy = replace(self.bot.ctx.policy, chat_names=chat_names)
        object.__setattr__(self.bot.ctx, "policy", policy)


async def acting(bot: PeopleBot, talker: Talker) -> Actor:
    """Who somebody is now that they opened the bot."""
    async with bot.ctx.read() as connection:
        person = await People(connection).by_telegram_id(talker.id)
    assert person is not None
    seen = Seen(person.telegram_id, person.name, person.username, person.telegram_language)
    return await identify(bot.ctx, seen, opened=True)


async def become(bot: PeopleBot, name: str, *roles: Role, language: str = "ru") -> Talker:
    talker = await bot.somebody(name, language)
    await talker.say("/start")
    actor = await acting(bot, talker)
    async with bot.ctx.write() as connection:
        for role in roles:
            await Roles(connection).give(actor.id, role, None, bot.ctx.now())
    return talker


@pytest.fixture
async def bot(tmp_path: Path, empty_database: Path) -> AsyncIterator[PeopleBot]:
    server = await start_playground(starts_at=START, limits=False)
    play = await Playground(server.url).__aenter__()
    path = Path(shutil.copy(empty_database, tmp_path / "petitions.db"))
    running = PeopleBot(path, server, play, [], Vault([new_master()]))
    await running.start()
    # What one person does is told to another at once.
    object.__setattr__(running.ctx, "committed", running.delivery.committed)
    yield running
    await running.stop()
    await play.__aexit__(None, None, None)
    await server.stop()


@pytest.fixture
async def cast(bot: PeopleBot) -> Cast:
    curator = await become(bot, "Куратор", Role.CURATOR)
    director = await become(bot, "Директор", Role.DIRECTOR)
    talkers = {name: await become(bot, name) for name in ("Пётр", "Анна", "Ольга")}
    keeper = await acting(bot, curator)

    async def add(name: str, birth: str, part: Part, kind: Kind, account: str, *guardians: Record) -> Record:
        acting_for = frozenset(RecordId(one.id) for one in guardians)
        typed = {Field.NAME: name, Field.BIRTH: birth}
        record = await add_person(bot.ctx, keeper, part, Change(typed=typed, kind=kind, guardians=acting_for))
        if account:
            person = await acting(bot, talkers[account])
            async with bot.ctx.write() as connection:
                await bot.ctx.records(connection).tie(record.id, person.id, bot.ctx.now())
        return record

    mentor = await add("Петров Пётр Ильич", "1980", Part.MENTOR, Kind.TEACHER, "Пётр")
    mother = await add("Сорокина Ольга Ивановна", "1985", Part.GUARDIAN, Kind.PARENT, "Ольга")
    mentees = {
        "anna": await add("Иванова Анна Петровна", "03.05.2011", Part.MENTEE, Kind.PUPIL, "Анна"),
        "misha": await add("Сорокин Михаил Олегович", "03.05.2015", Part.MENTEE, Kind.PUPIL, "", mother),
    }
    pairs = {}
    async with bot.ctx.write() as connection:
        pairings = Pairings(connection, bot.ctx.records(connection))
        for name, mentee in mentees.items():
            pairing = await pairings.add(mentor.id, "teacher_pupil", bot.ctx.now())
            made = await pairings.propose(pairing, mentee.id, None, bot.ctx.now())
            begun = replace(made, state=MembershipState.ACTIVE, began_on=bot.ctx.today())
            pairs[name] = await pairings.save(begun, bot.ctx.now())
    return Cast(bot, curator, director, talkers["Пётр"], talkers["Анна"], talkers["Ольга"], pairs)
