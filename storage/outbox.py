"""The outbox: what is owed, stored in the transaction of its cause."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cache
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Row, case, func, or_, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.notices import NOTICES, HallId, Lane, Notice, Owed
from domain.people.person import PersonId
from storage.tables.delivery import outbox


class Delivery(StrEnum):
    """What became of a notice."""

    PENDING = "pending"
    SENDING = "sending"
    """Handed to Telegram; found so at the start, its outcome is unknown."""
    SENT = "sent"
    SKIPPED = "skipped"
    """It made no sense any more."""
    FAILED = "failed"
    UNREACHABLE = "unreachable"
    """Waits for the person to open the bot again."""
    UNKNOWN = "unknown"
    """A public post whose outcome nobody knows: a person is asked, it is not repeated."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One row of the outbox."""

    id: int
    key: str
    notice: Notice
    lane: Lane
    person: PersonId | None
    hall: HallId | None
    state: Delivery
    due_at: datetime
    until: datetime | None
    attempts: int


class Outbox:
    """Gateway to the outbox."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def owe(self, owed: Iterable[Owed], now: datetime) -> None:
        """Store what is owed. A key that is known already changes nothing."""
        rows = [
            {
                "key": one.key,
                "kind": one.notice.kind,
                "payload": _codec(one.notice.kind).dump_json(one.notice).decode(),
                "lane": one.lane,
                "person_id": one.person,
                "hall_id": one.hall,
                "state": Delivery.PENDING,
                "due_at": one.due_at,
                "until": one.until,
                "created_at": now,
            }
            for one in owed
        ]
        if rows:
            await self._connection.execute(insert(outbox).on_conflict_do_nothing(index_elements=["key"]), rows)

    async def due(self, now: datetime, limit: int) -> Sequence[Letter]:
        """Pending letters whose time has come: the earlier lane first, then the longer owed."""
        order = case({lane: number for number, lane in enumerate(Lane)}, value=outbox.c.lane)
        rows = await self._connection.execute(
            select(outbox)
            .where(outbox.c.state == Delivery.PENDING, outbox.c.due_at <= now)
            .order_by(order, outbox.c.due_at, outbox.c.id)
            .limit(limit)
        )
        return tuple(_letter(row) for row in rows)

    async def next_due(self) -> datetime | None:
        """When the next pending letter is due."""
        found: datetime | None = await self._connection.scalar(
            select(func.min(outbox.c.due_at)).where(outbox.c.state == Delivery.PENDING)
        )
        return found

    async def set_state(
        self,
        letters: Iterable[int],
        state: Delivery,
        now: datetime,
        *,
        outcome: str | None = None,
        message_id: int | None = None,
    ) -> None:
        ended = state in {Delivery.SENT, Delivery.SKIPPED, Delivery.FAILED, Delivery.UNKNOWN}
        await self._connection.execute(
            update(outbox)
            .where(outbox.c.id.in_(list(letters)))
            .values(state=state, outcome=outcome, message_id=message_id, ended_at=now if ended else None)
        )

    async def try_again(self, letter: int, due_at: datetime, outcome: str) -> None:
        """The attempt failed; the next one is due at ``due_at``."""
        await self._connection.execute(
            update(outbox)
            .where(outbox.c.id == letter)
            .values(state=Delivery.PENDING, attempts=outbox.c.attempts + 1, due_at=due_at, outcome=outcome[:300])
        )

    async def in_state(self, state: Delivery) -> Sequence[Letter]:
        rows = await self._connection.execute(select(outbox).where(outbox.c.state == state).order_by(outbox.c.id))
        return tuple(_letter(row) for row in rows)

    async def wake(self, person: PersonId, now: datetime) -> None:
        """The person can be written to again: what waited for them and still makes sense is due now."""
        await self._connection.execute(
            update(outbox)
            .where(
                outbox.c.person_id == person,
                outbox.c.state == Delivery.UNREACHABLE,
                or_(outbox.c.until.is_(None), outbox.c.until > now),
            )
            .values(state=Delivery.PENDING, due_at=now)
        )

    async def known_keys(self, keys: Iterable[str]) -> set[str]:
        """Which of these keys are owed or were."""
        found: set[str] = set()
        wanted = list(keys)
        for start in range(0, len(wanted), 500):
            chunk = wanted[start : start + 500]
            found.update(await self._connection.scalars(select(outbox.c.key).where(outbox.c.key.in_(chunk))))
        return found

    async def drop_pending(self, prefix: str, now: datetime, outcome: str) -> None:
        """What is pending under keys beginning with ``prefix`` makes no sense any more."""
        await self._connection.execute(
            update(outbox)
            .where(
                outbox.c.state.in_([Delivery.PENDING, Delivery.UNREACHABLE]),
                outbox.c.key >= prefix,
                outbox.c.key < prefix + "\U0010ffff",
            )
            .values(state=Delivery.SKIPPED, outcome=outcome, ended_at=now)
        )


@cache
def _codec(kind: str) -> TypeAdapter[Notice]:
    return TypeAdapter(NOTICES[kind])


def _letter(row: Row[Any]) -> Letter:
    return Letter(
        id=row.id,
        key=row.key,
        notice=_codec(row.kind).validate_json(row.payload),
        lane=Lane(row.lane),
        person=None if row.person_id is None else PersonId(row.person_id),
        hall=None if row.hall_id is None else HallId(row.hall_id),
        state=Delivery(row.state),
        due_at=row.due_at,
        until=row.until,
        attempts=row.attempts,
    )
