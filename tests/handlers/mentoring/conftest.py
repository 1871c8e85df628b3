"""A bot that runs a mentoring programme, its curator, a mentor and a mentee who signed."""

from dataclasses import dataclass

import pytest

from domain.mentoring.pairing import Membership
from domain.people.person import Actor
from domain.registry.record import Record
from tests.actions.mentoring.making import Town
from tests.handlers.programme.conftest import actor_of, bot, irina
from tests.handlers.running import PeopleBot, Talker

__all__ = ["bot", "irina"]


@dataclass
class Pairing:
    """Who talks to the bot, and who they are in the programme."""

    town: Town
    curator: Actor
    pavel: Talker
    vera: Talker
    mentor: Record
    mentee: Record

    async def propose(self) -> Membership:
        return await self.town.propose(self.mentor, self.mentee)


@pytest.fixture
async def pairing(bot: PeopleBot, irina: Talker) -> Pairing:
    curator = await actor_of(bot, irina)
    town = Town(bot.ctx, curator)
    pavel, vera = await bot.somebody("Павел"), await bot.somebody("Вера")
    for talker in (pavel, vera):
        await talker.say("/start")
    mentor = await town.mentor(await actor_of(bot, pavel))
    mentee = await town.mentee(await actor_of(bot, vera))
    return Pairing(town, curator, pavel, vera, mentor, mentee)
