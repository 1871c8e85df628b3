"""Every action against every role. The expected answers are written by hand, not read from the table of permissions.

What there is belongs to somebody else: what one may do with a meetup or a post of one's own stands in the tests of
these. An action that is not in the table fails the first test: whoever adds one says here who may.
"""

import shutil
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

import pytest

from actions.applications.applying import apply
from actions.consents.erasing import erase
from actions.consents.lists import sheaf
from actions.consents.withdrawing import record_withdrawal
from actions.context import Context, Policy
from actions.desk.sessions import make_link
from actions.duties import edits, upkeep
from actions.enquiries.writing import ask
from actions.joining.lists import ways
from actions.joining.slips import issue
from actions.media import planning
from actions.meetups import drafts as meetup_drafts
from actions.meetups.announce import announce
from actions.mentoring import meetings, requesting, results
from actions.mentoring.invitations import inviting
from actions.mentoring.petition import judging
from actions.monitoring.questions import questions_of
from actions.people.identity import identify
from actions.people.team import invite
from actions.posts import drafts as post_drafts
from actions.registry.bringing_in import look
from actions.registry.directory import Directory
from actions.registry.keeping import Change, add_person
from actions.registry.practices import add_practice
from actions.registry.tags import add_tag
from actions.roadmap.editing import add_stage, begin
from domain.applications.refusals import HasPart
from domain.duties.duty import Bound, Ladder, Once
from domain.enquiries.refusals import NotOfProgramme
from domain.errors import NotAllowed, NotFound
from domain.joining.refusals import SlipUnknown
from domain.media.publication import Kind as MediaKind
from domain.meetups.hall import HallState
from domain.meetups.meetup import Place
from domain.meetups.notices import CardPosted
from domain.mentoring.accord import AccordKind
from domain.mentoring.advice_refusals import AdviceGone
from domain.mentoring.invitation import Occasion
from domain.mentoring.pairing import MembershipState
from domain.mentoring.paper import PaperKind
from domain.mentoring.petition import Reason as PetitionReason
from domain.mentoring.plan import PlanState
from domain.mentoring.plan_proposal import ProposalKind
from domain.mentoring.refusals import MeetingSettled, NotYours
from domain.mentoring.speaking import OnPaper, Side
from domain.mentoring.story import StoryState
from domain.moments import QuietHours
from domain.monitoring.questions import SurveyKind
from domain.notices import Owed
from domain.people.person import Actor, PersonId
from domain.people.roles import Role
from domain.registry.field import Field
from domain.registry.forms import FORMS
from domain.registry.names import ChatNames
from domain.registry.practice import PracticeField
from domain.registry.record import Part, RecordId
from domain.registry.refusals import AccountHasRecord, NoRecord
from storage.database import Database
from storage.desk import DeskSessions
from storage.duties import Duties
from storage.halls import Halls
from storage.mentoring.accords import Accords
from storage.mentoring.advice import Reports, Talks
from storage.mentoring.pairings import Pairings
from storage.mentoring.papers import MentoringPapers
from storage.mentoring.plan_proposals import PlanProposals
from storage.mentoring.plans import Plans
from storage.mentoring.stories import Stories
from storage.monitoring.campaigns import Campaigns
from storage.monitoring.surveys import Surveys
from storage.outbox import Delivery, Outbox
from storage.people import Roles, Seen
from storage.roadmap.proposals import RoadmapProposals
from storage.vault import Vault
from tests.actions.every_action import (
    CHAT,
    EVENT,
    LATER,
    NEED,
    PLANNED,
    ROADMAP_YEAR,
    TODAY,
    TOMORROW,
    VOICE,
    WISH,
    Rehearsal,
    Things,
    arguments,
    met_in,
    outcome,
    verbs,
)
from tests.actions.registry.conftest import KEY, MovedClock
from tests.actions.who_may import EXPECTED
from tests.documents.registry.making import xlsx

