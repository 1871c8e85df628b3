"""Mentor, then mentee, say yes or no to a proposal: in the bot, by a guardian, or on paper that a curator records."""

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.mentoring import keys
from actions.mentoring.proposing import come_to_nothing
from actions.mentoring.speaking import require_voice
from actions.mentoring.steps import membership_of, pairings_in, require_consents, step
from actions.mentoring.telling import note, people_of, tell_both, tell_curators_of_pair, tell_side, tell_speakers
from domain.applications.refusals import OwnWordsNotAsked
from domain.mentoring.pairing import (
    Answer,
    DeclineReason,
    Membership,
    MembershipId,
    MembershipState,
    MembershipVerb,
    Verdict,
)
from domain.mentoring.pairing_notices import CuratorNews, PairNews, ProposalAsked
from domain.mentoring.paper import PaperKind
from domain.mentoring.refusals import NotNow, WordsTooLong
from domain.mentoring.request import WORDS_LIMIT
from domain.mentoring.speaking import OnPaper, Side
from domain.people.person import Actor
from domain.registry.names import ChatNames
from storage.mentoring.papers import MentoringPapers

ASKED = {MembershipState.WITH_MENTOR: Side.MENTOR, MembershipState.WITH_MENTEE: Side.MENTEE}
"""Who is to answer."""
ACCEPTS = {Side.MENTOR: MembershipVerb.MENTOR_ACCEPTS, Side.MENTEE: MembershipVerb.MENTEE_ACCEPTS}


async def accept(
    ctx: Context, actor: Actor, membership: MembershipId, side: Side, paper: OnPaper | None = None
) -> Membership:
    """«Принять». After the mentor the mentee is asked; after both there is an agreement to sign.

    Raises NotNow, NotYours, NoConsent, NotAllowed, PaperIncomplete, NoRecord, NotFound.
    """
    async with ctx.write() as connection:
        asked, checked = await _asked(ctx, connection, actor, membership, side, paper)
        await require_consents(ctx, connection, asked)
        moved = await step(ctx, connection, asked, ACCEPTS[side])
        await _answer(ctx, connection, actor, moved, side, Verdict.ACCEPTED, paper=checked)
        await note(ctx, connection, actor.id, "accept_pairing", moved, side=side.value, paper=_told(checked))
        if moved.state is MembershipState.WITH_MENTEE:
            notice = ProposalAsked(moved.mentor, moved.id, Side.MENTEE, again=False)
            await tell_speakers(
                ctx, connection, moved, Side.MENTEE, notice, lambda one: keys.asked(moved.id, Side.MENTEE, one)
            )
        else:
            await MentoringPapers(connection).add(PaperKind.AGREEMENT, ctx.now(), membership=moved.id)
            await tell_both(ctx, connection, moved, PairNews.PAPERS, but=actor.id)
            await tell_curators_of_pair(ctx, connection, moved, CuratorNews.PAPERS, but=actor.id)
    return moved


async def decline(
    ctx: Context,
    actor: Actor,
    membership: MembershipId,
    side: Side,
    reason: DeclineReason,
    words: str = "",
    paper: OnPaper | None = None,
) -> Membership:
    """«Отказаться». The request is open again; curators alone learn the reason.

    Raises OwnWordsNotAsked, WordsTooLong, and what `accept` does but for NoConsent.
    """
    words = " ".join(words.split())
    if words and paper is None and ctx.policy.chat_names is ChatNames.CODES:
        raise OwnWordsNotAsked
    if len(words) > WORDS_LIMIT:
        raise WordsTooLong(limit=WORDS_LIMIT)
    async with ctx.write() as connection:
        asked, checked = await _asked(ctx, connection, actor, membership, side, paper)
        declined = await step(ctx, connection, asked, MembershipVerb.DECLINE)
        await _answer(ctx, connection, actor, declined, side, Verdict.DECLINED, reason, words, checked)
        await come_to_nothing(ctx, connection, declined)
        await note(
            ctx,
            connection,
            actor.id,
            "decline_pairing",
            declined,
            side=side.value,
            reason=reason.value,
            paper=_told(checked),
        )
        await tell_curators_of_pair(ctx, connection, declined, CuratorNews.DECLINED, but=actor.id)
        if side is Side.MENTEE:
            await tell_side(ctx, connection, declined, Side.MENTOR, PairNews.OVER)
    return declined


async def _asked(
    ctx: Context,
    connection: AsyncConnection,
    actor: Actor,
    membership: MembershipId,
    side: Side,
    paper: OnPaper | None,
) -> tuple[Membership, OnPaper | None]:
    """The membership, whose this side's answer is awaited from this actor; and the paper, checked."""
    found = await membership_of(ctx, connection, membership)
    mentor, mentee = await people_of(ctx, connection, found)
    checked = await require_voice(ctx, connection, actor, mentor if side is Side.MENTOR else mentee, paper)
    if ASKED.get(found.state) is not side:
        raise NotNow(thing="membership", state=found.state.value)
    return found, checked


async def _answer(
    ctx: Context,
    connection: AsyncConnection,
    actor: Actor,
    membership: Membership,
    side: Side,
    verdict: Verdict,
    reason: DeclineReason | None = None,
    words: str = "",
    paper: OnPaper | None = None,
) -> None:
    await pairings_in(ctx, connection).add_answer(
        Answer(
            membership=membership.id,
            side=side,
            verdict=verdict,
            by=actor.id,
            at=ctx.now(),
            reason=reason,
            words=words,
            paper=paper,
        )
    )


def _told(paper: OnPaper | None) -> str:
    """A paper as the log tells it."""
    return "" if paper is None else f"№ {paper.number}, {paper.dated:%d.%m.%Y}"
