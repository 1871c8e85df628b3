"""The centre's side: a curator gives an opinion, the director decides; from paper, where they are not in Telegram."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.mentoring.ending import end_as_replaced
from actions.mentoring.petition.stating import active, added, submitted
from actions.mentoring.petition.steps import (
    Case,
    about,
    case_of,
    checked_words,
    note,
    petitions_in,
    require_uninvolved,
    step,
)
from actions.mentoring.replacing import tell_closing_waived
from actions.registry.keeping import living
from domain.errors import NotFound
from domain.mentoring.pairing import MembershipId, MembershipState
from domain.mentoring.petition import (
    GROUNDS,
    OPEN,
    PETITION,
    SIGNED,
    Decision,
    Ground,
    Opinion,
    Petition,
    PetitionId,
    PetitionState,
    PetitionVerb,
    Reason,
    View,
)
from domain.mentoring.petition_refusals import GroundDiffers, ItConcernsYou, WordsAreTheirs
from domain.mentoring.refusals import NotNow
from domain.mentoring.speaking import OnPaper, checked_paper
from domain.people.person import Actor
from domain.people.roles import Right, Role, require
from domain.registry.code import Code
from domain.registry.names import ChatNames
from domain.registry.record import Record
from storage.mentoring.pairings import Pairings


@dataclass(frozen=True, slots=True)
class Candidate:
    """A membership, and its mentor."""

    id: MembershipId
    mentor: Record


async def waiting(ctx: Context, actor: Actor) -> Sequence[Case]:
    """What waits for curator or director, the one whose term ends first first; none that concerns the actor."""
    require(actor.roles, Right.READ_PETITIONS)
    found: list[Case] = []
    async with ctx.read() as connection:
        for one in await petitions_in(ctx, connection).in_states(SIGNED):
            case = await about(ctx, connection, one)
            if case.is_readable and not await _concerns(ctx, connection, actor, case):
                found.append(case)
    return sorted(found, key=lambda case: (case.petition.due or ctx.today(), case.petition.id))


async def look(ctx: Context, actor: Actor, petition: PetitionId) -> Case:
    """One petition with all that was said. Raises ItConcernsYou, IsBlocked, IsErased, NotFound."""
    require(actor.roles, Right.READ_PETITIONS)
    async with ctx.read() as connection:
        return await _readable(ctx, connection, actor, petition)


async def take(ctx: Context, actor: Actor, petition: PetitionId) -> Case:
    """As :func:`look`: once a curator saw it, it is with them, and the applicant sees so."""
    case = await look(ctx, actor, petition)
    if Role.CURATOR not in actor.roles or not PETITION.can(case.petition.state, PetitionVerb.TAKE):
        return case
    async with ctx.write() as connection:
        case = await _readable(ctx, connection, actor, petition)
        if not PETITION.can(case.petition.state, PetitionVerb.TAKE):
            return case
        return await step(ctx, connection, actor.id, case, PetitionVerb.TAKE)


async def give_opinion(
    ctx: Context, actor: Actor, petition: PetitionId, view: View, words: str = "", *, at_desk: bool = False
) -> Case:
    """With the curator's opinion it goes on to the director: a curator cannot keep it.

    Raises WordsOnPaper, WordsTooLong, ItConcernsYou, NotNow, NotFound.
    """
    require(actor.roles, Right.RUN_MENTORING)
    words = checked_words(ctx, words, at_desk=at_desk)
    async with ctx.write() as connection:
        case = await _readable(ctx, connection, actor, petition)
        opinion = Opinion(view, words, actor.id, ctx.now())
        return await step(ctx, connection, actor.id, case, PetitionVerb.PASS, opinion=opinion)


async def decide(
    ctx: Context,
    actor: Actor,
    petition: PetitionId,
    verb: PetitionVerb,
    ground: Ground,
    words: str = "",
    *,
    closing: bool = True,
    paper: OnPaper | None = None,
    at_desk: bool = False,
) -> Case:
    """The director grants or declines it; with a ``paper`` a curator records what the director decided on it.

    Granted, the membership ends and another mentor is looked for at once; ``closing``: a closing meeting is due.
    Raises GroundDiffers, WordsOnPaper, WordsTooLong, PaperIncomplete, ItConcernsYou, NotNow, NotFound.
    """
    require(actor.roles, Right.DECIDE_PETITIONS if paper is None else Right.RUN_MENTORING)
    if ground not in GROUNDS.get(verb, ()):
        raise GroundDiffers
    words = checked_words(ctx, words, at_desk=at_desk)
    if paper is not None:
        paper = checked_paper(paper, ctx.today())
    granted = verb is PetitionVerb.GRANT
    async with ctx.write() as connection:
        case = await _readable(ctx, connection, actor, petition)
        decision = Decision(ground, words, actor.id, ctx.now(), granted and closing, paper)
        case = await step(ctx, connection, actor.id, case, verb, decision=decision)
        if granted:
            await end_as_replaced(ctx, connection, actor.id, case.membership, closing=closing)
    return case


async def waive_closing(ctx: Context, actor: Actor, petition: PetitionId) -> Case:
    """The closing meeting of a granted one is not needed after all. Raises ItConcernsYou, NotNow, NotFound."""
    require(actor.roles, Right.RUN_MENTORING)
    async with ctx.write() as connection:
        case = await _readable(ctx, connection, actor, petition)
        decision = case.petition.decision
        if decision is None or not decision.closing:
            raise NotNow(thing="petition", state=case.petition.state.value)
        changed = replace(case.petition, decision=replace(decision, closing=False))
        case = replace(case, petition=await petitions_in(ctx, connection).save(changed, ctx.now()))
        await note(ctx, connection, actor.id, "waive_closing", case)
        await tell_closing_waived(ctx, connection, case.membership)
    return case


async def candidates(ctx: Context, actor: Actor, code: Code) -> Sequence[Candidate]:
    """Of which pairings of the mentee with this code a petition can be recorded. Raises NotFound."""
    require(actor.roles, Right.RUN_MENTORING)
    async with ctx.read() as connection:
        records, gateway = ctx.records(connection), petitions_in(ctx, connection)
        mentee = await records.by_code(code)
        if mentee is None:
            raise NotFound
        found: list[Candidate] = []
        for one in await Pairings(connection, records).of(mentee.id):
            mentor = await records.get(one.mentor)
            known = await gateway.open_of(one.id)
            is_free = known is None or known.state is PetitionState.DRAFT
            if one.mentee == mentee.id and one.state is MembershipState.ACTIVE and is_free and mentor is not None:
                found.append(Candidate(one.id, mentor))
    return found


async def record(
    ctx: Context,
    actor: Actor,
    membership: MembershipId,
    reason: Reason,
    paper: OnPaper,
    words: str = "",
    *,
    at_desk: bool = False,
) -> Case:
    """A curator has it on paper: it is signed, and they know it. A draft that lies in the bot gives way to it.

    Raises OnlyWhileActive, PetitionOpenAlready, PaperIncomplete, ItConcernsYou, WordsOnPaper, WordsTooLong, NotFound.
    """
    require(actor.roles, Right.RUN_MENTORING)
    paper = checked_paper(paper, ctx.today())
    words = checked_words(ctx, words, at_desk=at_desk)
    async with ctx.write() as connection:
        found, _ = await active(ctx, connection, membership)
        gateway = petitions_in(ctx, connection)
        known = await gateway.open_of(found.id)
        if known is not None and known.state is PetitionState.DRAFT:
            await gateway.drop(known.id)
        made = await added(ctx, connection, actor, found, reason, paper)
        case = await about(ctx, connection, await gateway.save(replace(made, words=words), ctx.now()))
        await require_uninvolved(ctx, connection, actor, case.mentor)
        case = await submitted(ctx, connection, actor, case)
        if PETITION.can(case.petition.state, PetitionVerb.TAKE):
            case = await step(ctx, connection, actor.id, case, PetitionVerb.TAKE)
    return case


async def record_withdrawal(ctx: Context, actor: Actor, petition: PetitionId, paper: OnPaper) -> Case:
    """The applicant took it back on paper. Raises PaperIncomplete, ItConcernsYou, NotNow, NotFound."""
    require(actor.roles, Right.RUN_MENTORING)
    paper = checked_paper(paper, ctx.today())
    async with ctx.write() as connection:
        case = await _readable(ctx, connection, actor, petition)
        case = await step(ctx, connection, actor.id, case, PetitionVerb.WITHDRAW)
        noted = replace(case, petition=replace(case.petition, paper=paper))
        await note(ctx, connection, actor.id, "record_petition_withdrawal", noted)
    return case


async def write_down(ctx: Context, actor: Actor, petition: PetitionId, words: str) -> Case:
    """The applicant's own words, from the paper, at the desk.

    Raises WordsAreTheirs, WordsTooLong, ItConcernsYou, NotNow, NotFound.
    """
    require(actor.roles, Right.RUN_MENTORING)
    words = checked_words(ctx, words, at_desk=True)
    async with ctx.write() as connection:
        case = await _readable(ctx, connection, actor, petition)
        if case.petition.state not in OPEN:
            raise NotNow(thing="petition", state=case.petition.state.value)
        if not comes_on_paper(ctx, case.petition):
            raise WordsAreTheirs
        saved = await petitions_in(ctx, connection).save(replace(case.petition, words=words), ctx.now())
        case = replace(case, petition=saved)
        await note(ctx, connection, actor.id, "write_down_petition", case)
    return case


def comes_on_paper(ctx: Context, petition: Petition) -> bool:
    """Whether its words stand on a paper: where chats show codes they do even of one that was signed in the bot."""
    return petition.paper is not None or ctx.policy.chat_names is ChatNames.CODES


async def _readable(ctx: Context, connection: AsyncConnection, actor: Actor, petition: PetitionId) -> Case:
    """Drafts are nobody's but the applicant's."""
    case = await case_of(ctx, connection, petition)
    if case.petition.state is PetitionState.DRAFT:
        raise NotFound
    await require_uninvolved(ctx, connection, actor, case.mentor)
    for person in (case.mentee, case.mentor):
        await living(ctx, connection, person.id)
    return case


async def _concerns(ctx: Context, connection: AsyncConnection, actor: Actor, case: Case) -> bool:
    try:
        await require_uninvolved(ctx, connection, actor, case.mentor)
    except ItConcernsYou:
        return True
    return False
