"""A curator asks mentors for results by a date; they answer for each mentee; who has and who has not (5.1)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.mentoring import keys
from actions.mentoring.speaking import require_voice, spoken_for
from actions.mentoring.steps import membership_of, pairings_in
from actions.mentoring.telling import note, tell_person
from actions.registry import curators
from actions.registry.trail import Trail
from domain.applications.refusals import OwnWordsNotAsked
from domain.errors import NotFound
from domain.mentoring.meeting_notices import ResultsAsked, ResultsComplete
from domain.mentoring.pairing import RUNNING, Membership, MembershipId
from domain.mentoring.refusals import NobodyToAsk, NotNow, ResultsDueWrong, WordsTooLong
from domain.mentoring.request import WORDS_LIMIT
from domain.mentoring.results import Call, CallId, Given, Result
from domain.mentoring.speaking import OnPaper
from domain.notices import Lane
from domain.people.person import Actor
from domain.people.roles import Right, require
from domain.registry.names import ChatNames
from domain.registry.record import Record, RecordId
from storage.mentoring.results import ResultCalls

CALLS_SHOWN = 8
"""How many of the last ones a curator chooses from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A mentor who was asked, and the mentees of whom they answer or have answered."""

    mentor: Record
    mentees: Sequence[tuple[Membership, Record]]

    def has_answered(self, call: Call) -> bool:
        return not call.missing([one.id for one, _ in self.mentees])


@dataclass(frozen=True, slots=True, kw_only=True)
class Returns:
    """A call with everybody who was asked, by code; who works with nobody any more is not waited for."""

    call: Call
    asked: Sequence[Asked]

    @property
    def waiting(self) -> Sequence[Asked]:
        return [one for one in self.asked if not one.has_answered(self.call)]


def calls_in(ctx: Context, connection: AsyncConnection) -> ResultCalls:
    return ResultCalls(connection, ctx.records(connection))


async def mentors(ctx: Context, actor: Actor) -> Sequence[Record]:
    """Who can be asked: mentors who work with somebody now, by code."""
    require(actor.roles, Right.RUN_MENTORING)
    async with ctx.read() as connection:
        return await _working(ctx, connection)


async def ask(ctx: Context, actor: Actor, wanted: Collection[RecordId], due: date) -> Call:
    """One, some or all mentors are asked. Raises NotAllowed, ResultsDueWrong, NobodyToAsk."""
    require(actor.roles, Right.RUN_MENTORING)
    async with ctx.write() as connection:
        return await ask_in(ctx, connection, actor, wanted, due)


async def ask_in(
    ctx: Context, connection: AsyncConnection, actor: Actor, wanted: Collection[RecordId] | None, due: date
) -> Call:
    """As :func:`ask`, within a transaction; ``wanted`` None: all."""
    if due <= ctx.today():
        raise ResultsDueWrong
    chosen = [one for one in await _working(ctx, connection) if wanted is None or one.id in wanted]
    if not chosen:
        raise NobodyToAsk
    call = await calls_in(ctx, connection).add([one.id for one in chosen], due, actor.id, ctx.now())
    await Trail(ctx, connection).add_all(
        actor.id, "ask_results", [(one, None, {"call": call.id, "due": due.isoformat()}) for one in chosen]
    )
    for one in chosen:
        await tell_asked(ctx, connection, call, one.id, None)
    return call


async def answer(
    ctx: Context,
    actor: Actor,
    call: CallId,
    membership: MembershipId,
    result: Result,
    words: str = "",
    paper: OnPaper | None = None,
) -> Call:
    """What a mentor says of one mentee; said anew it replaces what was said. The last one is told to curators.

    Raises OwnWordsNotAsked, WordsTooLong, NotNow, NotYours, NotAllowed, PaperIncomplete, NoRecord, NotFound.
    """
    if words and paper is None and ctx.policy.chat_names is ChatNames.CODES:
        raise OwnWordsNotAsked
    if len(words) > WORDS_LIMIT:
        raise WordsTooLong(limit=WORDS_LIMIT)
    async with ctx.write() as connection:
        gateway = calls_in(ctx, connection)
        asked, found = await gateway.get(call), await membership_of(ctx, connection, membership)
        if asked is None or found.mentor not in asked.mentors:
            raise NotFound
        mentor = await ctx.records(connection).get(found.mentor)
        assert mentor is not None
        checked = await require_voice(ctx, connection, actor, mentor, paper)
        if found.state not in RUNNING:
            raise NotNow(thing="membership", state=found.state.value)
        given = Given(membership=membership, result=result, by=actor.id, at=ctx.now(), words=words, paper=checked)
        await gateway.give(call, found, given)
        await note(ctx, connection, actor.id, "give_results", found, call=call, result=result.value)
        returned = await returns_of(ctx, connection, call)
        if not returned.waiting and asked.missing([membership]):
            await curators.tell_curators(
                connection, ResultsComplete(call), lambda one: keys.results_complete(call, one), ctx.now()
            )
        return returned.call


async def tell_asked(
    ctx: Context, connection: AsyncConnection, call: Call, mentor: RecordId, days: int | None, lane: Lane = Lane.DIRECT
) -> None:
    """Whoever speaks for a mentor; ``days`` before the due day, None: at first."""
    notice = ResultsAsked(mentor, call.id, days)
    await tell_person(ctx, connection, mentor, notice, lambda one: keys.results_asked(call.id, mentor, days, one), lane)


async def newest(ctx: Context, actor: Actor) -> Sequence[Returns]:
    """What was asked last, the newest first."""
    require(actor.roles, Right.SEE_MENTORING)
    async with ctx.read() as connection:
        calls = await calls_in(ctx, connection).newest(CALLS_SHOWN)
        return [await returns_of(ctx, connection, one.id) for one in calls]


async def look(ctx: Context, actor: Actor, call: CallId) -> Returns:
    """Who has answered what, and who has not. Raises NotFound, NotAllowed."""
    require(actor.roles, Right.SEE_MENTORING)
    async with ctx.read() as connection:
        return await returns_of(ctx, connection, call)


async def mine(ctx: Context, actor: Actor, call: CallId) -> tuple[Call, Sequence[Asked]]:
    """What whoever speaks for mentors is asked. Raises NotFound."""
    async with ctx.read() as connection:
        own = {one.id for one in await spoken_for(ctx, connection, actor)}
        found = await returns_of(ctx, connection, call)
    asked = [one for one in found.asked if one.mentor.id in own]
    if not asked:
        raise NotFound
    return found.call, asked


async def open_for(ctx: Context, actor: Actor) -> Sequence[Call]:
    """What whoever speaks for mentors has still to answer, the nearest first."""
    if ctx.vault is None:
        return ()
    async with ctx.read() as connection:
        own = {one.id for one in await spoken_for(ctx, connection, actor)}
        calls = [one for one in await calls_in(ctx, connection).newest(CALLS_SHOWN) if own & set(one.mentors)]
        found = [await returns_of(ctx, connection, one.id) for one in sorted(calls, key=lambda one: one.due)]
    return [one.call for one in found if any(asked.mentor.id in own for asked in one.waiting)]


async def seen(ctx: Context, call: CallId) -> Returns | None:
    """For rendering a notice."""
    async with ctx.read() as connection:
        try:
            return await returns_of(ctx, connection, call)
        except NotFound:
            return None


async def returns_of(ctx: Context, connection: AsyncConnection, call: CallId) -> Returns:
    """Within a transaction. Raises NotFound."""
    found = await calls_in(ctx, connection).get(call)
    if found is None:
        raise NotFound
    asked: list[Asked] = []
    for number in found.mentors:
        mentor = await ctx.records(connection).get(number)
        led = [one for one in await pairings_in(ctx, connection).of(number) if one.mentor == number]
        wanted = [one for one in led if one.state in RUNNING or one.id in found.given]
        if mentor is not None and wanted:
            asked.append(
                Asked(mentor=mentor, mentees=[(one, await _person(ctx, connection, one.mentee)) for one in wanted])
            )
    return Returns(call=found, asked=sorted(asked, key=lambda one: str(one.mentor.code)))


async def _working(ctx: Context, connection: AsyncConnection) -> list[Record]:
    running = await pairings_in(ctx, connection).in_states(RUNNING)
    found = [await _person(ctx, connection, one) for one in sorted({one.mentor for one in running})]
    return sorted((one for one in found if one.erased_at is None), key=lambda one: str(one.code))


async def _person(ctx: Context, connection: AsyncConnection, record: RecordId) -> Record:
    found = await ctx.records(connection).get(record)
    assert found is not None
    return found
