"""A pairing with its plan as both are now, within a transaction, and who may write in it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.mentoring.speaking import require_voice
from actions.mentoring.steps import membership_of, pairings_in
from domain.errors import NotFound
from domain.mentoring.pairing import RUNNING, Membership, MembershipId, MembershipState, Pairing, PairingId
from domain.mentoring.paper import PAPER, PaperKind, PaperVerb
from domain.mentoring.plan import PLAN, Item, ItemId, Plan, PlanState, PlanVerb
from domain.mentoring.refusals import NotNow
from domain.people.person import Actor
from domain.people.roles import Right, may
from domain.registry.record import Record
from storage.mentoring.pairings import Pairings
from storage.mentoring.papers import MentoringPapers
from storage.mentoring.plan_proposals import PlanProposals
from storage.mentoring.plans import Plans


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """A pairing, those of its memberships that run, whom they join, and its plan where somebody began one.

    ``mentees`` are in the order of ``memberships``.
    """

    pairing: Pairing
    memberships: Sequence[Membership]
    mentor: Record
    mentees: Sequence[Record]
    plan: Plan | None

    @property
    def runs(self) -> bool:
        return bool(self.memberships)

    @property
    def is_active(self) -> bool:
        """Whether somebody in it does not rest."""
        return any(one.state is MembershipState.ACTIVE for one in self.memberships)

    @property
    def began(self) -> date:
        """The first day of the pairing; for one that runs."""
        return min(one.began_on or one.proposed_at.date() for one in self.memberships)

    @property
    def until(self) -> date:
        """The last day of the longest agreement; for one that runs."""
        return max(one.until or date.max for one in self.memberships)

    @property
    def is_planned(self) -> bool:
        """Whether anything stands in its plan."""
        return self.plan is not None and bool(self.plan.items)


def plans_in(ctx: Context, connection: AsyncConnection) -> Plans:
    return Plans(connection, ctx.records(connection))


def proposals_in(ctx: Context, connection: AsyncConnection) -> PlanProposals:
    return PlanProposals(connection, ctx.records(connection))


async def planned(ctx: Context, connection: AsyncConnection, pairing: PairingId) -> Planned:
    """As it is now. Raises NotFound."""
    found = await pairings_in(ctx, connection).get(pairing)
    if found is None:
        raise NotFound
    return await _with_people(ctx, connection, found)


async def planned_by(ctx: Context, connection: AsyncConnection, membership: MembershipId) -> Planned:
    """The pairing of this membership. Raises NotFound."""
    return await planned(ctx, connection, (await membership_of(ctx, connection, membership)).pairing)


async def all_running(
    ctx: Context, connection: AsyncConnection, states: Collection[MembershipState] = RUNNING
) -> Sequence[Planned]:
    """Every pairing with a membership that stands so, the oldest first."""
    found = await Pairings(connection, ctx.records(connection)).in_states(states)
    return [await planned(ctx, connection, one) for one in sorted({one.pairing for one in found})]


def require_running(found: Planned) -> None:
    """Raises NotNow: the pairing is over, or has not begun."""
    if not found.runs:
        raise NotNow(thing="membership", state=MembershipState.ENDED.value)


async def require_author(ctx: Context, connection: AsyncConnection, actor: Actor, found: Planned) -> None:
    """The mentor writes, or who runs mentoring for one who is not in Telegram. Raises NoRecord, NotYours, NotNow."""
    require_running(found)
    if not may(actor.roles, Right.RUN_MENTORING):
        await require_voice(ctx, connection, actor, found.mentor)


def require_writable(actor: Actor, plan: Plan) -> None:
    """It is a draft; a curator may put right what is handed in. Raises NotNow."""
    if plan.state is PlanState.DRAFT:
        return
    if plan.state is PlanState.WITH_CURATOR and may(actor.roles, Right.RUN_MENTORING):
        return
    raise NotNow(thing="plan", state=plan.state.value)


def plan_of(found: Planned) -> Plan:
    """Raises NotFound: nobody began one."""
    if found.plan is None:
        raise NotFound
    return found.plan


def item_of(plan: Plan, item: ItemId) -> Item:
    """Raises NotFound: it is not there any more."""
    found = plan.item(item)
    if found is None:
        raise NotFound
    return found


async def step(ctx: Context, connection: AsyncConnection, plan: Plan, verb: PlanVerb) -> Plan:
    """It goes on. An order that was not signed yet is of no use for a plan that changes. Raises NotNow."""
    moved = replace(plan, state=PLAN.after(plan.state, verb))
    if verb in {PlanVerb.REOPEN, PlanVerb.AMEND} and plan.state is PlanState.AGREED:
        papers = MentoringPapers(connection)
        for paper in await papers.of_pairing(plan.pairing):
            if paper.kind is PaperKind.PLAN and PAPER.can(paper.state, PaperVerb.VOID):
                await papers.save(replace(paper, state=PAPER.after(paper.state, PaperVerb.VOID)), ctx.now())
    return await plans_in(ctx, connection).save(plan, moved, ctx.now())


async def _with_people(ctx: Context, connection: AsyncConnection, pairing: Pairing) -> Planned:
    records = ctx.records(connection)
    running = [one for one in await pairings_in(ctx, connection).members(pairing.id) if one.state in RUNNING]
    mentor = await records.get(pairing.mentor)
    mentees = [await records.get(one.mentee) for one in running]
    assert mentor is not None
    return Planned(
        pairing=pairing,
        memberships=running,
        mentor=mentor,
        mentees=[one for one in mentees if one is not None],
        plan=await plans_in(ctx, connection).get(pairing.id),
    )
