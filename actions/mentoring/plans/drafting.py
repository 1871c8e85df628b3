"""The mentor writes the plan: its goal, its items and their order, and hands it in."""

from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.mentoring.plans.standing import (
    Planned,
    item_of,
    plan_of,
    planned,
    plans_in,
    proposals_in,
    require_author,
    require_writable,
    step,
)
from actions.mentoring.plans.telling import note, tell_answered, tell_curators_of_plan, told
from domain.mentoring.pairing import PairingId
from domain.mentoring.plan import (
    Goal,
    Item,
    ItemContent,
    ItemId,
    Plan,
    PlanVerb,
    checked,
    checked_words,
    require_room,
    require_whole,
)
from domain.mentoring.plan_notices import PlanNews
from domain.mentoring.plan_proposal import PROPOSAL, ProposalVerb
from domain.people.person import Actor


async def set_goal(ctx: Context, actor: Actor, pairing: PairingId, goal: Goal | None, words: str = "") -> Plan:
    """What the pair works for: chosen, in own words, or both. Raises WordsTooLong, NotYours, NotNow, NotFound."""
    words = checked_words(words)
    async with ctx.write() as connection:
        found, plan = await _written(ctx, connection, actor, pairing)
        saved = await plans_in(ctx, connection).save(plan, replace(plan, goal=goal, goal_words=words), ctx.now())
        await note(ctx, connection, actor.id, "set_plan_goal", found, goal=goal)
    return saved


async def add_item(ctx: Context, actor: Actor, pairing: PairingId, content: ItemContent) -> Item:
    """At the end of the plan. Raises PlanDatesWrong, PlanFull, WordsTooLong, NotYours, NotNow, NotFound."""
    content = worded(content)
    async with ctx.write() as connection:
        found, plan = await _written(ctx, connection, actor, pairing)
        require_room(len(plan.items))
        item = await plans_in(ctx, connection).add_item(pairing, checked(content, found.began, found.until))
        await note(ctx, connection, actor.id, "add_plan_item", found, item=item.id, **told(content))
    return item


async def change_item(ctx: Context, actor: Actor, pairing: PairingId, item: ItemId, content: ItemContent) -> Item:
    """Raises what `add_item` does but for PlanFull."""
    content = worded(content)
    async with ctx.write() as connection:
        found, plan = await _written(ctx, connection, actor, pairing)
        changed = replace(item_of(plan, item), content=checked(content, found.began, found.until))
        await plans_in(ctx, connection).save_item(pairing, changed)
        await note(ctx, connection, actor.id, "change_plan_item", found, item=item, **told(content))
    return changed


async def move_item(ctx: Context, actor: Actor, pairing: PairingId, item: ItemId, *, up: bool) -> None:
    """By one place; at the end of the plan nothing changes. Raises NotYours, NotNow, NotFound."""
    async with ctx.write() as connection:
        found, plan = await _written(ctx, connection, actor, pairing)
        item_of(plan, item)
        order = [one.id for one in plan.items]
        place = order.index(item)
        other = place - 1 if up else place + 1
        if 0 <= other < len(order):
            order[place], order[other] = order[other], order[place]
            await plans_in(ctx, connection).arrange(order)
            await note(ctx, connection, actor.id, "move_plan_item", found, item=item)


async def drop_item(ctx: Context, actor: Actor, pairing: PairingId, item: ItemId) -> None:
    """What a mentee proposed to it makes no sense any more. Raises NotYours, NotNow, NotFound."""
    async with ctx.write() as connection:
        found, plan = await _written(ctx, connection, actor, pairing)
        item_of(plan, item)
        await plans_in(ctx, connection).drop_item(item)
        await lapse(ctx, connection, found, item)
        await note(ctx, connection, actor.id, "drop_plan_item", found, item=item)


async def submit(ctx: Context, actor: Actor, pairing: PairingId) -> Plan:
    """The curator looks at it. Raises PlanEmpty, PlanIncomplete, NotYours, NotNow, NotFound."""
    async with ctx.write() as connection:
        found = await planned(ctx, connection, pairing)
        await require_author(ctx, connection, actor, found)
        plan = plan_of(found)
        require_whole(plan)
        moved = await step(ctx, connection, plan, PlanVerb.SUBMIT)
        saved = await plans_in(ctx, connection).save(moved, replace(moved, returned=None, returned_words=""), ctx.now())
        await note(ctx, connection, actor.id, "submit_plan", found)
        await tell_curators_of_plan(ctx, connection, found, PlanNews.SUBMITTED, but=actor.id)
    return saved


async def reopen(ctx: Context, actor: Actor, pairing: PairingId) -> Plan:
    """The mentor writes on; the curator looks at it anew. Raises NotYours, NotNow, NotFound."""
    async with ctx.write() as connection:
        found = await planned(ctx, connection, pairing)
        await require_author(ctx, connection, actor, found)
        saved = await step(ctx, connection, plan_of(found), PlanVerb.REOPEN)
        await note(ctx, connection, actor.id, "reopen_plan", found)
    return saved


def worded(content: ItemContent) -> ItemContent:
    """Raises WordsTooLong."""
    return replace(content, event=checked_words(content.event), result=checked_words(content.result))


async def lapse(ctx: Context, connection: AsyncConnection, found: Planned, item: ItemId) -> None:
    """What is proposed to an item that is not there any more; whoever proposed it is told."""
    gateway = proposals_in(ctx, connection)
    for one in await gateway.open_of(found.pairing.id):
        if one.item == item:
            lapsed = replace(one, state=PROPOSAL.after(one.state, ProposalVerb.LAPSE))
            await gateway.save(lapsed)
            await tell_answered(ctx, connection, found, lapsed)


async def _written(ctx: Context, connection: AsyncConnection, actor: Actor, pairing: PairingId) -> tuple[Planned, Plan]:
    """The pairing and its plan, which may be written in; where there is none one begins."""
    found = await planned(ctx, connection, pairing)
    await require_author(ctx, connection, actor, found)
    plan = found.plan or await plans_in(ctx, connection).begin(pairing, ctx.now())
    require_writable(actor, plan)
    return found, plan
