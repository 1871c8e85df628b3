"""A curator asks mentors for results by a date; they answer for each mentee; who has and who has not (5.1)."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.mentoring import keys
from actions.mentoring.speaking import require_voice, spoken_for
from actions.mentoring.steps import membership_of, pairings_in
from actions.mentoring.telling import note, tell_person
from actions.registry import curators
from actions.registry.directory import Directory
from actions.registry.trail import Trail
from domain.applications.refusals import OwnWordsNotAsked
from domain.errors import NotFound
from domain.mentoring.meeting_notices import ResultsAsked, ResultsComplete, ResultsNotNeeded
from domain.mentoring.pairing import Brief, MembershipId, MembershipState
from domain.mentoring.refusals import NobodyToAsk, NotNow, ResultsDueWrong, ResultsTakenBack, WordsTooLong
from domain.mentoring.request import WORDS_LIMIT
from domain.mentoring.results import FARTHEST, Call, CallId, Counted, Given, Result
from domain.mentoring.speaking import OnPaper
from domain.notices import Lane
from domain.people.person import Actor
from domain.people.roles import Right, require
from domain.registry.names import ChatNames
from domain.registry.record import Record, RecordId
from storage.mentoring.results import ResultCalls
from storage.monitoring.campaigns import Campaigns
from storage.outbox import Outbox

CALLS_SHOWN = 8
"""How many of the last ones a curator chooses from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A mentor who was asked, and the mentees of whom they answer or have answered."""

    mentor: Record
    mentees: Sequence[tuple[Brief, Record]]

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """A call, and by mentor the memberships of which they answer or have answered: who they are nobody looked up."""

    call: Call
    led: Mapping[RecordId, Sequence[Brief]]

    @property
    def waiting(self) -> Sequence[RecordId]:
        """Mentors who have not answered all of it."""
        return [mentor for mentor, led in self.led.items() if self.call.missing([one.id for one in led])]

    @property
    def answered(self) -> int:
        return len(self.led) - len(self.waiting)


def calls_in(ctx: Context, connection: AsyncConnection) -> ResultCalls:
    return ResultCalls(connection, ctx.records(connection))


async def mentors(ctx: Context, actor: Actor, directory: Directory | None = None) -> Sequence[Record]:
    """Who can be asked: mentors who work with somebody now, by code. With a ``directory`` nobody is unsealed anew."""
    require(actor.roles, Right.RUN_MENTORING)
    people = None if directory is None else await directory.everybody()
    async with ctx.read() as connection:
        return await _working(ctx, connection, people)


async def ask(ctx: Context, actor: Actor, wanted: Collection[RecordId], due: date) -> Call:
    """One, some or all mentors are asked. Raises NotAllowed, ResultsDueWrong, NobodyToAsk."""
    require(actor.roles, Right.RUN_MENTORING)
    async with ctx.write() as connection:
        return await ask_in(ctx, connection, actor, wanted, due)


async def ask_in(
    ctx: Context, connection: AsyncConnection, actor: Actor, wanted: Collection[RecordId] | None, due: date
) -> Call:
    """As :func:`ask`, within a transaction; ``wanted`` None: all."""
    if not ctx.today() < due <= ctx.today() + FARTHEST:
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


async def take_back(ctx: Context, actor: Actor, call: CallId) -> Call:
    """A question that was asked by mistake: nobody is reminded of it, and those who have not answered are told so.

    What was answered stays. A campaign that is not handed in has asked for no results, then. Raises NotAllowed,
    NotFound, ResultsTakenBack.
    """
    require(actor.roles, Right.RUN_MENTORING)
    async with ctx.write() as connection:
        gateway, now = calls_in(ctx, connection), ctx.now()
        found = await gateway.get(call, ())
        if found is None:
            raise NotFound
        if found.taken_back_at is not None:
            raise ResultsTakenBack
        (tally,) = await tallies_of(ctx, connection, [found])
        await gateway.take_back(call, now)
        await Campaigns(connection).forget_call(call)
        await Outbox(connection).drop_pending(keys.results_of(call), now, "the question was taken back")
        asked = await ctx.records(connection).get_all(found.mentors)
        await Trail(ctx, connection).add_all(
            actor.id, "take_back_results", [(one, None, {"call": call}) for one in asked.values()]
        )
        for mentor in tally.waiting:
            notice = ResultsNotNeeded(mentor, call)
            await tell_person(ctx, connection, mentor, notice, partial(keys.results_not_needed, call, mentor))
        return await _again(ctx, connection, call)


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

    Raises OwnWordsNotAsked, WordsTooLong, ResultsTakenBack, NotNow, NotYours, NotAllowed, PaperIncomplete, NoRecord,
    NotFound.
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
        if asked.taken_back_at is not None:
            raise ResultsTakenBack
        mentor = await ctx.records(connection).get(found.mentor)
        assert mentor is not None
        checked = await require_voice(ctx, connection, actor, mentor, paper)
        if found.state is not MembershipState.ACTIVE:
            raise NotNow(thing="membership", state=found.state.value)
        given = Given(membership=membership, result=result, by=actor.id, at=ctx.now(), words=words, paper=checked)
        await gateway.give(call, found, given)
        await note(ctx, connection, actor.id, "give_results", found, call=call, result=result.value)
        (returned,) = await tallies_of(ctx, connection, [await _again(ctx, connection, call)])
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


async def newest(ctx: Context, actor: Actor, count: int = CALLS_SHOWN, skipped: int = 0) -> Sequence[Counted]:
    """What was asked last, the newest first."""
    require(actor.roles, Right.SEE_MENTORING)
    async with ctx.database.read(long=True) as connection:
        return await calls_in(ctx, connection).counted(count, skipped)


async def count(ctx: Context, actor: Actor) -> int:
    """How many times results were asked for."""
    require(actor.roles, Right.SEE_MENTORING)
    async with ctx.read() as connection:
        return await calls_in(ctx, connection).count()


async def look(ctx: Context, actor: Actor, call: CallId, directory: Directory | None = None) -> Returns:
    """Who has answered what, and who has not. With a ``directory`` nobody is unsealed anew.

    Raises NotFound, NotAllowed.
    """
    require(actor.roles, Right.SEE_MENTORING)
    people = None if directory is None else await directory.everybody()
    async with ctx.database.read(long=True) as connection:
        return await returns_of(ctx, connection, call, people)


async def leaf(
    ctx: Context, actor: Actor, call: CallId, directory: Directory, first: int, count: int
) -> tuple[Returns, Tally]:
    """So many mentors, those who have not answered before those who have; and how it stands with all of them.

    Raises NotFound, NotAllowed.
    """
    require(actor.roles, Right.SEE_MENTORING)
    people = await directory.everybody()
    async with ctx.database.read(long=True) as connection:
        gateway = calls_in(ctx, connection)
        found = await gateway.get(call, ())
        if found is None:
            raise NotFound
        (tally,) = await tallies_of(ctx, connection, [found])
        missing = set(tally.waiting)
        order = sorted(tally.led, key=lambda one: (one not in missing, people[one].code))
        shown = {mentor: tally.led[mentor] for mentor in order[first : first + count]}
        # What was said is unsealed of those alone who are looked at.
        words = {one.id for of_them in shown.values() for one in of_them}
        return _returns(await gateway.with_words(found, words), shown, people), tally


async def mine(ctx: Context, actor: Actor, call: CallId) -> tuple[Call, Sequence[Asked]]:
    """What whoever speaks for mentors is asked. Raises NotFound, ResultsTakenBack."""
    async with ctx.read() as connection:
        own = {one.id for one in await spoken_for(ctx, connection, actor)}
        found = await returns_of(ctx, connection, call, only=own)
    asked = found.asked
    if not asked:
        raise NotFound
    if found.call.taken_back_at is not None:
        raise ResultsTakenBack
    return found.call, asked


async def open_for(ctx: Context, actor: Actor) -> Sequence[Call]:
    """What whoever speaks for mentors has still to answer, the nearest first."""
    if ctx.vault is None:
        return ()
    async with ctx.read() as connection:
        own = {one.id for one in await spoken_for(ctx, connection, actor)}
        newest = await calls_in(ctx, connection).newest(CALLS_SHOWN)
        calls = [one for one in newest if one.taken_back_at is None and own & set(one.mentors)]
        found = await tallies_of(ctx, connection, sorted(calls, key=lambda one: one.due))
    return [one.call for one in found if own & set(one.waiting)]


async def seen(ctx: Context, call: CallId, mentor: RecordId | None = None) -> Returns | None:
    """For rendering a notice; of one ``mentor`` alone where it is about them."""
    only = None if mentor is None else {mentor}
    async with ctx.read() as connection:
        try:
            return await returns_of(ctx, connection, call, only=only)
        except NotFound:
            return None


async def returns_of(
    ctx: Context,
    connection: AsyncConnection,
    call: CallId,
    people: Mapping[RecordId, Record] | None = None,
    *,
    only: Collection[RecordId] | None = None,
) -> Returns:
    """Within a transaction; ``only`` of these mentors, None: of all. Raises NotFound."""
    found = await calls_in(ctx, connection).get(call, None if only is None else ())
    if found is None:
        raise NotFound
    (tally,) = await tallies_of(ctx, connection, [found])
    led = {mentor: of_them for mentor, of_them in tally.led.items() if only is None or mentor in only}
    if only is not None:
        # What was said is unsealed of those alone who are looked at.
        words = {one.id for of_them in led.values() for one in of_them}
        found = await calls_in(ctx, connection).with_words(found, words)
    if people is None:
        wanted = {*led, *(one.mentee for of_them in led.values() for one in of_them)}
        people = await ctx.records(connection).get_all(wanted)
    return _returns(found, led, people)


def _returns(call: Call, led: Mapping[RecordId, Sequence[Brief]], people: Mapping[RecordId, Record]) -> Returns:
    asked = [
        Asked(mentor=people[mentor], mentees=[(one, people[one.mentee]) for one in of_them])
        for mentor, of_them in led.items()
    ]
    return Returns(call=call, asked=sorted(asked, key=lambda one: one.mentor.code))


async def tallies_of(ctx: Context, connection: AsyncConnection, calls: Sequence[Call]) -> Sequence[Tally]:
    """Of all of these calls at once: who works with nobody now is not waited for, whether it is over or rests."""
    led: dict[RecordId, list[Brief]] = defaultdict(list)
    for one in await pairings_in(ctx, connection).led_by({mentor for call in calls for mentor in call.mentors}):
        led[one.mentor].append(one)
    found = []
    for call in calls:
        wanted = {
            mentor: [one for one in led[mentor] if one.state is MembershipState.ACTIVE or one.id in call.given]
            for mentor in call.mentors
        }
        found.append(Tally(call=call, led={mentor: of_them for mentor, of_them in wanted.items() if of_them}))
    return found


async def _again(ctx: Context, connection: AsyncConnection, call: CallId) -> Call:
    found = await calls_in(ctx, connection).get(call, ())
    assert found is not None
    return found


async def _working(
    ctx: Context, connection: AsyncConnection, people: Mapping[RecordId, Record] | None = None
) -> list[Record]:
    running = await pairings_in(ctx, connection).mentors_in({MembershipState.ACTIVE})
    known = await ctx.records(connection).get_all(running) if people is None else people
    found = [known[one] for one in running if one in known]
    return sorted((one for one in found if one.erased_at is None), key=lambda one: str(one.code))
