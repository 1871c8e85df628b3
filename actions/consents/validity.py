"""What consents in force allow."""

import asyncio
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from domain.consents.consent import NOTHING, Terms, is_signed, published, valid, within
from domain.consents.signing import Signer, Stage
from domain.registry.record import Record, RecordId
from storage.consents import Consents

CHUNK = 500
"""People whose papers are asked for at once."""


async def may_process(ctx: Context, connection: AsyncConnection, record: Record) -> bool:
    """Whether there is a valid consent to processing: nobody is paired without one."""
    if record.blocked_at is not None or record.erased_at is not None:
        return False
    return valid(record, await Consents(connection, ctx.records(connection)).of(record.id), ctx.today())


async def allowed_to_publish(ctx: Context, connection: AsyncConnection, record: Record) -> Terms:
    """What may be published of this person, and where."""
    if record.blocked_at is not None or record.erased_at is not None:
        return NOTHING
    return published(record, await Consents(connection, ctx.records(connection)).of(record.id), ctx.today())


async def consented_among(ctx: Context, connection: AsyncConnection, people: Collection[Record]) -> frozenset[RecordId]:
    """Of many at once: those of whom there is a valid consent to processing, as :func:`may_process` has it."""
    living = {one.id: one for one in people if one.blocked_at is None and one.erased_at is None}
    gateway = Consents(connection, ctx.records(connection))
    numbers = sorted(living)
    rows: list[Row[Any, Any, Any, Any, Any]] = []
    for start in range(0, len(numbers), CHUNK):
        rows += await gateway.signed_by(numbers[start : start + CHUNK])
    return await asyncio.to_thread(_consented, living, rows, ctx.today())


def _consented(
    living: Mapping[RecordId, Record], rows: Sequence[Row[Any, Any, Any, Any, Any]], today: date
) -> frozenset[RecordId]:
    counting: dict[int, set[tuple[Signer, Stage]]] = {number: set() for number in living}
    for record, signer, stage, signed_on, until in rows:
        if within(signed_on, until, today):
            counting[record].add((_SIGNERS[signer], _STAGES[stage]))
    return frozenset(number for number, person in living.items() if is_signed(person, counting[number], today))


_SIGNERS = {one.value: one for one in Signer}
_STAGES = {one.value: one for one in Stage}