REFUSED = (
    MeetingSettled,
    AdviceGone,
    NotAllowed,
    NotFound,
    NotOfProgramme,
    NoRecord,
    HasPart,
    SlipUnknown,
    AccountHasRecord,
    NotYours,
)
"""What somebody hears who may not, or to whom it is as if it was not there. Any other refusal asks for no right."""


class World(NamedTuple):
    ctx: Context
    directory: Directory
    things: Things
    actors: dict[Role, Actor]


async def met(ctx: Context, number: int, name: str, *roles: Role) -> Actor:
    actor = await identify(ctx, Seen(number, name, None, "ru"), opened=True)
    async with ctx.write() as connection:
        for role in roles:
            await Roles(connection).give(actor.id, role, None, ctx.now())
    return await identify(ctx, Seen(number, name, None, "ru"), opened=True)


async def somebodys(ctx: Context) -> Things:
    """One of each thing, made by a curator, an owner or an organiser who are not among those that try."""
    owner = await met(ctx, 1, "Вера", Role.CURATOR, Role.ORGANISER, Role.DIRECTOR)
    mentee = await add_person(ctx, owner, Part.MENTEE, Change(typed={Field.NAME: "Ким Анна", Field.BIRTH: "2015"}))
    mentor = await add_person(ctx, owner, Part.MENTOR, Change(typed={Field.NAME: "Орлов Пётр"}))
    gone = await add_person(ctx, owner, Part.MENTEE, Change(typed={Field.NAME: "Белов Иван"}))
    await record_withdrawal(ctx, owner, gone.id, TODAY, "12")
    await erase(ctx, owner, gone.id)
    tag = await add_tag(ctx, owner, "шахматы")
    practice = await add_practice(ctx, owner, mentor.id, {PracticeField.TITLE: "Клуб"})
    (slip,) = await issue(ctx, owner, [mentee.id])
    requested = await requesting.ask(ctx, owner, mentee.id, NEED, OnPaper("1", TODAY))
    applicant = await met(ctx, 2, "Пётр")
    applied = await apply(ctx, applicant, Part.MENTEE, WISH)
    asked = await ask(ctx, applicant, "Когда начнём?")
    meetup, announced = [await meetup_drafts.create_draft(ctx, owner, title) for title in ("Вечер", "Утро")]
    post = await post_drafts.start(ctx, owner)
    duty = await edits.add(ctx, owner, "Отчёт", "Сдать", Once(TOMORROW), Bound.BY, Ladder(), responsible=[owner.id])
    publication = await planning.add(ctx, owner, MediaKind.OTHER, "Новости")
    link = await invite(ctx, owner, Role.ORGANISER)
    await make_link(ctx, owner)
    now = ctx.now()
    async with ctx.write() as connection:
        hall = await Halls(connection).ask(replace(CHAT, chat_id=-5), now)
        await Halls(connection).set_state(hall.id, HallState.BOUND)
        session = await DeskSessions(connection).add("1", owner.id, "2", "Firefox", now, now + timedelta(hours=8))
        posted = Owed(notice=CardPosted(meetup.id, hall.id), key="card", due_at=now, hall=hall.id)
        await Outbox(connection).owe([posted], now)
        letter = next(one for one in await Outbox(connection).in_state(Delivery.PENDING) if one.hall == hall.id)
        await Outbox(connection).set_state([letter.id], Delivery.UNKNOWN, now)
        pairings = Pairings(connection, ctx.records(connection))
        pairing = await pairings.add(mentor.id, FORMS[0].key, now)
        proposed = await pairings.propose(pairing, mentee.id, None, now)
        await pairings.save(replace(proposed, state=MembershipState.ACTIVE, began_on=TODAY), now)
        agreement = await MentoringPapers(connection).add(PaperKind.AGREEMENT, now, membership=proposed.id, term=6)
        accord = await Accords(connection).add(proposed.id, AccordKind.PROLONG, 3, owner.id, now)
        plans, proposals = (
            Plans(connection, ctx.records(connection)),
            PlanProposals(connection, ctx.records(connection)),
        )
        draft = await plans.begin(pairing.id, now)
        await plans.save(draft, replace(draft, state=PlanState.AGREED, agreed_at=now), now)
        await MentoringPapers(connection).add(PaperKind.PLAN, now, pairing=pairing.id)
        planned = await plans.add_item(pairing.id, PLANNED)
        proposal = await proposals.add(pairing.id, mentee.id, ProposalKind.ADD, None, PLANNED, owner.id, now)
    petition = await judging.record(ctx, owner, proposed.id, PetitionReason.NO_CONTACT, OnPaper("2", TODAY))
    meeting = await meetings.log(ctx, owner, proposed.id, None, met_in(proposed.id), OnPaper("6", TODAY))
    call = await results.ask(ctx, owner, [mentor.id], TOMORROW)
    invited = await inviting.invite(ctx, owner, proposed.id, Occasion(item=planned.id))
    async with ctx.write() as connection:
        told = Stories(connection, ctx.records(connection))
        story = replace(await told.begin(pairing.id, owner.id, now), text="Сделали робота", photos=("photo",))
        await told.write(story)
        await told.step(story, StoryState.SENT, now)
    await meetup_drafts.set_start(ctx, owner, announced.id, LATER.date(), LATER.time())
    await meetup_drafts.set_length(ctx, owner, announced.id, timedelta(hours=2))
    await meetup_drafts.set_place(ctx, owner, announced.id, Place("Клуб"))
    await meetup_drafts.choose_halls(ctx, owner, announced.id, [hall.id])
    await announce(ctx, owner, announced.id)
    said, report = await talked(ctx, owner, mentor.id)
    stage, event, suggestion = await mapped(ctx, owner, mentor.id)
    campaign, survey = await monitored(ctx, mentee.id)
    registry = xlsx(["ФИО наставника"], ["Зуева Анна"])
    return Things(
        record=mentee.id,
        version=mentee.version,
        erased=gone.id,
        mentor=mentor.id,
        code=str(mentee.code),
        application=applied.id,
        request=requested.id,
        membership=proposed.id,
        pairing=pairing.id,
        plan_item=planned.id,
        plan_proposal=proposal.id,
        accord=accord.id,
        paper=agreement.id,
        petition=petition.petition.id,
        enquiry=asked.enquiry,
        advice=said,
        meeting=meeting.id,
        invitation=invited.found.invitation.id,
        invitation_token=invited.token,
        story=story.id,
        call=call.id,
        campaign=campaign,
        survey=survey,
        report=report,
        tag=tag.id,
        practice=practice.id,
        draft=meetup.id,
        meetup=announced.id,
        post=post.id,
        publication=publication.id,
        duty=duty.id,
        hall=hall.id,
        letter=letter.id,
        person=owner.id,
        link=link.link.id,
        link_token=link.token,
        session=session.id,
        slip_token=slip.token,
        slip_characters=slip.characters,
        slip=slip.slip.id,
        roadmap_stage=stage,
        roadmap_event=event,
        roadmap_proposal=suggestion,
        plan=await look(ctx, Directory(ctx), None, registry),
        registry=registry,
        sheaf=await sheaf(ctx, owner, mentee.id),
        ways=await ways(ctx, owner),
    )


