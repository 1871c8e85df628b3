"""What becomes of the papers of a membership: its agreement (Appendix 3), and what makes its term longer."""

from dataclasses import replace
from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.mentoring.steps import membership_of, require_consents, step, step_request
from actions.mentoring.telling import note, tell_both
from domain.errors import NotFound
from domain.mentoring.pairing import Membership, MembershipVerb
from domain.mentoring.pairing_notices import PairNews
from domain.mentoring.paper import PAPER, Paper, PaperId, PaperKind, PaperState, PaperVerb
from domain.mentoring.refusals import TermWrong
from domain.mentoring.request import RequestVerb
from domain.mentoring.speaking import OnPaper, checked_paper
from domain.mentoring.terms import MOST_MONTHS, agreed
from domain.people.person import Actor
from domain.people.roles import Right, require
from storage.mentoring.papers import MentoringPapers

OF_MEMBERSHIPS = frozenset({PaperKind.AGREEMENT, PaperKind.PROLONGATION})


async def fill_in(
    ctx: Context, actor: Actor, paper: PaperId, *, number: str = "", dated: date | None = None, term: int | None = None
) -> Paper:
    """What is to stand on it when it is printed; what is left out stays a blank. Raises TermWrong, NotFound."""
    require(actor.roles, Right.RUN_MENTORING)
    if term is not None and not 1 <= term <= MOST_MONTHS:
        raise TermWrong(limit=MOST_MONTHS)
    async with ctx.write() as connection:
        found, membership = await paper_of(ctx, connection, paper)
        PAPER.after(found.state, PaperVerb.SIGN)
        filled = replace(found, number=" ".join(number.split()), dated=dated)
        if found.kind is PaperKind.AGREEMENT:
            filled = replace(filled, term=term)
        saved = await MentoringPapers(connection).save(filled, ctx.now())
        await _note(ctx, connection, actor, "fill_in_agreement", membership, saved)
    return saved


async def give(ctx: Context, actor: Actor, paper: PaperId) -> Paper:
    """It is printed, and with those who sign. Raises NotNow, NotFound."""
    return await _step(ctx, actor, paper, PaperVerb.GIVE, "give_agreement")


async def keep(ctx: Context, actor: Actor, paper: PaperId) -> Paper:
    """Its copy lies at the centre (3.5). Raises NotNow, NotFound."""
    return await _step(ctx, actor, paper, PaperVerb.KEEP, "keep_agreement")


async def sign(ctx: Context, actor: Actor, paper: PaperId, signed: OnPaper, term: int | None = None) -> Membership:
    """The curator holds it, signed by both. With the agreement the pairing begins, on the day that stands on it.

    ``term`` are an agreement's months; those of a prolongation are agreed already. Raises PaperIncomplete, TermWrong,
    NoConsent, NotNow, NotFound.
    """
    require(actor.roles, Right.RUN_MENTORING)
    on_paper = checked_paper(signed, ctx.today())
    async with ctx.write() as connection:
        found, membership = await paper_of(ctx, connection, paper)
        state = PAPER.after(found.state, PaperVerb.SIGN)
        agreed_months = found.term if found.kind is PaperKind.PROLONGATION or term is None else term
        months = agreed_months or 0
        if found.kind is PaperKind.AGREEMENT:
            membership = await _begin(ctx, connection, membership, on_paper, months)
        saved = await MentoringPapers(connection).save(
            replace(found, state=state, number=on_paper.number, dated=on_paper.dated, term=months), ctx.now()
        )
        await _note(ctx, connection, actor, "sign_agreement", membership, saved)
        if found.kind is PaperKind.AGREEMENT:
            await tell_both(ctx, connection, membership, PairNews.BEGAN)
    return membership


async def paper_of(ctx: Context, connection: AsyncConnection, paper: PaperId) -> tuple[Paper, Membership]:
    """A paper of a membership, and whose it is. Raises NotFound."""
    found = await MentoringPapers(connection).get(paper)
    if found is None or found.kind not in OF_MEMBERSHIPS or found.membership is None:
        raise NotFound
    return found, await membership_of(ctx, connection, found.membership)


async def _begin(
    ctx: Context, connection: AsyncConnection, membership: Membership, paper: OnPaper, months: int
) -> Membership:
    await require_consents(ctx, connection, membership)
    until = agreed(paper.dated, months, ctx.today())
    begun = await step(ctx, connection, membership, MembershipVerb.SIGN, began_on=paper.dated, until=until)
    await step_request(ctx, connection, membership.request, RequestVerb.MEET)
    return begun


async def _step(ctx: Context, actor: Actor, paper: PaperId, verb: PaperVerb, action: str) -> Paper:
    require(actor.roles, Right.RUN_MENTORING)
    async with ctx.write() as connection:
        found, membership = await paper_of(ctx, connection, paper)
        moved = replace(found, state=PAPER.after(found.state, verb))
        saved = await MentoringPapers(connection).save(moved, ctx.now())
        if saved.state is not found.state:
            await _note(ctx, connection, actor, action, membership, saved)
    return saved


async def _note(
    ctx: Context, connection: AsyncConnection, actor: Actor, action: str, membership: Membership, paper: Paper
) -> None:
    signed = paper.state in {PaperState.SIGNED, PaperState.KEPT}
    await note(
        ctx,
        connection,
        actor.id,
        action,
        membership,
        paper_kind=paper.kind.value,
        number=paper.number,
        dated="" if paper.dated is None else paper.dated.isoformat(),
        months=paper.term,
        until=membership.until.isoformat() if signed and membership.until is not None else "",
    )
