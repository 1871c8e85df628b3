"""Secret links to calendars."""

from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.people.person import PersonId
from storage.tables.agenda import calendar_links


class CalendarLinks:
    """Gateway to the links; each person has one or none."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def since(self, person: PersonId) -> datetime | None:
        """When theirs was made; None: they have none."""
        found: datetime | None = await self._connection.scalar(
            select(calendar_links.c.created_at).where(calendar_links.c.person_id == person)
        )
        return found

    async def whose(self, token_hash: str) -> PersonId | None:
        found = await self._connection.scalar(
            select(calendar_links.c.person_id).where(calendar_links.c.token_hash == token_hash)
        )
        return None if found is None else PersonId(found)

    async def keep(self, person: PersonId, token_hash: str, now: datetime) -> None:
        """From now on this one opens, and no other of theirs."""
        statement = insert(calendar_links).values(person_id=person, token_hash=token_hash, created_at=now)
        await self._connection.execute(
            statement.on_conflict_do_update(
                index_elements=["person_id"], set_={"token_hash": token_hash, "created_at": now}
            )
        )

    async def drop(self, person: PersonId) -> None:
        await self._connection.execute(delete(calendar_links).where(calendar_links.c.person_id == person))