async def mapped(ctx: Context, owner: Actor, mentor: RecordId) -> tuple[int, int, int]:
    """A year's roadmap with an event, and an empty stage; what a mentor proposes to it; by their numbers."""
    roadmap = await begin(ctx, owner, ROADMAP_YEAR, [("Подготовка", [EVENT])])
    stage = await add_stage(ctx, owner, ROADMAP_YEAR, "Завершение")
    async with ctx.write() as connection:
        gateway = RoadmapProposals(connection, ctx.records(connection))
        made = await gateway.add(ROADMAP_YEAR, mentor, None, "Выезд", owner.id, ctx.now())
    return stage, roadmap.events[0].id, made.id


async def talked(ctx: Context, owner: Actor, mentor: RecordId) -> tuple[int, int]:
    """In a pair that talks: a voice message of the mentee's, and the mentor's report of it; by their numbers."""
    asks, asked_by = await met(ctx, 3, "Боря"), await met(ctx, 4, "Орлов")
    mentee = await add_person(ctx, owner, Part.MENTEE, Change(typed={Field.NAME: "Ким Борис", Field.BIRTH: "2000"}))
    async with ctx.write() as connection:
        records = ctx.records(connection)
        await records.tie(mentee.id, asks.id, ctx.now())
        await records.tie(mentor, asked_by.id, ctx.now())
        pairings = Pairings(connection, records)
        pairing = await pairings.add(mentor, FORMS[0].key, ctx.now())
        made = await pairings.propose(pairing, mentee.id, None, ctx.now())
        await pairings.save(replace(made, state=MembershipState.ACTIVE), ctx.now())
        gateway = Talks(connection, ctx.open_vault())
        said = await gateway.write(made.id, Side.MENTEE, VOICE, ctx.now(), ctx.today())
        report = await Reports(connection).add(said, Side.MENTOR, asked_by.id, ctx.now())
    return said.id, report.id


