"""A centre in autumn whose people have signed, with the duties that are there for everyone, and its clock."""

from dataclasses import dataclass
from datetime import date

import pytest

from actions.context import Context
from actions.duties import upkeep
from actions.monitoring.ticks import MonitoringTicks
from actions.registry.directory import Directory
from domain.monitoring.campaign import Campaign
from domain.monitoring.questions import SurveyKind
from domain.monitoring.survey import Survey
from domain.notices import Notice
from domain.people.person import Actor
from domain.people.roles import Role
from domain.registry.record import Record
from storage.monitoring.campaigns import Campaigns
from storage.monitoring.surveys import Surveys
from storage.outbox import Delivery, Outbox
from tests.actions.mentoring.making import Town
from tests.actions.mentoring.meetings.pairs import working
from tests.actions.registry.conftest import Meet, MovedClock, clock, ctx, curator, directory, meet

__all__ = ["MovedClock", "clock", "ctx", "curator", "directory", "meet"]

AUTUMN = date(2026, 10, 1)


@dataclass
class Monitoring:
    """A campaign's ticks, and what they came to."""

    ctx: Context
    ticks: MonitoringTicks
    town: Town

    async def tick(self) -> None:
        """As the program does every few minutes."""
        for one in (self.ticks.open, self.ticks.ask, self.ticks.remind):
            await one()

    async def campaign(self) -> Campaign:
        async with self.ctx.read() as connection:
            (found,) = await Campaigns(connection).running()
        return found

    async def campaigns(self) -> list[Campaign]:
        async with self.ctx.read() as connection:
            return list(await Campaigns(connection).all())

    async def surveys(self) -> list[Survey]:
        async with self.ctx.read() as connection:
            gateway = Surveys(connection, self.ctx.records(connection))
            campaigns = await Campaigns(connection).all()
            return [one for campaign in campaigns for one in await gateway.of_campaign(campaign.id)]

    async def survey(self, record: Record, kind: SurveyKind | None = None) -> Survey:
        (found,) = [one for one in await self.surveys() if one.record == record.id and kind in (None, one.kind)]
        return found

    async def told(self, *kinds: type[Notice]) -> list[tuple[Notice, Actor | int | None]]:
        async with self.ctx.read() as connection:
            letters = await Outbox(connection).in_state(Delivery.PENDING)
        return [(one.notice, one.person) for one in letters if isinstance(one.notice, kinds)]


@pytest.fixture
async def monitoring(ctx: Context, curator: Actor, directory: Directory) -> Monitoring:
    await upkeep.ensure(ctx)
    return Monitoring(ctx, MonitoringTicks(ctx, directory), Town(ctx, curator))


@dataclass(frozen=True, slots=True, kw_only=True)
class Two:
    """A pair that works since the autumn, both in Telegram."""

    mentor: Record
    mentee: Record
    mentors: Actor
    mentees: Actor


@pytest.fixture
async def two(monitoring: Monitoring, meet: Meet) -> Two:
    mentors, mentees = await meet("Анна", Role.MENTOR), await meet("Вера", Role.MENTEE)
    mentor, mentee = await monitoring.town.mentor(mentors), await monitoring.town.mentee(mentees)
    await working(monitoring.ctx, mentor, mentee, began=AUTUMN)
    return Two(mentor=mentor, mentee=mentee, mentors=mentors, mentees=mentees)
