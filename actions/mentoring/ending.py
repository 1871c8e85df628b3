"""How a membership ends, with what came of it: kinds are never mixed, and the registry has it."""

from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.mentoring.letting_go import let_go
from actions.mentoring.speaking import require_voice
from actions.mentoring.steps import membership_of, pairings_in, requests_in, step
from actions.mentoring.telling import note, people_of, tell_both, tell_curators_of_pair, tell_side
from actions.registry.keeping import save, vocabulary_of
from actions.registry.practices import told
from actions.registry.trail import Trail
from domain.mentoring.accord import AccordKind, AccordState
from domain.mentoring.pairing import (
    MEMBERSHIP,
    SEATED,
    Ending,
    EndReason,
    Membership,
    MembershipId,
    MembershipState,
    MembershipVerb,
)
from domain.mentoring.pairing_notices import CuratorNews, PairNews
from domain.mentoring.refusals import EndingDiffers, NotNow, ReasonNeeded
from domain.mentoring.request import MentorRequest, Need
from domain.mentoring.speaking import Side
from domain.mentoring.terms import endings_for, joined
from domain.people.person import Actor, PersonId
from domain.people.roles import Right, require
from domain.registry.field import Field
from domain.registry.fields import filled_in
from domain.registry.practice import Practice, Story
from domain.registry.record import Details, Part, Record
from storage.mentoring.accords import Accords
from storage.practices import Practices

MARKS = {
    Ending.COMPLETED: "завершено с результатом",
    Ending.COMPLETED_EARLY: "завершено досрочно с результатом",
}
"""The registry's mark that the programme was gone through; it is in Russian, as the registry is."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it, in words, and where its case or review is published; "" adds nothing to the registry."""

    result: str = ""
    case_link: str = ""


async def end(
    ctx: Context,
    actor: Actor,
    membership: MembershipId,
    ending: Ending,
    outcome: Outcome = Outcome(),
    reason: EndReason | None = None,
) -> Membership:
    """The closing of a membership, after its closing meeting.

    One-sided it needs a ``reason``; by agreement both sides' yes. Replacement is decided by the director (6.2), and
    comes by :func:`end_as_replaced`. Raises EndingDiffers, ReasonNeeded, WrongFields, NotNow, NotFound.
    """
    require(actor.roles, Right.RUN_MENTORING)
    if ending is Ending.ONE_SIDED and reason is None:
        raise ReasonNeeded
    async with ctx.write() as connection:
        found = await membership_of(ctx, connection, membership)
        if ending not in endings_for(found, ctx.today(), is_agreed=await is_agreed(connection, found)):
            # What is over already says so; only of what works the kind is wrong.
            MEMBERSHIP.after(found.state, MembershipVerb.END)
            raise EndingDiffers(ending=ending.value)
        ended = await _end(ctx, connection, actor.id, found, ending, outcome, reason)
        await tell_both(ctx, connection, ended, PairNews.ENDED)
    return ended


async def add_outcome(ctx: Context, actor: Actor, membership: MembershipId, outcome: Outcome) -> Membership:
    """What came of one that ended, said later, where words may be. Raises WrongFields, NotNow, NotFound."""
    require(actor.roles, Right.RUN_MENTORING)
    async with ctx.write() as connection:
        found = await membership_of(ctx, connection, membership)
        if found.state is not MembershipState.ENDED:
            raise NotNow(thing="membership", state=found.state.value)
        told_now = await pairings_in(ctx, connection).save(
            replace(
                found,
                outcome=outcome.result or found.outcome,
                case_link=outcome.case_link or found.case_link,
            ),
            ctx.now(),
        )
        await _write_down(ctx, connection, actor.id, told_now, outcome)
        await note(ctx, connection, actor.id, "add_outcome", told_now)
    return told_now


async def end_as_replaced(
    ctx: Context, connection: AsyncConnection, who: PersonId, membership: Membership, *, closing: bool = True
) -> MentorRequest | None:
    """The petition was granted (6.2): in its transaction the membership ends, and a request with priority opens.

    The mentor learns that it ends and, unless ``closing`` is waived, that a closing meeting is due; nothing of why.
    Returns the request: the one that is open already, where there is one; None: the mentee is forgotten. Raises NotNow.
    """
    request = None if membership.request is None else await requests_in(ctx, connection).get(membership.request)
    await _end(ctx, connection, who, membership, Ending.REPLACED, Outcome(), None)
    await tell_side(ctx, connection, membership, Side.MENTOR, PairNews.ENDED_TO_CLOSE if closing else PairNews.ENDED)
    gateway = requests_in(ctx, connection)
    for one in await gateway.live_of(membership.mentee):
        if one.need is not None and one.need.form == membership.form:
            await gateway.put_first(one.id, ctx.now())
            return replace(one, priority=True)
    need = Need(form=membership.form) if request is None or request.need is None else request.need
    wished = tuple(one for one in need.mentors if one != membership.mentor)
    return await gateway.add(membership.mentee, replace(need, mentors=wished), who, ctx.now(), priority=True)


