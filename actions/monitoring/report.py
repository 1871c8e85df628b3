"""What a campaign comes to, for whoever reads it and for the report: figures, own words, what mentors did.

Nothing here can be traced to somebody who answered: figures and words of fewer than `Policy.survey_least` are left out.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from actions.context import Context
from actions.monitoring.counting import counted
from actions.monitoring.steps import campaign_of, due_of, duty_of, period_in, surveys_in
from domain.duties.duty import Duty
from domain.duties.ladder import MIDNIGHT
from domain.moments import earliest
from domain.monitoring.campaign import Campaign, CampaignId, Period
from domain.monitoring.questions import AnswerKind, SurveyKind
from domain.monitoring.totals import Totals
from domain.people.person import Actor
from domain.people.roles import Right, require
from domain.registry.record import Record, RecordId
from storage.monitoring.campaigns import Campaigns
from storage.monitoring.engagement import Deeds, deeds, mentees_of

Words = Mapping[SurveyKind, Mapping[str, Sequence[str]]]
"""What was said in own words, by survey and question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """``previous`` is the campaign before it, with its ``before`` totals; None: this is the first."""

    campaign: Campaign
    duty: Duty
    due: date
    period: Period
    totals: Totals
    previous: Campaign | None = None
    before: Totals | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Engaged:
    """A mentor with what they did in the period; ``mentees`` is with how many they worked."""

    mentor: Record
    mentees: int
    deeds: Deeds


async def figures(ctx: Context, actor: Actor, campaign: CampaignId) -> Figures:
    """By survey and question, with growth, and beside the last campaign. Raises NotAllowed, NotFound."""
    require(actor.roles, Right.SEE_MENTORING)
    least = ctx.policy.survey_least
    async with ctx.read() as connection:
        found = await campaign_of(connection, campaign)
        earlier = [one for one in await Campaigns(connection).all() if one.term < found.term]
        previous = earlier[-1] if earlier else None
        before = None if previous is None else (await counted(ctx, connection, previous)).seen(least)
        return Figures(
            campaign=found,
            duty=await duty_of(connection, found),
            due=await due_of(ctx, connection, found),
            period=await period_in(connection, found),
            totals=(await counted(ctx, connection, found)).seen(least),
            previous=previous,
            before=before,
        )


async def words(ctx: Context, actor: Actor, campaign: CampaignId) -> Words:
    """Answers to open questions, in an order that says nothing of who wrote them. Raises NotAllowed, NotFound."""
    require(actor.roles, Right.READ_SURVEYS)
    async with ctx.read() as connection:
        found = await campaign_of(connection, campaign)
        gateway = surveys_in(ctx, connection)
        answered = await gateway.finished([one.id for one in await gateway.of_campaign(campaign)])
    said: dict[SurveyKind, dict[str, list[str]]] = {}
    for kind, questions in found.questions.items():
        of_kind = [one.answers for one in answered if one.survey.kind is kind]
        if len(of_kind) < ctx.policy.survey_least:
            continue
        said[kind] = {
            one.key: sorted(text for answers in of_kind if isinstance(text := answers.get(one.key), str))
            for one in questions
            if one.answer is AnswerKind.TEXT
        }
    return said


async def engagement(
    ctx: Context, actor: Actor, campaign: CampaignId, known: Mapping[RecordId, Record] | None = None
) -> Sequence[Engaged]:
    """Every mentor who worked with somebody in the period, by code. ``known`` are people who are in memory already.

    Raises NotAllowed, NotFound.
    """
    require(actor.roles, Right.SEE_MENTORING)
    zone = ctx.policy.zone
    async with ctx.database.read(long=True) as connection:
        period = await period_in(connection, await campaign_of(connection, campaign))
        mentees = await mentees_of(connection, period)
        since = earliest(period.first, MIDNIGHT, zone)
        until = min(ctx.now(), earliest(period.last + timedelta(days=1), MIDNIGHT, zone))
        done = await deeds(connection, period, since, until)
        people = await ctx.records(connection).get_all(mentees) if known is None else known
    found = [
        Engaged(mentor=people[one], mentees=count, deeds=done.get(one, Deeds()))
        for one, count in mentees.items()
        if one in people
    ]
    return sorted(found, key=lambda one: (one.mentor.code.series, one.mentor.code.number))
