"""Answering a survey, question by question: every answer is stored at once, so whoever breaks off goes on later."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.consents.validity import may_process
from actions.context import Context
from actions.monitoring import keys
from actions.monitoring.steps import campaign_of, due_of, respondents, surveys_in
from actions.registry import curators
from actions.registry.trail import Trail
from domain.errors import NotFound
from domain.mentoring.refusals import NotYours
from domain.mentoring.speaking import OnPaper, checked_paper, speaker_for
from domain.monitoring.campaign import Campaign, CampaignId, CampaignState
from domain.monitoring.notices import SurveysComplete
from domain.monitoring.refusals import AnswersThemselves, SurveyNoConsent, SurveyOnPaper, SurveyOver
from domain.monitoring.survey import Answer, Filling, Survey, SurveyId
from domain.people.person import Actor
from domain.people.roles import Right, may, require
from domain.registry.record import Record, RecordId
from storage.monitoring.surveys import Answered


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A survey in the hands of whoever answers it."""

    survey: Survey
    campaign: Campaign
    person: Record
    filling: Filling
    due: date


async def mine(ctx: Context, actor: Actor) -> Sequence[Asked]:
    """What this account has still to answer, for themselves and for children, the oldest first."""
    if ctx.vault is None:
        return ()
    async with ctx.read() as connection:
        own = await ctx.records(connection).by_account(actor.id)
        if own is None:
            return ()
        people = {one.id: one for one in (own, *await ctx.records(connection).wards_of(own.id))}
        found = []
        for survey in await surveys_in(ctx, connection).of_records(people):
            if survey.is_finished or survey.paper is not None:
                continue
            campaign, person = await campaign_of(connection, survey.campaign), people[survey.record]
            if campaign.state is not CampaignState.OPEN or not await may_process(ctx, connection, person):
                continue
            if actor.id in await respondents(ctx, connection, person):
                found.append(await _asked(ctx, connection, survey, campaign, person))
        return found


async def look(ctx: Context, actor: Actor, survey: SurveyId) -> Asked:
    """What is asked, and what was answered so far. Raises as :func:`answer`."""
    async with ctx.read() as connection:
        return await _open_one(ctx, connection, actor, survey)


async def answer(ctx: Context, actor: Actor, survey: SurveyId, key: str, said: Answer) -> Asked:
    """One question; answered anew the last answer counts, None skips it.

    Raises NotFound, NotYours, SurveyOver, SurveyOnPaper, SurveyNoConsent, AnswerWrong, AnswerTooLong, SensitiveAnswer.
    """
    async with ctx.write() as connection:
        found = await _open_one(ctx, connection, actor, survey)
        filling = found.filling.said(key, said)
        await surveys_in(ctx, connection).say(found.survey, filling.answers)
        return Asked(survey=found.survey, campaign=found.campaign, person=found.person, filling=filling, due=found.due)


async def finish(ctx: Context, actor: Actor, survey: SurveyId) -> None:
    """«Отправить»: nothing of it is changed or seen by person any more. Raises as :func:`answer`, SurveyIncomplete."""
    async with ctx.write() as connection:
        found = await _open_one(ctx, connection, actor, survey)
        await _finish(ctx, connection, actor, found)


async def begin_paper(ctx: Context, actor: Actor, survey: SurveyId, paper: OnPaper) -> Survey:
    """A curator begins to copy what somebody wrote who cannot be asked by the bot; answers follow as by anybody.

    Raises NotAllowed, NotFound, PaperIncomplete, AnswersThemselves, SurveyOver, SurveyNoConsent.
    """
    async with ctx.write() as connection:
        return await _begin_paper(ctx, connection, actor, survey, paper)


async def record_paper(
    ctx: Context, actor: Actor, survey: SurveyId, paper: OnPaper, answers: Mapping[str, Answer]
) -> None:
    """All of a paper at once. Raises as :func:`begin_paper` and :func:`answer`, SurveyIncomplete."""
    async with ctx.write() as connection:
        await _begin_paper(ctx, connection, actor, survey, paper)
        found = await _open_one(ctx, connection, actor, survey)
        filling = Filling(found.filling.questions)
        for key, said in answers.items():
            filling = filling.said(key, said)
        await surveys_in(ctx, connection).say(found.survey, filling.answers)
        whole = Asked(survey=found.survey, campaign=found.campaign, person=found.person, filling=filling, due=found.due)
        await _finish(ctx, connection, actor, whole)


