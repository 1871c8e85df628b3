"""Mentors propose to the roadmap (Положение, 5.2); the curator accepts, or declines with an answer."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.registry.curators import tell_curators
from actions.registry.trail import Trail
from actions.roadmap import keys
from actions.roadmap.editing import added, changed
from domain.errors import NotFound
from domain.notices import Owed
from domain.people.person import Actor
from domain.people.roles import Right, require
from domain.registry.record import Part, Record, RecordId
from domain.registry.refusals import NoRecord
from domain.roadmap.notices import RoadmapAnswered, RoadmapProposed
from domain.roadmap.proposal import (
    OPEN_LIMIT,
    SUGGESTION,
    Suggestion,
    SuggestionId,
    SuggestionState,
    SuggestionVerb,
    answered,
    said,
    why_not,
)
from domain.roadmap.refusals import TooManySuggestions
from domain.roadmap.roadmap import Content, Event, EventId, StageId
from storage.outbox import Outbox
from storage.roadmap.proposals import RoadmapProposals
from storage.roadmap.roadmaps import Roadmaps


@dataclass(frozen=True, slots=True)
class Proposed:
    """A proposal, whose it is (None: forgotten), and the event that it speaks of, if it is there."""

    proposal: Suggestion
    mentor: Record | None
    event: Event | None


async def propose(ctx: Context, actor: Actor, year: int, text: str, event: EventId | None = None) -> Suggestion:
    """A new event, or a change of one, in own words. Each curator is told.

    Raises RoadmapNothingSaid, RoadmapTooLong, TooManySuggestions, NoRecord; NotFound: there is no such roadmap, or
    no such event in it.
    """
    require(actor.roles, Right.PROPOSE_TO_ROADMAP)
    words = said(text)
    async with ctx.write() as connection:
        mentor = await _mentor(ctx, connection, actor)
        found = await Roadmaps(connection).get(year)
        if found is None or (event is not None and found.event(event) is None):
            raise NotFound
        gateway = proposals_in(ctx, connection)
        open_ones = [one for one in await gateway.of_mentor(mentor.id) if one.state is SuggestionState.ASKED]
        if len(open_ones) >= OPEN_LIMIT:
            raise TooManySuggestions(limit=OPEN_LIMIT)
        made = await gateway.add(year, mentor.id, event, words, actor.id, ctx.now())
        await _note(ctx, connection, actor, "propose_to_roadmap", mentor, made)
        notice = RoadmapProposed(mentor.id, made.id)
        await tell_curators(connection, notice, lambda one: keys.proposed(made.id, one), ctx.now(), but=actor.id)
    return made


async def withdraw(ctx: Context, actor: Actor, proposal: SuggestionId) -> Suggestion:
    """Whoever proposed it takes it back. Raises NoRecord, NotNow; NotFound: it is not theirs."""
    require(actor.roles, Right.PROPOSE_TO_ROADMAP)
    async with ctx.write() as connection:
        mentor = await _mentor(ctx, connection, actor)
        made = await _made(ctx, connection, proposal)
        if made.mentor != mentor.id:
            raise NotFound
        withdrawn = replace(made, state=SUGGESTION.after(made.state, SuggestionVerb.WITHDRAW))
        await proposals_in(ctx, connection).save(withdrawn)
        await _note(ctx, connection, actor, "withdraw_roadmap_proposal", mentor, withdrawn)
    return withdrawn


async def mine(ctx: Context, actor: Actor) -> Sequence[Proposed]:
    """What this mentor proposed, the latest first. Raises NoRecord."""
    require(actor.roles, Right.PROPOSE_TO_ROADMAP)
    async with ctx.read() as connection:
        mentor = await _mentor(ctx, connection, actor)
        found = await proposals_in(ctx, connection).of_mentor(mentor.id)
        return [await _with_event(ctx, connection, one) for one in reversed(found)]


async def all_of(ctx: Context, mentor: RecordId) -> Sequence[Suggestion]:
    """All that somebody proposed, for whoever checked a right of their own."""
    async with ctx.read() as connection:
        return await proposals_in(ctx, connection).of_mentor(mentor)


async def waiting(ctx: Context, actor: Actor) -> Sequence[Proposed]:
    """Those that nobody answered yet, the oldest first."""
    require(actor.roles, Right.EDIT_ROADMAP)
    async with ctx.read() as connection:
        found = await proposals_in(ctx, connection).waiting()
        return [await _with_event(ctx, connection, one) for one in found]


async def one(ctx: Context, actor: Actor, proposal: SuggestionId) -> Proposed:
    """For a curator, whatever became of it. Raises NotFound."""
    require(actor.roles, Right.EDIT_ROADMAP)
    found = await seen(ctx, proposal)
    if found is None:
        raise NotFound
    return found


async def seen(ctx: Context, proposal: SuggestionId) -> Proposed | None:
    """As it is now, for rendering a notice."""
    async with ctx.read() as connection:
        found = await proposals_in(ctx, connection).get(proposal)
        return None if found is None else await _with_event(ctx, connection, found)


async def accept(
    ctx: Context,
    actor: Actor,
    proposal: SuggestionId,
    stage: StageId,
    content: Content,
    version: int | None = None,
    answer: str = "",
) -> Event:
    """A new event, or the changed one as it was at its ``version``: what becomes of the proposal. The mentor is told.

    An event that went meanwhile comes anew. Raises NotNow, NotFound, EventChangedMeanwhile, and what
    `editing.add_event` does.
    """
    require(actor.roles, Right.EDIT_ROADMAP)
    words = answered(answer)
    async with ctx.write() as connection:
        made = await _made(ctx, connection, proposal)
        state = SUGGESTION.after(made.state, SuggestionVerb.ACCEPT)
        there = None if made.event is None else await Roadmaps(connection).event(made.event)
        if there is None:
            event = await added(ctx, connection, actor, stage, content)
        else:
            as_seen = there.version if version is None else version
            event = await changed(ctx, connection, actor, there.id, as_seen, stage, content)
        accepted = replace(made, state=state, event=event.id, answer=words)
        await _answer(ctx, connection, actor, "accept_roadmap_proposal", accepted)
    return event


async def decline(ctx: Context, actor: Actor, proposal: SuggestionId, answer: str) -> Suggestion:
    """Not so; the mentor reads why. Raises NoAnswerGiven, RoadmapTooLong, NotNow, NotFound."""
    require(actor.roles, Right.EDIT_ROADMAP)
    words = why_not(answer)
    async with ctx.write() as connection:
        made = await _made(ctx, connection, proposal)
        declined = replace(made, state=SUGGESTION.after(made.state, SuggestionVerb.DECLINE), answer=words)
        await _answer(ctx, connection, actor, "decline_roadmap_proposal", declined)
    return declined


def proposals_in(ctx: Context, connection: AsyncConnection) -> RoadmapProposals:
    return RoadmapProposals(connection, ctx.records(connection))


async def _answer(ctx: Context, connection: AsyncConnection, actor: Actor, action: str, answered: Suggestion) -> None:
    """Store it, and tell whoever has the mentor's account now."""
    await proposals_in(ctx, connection).save(answered)
    mentor = await ctx.records(connection).get(answered.mentor)
    if mentor is None:
        return
    await _note(ctx, connection, actor, action, mentor, answered)
    if mentor.account is not None:
        notice = RoadmapAnswered(mentor.id, answered.id)
        owed = Owed(notice=notice, key=keys.answered(answered.id), due_at=ctx.now(), person=mentor.account)
        await Outbox(connection).owe([owed], ctx.now())


async def _note(
    ctx: Context, connection: AsyncConnection, actor: Actor, action: str, mentor: Record, made: Suggestion
) -> None:
    """That it was done; what was written lies with the proposal alone."""
    facts = {"proposal": made.id, "year": made.year, "event": made.event}
    after = {name: fact for name, fact in facts.items() if fact is not None}
    await Trail(ctx, connection).add(actor.id, action, mentor, after=after)


async def _mentor(ctx: Context, connection: AsyncConnection, actor: Actor) -> Record:
    """The record of whoever proposes. Raises NoRecord."""
    found = await ctx.records(connection).by_account(actor.id)
    if found is None or Part.MENTOR not in found.parts:
        raise NoRecord
    return found


async def _made(ctx: Context, connection: AsyncConnection, proposal: SuggestionId) -> Suggestion:
    """Raises NotFound."""
    found = await proposals_in(ctx, connection).get(proposal)
    if found is None:
        raise NotFound
    return found


async def _with_event(ctx: Context, connection: AsyncConnection, made: Suggestion) -> Proposed:
    event = None if made.event is None else await Roadmaps(connection).event(made.event)
    return Proposed(made, await ctx.records(connection).get(made.mentor), event)
