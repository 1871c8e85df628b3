"""The audit log: who, what, when, before, after."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.people.person import PersonId
from storage.prepared import Prepared
from storage.tables.people import audit


@dataclass(frozen=True, slots=True)
class Entry:
    """A change by ``who`` (None: the bot itself); ``before`` and ``after`` are JSON-able values."""

    who: PersonId | None
    action: str
    subject: str
    subject_id: int
    at: datetime
    before: Mapping[str, Any] | None = None
    after: Mapping[str, Any] | None = None


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
        """Record one change, as :class:`Entry` has it."""
        await self.add_all([Entry(who, action, subject, subject_id, now, before, after)])

    async def add_all(self, entries: Iterable[Entry]) -> None:
        """Record changes, in their order."""
        rows = [
            {
                "at": one.at,
                "person_id": one.who,
                "action": one.action,
                "subject": one.subject,
                "subject_id": one.subject_id,
                "before": one.before,
                "after": one.after,
            }
            for one in entries
        ]
        if rows:
            await _ADD.run(self._connection, rows)


_ADD = Prepared(insert(audit))
