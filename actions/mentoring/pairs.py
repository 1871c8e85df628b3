"""What there is to see of pairings: one's own, and for those who run mentoring all of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.consents.validity import consented_among
from actions.context import Context
from actions.mentoring.meetings import meetings_in
from actions.mentoring.plans.standing import plans_in
from actions.mentoring.speaking import spoken_for
from actions.mentoring.steps import membership_of, pairings_in, requests_in
from actions.mentoring.telling import people_of
from actions.registry.directory import Directory
from actions.registry.keeping import vocabulary_of
from domain.errors import NotFound
from domain.mentoring.accord import Accord, AccordId, AccordKind, AccordState
from domain.mentoring.pairing import SEATED, Answer, Membership, MembershipId, MembershipState, PairingId, Pause
from domain.mentoring.paper import Paper, PaperKind, PaperState
from domain.mentoring.speaking import Side
from domain.people.person import Actor
from domain.people.roles import Right, require
from domain.registry.record import Record, RecordId
from storage.mentoring.accords import Accords
from storage.mentoring.papers import MentoringPapers

ENDED_SHOWN = 3
"""How many that ended somebody still sees among their own, the newest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A membership with both people, its papers that count, and what both sides are or were asked.

    ``form`` is the form of mentoring as the centre's papers have it, ``topics`` what the mentee asked help with.
    ``group`` are the other mentees who have a seat in it, or are asked to take one, by code; of what is over nobody.
    """

    membership: Membership
    mentor: Record
    mentee: Record
    form: str
    topics: Sequence[str]
    papers: Sequence[Paper]
    accords: Sequence[Accord]
    answers: Sequence[Answer]
    group: Sequence[Record] = ()

    def person(self, side: Side) -> Record:
        return self.mentor if side is Side.MENTOR else self.mentee

    @property
    def agreement(self) -> Paper | None:
        return next((one for one in reversed(self.papers) if one.kind is PaperKind.AGREEMENT), None)

    @property
    def asked(self) -> Sequence[Accord]:
        """What waits for an answer of a side."""
        return [one for one in self.accords if one.state is AccordState.ASKED]

    @property
    def is_end_agreed(self) -> bool:
        return any(one.kind is AccordKind.END and one.state is AccordState.AGREED for one in self.accords)


@dataclass(frozen=True, slots=True)
class Own:
    """A pair, and the ``side`` for which somebody speaks in it."""

    pair: Pair
    side: Side


async def lacks_consent(ctx: Context, own: Own) -> bool:
    """Whether it rests for want of this side's consent, which its people can sign. Of the other they learn nothing."""
    if own.pair.membership.pause is not Pause.CONSENT:
        return False
    person = own.pair.person(own.side)
    async with ctx.read() as connection:
        return person.id not in await consented_among(ctx, connection, [person])


@dataclass(frozen=True, slots=True)
class Begun:
    """What a pair has done since it began: whether anything stands in its plan, whether they met."""

    has_plan: bool
    has_met: bool


async def mine(ctx: Context, actor: Actor) -> Sequence[Own]:
    """Those of the actor, and of the children for whom they speak: what goes on first, then what ended last.

    A mentee hears of a proposal once its mentor accepted.
    """
    if ctx.vault is None:
        return ()
    async with ctx.read() as connection:
        found: list[tuple[Membership, Side]] = []
        for record in await spoken_for(ctx, connection, actor):
            for one in await pairings_in(ctx, connection).of(record.id):
                found += [(one, side) for side in Side if one.record_of(side) == record.id and _is_shown(one, side)]
        going = [own for own in found if own[0].state in SEATED]
        ended = sorted(
            (own for own in found if own[0].state is MembershipState.ENDED), key=lambda own: own[0].id, reverse=True
        )
        return [Own(await _pair(ctx, connection, one), side) for one, side in [*going, *ended[:ENDED_SHOWN]]]


async def look_at_own(ctx: Context, actor: Actor, membership: MembershipId, side: Side) -> Own:
    """One of them. Raises NotFound."""
    for own in await mine(ctx, actor):
        if (own.pair.membership.id, own.side) == (membership, side):
            return own
    raise NotFound


async def begun(ctx: Context, membership: Membership) -> Begun:
    """For whoever was shown this membership."""
    async with ctx.read() as connection:
        plan = (await plans_in(ctx, connection).outlines({membership.pairing})).get(membership.pairing)
        met = await meetings_in(ctx, connection).last([membership.id])
    return Begun(has_plan=plan is not None and bool(plan.items), has_met=membership.id in met)


