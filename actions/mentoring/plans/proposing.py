"""A mentee proposes to the plan; the mentor accepts, or declines with a word (6.2)."""

from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.mentoring.plans.drafting import lapse, worded
from actions.mentoring.plans.standing import (
    Planned,
    item_of,
    plan_of,
    planned,
    planned_by,
    plans_in,
    proposals_in,
    require_author,
    step,
)
from actions.mentoring.plans.telling import note, tell_answered, tell_curators_of_plan, tell_proposed, told
from actions.mentoring.speaking import require_voice
from domain.errors import NotFound
from domain.mentoring.pairing import MembershipId, MembershipState
from domain.mentoring.plan import ItemContent, ItemId, PlanVerb, checked, checked_words, require_room
from domain.mentoring.plan_notices import PlanNews
from domain.mentoring.plan_proposal import (
    OPEN_LIMIT,
    PROPOSAL,
    Proposal,
    ProposalId,
    ProposalKind,
    ProposalReason,
    ProposalVerb,
)
from domain.mentoring.refusals import NotNow, TooManyPlanProposals
from domain.mentoring.speaking import OnPaper
from domain.people.person import Actor
from domain.registry.record import Record


async def propose(
    ctx: Context,
    actor: Actor,
    membership: MembershipId,
    content: ItemContent | None,
    item: ItemId | None = None,
    paper: OnPaper | None = None,
) -> Proposal:
    """A new item, another content of one, or (``content`` None) that one is left out.

    Raises PlanDatesWrong, PlanFull, WordsTooLong, TooManyPlanProposals, NotYours, NotAllowed, PaperIncomplete,
    NoRecord, NotNow, NotFound.
    """
    async with ctx.write() as connection:
        found = await planned_by(ctx, connection, membership)
        mentee = _mentee(found, membership)
        on_paper = await require_voice(ctx, connection, actor, mentee, paper)
        if found.plan is None:
            await plans_in(ctx, connection).begin(found.pairing.id, ctx.now())
            found = await planned(ctx, connection, found.pairing.id)
        plan, gateway = plan_of(found), proposals_in(ctx, connection)
        kind = _kind(content, item)
        if item is not None:
            item_of(plan, item)
        if content is not None:
            content = checked(worded(content), found.began, found.until)
        if kind is ProposalKind.ADD:
            require_room(len(plan.items))
        if sum(one.mentee == mentee.id for one in await gateway.open_of(plan.pairing)) >= OPEN_LIMIT:
            raise TooManyPlanProposals(limit=OPEN_LIMIT)
        made = await gateway.add(plan.pairing, mentee.id, kind, item, content, actor.id, ctx.now(), on_paper)
        facts = {} if content is None else told(content)
        await note(ctx, connection, actor.id, "propose_to_plan", found, proposal=made.id, item=item, **facts)
        await tell_proposed(ctx, connection, found, made)
    return made


async def accept(ctx: Context, actor: Actor, proposal: ProposalId) -> Proposal:
    """It stands in the plan from now on; one that was agreed to goes to the curator again.

    Raises PlanDatesWrong, PlanFull, NotYours, NoRecord, NotNow, NotFound (the words are gone, or the item is).
    """
    async with ctx.write() as connection:
        found, made = await _asked(ctx, connection, proposal)
        await require_author(ctx, connection, actor, found)
        state = PROPOSAL.after(made.state, ProposalVerb.ACCEPT)
        await _apply(ctx, connection, found, made)
        before = plan_of(found)
        moved = await step(ctx, connection, before, PlanVerb.AMEND)
        accepted = replace(made, state=state)
        await proposals_in(ctx, connection).save(accepted)
        if made.kind is ProposalKind.DROP and made.item is not None:
            await lapse(ctx, connection, found, made.item)
        await note(ctx, connection, actor.id, "accept_plan_proposal", found, proposal=made.id)
        await tell_answered(ctx, connection, found, accepted)
        if moved.state is not before.state:
            await tell_curators_of_plan(ctx, connection, found, PlanNews.AMENDED, but=actor.id)
    return accepted


async def decline(
    ctx: Context, actor: Actor, proposal: ProposalId, reason: ProposalReason, words: str = ""
) -> Proposal:
    """Not so, with a word. Raises WordsTooLong, NotYours, NoRecord, NotNow, NotFound."""
    words = checked_words(words)
    async with ctx.write() as connection:
        found, made = await _asked(ctx, connection, proposal)
        await require_author(ctx, connection, actor, found)
        state = PROPOSAL.after(made.state, ProposalVerb.DECLINE)
        declined = replace(made, state=state, reason=reason, answer=words)
        await proposals_in(ctx, connection).save(declined)
        await note(ctx, connection, actor.id, "decline_plan_proposal", found, proposal=made.id, reason=reason)
        await tell_answered(ctx, connection, found, declined)
    return declined


async def withdraw(ctx: Context, actor: Actor, proposal: ProposalId, paper: OnPaper | None = None) -> Proposal:
    """Whoever speaks for the mentee takes it back. Raises NotYours, NoRecord, PaperIncomplete, NotNow, NotFound."""
    async with ctx.write() as connection:
        found, made = await _asked(ctx, connection, proposal)
        mentee = await ctx.records(connection).get(made.mentee)
        assert mentee is not None
        await require_voice(ctx, connection, actor, mentee, paper)
        withdrawn = replace(made, state=PROPOSAL.after(made.state, ProposalVerb.WITHDRAW))
        await proposals_in(ctx, connection).save(withdrawn)
        await note(ctx, connection, actor.id, "withdraw_plan_proposal", found, proposal=made.id)
    return withdrawn


def _kind(content: ItemContent | None, item: ItemId | None) -> ProposalKind:
    """Raises NotFound: neither what there is nor what is to be."""
    if item is None:
        if content is None:
            raise NotFound
        return ProposalKind.ADD
    return ProposalKind.DROP if content is None else ProposalKind.CHANGE


def _mentee(found: Planned, membership: MembershipId) -> Record:
    """Whose membership it is. Raises NotNow: it does not run."""
    for one, mentee in zip(found.memberships, found.mentees, strict=True):
        if one.id == membership:
            return mentee
    raise NotNow(thing="membership", state=MembershipState.ENDED.value)


async def _apply(ctx: Context, connection: AsyncConnection, found: Planned, made: Proposal) -> None:
    plan, gateway = plan_of(found), plans_in(ctx, connection)
    if made.kind is ProposalKind.DROP:
        assert made.item is not None
        await gateway.drop_item(item_of(plan, made.item).id)
        return
    if made.content is None:
        raise NotFound
    content = checked(made.content, found.began, found.until)
    if made.item is None:
        require_room(len(plan.items))
        await gateway.add_item(plan.pairing, content)
    else:
        await gateway.save_item(plan.pairing, replace(item_of(plan, made.item), content=content))


async def _asked(ctx: Context, connection: AsyncConnection, proposal: ProposalId) -> tuple[Planned, Proposal]:
    made = await proposals_in(ctx, connection).get(proposal)
    if made is None:
        raise NotFound
    return await planned(ctx, connection, made.pairing), made
