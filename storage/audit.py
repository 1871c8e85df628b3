"""The audit log: who, what, when, before, after."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.people.person import PersonId
from storage.tables.people import audit


class Audit:
    """Gateway to the audit log. Entries are only ever added."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(
        self,
        who: PersonId | None,
        action: str,
        subject: str,
        subject_id: int,
        now: datetime,
        *,
        before: Mapping[str, Any] | None = None,
        after: Mapping[str, Any] | None = None,
    ) -> None:
        """Record a change by ``who`` (None: the bot itself); ``before`` and ``after`` are JSON-able values."""
        await self._connection.execute(
            insert(audit).values(
                at=now,
                person_id=who,
                action=action,
                subject=subject,
                subject_id=subject_id,
                before=before,
                after=after,
            )
        )