async def monitored(ctx: Context, mentee: RecordId) -> tuple[int, int]:
    """A campaign, and the survey of somebody in it; by their numbers."""
    await upkeep.ensure(ctx)
    questions = await questions_of(ctx)
    async with ctx.write() as connection:
        duty = await Duties(connection).by_key("monitoring-december")
        assert duty is not None
        campaign = await Campaigns(connection).add(duty.id, date(2026, 12, 20), questions, ctx.now())
        gateway = Surveys(connection, ctx.records(connection))
        await gateway.add_all(campaign.id, [(mentee, SurveyKind.MENTEE_BEFORE)])
        (survey,) = await gateway.of_campaign(campaign.id)
    return campaign.id, survey.id


async def somebody_of(ctx: Context, role: Role) -> Actor:
    """Somebody with this role; of the programme's, with a record of their own."""
    person = (await met(ctx, 100 + list(Role).index(role), role.value)).person
    actor = Actor(person, frozenset({role}))
    part = {Role.MENTOR: Part.MENTOR, Role.MENTEE: Part.MENTEE, Role.GUARDIAN: Part.GUARDIAN}.get(role)
    if part is not None:
        curator = Actor(person, frozenset({Role.CURATOR}))
        record = await add_person(ctx, curator, part, Change(typed={Field.NAME: "Белов Иван"}))
        async with ctx.write() as connection:
            await ctx.records(connection).tie(record.id, PersonId(person.id), ctx.now())
    return actor


@pytest.fixture
async def world(tmp_path: Path, empty_database: Path) -> AsyncIterator[World]:
    path = Path(shutil.copy(empty_database, tmp_path / "matrix.db"))
    policy = Policy(
        zone=ZoneInfo("Europe/Moscow"),
        languages=("ru", "en"),
        owners=frozenset({1}),
        quiet_hours=QuietHours(time(21), time(8)),
        chat_names=ChatNames.FULL,
    )
    before = Context(Database(path), MovedClock(), policy, vault=Vault([KEY]))
    try:
        things = await somebodys(before)
        actors = {role: await somebody_of(before, role) for role in Role}
    finally:
        await before.database.close()
    ctx = replace(before, database=Rehearsal(path))
    directory = Directory(ctx)
    await directory.refresh()
    yield World(ctx, directory, things, actors)
    await ctx.database.close()


def test_every_action_is_expected() -> None:
    assert set(verbs()) == set(EXPECTED)


async def test_every_action_of_every_role(world: World) -> None:
    found = {}
    for name, verb in verbs().items():
        given = arguments(name, verb, world.things)
        found[name] = {
            role
            for role, who in world.actors.items()
            if not isinstance(await outcome(verb, world.ctx, world.directory, who, given), REFUSED)
        }

    assert found == EXPECTED
