"""A bot whose curator has a pair that works, both of whom write to it."""

import pytest

from domain.people.roles import Role
from tests.actions.mentoring.advice.making import Pair, a_pair
from tests.handlers.programme.conftest import actor_of, appoint, bot, irina
from tests.handlers.running import PeopleBot, Talker

__all__ = ["bot", "irina"]


@pytest.fixture
async def orlov(bot: PeopleBot) -> Talker:
    """The mentor."""
    talker = await bot.somebody("Орлов")
    await talker.say("/start")
    await appoint(bot, talker, Role.MENTOR)
    return talker


@pytest.fixture
async def anna(bot: PeopleBot) -> Talker:
    """The mentee."""
    talker = await bot.somebody("Анна")
    await talker.say("/start")
    await appoint(bot, talker, Role.MENTEE)
    return talker


@pytest.fixture
async def pair(bot: PeopleBot, irina: Talker, orlov: Talker, anna: Talker) -> Pair:
    return await a_pair(bot.ctx, await actor_of(bot, irina), await actor_of(bot, orlov), await actor_of(bot, anna))
