"""What all of monitoring looks up within a transaction."""

from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.mentoring.speaking import accounts_of
from domain.duties.duty import Duty, DutyKind
from domain.duties.terms import due_day
from domain.errors import NotFound
from domain.monitoring.campaign import Campaign, CampaignId, Period, period_of
from domain.monitoring.refusals import CampaignHandedIn
from domain.people.person import PersonId
from domain.registry.record import Record
from storage.audit import Audit
from storage.duties import Duties
from storage.monitoring.campaigns import Campaigns
from storage.monitoring.surveys import Surveys

SUBJECT = "campaign"


def surveys_in(ctx: Context, connection: AsyncConnection) -> Surveys:
    return Surveys(connection, ctx.records(connection))


async def campaign_of(connection: AsyncConnection, campaign: CampaignId) -> Campaign:
    """Raises NotFound."""
    found = await Campaigns(connection).get(campaign)
    if found is None:
        raise NotFound
    return found


async def unfinished(connection: AsyncConnection, campaign: CampaignId) -> Campaign:
    """One that is still worked on. Raises NotFound, CampaignHandedIn."""
    found = await campaign_of(connection, campaign)
    if found.is_over:
        raise CampaignHandedIn
    return found


async def duty_of(connection: AsyncConnection, campaign: Campaign) -> Duty:
    found = await Duties(connection).get(campaign.duty)
    assert found is not None
    return found


async def due_of(ctx: Context, connection: AsyncConnection, campaign: Campaign) -> date:
    """The last working day on which it is in time."""
    duty = await duty_of(connection, campaign)
    return due_day(campaign.term, duty.bound, ctx.policy.working_days)


async def period_in(connection: AsyncConnection, campaign: Campaign) -> Period:
    """The days that it speaks of."""
    rules = [one.repeats for one in await Duties(connection).all() if one.kind is DutyKind.MONITORING]
    return period_of(campaign.term, rules)


async def respondents(ctx: Context, connection: AsyncConnection, person: Record) -> tuple[PersonId, ...]:
    """Who is asked in somebody's place: they themselves; a guardian for a child under 14, where the centre wishes so.

    Empty: nobody can be asked by the bot, and a curator copies what comes on paper.
    """
    if person.blocked_at is not None or person.erased_at is not None:
        return ()
    if ctx.policy.guardians_answer:
        return await accounts_of(ctx, connection, person)
    return () if person.account is None else (person.account,)


async def note(
    ctx: Context, connection: AsyncConnection, who: PersonId | None, action: str, campaign: Campaign, **facts: object
) -> None:
    """In the audit log, with nothing of what was said."""
    after = {"term": campaign.term.isoformat(), **facts}
    await Audit(connection).add(who, action, SUBJECT, campaign.id, ctx.now(), after=after)
