"""What a large centre has beside its pairings: a roadmap, campaigns of monitoring, stories, a month of the media plan.

Written straight into the tables: how they come to be is not what is measured here.
"""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context, Policy
from bot.clock import SystemClock
from documents.surveys.reading import questionnaires
from domain.duties.duty import Bound, DutyId, DutyKind, Ladder
from domain.duties.terms import school_year
from domain.media.publication import Kind
from domain.mentoring.story import StoryState
from domain.monitoring.campaign import CampaignState
from domain.monitoring.questions import AnswerKind, SurveyKind
from domain.people.person import PersonId
from domain.people.roles import Role
from domain.registry.record import RecordId
from domain.roadmap.roadmap import EventState
from storage.database import Database
from storage.media import Publications
from storage.monitoring.campaigns import Campaigns
from storage.monitoring.surveys import Surveys
from storage.people import People, Seen
from storage.tables.duties import duties
from storage.tables.mentoring import memberships, pairings
from storage.tables.mentoring_stories import stories, story_people
from storage.tables.monitoring import campaigns
from storage.tables.roadmap import roadmap_events, roadmap_stages, roadmaps
from storage.vault import Vault

STAGES = 7
EVENTS = 12
"""Of each stage."""
CAMPAIGNS = 10
ASKED = 1500
"""People who are asked in the campaign that runs: every other one has answered."""
STORIES = 300
PUBLICATIONS = 60
"""Of this month, with two people who can be recognised in each."""


async def furnish_programme(path: Path, key: str) -> None:
    """A year's roadmap, years of campaigns, stories of the pairings that there are, and a month's publications."""
    database = Database(path)
    ctx = Context(
        database, SystemClock(), Policy(ZoneInfo("Europe/Moscow"), ("ru",), frozenset(), None), vault=Vault([key])
    )
    async with ctx.write() as connection:
        curator = (await People(connection).see_all([(Seen(1, "Куратор", None, "ru"), True)], ctx.now()))[1]
        await _roadmap(ctx, connection, curator.id)
        await _campaigns(ctx, connection)
        await _surveys(ctx, connection)
        await _stories(ctx, connection, curator.id)
        await _publications(ctx, connection)
    await database.close()


async def _roadmap(ctx: Context, connection: AsyncConnection, curator: PersonId) -> None:
    now, year = ctx.now(), school_year(ctx.today())
    await connection.execute(insert(roadmaps).values(year=year, begun_at=now, begun_by=curator))
    stages = [{"id": one, "year": year, "place": one, "title": f"Этап {one}"} for one in range(1, STAGES + 1)]
    await connection.execute(insert(roadmap_stages), stages)
    events = [
        {
            "stage_id": stage,
            "title": f"Мероприятие {number} этапа {stage}",
            "first": date(year, 9, 1) + timedelta(days=20 * stage + number),
            "last": date(year, 9, 10) + timedelta(days=20 * stage + number),
            "role": Role.CURATOR.value if number % 3 else None,
            "responsible": "" if number % 3 else "рабочая группа",
            "result": "план согласован",
            "paper": "протокол",
            "training": False,
            "state": list(EventState)[number % len(EventState)],
            "since": now,
            "changed_at": now,
            "note": "",
            "version": 1,
        }
        for stage in range(1, STAGES + 1)
        for number in range(EVENTS)
    ]
    await connection.execute(insert(roadmap_events), events)


async def _campaigns(ctx: Context, connection: AsyncConnection) -> None:
    now = ctx.now()
    duty = await connection.scalar(
        insert(duties)
        .values(
            key="",
            kind=DutyKind.MONITORING,
            title="Мониторинг программы",
            todo="",
            resource="",
            repeats="yearly",
            month=12,
            day=20,
            bound=Bound.BY,
            ladder=asdict(Ladder()),
            legal=False,
            since=ctx.today(),
            changed_at=now,
            created_at=now,
        )
        .returning(duties.c.id)
    )
    rows = [
        {
            "duty_id": duty,
            "term": date(ctx.today().year - number, 12, 20),
            "state": CampaignState.HANDED_IN,
            "since": now,
            "opened_at": now,
            "questions": {},
        }
        for number in range(1, CAMPAIGNS + 1)
    ]
    await connection.execute(insert(campaigns), rows)


async def _surveys(ctx: Context, connection: AsyncConnection) -> None:
    """The campaign that runs, and what was answered in it so far."""
    duty = await connection.scalar(select(campaigns.c.duty_id).limit(1))
    questions = questionnaires(None, ("ru",))
    campaign = await Campaigns(connection).add(DutyId(duty or 0), date(ctx.today().year, 12, 20), questions, ctx.now())
    asked: Sequence[tuple[int, int]] = [
        (mentor, mentee)
        for mentor, mentee in await connection.execute(
            select(pairings.c.mentor_id, memberships.c.mentee_id)
            .join(memberships, memberships.c.pairing_id == pairings.c.id)
            .order_by(pairings.c.id)
            .limit(ASKED)
        )
    ]
    wanted = {(RecordId(mentor), SurveyKind.MENTOR_AFTER) for mentor, _ in asked}
    wanted |= {(RecordId(mentee), SurveyKind.MENTEE_AFTER) for _, mentee in asked}
    gateway = Surveys(connection, ctx.records(connection))
    await gateway.add_all(campaign.id, wanted)
    for number, survey in enumerate(await gateway.of_campaign(campaign.id)):
        if number % 2:
            answers = {
                one.key: 7 if one.answer is AnswerKind.SCALE else "Стало понятнее, куда идти дальше."
                for one in questions[survey.kind]
            }
            await gateway.say(survey, answers)
            await gateway.finish(survey.id, ctx.now())


async def _publications(ctx: Context, connection: AsyncConnection) -> None:
    gateway = Publications(connection, ctx.vault)
    people = [RecordId(one) for one in await connection.scalars(select(pairings.c.mentor_id).distinct())]
    for number in range(PUBLICATIONS):
        made = await gateway.add(
            Kind.OTHER,
            f"Публикация {number}",
            ctx.policy.zone,
            [one.key for one in ctx.policy.resources],
            ctx.now(),
            at=ctx.now() + timedelta(minutes=number),
        )
        await gateway.set_people(made.id, people[2 * number : 2 * number + 2])


async def _stories(ctx: Context, connection: AsyncConnection, curator: PersonId) -> None:
    found: Sequence[tuple[int, int]] = [
        (pairing, mentor)
        for pairing, mentor in await connection.execute(
            select(pairings.c.id, pairings.c.mentor_id).order_by(pairings.c.id).limit(STORIES)
        )
    ]
    keys = await ctx.records(connection).keys_of({RecordId(mentor) for _, mentor in found})
    rows = [
        {
            "id": number,
            "pairing_id": pairing,
            "by": curator,
            "state": StoryState.SENT if number % 2 else StoryState.TAKEN,
            "since": ctx.now() - timedelta(hours=number),
            "content": keys[RecordId(mentor)].seal_json({"text": "Мы собрали робота. " * 10, "photos": ["a", "b"]}),
        }
        for number, (pairing, mentor) in enumerate(found, 1)
    ]
    await connection.execute(insert(stories), rows)
    people = [{"story_id": number, "record_id": mentor} for number, (_, mentor) in enumerate(found, 1)]
    await connection.execute(insert(story_people), people)
