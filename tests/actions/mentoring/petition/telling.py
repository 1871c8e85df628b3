"""What the bot owes whom about petitions."""

from sqlalchemy import select

from actions.context import Context
from domain.notices import Notice
from domain.people.person import Actor
from storage.notices import load
from storage.tables.delivery import outbox


async def told(ctx: Context, actor: Actor) -> list[Notice]:
    """Everything ever owed to this person, in its order."""
    async with ctx.read() as connection:
        rows = await connection.execute(
            select(outbox.c.kind, outbox.c.payload).where(outbox.c.person_id == actor.id).order_by(outbox.c.id)
        )
        return [load(row.kind, row.payload) for row in rows]
