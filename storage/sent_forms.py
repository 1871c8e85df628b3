"""Forms whose last step was done."""

from datetime import datetime

from sqlalchemy import delete
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables.intake import sent_forms


class SentForms:
    """Gateway to the keys of forms that were sent. A key is text of at most 64 characters."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def note(self, key: str, now: datetime) -> bool:
        """This form is sent. Returns False when it had been before."""
        statement = insert(sent_forms).values(key=key, sent_at=now).on_conflict_do_nothing()
        return (await self._connection.execute(statement)).rowcount > 0

    async def forget_before(self, moment: datetime) -> None:
        """Forget what was sent before ``moment``."""
        await self._connection.execute(delete(sent_forms).where(sent_forms.c.sent_at < moment))