async def on_paper(ctx: Context, actor: Actor, campaign: CampaignId) -> Sequence[tuple[Survey, Record]]:
    """Who has not answered and cannot be asked by the bot, by code. Raises NotAllowed, NotFound."""
    require(actor.roles, Right.RUN_MENTORING)
    async with ctx.read() as connection:
        await campaign_of(connection, campaign)
        waiting = await surveys_in(ctx, connection).waiting(campaign)
        people = await ctx.records(connection).get_all({one.record for one in waiting})
        found = [
            (one, people[one.record])
            for one in waiting
            if one.record in people and not await respondents(ctx, connection, people[one.record])
        ]
    return sorted(found, key=lambda one: (one[1].code, one[0].id))


async def all_of(ctx: Context, record: RecordId) -> Sequence[Answered]:
    """For whoever it is about: what they were ever asked, with their answers."""
    async with ctx.read() as connection:
        gateway = surveys_in(ctx, connection)
        return [Answered(one, await gateway.answers(one)) for one in await gateway.of_records([record])]


async def _begin_paper(
    ctx: Context, connection: AsyncConnection, actor: Actor, survey: SurveyId, paper: OnPaper
) -> Survey:
    require(actor.roles, Right.RUN_MENTORING)
    checked = checked_paper(paper, ctx.today())
    gateway = surveys_in(ctx, connection)
    found = await gateway.get(survey)
    person = None if found is None else await ctx.records(connection).get(found.record)
    if found is None or person is None:
        raise NotFound
    if found.is_finished or (await campaign_of(connection, found.campaign)).state is not CampaignState.OPEN:
        raise SurveyOver
    if await respondents(ctx, connection, person):
        raise AnswersThemselves
    if not await may_process(ctx, connection, person):
        raise SurveyNoConsent
    await gateway.on_paper(survey, checked)
    begun = await gateway.get(survey)
    assert begun is not None
    return begun


async def _open_one(ctx: Context, connection: AsyncConnection, actor: Actor, survey: SurveyId) -> Asked:
    """For whoever answers it: of a paper a curator, else the respondent alone."""
    found = await surveys_in(ctx, connection).get(survey)
    person = None if found is None else await ctx.records(connection).get(found.record)
    if found is None or person is None:
        raise NotFound
    is_theirs = actor.id in await respondents(ctx, connection, person)
    if found.paper is None or not may(actor.roles, Right.RUN_MENTORING):
        if not is_theirs:
            raise NotYours(speaker=speaker_for(person, ctx.today()).value)
        if found.paper is not None:
            raise SurveyOnPaper
    campaign = await campaign_of(connection, found.campaign)
    if found.is_finished or campaign.state is not CampaignState.OPEN:
        raise SurveyOver
    if not await may_process(ctx, connection, person):
        raise SurveyNoConsent
    return await _asked(ctx, connection, found, campaign, person)


async def _asked(
    ctx: Context, connection: AsyncConnection, survey: Survey, campaign: Campaign, person: Record
) -> Asked:
    answers = await surveys_in(ctx, connection).answers(survey)
    return Asked(
        survey=survey,
        campaign=campaign,
        person=person,
        filling=Filling(campaign.questions[survey.kind], answers),
        due=await due_of(ctx, connection, campaign),
    )


async def _finish(ctx: Context, connection: AsyncConnection, actor: Actor, found: Asked) -> None:
    found.filling.require_whole()
    gateway, survey, campaign = surveys_in(ctx, connection), found.survey, found.campaign
    await gateway.finish(survey.id, ctx.now())
    said = {"campaign": campaign.id, "survey": survey.kind.value}
    if survey.paper is not None:
        said |= {"paper": survey.paper.number, "dated": survey.paper.dated.isoformat()}
    await Trail(ctx, connection).add(actor.id, "finish_survey", found.person, after=said)
    if not await gateway.waiting(campaign.id):
        now = ctx.now()
        await curators.tell_curators(
            connection, SurveysComplete(campaign.id), lambda one: keys.complete(campaign.id, now, one), now
        )
