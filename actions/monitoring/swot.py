"""What curators think of the programme: four fields, written until it is handed in."""

from collections.abc import Mapping

from actions.context import Context
from actions.monitoring.steps import campaign_of, note, unfinished
from domain.monitoring.campaign import CampaignId, Swot, SwotPart, checked_swot
from domain.people.person import Actor
from domain.people.roles import Right, require
from storage.monitoring.campaigns import Swots


async def read(ctx: Context, actor: Actor, campaign: CampaignId) -> Swot:
    """Raises NotAllowed, NotFound."""
    require(actor.roles, Right.SEE_MENTORING)
    async with ctx.read() as connection:
        await campaign_of(connection, campaign)
        return await Swots(connection, ctx.open_vault()).of(campaign)


async def write(ctx: Context, actor: Actor, campaign: CampaignId, fields: Mapping[SwotPart, str]) -> Swot:
    """Fields that are given take the place of what was there, "" empties one; the others stay.

    Raises NotAllowed, NotFound, CampaignHandedIn, SwotTooLong, SensitiveAnswer.
    """
    require(actor.roles, Right.RUN_MENTORING)
    async with ctx.write() as connection:
        found = await unfinished(connection, campaign)
        gateway = Swots(connection, ctx.open_vault())
        swot = checked_swot({**await gateway.of(campaign), **fields})
        await gateway.save(campaign, swot, actor.id, ctx.now())
        await note(ctx, connection, actor.id, "write_swot", found, fields=sorted(part.value for part in swot))
    return swot
