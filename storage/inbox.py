"""The inbox: updates as Telegram sent them, on disk before Telegram is told so, until they are done."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, delete, insert, select, update
from sqlalchemy.dialects.sqlite import insert as insert_if_new
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables.intake import inbox, known_updates

ERROR_LIMIT = 300


class Stage(StrEnum):
    """How far an update is. One that is done has no row."""

    RECEIVED = "received"
    APPLIED = "applied"
    """Its effects are stored; what they look like may not have been shown."""
    PARKED = "parked"
    """It failed too often; an operator looks at it."""
    AGAIN = "again"
    """An operator wants a parked one tried again; the running bot has not noticed yet."""


@dataclass(frozen=True, slots=True)
class Applying:
    """The update that is being handled. Unless it ``shows``, nothing is left to do once its effects are stored."""

    update_id: int
    shows: bool


@dataclass(frozen=True, slots=True)
class Incoming:
    """An update to store: ``payload`` is its JSON, as Telegram sent it."""

    update_id: int
    payload: str
    shows: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the inbox. ``error`` says what went wrong last and where, without anything personal."""

    update_id: int
    stage: Stage
    payload: str
    attempts: int
    error: str | None
    received_at: datetime
    parked_at: datetime | None


class Inbox:
    """Gateway to the inbox."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def receive(self, arrived: Sequence[Incoming], now: datetime) -> set[int]:
        """Store updates; those that came in before are ignored. Returns the numbers of the new ones."""
        if not arrived:
            return set()
        new = set(
            await self._connection.scalars(
                insert_if_new(known_updates).on_conflict_do_nothing().returning(known_updates.c.update_id),
                [{"update_id": one.update_id, "received_at": now} for one in arrived],
            )
        )
        rows = {
            one.update_id: {
                "update_id": one.update_id,
                "state": Stage.RECEIVED,
                "shows": one.shows,
                "payload": one.payload,
                "received_at": now,
            }
            for one in arrived
            if one.update_id in new
        }
        if rows:
            await self._connection.execute(insert(inbox), list(rows.values()))
        return new

    async def applied(self, updates: Iterable[Applying], now: datetime) -> None:
        """The effects of updates are stored, in this very transaction. Those that show nothing are done with it."""
        finished: list[int] = []
        showing: list[int] = []
        for one in updates:
            (showing if one.shows else finished).append(one.update_id)
        if finished:
            await self.done(finished)
        if showing:
            await self._connection.execute(
                update(inbox)
                .where(inbox.c.update_id.in_(showing), inbox.c.state == Stage.RECEIVED)
                .values(state=Stage.APPLIED)
            )

    async def done(self, updates: Iterable[int]) -> None:
        """Nothing is left to do."""
        await self._connection.execute(delete(inbox).where(inbox.c.update_id.in_(list(updates))))

    async def get(self, update_id: int) -> Entry | None:
        row = (await self._connection.execute(select(inbox).where(inbox.c.update_id == update_id))).one_or_none()
        return None if row is None else _entry(row)


def _entry(row: Row[Any]) -> Entry:
    return Entry(
        update_id=row.update_id,
        stage=Stage(row.state),
        payload=row.payload,
        attempts=row.attempts,
        error=row.error,
        received_at=row.received_at,
        parked_at=row.parked_at,
    )
