"""What both sides agree to together: a longer term, which is theirs at once, or an end, which a curator closes."""

from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.mentoring import keys
from actions.mentoring.speaking import require_voice
from actions.mentoring.steps import membership_of, pairings_in
from actions.mentoring.telling import note, people_of, tell_both, tell_curators_of_pair, tell_side, tell_speakers
from domain.errors import NotFound
from domain.mentoring.accord import ACCORD, Accord, AccordId, AccordKind, AccordState, AccordVerb, Word
from domain.mentoring.pairing import RUNNING, Membership, MembershipId, MembershipState, Verdict
from domain.mentoring.pairing_notices import AccordAsked, CuratorNews, PairNews
from domain.mentoring.paper import PaperKind
from domain.mentoring.refusals import AnsweredAlready, AskedAlready, NotNow
from domain.mentoring.speaking import OnPaper, Side
from domain.mentoring.terms import prolonged
from domain.people.person import Actor
from domain.people.roles import Right, require
from storage.mentoring.accords import Accords
from storage.mentoring.papers import MentoringPapers


async def ask_to_prolong(
    ctx: Context,
    actor: Actor,
    membership: MembershipId,
    months: int,
    side: Side | None = None,
    paper: OnPaper | None = None,
) -> Accord:
    """Both sides are asked for a longer term; whoever asks for a ``side`` has said yes. None: a curator asks.

    Raises TermWrong, AskedAlready, NotNow, NotYours, NotAllowed, PaperIncomplete, NoRecord, NotFound.
    """
    async with ctx.write() as connection:
        found = await membership_of(ctx, connection, membership)
        checked = await _asker(ctx, connection, actor, found, side, paper)
        if found.state is not MembershipState.ACTIVE or found.until is None:
            raise NotNow(thing="membership", state=found.state.value)
        prolonged(found.until, months)
        return await _ask(ctx, connection, actor, found, AccordKind.PROLONG, months, side, checked)


async def ask_to_end(
    ctx: Context, actor: Actor, membership: MembershipId, side: Side | None = None, paper: OnPaper | None = None
) -> Accord:
    """Both sides are asked whether it is to end by agreement. Raises what `ask_to_prolong` does but for TermWrong."""
    async with ctx.write() as connection:
        found = await membership_of(ctx, connection, membership)
        checked = await _asker(ctx, connection, actor, found, side, paper)
        if found.state not in RUNNING:
            raise NotNow(thing="membership", state=found.state.value)
        return await _ask(ctx, connection, actor, found, AccordKind.END, None, side, checked)


async def answer(
    ctx: Context, actor: Actor, accord: AccordId, side: Side, verdict: Verdict, paper: OnPaper | None = None
) -> Accord:
    """A side says yes or no. With the second yes the term is longer, or a curator may end it by agreement.

    Raises AnsweredAlready, NotNow, NotYours, NotAllowed, PaperIncomplete, NoRecord, NotFound.
    """
    async with ctx.write() as connection:
        found = await accord_of(connection, accord)
        membership = await membership_of(ctx, connection, found.membership)
        checked = await _voice(ctx, connection, actor, membership, side, paper)
        if found.state is not AccordState.ASKED:
            raise NotNow(thing="accord", state=found.state.value)
        if side not in found.waits_for:
            raise AnsweredAlready
        return await _say(ctx, connection, actor, found, membership, side, verdict, checked)


async def drop(ctx: Context, actor: Actor, accord: AccordId) -> None:
    """The curator takes the question back. Raises NotNow, NotFound."""
    require(actor.roles, Right.RUN_MENTORING)
    async with ctx.write() as connection:
        found = await accord_of(connection, accord)
        await Accords(connection).set_state(accord, ACCORD.after(found.state, AccordVerb.DROP))
        membership = await membership_of(ctx, connection, found.membership)
        await note(ctx, connection, actor.id, "drop_accord", membership, accord=found.kind.value)


async def accord_of(connection: AsyncConnection, accord: AccordId) -> Accord:
    """As it is now. Raises NotFound."""
    found = await Accords(connection).get(accord)
    if found is None:
        raise NotFound
    return found


