"""The audit log: who, what, when, before, after."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import insert, select
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


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which entries are looked for; None: whatever it is. ``since`` is included, ``until`` is not."""

    who: PersonId | None = None
    action: str | None = None
    subject: str | None = None
    subject_id: int | None = None
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Logged:
    """An entry with its number."""

    id: int
    entry: Entry


class Audit:
    """Gateway to the audit log. Entries are only ever added, and read."""

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

    async def find(self, wanted: Wanted, limit: int, before: int | None = None) -> Sequence[Logged]:
        """The newest entries that fit, at most ``limit``; ``before`` goes on after an entry of this number.

        May look at every entry there is: use a reading transaction that is ``long``.
        """
        conditions = [
            column == value
            for column, value in (
                (audit.c.person_id, wanted.who),
                (audit.c.action, wanted.action),
                (audit.c.subject, wanted.subject),
                (audit.c.subject_id, wanted.subject_id),
            )
            if value is not None
        ]
        if wanted.since is not None:
            conditions.append(audit.c.at >= wanted.since)
        if wanted.until is not None:
            conditions.append(audit.c.at < wanted.until)
        if before is not None:
            conditions.append(audit.c.id < before)
        rows = await self._connection.execute(select(audit).where(*conditions).order_by(audit.c.id.desc()).limit(limit))
        return tuple(
            Logged(
                row.id,
                Entry(
                    None if row.person_id is None else PersonId(row.person_id),
                    row.action,
                    row.subject,
                    row.subject_id,
                    row.at,
                    row.before,
                    row.after,
                ),
            )
            for row in rows
        )


_ADD = Prepared(insert(audit))