async def counts(ctx: Context, actor: Actor) -> Mapping[MembershipState, int]:
    """How many stand how."""
    require(actor.roles, Right.SEE_MENTORING)
    async with ctx.read() as connection:
        found = await pairings_in(ctx, connection).counts()
    return {state: found.get(state, 0) for state in MembershipState}


async def listed(
    ctx: Context, actor: Actor, directory: Directory, state: MembershipState
) -> Sequence[tuple[Membership, Record, Record]]:
    """Whatever stands so, with mentor and mentee; the one that stands so longest first."""
    require(actor.roles, Right.SEE_MENTORING)
    async with ctx.read() as connection:
        found = await pairings_in(ctx, connection).in_states({state})
    people = await directory.everybody()
    return [(one, people[one.mentor], people[one.mentee]) for one in found]


async def look(ctx: Context, actor: Actor, membership: MembershipId) -> Pair:
    """One of them, for who runs mentoring. Raises NotFound."""
    require(actor.roles, Right.SEE_MENTORING)
    async with ctx.read() as connection:
        return await _pair(ctx, connection, await membership_of(ctx, connection, membership))


async def look_at_pairing(ctx: Context, actor: Actor, pairing: PairingId) -> Sequence[Pair]:
    """All that there ever were in a pairing, for who runs mentoring: those that go on first. Raises NotFound."""
    require(actor.roles, Right.SEE_MENTORING)
    async with ctx.read() as connection:
        found = await pairings_in(ctx, connection).members(pairing)
        if not found:
            raise NotFound
        shown = sorted(found, key=lambda one: (one.state not in SEATED, one.id))
        return [await _pair(ctx, connection, one) for one in shown]


async def seen(ctx: Context, membership: MembershipId) -> Pair | None:
    """For rendering a notice. None: it is not there, or somebody in it is forgotten."""
    if ctx.vault is None:
        return None
    async with ctx.read() as connection:
        found = await pairings_in(ctx, connection).membership(membership)
        pair = None if found is None else await _pair(ctx, connection, found)
    return None if pair is None or pair.mentor.erased_at or pair.mentee.erased_at else pair


async def seen_by_accord(ctx: Context, accord: AccordId) -> tuple[Accord, Pair] | None:
    """As :func:`seen`, by what both sides are asked."""
    async with ctx.read() as connection:
        found = await Accords(connection).get(accord)
    pair = None if found is None else await seen(ctx, found.membership)
    return None if found is None or pair is None else (found, pair)


async def all_of(ctx: Context, record: RecordId) -> Sequence[Own]:
    """All that somebody was ever in, whatever became of it, for the copy of what is held about them."""
    async with ctx.read() as connection:
        return [
            Own(await _pair(ctx, connection, one), side)
            for one in await pairings_in(ctx, connection).of(record)
            if (side := one.side_of(record)) is not None
        ]


async def left_by(ctx: Context, mentor: RecordId) -> Sequence[Pair]:
    """What a mentor leaves behind, for rendering a notice."""
    async with ctx.read() as connection:
        found = [one for one in await pairings_in(ctx, connection).of(mentor) if one.mentor == mentor]
        return [await _pair(ctx, connection, one) for one in found if one.state in SEATED]


async def _pair(ctx: Context, connection: AsyncConnection, membership: Membership) -> Pair:
    mentor, mentee = await people_of(ctx, connection, membership)
    request = None if membership.request is None else await requests_in(ctx, connection).get(membership.request)
    asked = frozenset() if request is None or request.need is None else request.need.topics
    return Pair(
        membership=membership,
        mentor=mentor,
        mentee=mentee,
        form=next((one.name for one in ctx.policy.forms if one.key == membership.form), membership.form),
        topics=(await vocabulary_of(ctx, connection)).names(asked),
        papers=[
            one
            for one in await MentoringPapers(connection).of_membership(membership.id)
            if one.state is not PaperState.VOID
        ],
        accords=await Accords(connection).of(membership.id),
        answers=await pairings_in(ctx, connection).answers(membership),
        group=await _others(ctx, connection, membership),
    )


async def _others(ctx: Context, connection: AsyncConnection, membership: Membership) -> Sequence[Record]:
    if membership.state not in SEATED:
        return ()
    found = await pairings_in(ctx, connection).members(membership.pairing)
    others = {one.mentee for one in found if one.state in SEATED and one.id != membership.id}
    people = await ctx.records(connection).get_all(others) if others else {}
    return sorted(people.values(), key=lambda one: one.code)


def _is_shown(membership: Membership, side: Side) -> bool:
    if membership.state is MembershipState.WITH_MENTOR:
        return side is Side.MENTOR
    return membership.state in SEATED or membership.state is MembershipState.ENDED
