"""How a campaign stands: who has answered, what is still missing. By whom, never what."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.duties.standings import coming_terms
from actions.mentoring import results
from actions.monitoring.steps import campaign_of, due_of, duty_of, note, period_in, respondents, surveys_in, unfinished
from domain.duties.duty import Duty, DutyId, DutyKind
from domain.mentoring.results import Call
from domain.monitoring.campaign import Campaign, CampaignId, CampaignState, Period, opens_on
from domain.monitoring.questions import SurveyKind
from domain.monitoring.refusals import ResultsAskedAlready
from domain.monitoring.survey import Survey, SurveyId
from domain.people.person import Actor
from domain.people.roles import Right, require
from domain.registry.record import Record, RecordId
from storage.duties import Duties
from storage.monitoring.campaigns import Campaigns, Swots

RESULTS_BEFORE = timedelta(days=7)
"""Mentors are asked for results by then, before the due day."""


@dataclass(frozen=True, slots=True)
class Missing:
    """What a campaign still lacks. ``results`` are how many of how many mentors answered, None: nobody was asked.

    ``swot`` is how many of the four fields are filled in.
    """

    answered: int
    asked: int
    results: tuple[int, int] | None
    swot: int
    is_reported: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """``counts`` are answered and asked, by kind. ``waiting`` did not answer; ``on_paper`` of them cannot be asked."""

    campaign: Campaign
    duty: Duty
    due: date
    period: Period
    missing: Missing
    counts: Mapping[SurveyKind, tuple[int, int]]
    waiting: Sequence[tuple[Survey, Record]]
    on_paper: frozenset[SurveyId]


async def running(ctx: Context, actor: Actor) -> Sequence[Campaign]:
    """Campaigns that are not handed in, the nearest term first. Raises NotAllowed."""
    require(actor.roles, Right.SEE_MENTORING)
    async with ctx.read() as connection:
        return await Campaigns(connection).running()


async def all_campaigns(ctx: Context, actor: Actor) -> Sequence[tuple[Campaign, Duty]]:
    """Every one there was, the newest first. Raises NotAllowed."""
    require(actor.roles, Right.SEE_MENTORING)
    async with ctx.read() as connection:
        found = await Campaigns(connection).all()
        return [(one, await duty_of(connection, one)) for one in reversed(found)]


async def opens_next(ctx: Context, actor: Actor) -> date | None:
    """When the next campaign opens by itself; None where no duty brings one. Raises NotAllowed."""
    require(actor.roles, Right.SEE_MENTORING)
    async with ctx.read() as connection:
        duties = [one for one in await Duties(connection).active() if one.kind is DutyKind.MONITORING]
        terms = [one.term for one in await coming_terms(connection, duties, ctx.today(), 2, ctx.policy)]
        known = {one.term for one in await Campaigns(connection).all()}
    return min((opens_on(one, ctx.policy.campaign_days) for one in terms if one not in known), default=None)


async def look(
    ctx: Context, actor: Actor, campaign: CampaignId, known: Mapping[RecordId, Record] | None = None
) -> Overview:
    """``known`` are people who are in memory already. Raises NotAllowed, NotFound."""
    require(actor.roles, Right.SEE_MENTORING)
    async with ctx.database.read(long=True) as connection:
        found = await campaign_of(connection, campaign)
        counts = _kept(found) or await surveys_in(ctx, connection).counts(campaign)
        waiting = await surveys_in(ctx, connection).waiting(campaign)
        people = await ctx.records(connection).get_all({one.record for one in waiting}) if known is None else known
        unasked = {
            one.id
            for one in waiting
            if one.record in people and not await respondents(ctx, connection, people[one.record])
        }
        return Overview(
            campaign=found,
            duty=await duty_of(connection, found),
            due=await due_of(ctx, connection, found),
            period=await period_in(connection, found),
            missing=await _missing(ctx, connection, found, counts),
            counts=counts,
            waiting=sorted(
                ((one, people[one.record]) for one in waiting if one.record in people),
                key=lambda one: (one[1].code.series, one[1].code.number, one[0].id),
            ),
            on_paper=frozenset(unasked),
        )


async def missing(ctx: Context, duty: DutyId, term: date) -> Missing | None:
    """For what is told of the duty; None where no campaign runs for this term."""
    if ctx.vault is None:
        return None
    async with ctx.read() as connection:
        found = await Campaigns(connection).of_term(duty, term)
        if found is None or found.is_over:
            return None
        return await _missing(ctx, connection, found, await surveys_in(ctx, connection).counts(found.id))


async def ask_results(ctx: Context, actor: Actor, campaign: CampaignId) -> Call:
    """All mentors who work with somebody are asked for results, a week before the due day if that is to come.

    Raises NotAllowed, NotFound, CampaignHandedIn, ResultsAskedAlready, NobodyToAsk.
    """
    require(actor.roles, Right.RUN_MENTORING)
    async with ctx.write() as connection:
        found = await unfinished(connection, campaign)
        if found.call is not None:
            raise ResultsAskedAlready
        due, tomorrow = await due_of(ctx, connection, found), ctx.today() + timedelta(days=1)
        by = due - RESULTS_BEFORE
        call = await results.ask_in(ctx, connection, actor, None, by if by >= tomorrow else max(due, tomorrow))
        await Campaigns(connection).set_call(campaign, call.id)
        await note(ctx, connection, actor.id, "ask_campaign_results", found, due=call.due.isoformat())
    return call


async def mark_report(ctx: Context, actor: Actor, campaign: CampaignId, ready: bool) -> Campaign:
    """The report is made, or is not after all. Raises NotAllowed, NotFound, CampaignHandedIn."""
    require(actor.roles, Right.RUN_MENTORING)
    async with ctx.write() as connection:
        found = await unfinished(connection, campaign)
        await Campaigns(connection).set_reported(campaign, ctx.now() if ready else None)
        await note(ctx, connection, actor.id, "mark_campaign_report", found, ready="yes" if ready else "no")
        return await campaign_of(connection, campaign)


async def told(ctx: Context, campaign: CampaignId) -> tuple[Campaign, Duty, date] | None:
    """For rendering what curators are told; None once it is closed."""
    async with ctx.read() as connection:
        found = await Campaigns(connection).get(campaign)
        if found is None or found.state is not CampaignState.OPEN:
            return None
        return found, await duty_of(connection, found), await due_of(ctx, connection, found)


def _kept(campaign: Campaign) -> dict[SurveyKind, tuple[int, int]]:
    """The counts as they were when it was closed."""
    kept = campaign.totals
    if kept is None:
        return {}
    return {kind: (kept.finished.get(kind, 0), kept.asked[kind]) for kind in SurveyKind if kept.asked.get(kind)}


async def _missing(
    ctx: Context, connection: AsyncConnection, campaign: Campaign, counts: Mapping[SurveyKind, tuple[int, int]]
) -> Missing:
    answered, asked = (sum(each) for each in zip(*counts.values(), strict=True)) if counts else (0, 0)
    given = None
    if campaign.call is not None:
        returns = await results.returns_of(ctx, connection, campaign.call)
        given = len(returns.asked) - len(returns.waiting), len(returns.asked)
    swot = await Swots(connection, ctx.open_vault()).of(campaign.id)
    return Missing(answered, asked, given, len(swot), campaign.reported_at is not None)
