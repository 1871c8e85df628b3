"""Whatever is open about a membership when it ends, comes to nothing, or rests: nobody goes on waiting for it."""

from collections.abc import Collection
from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.mentoring.petition.steps import about, petitions_in
from actions.mentoring.petition.steps import step as step_petition
from actions.mentoring.telling import tell_speakers
from domain.mentoring.accord import ACCORD, AccordState, AccordVerb
from domain.mentoring.pairing import SEATED, Membership
from domain.mentoring.paper import PAPER, Paper, PaperKind, PaperVerb
from domain.mentoring.petition import PETITION, PetitionState, PetitionVerb
from domain.mentoring.plan_notices import ProposalsLapsed
from domain.mentoring.plan_proposal import PROPOSAL, ProposalVerb
from domain.mentoring.speaking import Side
from storage.mentoring.accords import Accords
from storage.mentoring.pairings import Pairings
from storage.mentoring.papers import MentoringPapers
from storage.mentoring.plan_proposals import PlanProposals


async def let_go(ctx: Context, connection: AsyncConnection, membership: Membership) -> None:
    """It is over, or never began: papers that nobody signed, questions to both sides, what was proposed to the plan,
    a petition that nobody decided. With the last one of a pairing its plan is closed, and no order is signed any more.
    """
    papers = MentoringPapers(connection)
    await _void(ctx, papers, await papers.of_membership(membership.id))
    await _drop_accords(connection, membership, {AccordState.ASKED, AccordState.AGREED})
    await _lapse_proposals(ctx, connection, membership)
    await _lapse_petition(ctx, connection, membership)
    others = await Pairings(connection, ctx.records(connection)).members(membership.pairing)
    if not any(one.state in SEATED for one in others if one.id != membership.id):
        of_pairing = await papers.of_pairing(membership.pairing)
        await _void(ctx, papers, [one for one in of_pairing if one.kind is PaperKind.PLAN])


async def let_rest(ctx: Context, connection: AsyncConnection, membership: Membership) -> None:
    """Somebody in it withdrew their consent: nothing is asked of either side meanwhile, and it may never go on.

    Papers and a petition wait: they may go on as they are, once it does.
    """
    await _drop_accords(connection, membership, {AccordState.ASKED})
    await _lapse_proposals(ctx, connection, membership)


async def _void(ctx: Context, gateway: MentoringPapers, papers: Collection[Paper]) -> None:
    for paper in papers:
        if PAPER.can(paper.state, PaperVerb.VOID):
            await gateway.save(replace(paper, state=PAPER.after(paper.state, PaperVerb.VOID)), ctx.now())


async def _drop_accords(connection: AsyncConnection, membership: Membership, states: Collection[AccordState]) -> None:
    gateway = Accords(connection)
    for accord in await gateway.of(membership.id):
        if accord.state in states and ACCORD.can(accord.state, AccordVerb.DROP):
            await gateway.set_state(accord.id, ACCORD.after(accord.state, AccordVerb.DROP))


async def _lapse_proposals(ctx: Context, connection: AsyncConnection, membership: Membership) -> None:
    """Those of this mentee; they are told in a word, however many there were."""
    gateway = PlanProposals(connection, ctx.records(connection))
    waiting = [one for one in await gateway.open_of(membership.pairing) if one.mentee == membership.mentee]
    for one in waiting:
        await gateway.save(replace(one, state=PROPOSAL.after(one.state, ProposalVerb.LAPSE)))
    if waiting:
        notice = ProposalsLapsed(membership.mentor, membership.id, len(waiting))
        key = f"plan:{membership.pairing}:proposals:{max(one.id for one in waiting)}:lapsed"
        await tell_speakers(ctx, connection, membership, Side.MENTEE, notice, lambda one: f"{key}:{one}")


async def _lapse_petition(ctx: Context, connection: AsyncConnection, membership: Membership) -> None:
    """A draft goes; one that was signed is told of to all who waited for it."""
    gateway = petitions_in(ctx, connection)
    found = await gateway.open_of(membership.id)
    if found is None:
        return
    if found.state is PetitionState.DRAFT:
        await gateway.drop(found.id)
    elif PETITION.can(found.state, PetitionVerb.LAPSE):
        case = replace(await about(ctx, connection, found), membership=membership)
        await step_petition(ctx, connection, None, case, PetitionVerb.LAPSE)
