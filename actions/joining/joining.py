"""Somebody opens a slip, sees whose it is, and says «Это я»: their account is tied to the record from then on."""

from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.joining import keys
from actions.joining.slips import digest_key
from actions.registry.belongings import follow
from actions.registry.curators import tell_curators
from actions.registry.keeping import living
from actions.registry.trail import Trail
from actions.tokens import digest_of
from domain.joining.notices import PersonJoined
from domain.joining.refusals import (
    JoinedAlready,
    NotSlipCharacters,
    SlipExpired,
    SlipLocked,
    SlipUnknown,
    SlipUsed,
    SlipVoid,
    WrongSlipCharacters,
)
from domain.joining.slip import Slip, SlipId, SlipState, read_characters
from domain.joining.tries import Tries
from domain.people.person import Actor
from domain.registry.record import Record
from domain.registry.refusals import AccountHasRecord, HasAccount
from storage.slips import Slips

REFUSALS = {SlipState.USED: SlipUsed, SlipState.EXPIRED: SlipExpired, SlipState.VOID: SlipVoid}


@dataclass(frozen=True, slots=True)
class Opened:
    """A slip that works, and whose it is: shown by code, for nobody knows yet who holds the paper."""

    slip: Slip
    record: Record


async def open_link(ctx: Context, actor: Actor, token: str) -> Opened:
    """The QR code was read. Raises SlipUnknown, and what :func:`open_typed` does of a slip that is known."""
    async with ctx.write() as connection:
        return await _open(ctx, connection, actor, await Slips(connection).by_token(digest_of(token)))


async def open_typed(ctx: Context, actor: Actor, typed: str) -> Opened:
    """The six characters were typed.

    Raises NotSlipCharacters for what no slip can have, WrongSlipCharacters for six that none has (that is counted),
    SlipLocked after five; of a known slip SlipUsed, SlipExpired, SlipVoid; HasAccount, JoinedAlready, AccountHasRecord.
    """
    characters = read_characters(typed)
    now = ctx.now()
    async with ctx.write() as connection:
        slips = Slips(connection)
        key = await digest_key(ctx, connection)
        tries = await slips.tries_of(actor.id)
        _require_unlocked(ctx, tries)
        if characters is None:
            raise NotSlipCharacters
        slip = None if key is None else await slips.by_characters(key.digest(characters))
        if slip is not None:
            opened = await _open(ctx, connection, actor, slip)
            await slips.keep_tries(actor.id, Tries())
            return opened
        tries = tries.and_a_wrong_one(now)
        await slips.keep_tries(actor.id, tries)
    # Refused only now: that it was wrong has to be stored.
    _require_unlocked(ctx, tries)
    raise WrongSlipCharacters(left=tries.left(now))


async def join(ctx: Context, actor: Actor, slip: SlipId) -> Record:
    """«Это я», said by the account that opened the slip last. Returns the record, tied; the curators are told.

    Raises SlipUnknown, SlipUsed, SlipExpired, SlipVoid, HasAccount, AccountHasRecord.
    """
    now = ctx.now()
    async with ctx.write() as connection:
        slips, records = Slips(connection), ctx.records(connection)
        found = await slips.get(slip)
        if found is None or found.shown_to != actor.id:
            raise SlipUnknown
        if found.used_at is not None and (tied := await records.by_account(actor.id)) and tied.id == found.record:
            # A second tap, or one that is handled again.
            return tied
        record = await _require_free(ctx, connection, actor, found)
        await slips.use(slip, now)
        await records.tie(record.id, actor.id, now)
        await follow(ctx, connection, actor.id, record.id)
        await Trail(ctx, connection).add(actor.id, "join", record, after={"account": actor.id, "slip": slip})
        notice = PersonJoined(record.id)
        await tell_curators(connection, notice, lambda reader: keys.joined(found, reader), now, but=actor.id)
        tied = await records.get(record.id)
        assert tied is not None
    return tied


async def _open(ctx: Context, connection: AsyncConnection, actor: Actor, slip: Slip | None) -> Opened:
    if slip is None:
        raise SlipUnknown
    record = await _require_free(ctx, connection, actor, slip)
    await Slips(connection).show_to(slip.id, actor.id)
    return Opened(slip, record)


async def _require_free(ctx: Context, connection: AsyncConnection, actor: Actor, slip: Slip) -> Record:
    """The record of a slip that works, which this account can be tied to."""
    state = slip.state(ctx.now())
    record = await living(ctx, connection, slip.record)
    if record.account == actor.id:
        raise JoinedAlready(code=str(record.code))
    if record.account is not None:
        raise HasAccount
    if state in REFUSALS:
        raise REFUSALS[state]
    if await ctx.records(connection).by_account(actor.id) is not None:
        raise AccountHasRecord
    return record


def _require_unlocked(ctx: Context, tries: Tries) -> None:
    until = tries.locked_until(ctx.now())
    if until is not None:
        raise SlipLocked(minutes=-(-(until - ctx.now()).seconds // 60) or 1)