async def share_practice(ctx: Context, actor: Actor, membership: MembershipId) -> Practice | None:
    """The mentor lets their practice be told of: it comes into the registry, and a curator words it at the desk.

    Asked again it stays as it is. None: the mentor is forgotten. Raises NotNow, NotYours, NoRecord, NotFound.
    """
    async with ctx.write() as connection:
        found = await membership_of(ctx, connection, membership)
        mentor, mentee = await people_of(ctx, connection, found)
        await require_voice(ctx, connection, actor, mentor)
        if found.ending not in MARKS:
            raise NotNow(thing="membership", state=found.state.value)
        gateway = Practices(connection, ctx.open_vault())
        title = f"Практика наставника {mentor.code} в паре с {mentee.code}"
        known = [one for one in await gateway.of(mentor.id) if one.story.title == title]
        if known:
            return known[0]
        story = Story(title=title, result=found.outcome, link=found.case_link)
        added = await gateway.add(mentor.id, found.form, story, True, ctx.now())
        if added is not None:
            after = told(added, await vocabulary_of(ctx, connection))
            await Trail(ctx, connection).add(actor.id, "add_practice", mentor, after=after)
            await tell_curators_of_pair(ctx, connection, found, CuratorNews.PRACTICE)
    return added


async def is_agreed(connection: AsyncConnection, membership: Membership) -> bool:
    """Whether both sides said yes to an end."""
    return any(
        one.kind is AccordKind.END and one.state is AccordState.AGREED
        for one in await Accords(connection).of(membership.id)
    )


async def _end(
    ctx: Context,
    connection: AsyncConnection,
    who: PersonId,
    membership: Membership,
    ending: Ending,
    outcome: Outcome,
    reason: EndReason | None,
) -> Membership:
    ended = await step(
        ctx,
        connection,
        membership,
        MembershipVerb.END,
        ended_on=ctx.today(),
        ending=ending,
        pause=None,
        outcome=outcome.result,
        case_link=outcome.case_link,
        reason=reason,
    )
    await let_go(ctx, connection, ended)
    await _write_down(ctx, connection, who, ended, outcome)
    await note(
        ctx,
        connection,
        who,
        "end_pairing",
        ended,
        ending=ending.value,
        reason="" if reason is None else reason.value,
    )
    return ended


async def _write_down(
    ctx: Context, connection: AsyncConnection, who: PersonId, membership: Membership, outcome: Outcome
) -> None:
    """Into the registries of both. Whoever is replaced is still in the programme. Raises WrongFields."""
    vocabulary = await vocabulary_of(ctx, connection)
    typed = {Field.RESULTS: outcome.result, Field.CASE_LINK: outcome.case_link}
    read = filled_in(Details().enrolled(Part.MENTEE), Part.MENTEE, typed, vocabulary, ctx.today()).mentee
    assert read is not None
    mentor, mentee = await people_of(ctx, connection, membership)
    changes: list[tuple[Record, Record]] = []
    for person, part in ((mentor, Part.MENTOR), (mentee, Part.MENTEE)):
        enrolment = person.details.enrolment(part)
        if enrolment is None or person.blocked_at is not None or person.erased_at is not None:
            continue
        written: dict[str, Any] = {
            "results": joined(enrolment.results, read.results),
            "case_link": read.case_link or enrolment.case_link,
        }
        if membership.ending is not Ending.REPLACED and not await _goes_on(ctx, connection, person, part):
            written["ended"] = membership.ended_on
        if part is Part.MENTEE and membership.ending in MARKS:
            written["completed"] = MARKS[membership.ending]
        into: dict[str, Any] = {part.value: replace(enrolment, **written)}
        changes.append((person, replace(person, details=replace(person.details, **into))))
    await save(ctx, connection, who, changes, vocabulary)


async def _goes_on(ctx: Context, connection: AsyncConnection, person: Record, part: Part) -> bool:
    """Whether they have another membership as this."""
    for one in await pairings_in(ctx, connection).of(person.id):
        if one.state in SEATED and person.id == (one.mentor if part is Part.MENTOR else one.mentee):
            return True
    return False
