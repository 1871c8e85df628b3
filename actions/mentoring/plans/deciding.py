"""The curator agrees to a plan or returns it, and the order that approves it comes (Appendix 4)."""

from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.mentoring.plans.standing import Planned, plan_of, planned, plans_in, require_running, step
from actions.mentoring.plans.telling import iso, note, tell_mentees, tell_mentor
from domain.mentoring.pairing import PairingId
from domain.mentoring.paper import PAPER, Paper, PaperKind, PaperState, PaperVerb
from domain.mentoring.plan import Plan, PlanVerb, ReturnReason, checked_words
from domain.mentoring.plan_notices import PlanNews
from domain.mentoring.refusals import NotNow
from domain.mentoring.speaking import OnPaper, checked_paper
from domain.people.person import Actor
from domain.people.roles import Right, require
from storage.mentoring.papers import MentoringPapers


async def agree(ctx: Context, actor: Actor, pairing: PairingId) -> Plan:
    """It is the pair's plan from now on, and is to be printed for the order. Raises NotNow, NotFound."""
    require(actor.roles, Right.RUN_MENTORING)
    async with ctx.write() as connection:
        found = await _running(ctx, connection, pairing)
        moved = await step(ctx, connection, plan_of(found), PlanVerb.AGREE)
        first = moved.agreed_at or ctx.now()
        saved = await plans_in(ctx, connection).save(moved, replace(moved, agreed_at=first), ctx.now())
        await MentoringPapers(connection).add(PaperKind.PLAN, ctx.now(), pairing=pairing)
        await note(ctx, connection, actor.id, "agree_plan", found)
        await tell_mentor(ctx, connection, found, PlanNews.AGREED)
        await tell_mentees(ctx, connection, found, PlanNews.AGREED)
    return saved


async def send_back(ctx: Context, actor: Actor, pairing: PairingId, reason: ReturnReason, words: str = "") -> Plan:
    """To the mentor, with a word. Raises WordsTooLong, NotNow, NotFound."""
    require(actor.roles, Right.RUN_MENTORING)
    words = checked_words(words)
    async with ctx.write() as connection:
        found = await _running(ctx, connection, pairing)
        moved = await step(ctx, connection, plan_of(found), PlanVerb.RETURN)
        said = replace(moved, returned=reason, returned_words=words)
        saved = await plans_in(ctx, connection).save(moved, said, ctx.now())
        await note(ctx, connection, actor.id, "return_plan", found, reason=reason)
        await tell_mentor(ctx, connection, found, PlanNews.RETURNED)
    return saved


async def approve(ctx: Context, actor: Actor, pairing: PairingId, order: OnPaper) -> Plan:
    """УТВЕРЖДЕНО приказом: its number and date. Raises PaperIncomplete, NotNow, NotFound."""
    require(actor.roles, Right.RUN_MENTORING)
    signed = checked_paper(order, ctx.today())
    async with ctx.write() as connection:
        found = await _running(ctx, connection, pairing)
        saved = await step(ctx, connection, plan_of(found), PlanVerb.APPROVE)
        paper = await _paper(connection, pairing)
        state = PAPER.after(paper.state, PaperVerb.SIGN)
        await MentoringPapers(connection).save(
            replace(paper, state=state, number=signed.number, dated=signed.dated), ctx.now()
        )
        await note(ctx, connection, actor.id, "approve_plan", found, number=signed.number, dated=iso(signed.dated))
        await tell_mentor(ctx, connection, found, PlanNews.APPROVED)
        await tell_mentees(ctx, connection, found, PlanNews.APPROVED)
    return saved


async def give(ctx: Context, actor: Actor, pairing: PairingId) -> Paper:
    """It is printed, and with the director. Raises NotNow, NotFound."""
    return await _step(ctx, actor, pairing, PaperVerb.GIVE, "give_plan")


async def keep(ctx: Context, actor: Actor, pairing: PairingId) -> Paper:
    """The approved one lies at the centre. Raises NotNow, NotFound."""
    return await _step(ctx, actor, pairing, PaperVerb.KEEP, "keep_plan")


async def latest_paper(connection: AsyncConnection, pairing: PairingId) -> Paper | None:
    """The plan's newest paper that counts."""
    found = await MentoringPapers(connection).of_pairing(pairing)
    return next(
        (one for one in reversed(found) if one.kind is PaperKind.PLAN and one.state is not PaperState.VOID), None
    )


async def _step(ctx: Context, actor: Actor, pairing: PairingId, verb: PaperVerb, action: str) -> Paper:
    require(actor.roles, Right.RUN_MENTORING)
    async with ctx.write() as connection:
        found = await planned(ctx, connection, pairing)
        paper = await _paper(connection, pairing)
        saved = await MentoringPapers(connection).save(replace(paper, state=PAPER.after(paper.state, verb)), ctx.now())
        if saved.state is not paper.state:
            await note(ctx, connection, actor.id, action, found)
    return saved


async def _paper(connection: AsyncConnection, pairing: PairingId) -> Paper:
    """Raises NotNow: there is none yet."""
    found = await latest_paper(connection, pairing)
    if found is None:
        raise NotNow(thing="paper", state=PaperState.VOID.value)
    return found


async def _running(ctx: Context, connection: AsyncConnection, pairing: PairingId) -> Planned:
    found = await planned(ctx, connection, pairing)
    require_running(found)
    return found
