"""A bot whose curator has a campaign that runs: a mentor and a mentee in Telegram, and a mentee who is not."""

from dataclasses import dataclass

import pytest

from actions.duties import upkeep
from actions.monitoring.ticks import MonitoringTicks
from actions.people import preferences
from actions.registry.directory import Directory
from domain.people.roles import Role
from domain.registry.record import Record
from tests.actions.mentoring.making import Town
from tests.actions.mentoring.meetings.pairs import working
from tests.handlers.programme.conftest import actor_of, appoint, bot, irina
from tests.handlers.running import PeopleBot, Talker

__all__ = ["bot", "irina"]


@dataclass
class Campaigning:
    """Who is there."""

    bot: PeopleBot
    ticks: MonitoringTicks
    mentor: Talker
    mentee: Talker
    silent: Record

    async def tick(self) -> None:
        for one in (self.ticks.open, self.ticks.ask, self.ticks.remind):
            await one()
        self.bot.delivery.committed()


@pytest.fixture
def language() -> str:
    return "ru"


@pytest.fixture
async def campaign(bot: PeopleBot, irina: Talker, language: str) -> Campaigning:
    await upkeep.ensure(bot.ctx)
    town = Town(bot.ctx, await actor_of(bot, irina))
    anna, vera = [await bot.somebody(name, language) for name in ("Анна", "Вера")]
    for talker, role in ((anna, Role.MENTOR), (vera, Role.MENTEE)):
        await talker.say("/start")
        await appoint(bot, talker, role)
    mentor = await town.mentor(await actor_of(bot, anna))
    mentee, silent = await town.mentee(await actor_of(bot, vera)), await town.mentee(birth="2001")
    await working(bot.ctx, mentor, mentee, silent)
    for talker in (anna, vera):
        await preferences.choose_language(bot.ctx, await actor_of(bot, talker), language)
    made = Campaigning(bot, MonitoringTicks(bot.ctx, Directory(bot.ctx)), anna, vera, silent)
    await made.tick()
    return made
