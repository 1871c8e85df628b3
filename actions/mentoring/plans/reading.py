"""What there is to see of a plan: by both sides of the pairing, and by those who run mentoring."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.mentoring import pairs
from actions.mentoring.plans.deciding import latest_paper
from actions.mentoring.plans.standing import Planned, all_running, planned, planned_by, plans_in, proposals_in
from domain.errors import NotFound
from domain.meetups.meetup import Meetup, MeetupId
from domain.mentoring.formats import WorkFormat
from domain.mentoring.invitation import SHOWN, Invitation
from domain.mentoring.pairing import MembershipId, PairingId
from domain.mentoring.paper import Paper
from domain.mentoring.plan import PlanState
from domain.mentoring.plan_proposal import Proposal, ProposalId
from domain.mentoring.speaking import Side
from domain.people.person import Actor
from domain.people.roles import Right, require
from storage.meetups import Meetups
from storage.mentoring.invitations import Invitations


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A plan with all that is shown beside it.

    ``form`` is the form of mentoring as the centre's papers have it, ``meetups`` those that are items, ``proposals``
    what waits for the mentor, ``paper`` the order's, ``formats`` what an item can be, in this form of mentoring.
    ``invitations`` are of specialists who are to come, or came.
    """

    planned: Planned
    form: str
    meetups: Mapping[MeetupId, Meetup]
    proposals: Sequence[Proposal]
    paper: Paper | None
    formats: Sequence[WorkFormat | str]
    invitations: Sequence[Invitation] = ()


async def look(ctx: Context, actor: Actor, membership: MembershipId, side: Side | None) -> View:
    """As who speaks for this side, or (None) as who runs mentoring. Raises NotAllowed, NotFound."""
    if side is None:
        require(actor.roles, Right.SEE_MENTORING)
    else:
        await pairs.look_at_own(ctx, actor, membership, side)
    async with ctx.read() as connection:
        return await _view(ctx, connection, await planned_by(ctx, connection, membership))


async def look_at(ctx: Context, actor: Actor, pairing: PairingId) -> View:
    """As :func:`look`, for who runs mentoring; of a pairing that is over, too. Raises NotAllowed, NotFound."""
    require(actor.roles, Right.SEE_MENTORING)
    async with ctx.read() as connection:
        return await _view(ctx, connection, await planned(ctx, connection, pairing))


async def seen(ctx: Context, membership: MembershipId) -> View | None:
    """As it is now, for rendering a notice. None: it is over, or was never."""
    async with ctx.read() as connection:
        try:
            found = await planned_by(ctx, connection, membership)
        except NotFound:
            return None
        return await _view(ctx, connection, found) if found.runs else None


async def seen_proposal(ctx: Context, proposal: ProposalId) -> Proposal | None:
    """As it is now, for rendering a notice."""
    async with ctx.read() as connection:
        return await proposals_in(ctx, connection).get(proposal)


async def waiting(ctx: Context, actor: Actor) -> Sequence[Planned]:
    """What a curator has to do: plans to agree to, then those whose order is to come, the longest first."""
    require(actor.roles, Right.SEE_MENTORING)
    async with ctx.read() as connection:
        gateway = plans_in(ctx, connection)
        plans = [*await gateway.in_states({PlanState.WITH_CURATOR}), *await gateway.in_states({PlanState.AGREED})]
        found = [await planned(ctx, connection, one.pairing) for one in plans]
    return [one for one in found if one.runs]


async def missing(ctx: Context, actor: Actor) -> Sequence[Planned]:
    """Pairings that work without a plan, the oldest first."""
    require(actor.roles, Right.SEE_MENTORING)
    async with ctx.read() as connection:
        return [one for one in await all_running(ctx, connection) if not one.is_planned]


async def _view(ctx: Context, connection: AsyncConnection, found: Planned) -> View:
    items = () if found.plan is None else found.plan.items
    wanted = {one.content.meetup for one in items if one.content.meetup is not None}
    meetups = [await Meetups(connection).get(one) for one in sorted(wanted)]
    return View(
        planned=found,
        form=next((one.name for one in ctx.policy.forms if one.key == found.pairing.form), found.pairing.form),
        meetups={one.id: one for one in meetups if one is not None},
        proposals=await proposals_in(ctx, connection).open_of(found.pairing.id),
        paper=await latest_paper(connection, found.pairing.id),
        formats=ctx.policy.formats.offered(found.pairing.form),
        invitations=[
            one
            for one in await Invitations(connection, ctx.records(connection)).of_pairing(found.pairing.id)
            if one.state in SHOWN
        ],
    )
