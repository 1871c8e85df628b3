"""Closing a campaign, by hand or by «Сдано», and opening it again: the figures are kept as they were then."""

from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.monitoring.counting import counted
from actions.monitoring.steps import campaign_of, note
from domain.duties.duty import Duty, DutyKind
from domain.monitoring.campaign import CAMPAIGN, Campaign, CampaignId, CampaignState, CampaignVerb
from domain.people.person import Actor, PersonId
from domain.people.roles import Right, require
from storage.monitoring.campaigns import Campaigns


async def close(ctx: Context, actor: Actor, campaign: CampaignId) -> Campaign:
    """No more answers are taken. Raises NotAllowed, NotFound, NotNow."""
    require(actor.roles, Right.RUN_MENTORING)
    async with ctx.write(long=True) as connection:
        return await _step(ctx, connection, actor.id, await campaign_of(connection, campaign), CampaignVerb.CLOSE)


async def reopen(ctx: Context, actor: Actor, campaign: CampaignId) -> Campaign:
    """Answers are taken again. Raises NotAllowed, NotFound, NotNow."""
    require(actor.roles, Right.RUN_MENTORING)
    async with ctx.write() as connection:
        return await _step(ctx, connection, actor.id, await campaign_of(connection, campaign), CampaignVerb.REOPEN)


async def handed_in(ctx: Context, connection: AsyncConnection, duty: Duty, term: date, by: PersonId) -> None:
    """«Сдано» of its duty: belongs to the transaction of the mark."""
    await _follow(ctx, connection, duty, term, by, CampaignVerb.HAND_IN)


async def taken_back(ctx: Context, connection: AsyncConnection, duty: Duty, term: date, by: PersonId) -> None:
    """The mark was taken back: the campaign goes on."""
    await _follow(ctx, connection, duty, term, by, CampaignVerb.TAKE_BACK)


async def _follow(
    ctx: Context, connection: AsyncConnection, duty: Duty, term: date, by: PersonId, verb: CampaignVerb
) -> None:
    if duty.kind is not DutyKind.MONITORING or ctx.vault is None:
        return
    found = await Campaigns(connection).of_term(duty.id, term)
    if found is not None and CAMPAIGN.can(found.state, verb):
        await _step(ctx, connection, by, found, verb)


async def _step(
    ctx: Context, connection: AsyncConnection, who: PersonId, found: Campaign, verb: CampaignVerb
) -> Campaign:
    """Raises NotNow."""
    state = CAMPAIGN.after(found.state, verb)
    totals = None if state is CampaignState.OPEN else found.totals or await counted(ctx, connection, found)
    await Campaigns(connection).set_state(found.id, state, ctx.now(), totals)
    await note(ctx, connection, who, f"{verb}_campaign", found)
    return await campaign_of(connection, found.id)
