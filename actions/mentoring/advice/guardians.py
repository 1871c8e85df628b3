"""Where a minor talks with an adult through the bot, their guardians know of it: told once, before anything else."""

from functools import partial

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.mentoring.advice import keys
from actions.registry.curators import tell_curators
from domain.mentoring.advice import is_minor
from domain.mentoring.advice_notices import AdviceIsOn, GuardianToBeTold
from domain.mentoring.pairing import Membership
from domain.notices import Owed
from domain.people.person import PersonId
from domain.registry.record import Record
from storage.outbox import Outbox


async def tell_guardians(
    ctx: Context, connection: AsyncConnection, membership: Membership, people: tuple[Record, Record]
) -> None:
    """In the transaction of the first message. Of guardians who are not in the bot the curators are told."""
    now = ctx.now()
    for person in people:
        if not is_minor(person, ctx.today()):
            continue
        accounts, is_missing = await _accounts(ctx, connection, person)
        owed = [
            Owed(
                notice=AdviceIsOn(person.id, membership.id),
                key=keys.guardian(membership.id, person.id, account),
                due_at=now,
                person=account,
            )
            for account in accounts
        ]
        await Outbox(connection).owe(owed, now)
        if is_missing:
            notice = GuardianToBeTold(person.id, membership.id)
            await tell_curators(connection, notice, partial(keys.to_be_told, membership.id, person.id), now)


async def _accounts(ctx: Context, connection: AsyncConnection, ward: Record) -> tuple[tuple[PersonId, ...], bool]:
    """The guardians' accounts, and whether there is none, or one of them has none."""
    guardians = [await ctx.records(connection).get(one) for one in sorted(ward.guardians)]
    accounts = tuple(one.account for one in guardians if one is not None and one.account is not None)
    return accounts, not guardians or len(accounts) < len(guardians)
