"""What consents in force allow."""

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from domain.consents.consent import NOTHING, Terms, published, valid
from domain.registry.record import Record
from storage.consents import Consents


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
