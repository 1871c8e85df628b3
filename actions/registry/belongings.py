"""What somebody left here before they had a record goes with that record from then on, also when it is erased."""

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from domain.people.person import PersonId
from domain.registry.record import RecordId
from storage.applications import Applications
from storage.enquiries import Enquiries


async def follow(ctx: Context, connection: AsyncConnection, account: PersonId, record: RecordId) -> None:
    """Applications and enquiries of an account that is tied now, within the transaction of its tying."""
    vault = ctx.open_vault()
    await Applications(connection, vault).follow(account, record)
    await Enquiries(connection, vault).follow(account, record)