async def _asker(
    ctx: Context,
    connection: AsyncConnection,
    actor: Actor,
    membership: Membership,
    side: Side | None,
    paper: OnPaper | None,
) -> OnPaper | None:
    """Whether the actor may ask, before anything is told of how it stands. Returns the paper, checked."""
    if side is None:
        require(actor.roles, Right.RUN_MENTORING)
        return None
    return await _voice(ctx, connection, actor, membership, side, paper)


async def _ask(
    ctx: Context,
    connection: AsyncConnection,
    actor: Actor,
    membership: Membership,
    kind: AccordKind,
    months: int | None,
    side: Side | None,
    paper: OnPaper | None,
) -> Accord:
    gateway = Accords(connection)
    if any(one.kind is kind and _is_open(one) for one in await gateway.of(membership.id)):
        raise AskedAlready
    made = await gateway.add(membership.id, kind, months, actor.id, ctx.now())
    await note(ctx, connection, actor.id, "ask_accord", membership, accord=kind.value, months=months)
    if side is not None:
        made = await _say(ctx, connection, actor, made, membership, side, Verdict.ACCEPTED, paper)
    for other in made.waits_for:
        notice = AccordAsked(membership.partner_of(other), made.id, other)
        await tell_speakers(
            ctx,
            connection,
            membership,
            other,
            notice,
            lambda one, other=other: keys.accord_asked(made.id, other, one),  # type: ignore[misc]
        )
    return made


async def _say(
    ctx: Context,
    connection: AsyncConnection,
    actor: Actor,
    accord: Accord,
    membership: Membership,
    side: Side,
    verdict: Verdict,
    paper: OnPaper | None,
) -> Accord:
    gateway = Accords(connection)
    word = Word(side=side, verdict=verdict, by=actor.id, at=ctx.now(), paper=paper)
    await gateway.add_word(accord.id, word)
    said = replace(accord, words=(*accord.words, word))
    facts = {"accord": accord.kind.value, "months": accord.months, "side": side.value, "verdict": verdict.value}
    await note(ctx, connection, actor.id, "answer_accord", membership, **facts)
    if verdict is Verdict.DECLINED:
        said = replace(said, state=ACCORD.after(said.state, AccordVerb.REFUSE))
        await gateway.set_state(said.id, said.state)
        await tell_side(ctx, connection, membership, side.other, PairNews.NOT_AGREED)
        await tell_curators_of_pair(ctx, connection, membership, CuratorNews.NOT_AGREED, but=actor.id)
    elif not said.waits_for:
        said = replace(said, state=ACCORD.after(said.state, AccordVerb.AGREE))
        await gateway.set_state(said.id, said.state)
        await _agreed(ctx, connection, actor, said, membership, side)
    return said


async def _agreed(
    ctx: Context, connection: AsyncConnection, actor: Actor, accord: Accord, membership: Membership, last: Side
) -> None:
    """``last`` said yes just now, and knows."""
    if accord.kind is AccordKind.END:
        await tell_side(ctx, connection, membership, last.other, PairNews.END_AGREED)
        await tell_curators_of_pair(ctx, connection, membership, CuratorNews.END_AGREED, but=actor.id)
        return
    assert membership.until is not None
    assert accord.months is not None
    until = prolonged(membership.until, accord.months)
    longer = await pairings_in(ctx, connection).save(replace(membership, until=until), ctx.now())
    await MentoringPapers(connection).add(
        PaperKind.PROLONGATION, ctx.now(), membership=membership.id, term=accord.months
    )
    await note(ctx, connection, actor.id, "prolong_pairing", longer, months=accord.months, until=until.isoformat())
    await tell_both(ctx, connection, longer, PairNews.PROLONGED)
    await tell_curators_of_pair(ctx, connection, longer, CuratorNews.PROLONGED, but=actor.id)


async def _voice(
    ctx: Context,
    connection: AsyncConnection,
    actor: Actor,
    membership: Membership,
    side: Side,
    paper: OnPaper | None,
) -> OnPaper | None:
    mentor, mentee = await people_of(ctx, connection, membership)
    return await require_voice(ctx, connection, actor, mentor if side is Side.MENTOR else mentee, paper)


def _is_open(accord: Accord) -> bool:
    """A longer term that was agreed to is done; an end that was waits to be closed."""
    return accord.state is AccordState.ASKED or (accord.state is AccordState.AGREED and accord.kind is AccordKind.END)
