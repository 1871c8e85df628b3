"""A curator issues slips: what is printed on one is told once, to be printed, and stored as digests."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.joining import keys
from actions.registry.keeping import living
from actions.registry.trail import Trail
from actions.tokens import LINK_BYTES, digest_of, new_token
from domain.errors import Refusal
from domain.joining.notices import AccountUntied
from domain.joining.slip import LIFE, Slip, SlipState, new_characters
from domain.notices import Owed
from domain.people.person import Actor
from domain.people.roles import Right, require
from domain.registry.record import Record, RecordId
from domain.registry.refusals import HasAccount
from storage.keyring import Keyring
from storage.outbox import Outbox
from storage.slips import Slips
from storage.vault import Key

KEY_NAME = "slips"
"""The key under which the six characters of all slips are digested: so few could be tried out without one."""
AT_ONCE = 200
"""More slips than this are not issued at once: 25 pages."""


class TooManySlips(Refusal):
    """More than ``limit`` are wanted at once."""

    text_id = "refusal-too-many-slips"


@dataclass(frozen=True, slots=True)
class Issued:
    """A new slip of a record, with what is printed on it and stored nowhere: six ``characters``, and a ``token``."""

    slip: Slip
    record: Record
    characters: str
    token: str


async def issue(ctx: Context, actor: Actor, records: Collection[RecordId]) -> tuple[Issued, ...]:
    """New slips for people without an account, in this order; those issued before work no more.

    Raises HasAccount (`reissue` is for a lost one), IsErased, NotFound, TooManySlips; then nothing is issued.
    """
    require(actor.roles, Right.KEEP_REGISTRY)
    if len(records) > AT_ONCE:
        raise TooManySlips(limit=AT_ONCE)
    async with ctx.write() as connection:
        found = [await living(ctx, connection, record) for record in records]
        if any(record.account is not None for record in found):
            raise HasAccount
        return tuple([await _issue(ctx, connection, actor, record) for record in found])


async def reissue(ctx: Context, actor: Actor, record: RecordId) -> Issued:
    """«Перевыпустить»: whatever account the record was tied to is so no more, and a new slip works instead.

    Raises IsErased, NotFound.
    """
    require(actor.roles, Right.KEEP_REGISTRY)
    now = ctx.now()
    async with ctx.write() as connection:
        found = await living(ctx, connection, record)
        if found.account is not None:
            await ctx.records(connection).untie(record, now)
            await Trail(ctx, connection).add(actor.id, "untie_account", found, before={"account": found.account})
        issued = await _issue(ctx, connection, actor, found)
        if found.account is not None:
            told = Owed(notice=AccountUntied(), key=keys.untied(issued.slip), due_at=now, person=found.account)
            await Outbox(connection).owe([told], now)
    return issued


async def without_account(
    ctx: Context, actor: Actor, states: Mapping[RecordId, SlipState] | None = None
) -> tuple[RecordId, ...]:
    """Everybody who takes part, has no account and no slip that works, by their codes.

    ``states`` are how it stands with everybody's slips, where that was read already.
    """
    require(actor.roles, Right.KEEP_REGISTRY)
    async with ctx.database.read(long=True) as connection:
        waiting = await ctx.records(connection).without_account()
        if states is None:
            states = await Slips(connection).states(ctx.now())
    return tuple(one for one in waiting if states.get(one) is not SlipState.OPEN)


async def digest_key(ctx: Context, connection: AsyncConnection) -> Key | None:
    """The key of the six characters; None while no slip was ever issued. Raises ProgrammeOff."""
    return await Keyring(connection, ctx.open_vault()).find(KEY_NAME)


async def _issue(ctx: Context, connection: AsyncConnection, actor: Actor, record: Record) -> Issued:
    now = ctx.now()
    slips = Slips(connection)
    key = await Keyring(connection, ctx.open_vault()).named(KEY_NAME)
    characters = new_characters()
    while await slips.by_characters(key.digest(characters)):
        characters = new_characters()
    token = new_token(LINK_BYTES)
    await slips.void_all(record.id, now)
    slip = await slips.add(record.id, key.digest(characters), digest_of(token), actor.id, now, now + LIFE)
    await Trail(ctx, connection).add(actor.id, "issue_slip", record, after={"slip": slip.id})
    return Issued(slip, record, characters, token)
