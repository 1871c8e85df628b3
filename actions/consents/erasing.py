"""Destroying what is known of somebody: the key, whatever it sealed, and what is owed to and kept for their account."""

import asyncio
import logging
from dataclasses import dataclass
from datetime import date

from actions.consents.telling import owe
from actions.context import Context
from domain.consents.notices import DataDestroyed
from domain.consents.refusals import NotWithdrawn
from domain.consents.withdrawal import Ending, Erasure, Ground, Source, Withdrawal
from domain.errors import NotFound
from domain.people.person import Actor, PersonId
from domain.people.roles import Right, require
from domain.registry.code import Code
from domain.registry.record import Record, RecordId
from domain.registry.refusals import IsErased
from storage import erasures as journal
from storage.audit import Audit
from storage.consents import Withdrawals
from storage.dialogs import Dialogs
from storage.erasures import Erasures
from storage.people import People

log = logging.getLogger(__name__)

TRIES = 5
PAUSE = 0.2
"""Seconds between two tries to cut the log: whoever reads is done by then."""


@dataclass(frozen=True, slots=True)
class Destroyed:
    """What an act says: whose data, by code alone, why, since when, and when it was done."""

    code: Code
    ground: Ground
    day: date
    withdrawal: Withdrawal | None


async def erase(ctx: Context, actor: Actor, record: RecordId, ground: Ground = Ground.WITHDRAWN) -> Destroyed:
    """Destroy it, for good. The code, the kind and the parts stay, for counts.

    Raises NotWithdrawn (without a withdrawal only of those who take part in nothing any more), IsErased, NotFound.
    """
    require(actor.roles, Right.KEEP_REGISTRY)
    async with ctx.write() as connection:
        records, now = ctx.records(connection), ctx.now()
        person = await records.get(record)
        if person is None:
            raise NotFound
        if person.erased_at is not None:
            raise IsErased
        withdrawal = await Withdrawals(connection, records).open_of(record)
        if ground is Ground.WITHDRAWN and withdrawal is None:
            raise NotWithdrawn
        if ground is not Ground.WITHDRAWN and any(person.is_(part) for part in person.parts):
            raise NotWithdrawn
        if withdrawal is not None:
            await Withdrawals(connection, records).close(withdrawal.id, Ending.ERASED, now)
        if person.account is not None:
            account = await People(connection).get(person.account)
            assert account is not None
            await Dialogs(connection).forget_all_of(account.telegram_id)
        await records.erase(record, now)
        erasure = Erasure(at=now, ground=ground, record=record, code=person.code, by=actor.id)
        await Erasures(connection).add(erasure)
        facts = {"code": str(person.code), "ground": ground.value}
        await Audit(connection).add(actor.id, "erase_record", "record", record, now, after=facts)
        if person.account is not None:
            notice = DataDestroyed(str(person.code))
            await owe(connection, [person.account], notice, f"erased:{record}", now)
        if guardian := _guardian_who_withdrew(person, withdrawal):
            notice = DataDestroyed(str(person.code), whose="ward")
            await owe(connection, [guardian], notice, f"erased:{record}", now)
    await settle(ctx)
    return Destroyed(person.code, ground, ctx.today(), withdrawal)


def _guardian_who_withdrew(person: Record, withdrawal: Withdrawal | None) -> PersonId | None:
    """Whoever tapped for a child was promised to hear of the end."""
    if withdrawal is None or withdrawal.source is Source.PAPER or withdrawal.by == person.account:
        return None
    return withdrawal.by


async def destroyed(ctx: Context, actor: Actor, record: RecordId) -> Destroyed:
    """What the act says, also later. Raises NotFound."""
    require(actor.roles, Right.READ_REGISTRY)
    async with ctx.read() as connection:
        erasure = await Erasures(connection).of(record)
        if erasure is None or erasure.code is None:
            raise NotFound
        withdrawal = await Withdrawals(connection, ctx.records(connection)).last_of(record)
    by_withdrawal = withdrawal if erasure.ground is Ground.WITHDRAWN else None
    day = erasure.at.astimezone(ctx.policy.zone).date()
    return Destroyed(erasure.code, erasure.ground, day, by_withdrawal)


async def settle(ctx: Context) -> bool:
    """Write what was destroyed beside the database, and take old pages out of its log. Returns whether all is done."""
    async with ctx.read() as connection:
        known = await Erasures(connection).all()
    await asyncio.to_thread(journal.catch_up, journal.beside(ctx.database.path), known)
    for _ in range(TRIES):
        if await ctx.database.empty_log():
            return True
        await asyncio.sleep(PAUSE)
    log.warning("the log of the database could not be cut after an erasure; it is tried again")
    return False


class Aftercare:
    """Tick: makes good what a crash or a long reader left undone after an erasure."""

    def __init__(self, ctx: Context) -> None:
        self._ctx = ctx
        self._settled: int | None = None

    async def look(self) -> None:
        stamp = self._ctx.database.changes.stamp("erasures")
        if stamp != self._settled and await settle(self._ctx):
            self._settled = stamp
