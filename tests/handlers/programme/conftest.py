"""A bot that runs a mentoring programme, its curator, and ways to bring people in."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from actions.joining.slips import Issued, issue
from actions.people.identity import identify
from actions.registry.keeping import Change, add_person
from domain.people.person import Actor
from domain.people.roles import Role
from domain.registry.field import Field
from domain.registry.record import Part
from storage.people import Roles, Seen
from storage.vault import Vault, new_master
from tests.handlers.running import Json, PeopleBot, Talker, a_people_bot

KEY = new_master()


@pytest.fixture
async def bot(tmp_path: Path, empty_database: Path) -> AsyncIterator[PeopleBot]:
    running = await a_people_bot(tmp_path, empty_database, [], Vault([KEY]))
    yield running
    await running.stop()
    await running.play.__aexit__(None, None, None)
    await running.server.stop()


async def actor_of(bot: PeopleBot, talker: Talker) -> Actor:
    """Who this talker is to the bot."""
    return await identify(bot.ctx, Seen(talker.id, talker.player.first_name, None, "ru"), opened=True)


async def appoint(bot: PeopleBot, talker: Talker, role: Role) -> Actor:
    actor = await actor_of(bot, talker)
    async with bot.ctx.write() as connection:
        await Roles(connection).give(actor.id, role, None, bot.ctx.now())
    return await actor_of(bot, talker)


@pytest.fixture
async def irina(bot: PeopleBot) -> Talker:
    """The curator."""
    talker = await bot.somebody("Ирина")
    await talker.say("/start")
    await appoint(bot, talker, Role.CURATOR)
    return talker


Slip = Callable[..., Awaitable[Issued]]


@pytest.fixture
def slip(bot: PeopleBot, irina: Talker) -> Slip:
    """The curator adds somebody, and issues a slip."""

    async def slip(part: Part = Part.MENTEE, name: str = "Синицына Вера Олеговна") -> Issued:
        curator = await actor_of(bot, irina)
        record = await add_person(bot.ctx, curator, part, Change(typed={Field.NAME: name}))
        (issued,) = await issue(bot.ctx, curator, [record.id])
        return issued

    return slip


async def come_in(talker: Talker, issued: Issued) -> Json:
    """Somebody opens their slip and says that it is them; what they are welcomed with."""
    asked = await talker.say(f"/start slip-{issued.token}", "Это памятка")
    return await talker.tap_to(asked, "Это я", "Вы в программе!")
