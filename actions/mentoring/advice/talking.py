"""A mentee asks the mentor, and is answered: whoever of the two it is speaks for themselves, and nobody reads along."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.mentoring.advice import keys
from actions.mentoring.advice.guardians import tell_guardians
from domain.errors import NotFound, Refusal
from domain.mentoring.advice import KEPT, ROW, Advice, AdviceId, Medium, Said, is_minor, left_in_row, other
from domain.mentoring.advice_notices import AdviceCame
from domain.mentoring.advice_refusals import (
    AdviceMedium,
    AdviceTooLong,
    MinorsDoNotTalk,
    NothingAsked,
    PartnerNotHere,
    TalkPaused,
    WaitForAnswer,
)
from domain.mentoring.pairing import RUNNING, Membership, MembershipId, MembershipState
from domain.mentoring.speaking import Side
from domain.notices import Owed
from domain.people.person import Actor
from domain.registry.record import Record
from storage.mentoring.advice import Talks
from storage.mentoring.pairings import Pairings
from storage.outbox import Outbox


@dataclass(frozen=True, slots=True)
class OwnTalk:
    """What somebody has with the other of their pair; they are on ``side``.

    ``left`` is how many messages they may send until they are answered, ``asked`` whether the mentee said anything
    that is kept.
    """

    membership: Membership
    side: Side
    mentor: Record
    mentee: Record
    left: int
    asked: bool

    @property
    def own(self) -> Record:
        return self.mentor if self.side is Side.MENTOR else self.mentee

    @property
    def partner(self) -> Record:
        return self.mentee if self.side is Side.MENTOR else self.mentor


async def mine(ctx: Context, actor: Actor) -> Sequence[OwnTalk]:
    """Those of pairs that work or rest; whether one may talk is found out when it is opened."""
    if ctx.vault is None:
        return ()
    async with ctx.read() as connection:
        record = await ctx.records(connection).by_account(actor.id)
        if record is None:
            return ()
        found = await Pairings(connection, ctx.records(connection)).of(record.id)
        return [await _talk(ctx, connection, one, record) for one in found if one.state in RUNNING]


async def look(ctx: Context, actor: Actor, membership: MembershipId) -> OwnTalk:
    """One of them, if something may be said there now. Raises what `say` does, and NothingAsked."""
    async with ctx.read() as connection:
        talk = await _own(ctx, connection, actor, membership)
    _require_open(ctx, talk)
    return talk


async def say(ctx: Context, actor: Actor, membership: MembershipId, said: Said) -> OwnTalk:
    """Pass it on to the other of the two. Returns how the talk stands now.

    Raises NotFound, TalkPaused, MinorsDoNotTalk, PartnerNotHere, NothingAsked, WaitForAnswer, AdviceMedium,
    AdviceTooLong.
    """
    _require_sendable(said)
    now = ctx.now()
    async with ctx.write() as connection:
        talk = await _own(ctx, connection, actor, membership)
        _require_open(ctx, talk)
        if talk.left <= 0:
            raise WaitForAnswer(limit=ROW, side=other(talk.side).value)
        gateway = Talks(connection, ctx.open_vault())
        if await gateway.of(membership) is None:
            await tell_guardians(ctx, connection, talk.membership, (talk.mentor, talk.mentee))
        message = await gateway.write(membership, talk.side, said, now, ctx.today())
        notice = AdviceCame(talk.own.id, membership, message.id, talk.side, actor.id)
        account = talk.partner.account
        assert account is not None
        owed = Owed(notice=notice, key=keys.came(message.id), due_at=now, until=now + KEPT, person=account)
        await Outbox(connection).owe([owed], now)
        return await _talk(ctx, connection, talk.membership, talk.own)


async def seen(ctx: Context, message: AdviceId) -> tuple[OwnTalk, Advice] | None:
    """A message, for rendering what is told of it, as its reader has it. None: it is not to be told any more."""
    if ctx.vault is None:
        return None
    async with ctx.read() as connection:
        found = await Talks(connection, ctx.vault).message(message)
        if found is None or found.said is None:
            return None
        membership = await Pairings(connection, ctx.records(connection)).membership(found.membership)
        assert membership is not None
        reader = await ctx.records(connection).get(membership.record_of(other(found.side)))
        assert reader is not None
        talk = await _talk(ctx, connection, membership, reader)
    return None if _why_not(ctx, talk) is not None else (talk, found)


async def waits(ctx: Context, message: AdviceId) -> bool:
    """Whether what a mentee said waits for the mentor's answer still."""
    async with ctx.read() as connection:
        gateway = Talks(connection, ctx.open_vault())
        found = await gateway.message(message)
        if found is None:
            return False
        return all(one.side is Side.MENTEE for one in await gateway.messages(found.membership) if one.id > message)


async def _own(ctx: Context, connection: AsyncConnection, actor: Actor, membership: MembershipId) -> OwnTalk:
    """Raises NotFound for whoever is neither of the two."""
    record = await ctx.records(connection).by_account(actor.id)
    found = await Pairings(connection, ctx.records(connection)).membership(membership)
    if record is None or found is None or found.side_of(record.id) is None:
        raise NotFound
    return await _talk(ctx, connection, found, record)


async def _talk(ctx: Context, connection: AsyncConnection, membership: Membership, own: Record) -> OwnTalk:
    side = membership.side_of(own.id)
    assert side is not None
    partner = await ctx.records(connection).get(membership.record_of(other(side)))
    assert partner is not None
    mentor, mentee = (own, partner) if side is Side.MENTOR else (partner, own)
    sides = await Talks(connection, ctx.open_vault()).sides(membership.id)
    return OwnTalk(membership, side, mentor, mentee, left_in_row(sides, side), Side.MENTEE in sides)


def _why_not(ctx: Context, talk: OwnTalk) -> Refusal | None:
    """What stands against anything being said between the two."""
    people = (talk.mentor, talk.mentee)
    if talk.membership.state is not MembershipState.ACTIVE or any(one.blocked_at or one.erased_at for one in people):
        return TalkPaused()
    if not ctx.policy.advice_with_minors and any(is_minor(one, ctx.today()) for one in people):
        return MinorsDoNotTalk()
    return None


def _require_open(ctx: Context, talk: OwnTalk) -> None:
    if (refusal := _why_not(ctx, talk)) is not None:
        raise refusal
    if talk.partner.account is None:
        raise PartnerNotHere(side=other(talk.side).value)
    if talk.side is Side.MENTOR and not talk.asked:
        raise NothingAsked


def _require_sendable(said: Said) -> None:
    if not (said.text if said.medium is Medium.TEXT else said.file):
        raise AdviceMedium
    if len(said.text) > said.limit:
        raise AdviceTooLong(limit=said.limit)
