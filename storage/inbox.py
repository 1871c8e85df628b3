"""The inbox: updates as Telegram sent them, on disk before Telegram is told so, until they are done."""

import asyncio
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, and_, bindparam, column, delete, func, insert, or_, select, true, update
from sqlalchemy.dialects.sqlite import insert as insert_if_new
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.prepared import Prepared
from storage.tables.columns import Id, Moment
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
class Incoming:
    """An update to store: ``payload`` is its JSON, as Telegram sent it."""

    update_id: int
    payload: str
    shows: bool


class Arriving:
    """An update that is handled before it is stored: the transaction of its effects stores it, too.

    Whoever accepted it waits for that, though not for long, and stores it as any other when its handling asks for it.
    """

    def __init__(self, incoming: Incoming) -> None:
        self.incoming = incoming
        self.stored: bool | None = None
        """None while that is open. False: nobody stores it (any more), so that nothing may come of it."""
        self.finished = False
        """It was stored together with its effects, and nothing is left to do."""
        self._settled = asyncio.Event()
        self._needed = asyncio.Event()

    def settle(self, *, stored: bool, finished: bool = False) -> None:
        """It is stored, or will not be; what was settled before stays.

        Called in the very step in which a transaction of its ends: the next one must find it so.
        """
        if self.stored is None:
            self.stored, self.finished = stored, finished
            self._settled.set()
            self._needed.set()

    async def is_kept(self) -> bool:
        """Have it stored if it is not yet. Returns whether it is."""
        self._needed.set()
        await self._settled.wait()
        return self.stored is True

    async def settled_within(self, seconds: float) -> bool:
        """Wait at most so long. Returns whether it is settled; when not, it is to be stored."""
        timer = asyncio.get_running_loop().call_later(seconds, self._needed.set)
        await self._needed.wait()
        timer.cancel()
        return self.stored is not None


@dataclass(frozen=True, slots=True)
class Applying:
    """The update that is being handled. Unless it ``shows``, nothing is left to do once its effects are stored.

    ``arriving``, if it was not stored when its handling began.
    """

    update_id: int
    shows: bool
    arriving: Arriving | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the inbox. ``attempts`` counts failures of what is parked, and starts of the program before that.

    ``error`` says what went wrong last and where, without anything personal.
    """

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
        new = await self.know([one.update_id for one in arrived], now)
        await self.keep([one for one in arrived if one.update_id in new], now)
        return new

    async def know(self, updates: Sequence[int], now: datetime) -> set[int]:
        """These numbers came in: whatever has one of them is ignored from now on. Returns the new ones."""
        if not updates:
            return set()
        new = await _KNOW.rows(self._connection, numbers=json.dumps(updates), received_at=now)
        return {row.update_id for row in new}

    async def keep(self, arrived: Iterable[Incoming], now: datetime) -> None:
        """Something is to be done for these; their numbers are known."""
        rows = {
            one.update_id: {
                "update_id": one.update_id,
                "state": Stage.RECEIVED,
                "shows": one.shows,
                "payload": one.payload,
                "received_at": now,
            }
            for one in arrived
        }
        if rows:
            await _KEEP.run(self._connection, list(rows.values()))

    async def applied(self, updates: Iterable[Applying], now: datetime) -> None:
        """The effects of updates are stored, in this very transaction. Those that show nothing are done with it."""
        finished: list[int] = []
        showing: list[int] = []
        for one in updates:
            (showing if one.shows else finished).append(one.update_id)
        if finished:
            await self.done(finished)
        if showing:
            await _APPLY.run(self._connection, [{"numbers": json.dumps(showing)}])

    async def done(self, updates: Iterable[int]) -> None:
        """Nothing is left to do."""
        await _FINISH.run(self._connection, [{"numbers": json.dumps(list(updates))}])

    async def get(self, update_id: int) -> Entry | None:
        row = (await self._connection.execute(select(inbox).where(inbox.c.update_id == update_id))).one_or_none()
        return None if row is None else _entry(row)

    async def left(self, limit: int, after: Entry | None = None) -> Sequence[Entry]:
        """What is to be done, in the order in which it came; of that the part that follows ``after``."""
        query = select(inbox).where(inbox.c.state.in_([Stage.RECEIVED, Stage.APPLIED]))
        if after is not None:
            at, number = _place(after)
            same = and_(inbox.c.received_at == at, inbox.c.update_id > number)
            query = query.where(or_(inbox.c.received_at > at, same))
        return tuple(_entry(row) for row in await self._connection.execute(query.order_by(*_ORDER).limit(limit)))

    async def note_start(self) -> None:
        """The program starts once more: count it for all that is to be done."""
        await self._connection.execute(
            update(inbox)
            .where(inbox.c.state.in_([Stage.RECEIVED, Stage.APPLIED]))
            .values(attempts=inbox.c.attempts + 1)
        )

    async def suspect(self, update_id: int, error: str) -> None:
        """Note what is to be said of it should the program end while it is handled."""
        await self._connection.execute(
            update(inbox).where(inbox.c.update_id == update_id).values(error=error[:ERROR_LIMIT])
        )

    async def parked(self) -> Sequence[Entry]:
        """What failed too often and what of it is to be tried again, in the order in which it came."""
        query = select(inbox).where(inbox.c.state.in_([Stage.PARKED, Stage.AGAIN])).order_by(*_ORDER)
        return tuple(_entry(row) for row in await self._connection.execute(query))

    async def park(self, update_id: int, attempts: int, error: str, now: datetime) -> None:
        """It failed too often: nobody tries it any more. ``error`` has to be free of what people wrote."""
        await self._connection.execute(
            update(inbox)
            .where(inbox.c.update_id == update_id)
            .values(state=Stage.PARKED, attempts=attempts, error=error[:ERROR_LIMIT], parked_at=now)
        )

    async def want_again(self, update_id: int) -> bool:
        """A parked update is to be tried again. Returns whether it was parked."""
        result = await self._connection.execute(
            update(inbox)
            .where(inbox.c.update_id == update_id, inbox.c.state == Stage.PARKED)
            .values(state=Stage.AGAIN, parked_at=None)
        )
        return result.rowcount > 0

    async def is_wanted_again(self) -> bool:
        """Whether there is something for `take_again` to do."""
        found = await self._connection.scalar(select(inbox.c.update_id).where(inbox.c.state == Stage.AGAIN).limit(1))
        return found is not None

    async def take_again(self) -> Sequence[Entry]:
        """What was parked and is tried again from now on, in the order in which it came."""
        rows = await self._connection.execute(
            update(inbox)
            .where(inbox.c.state == Stage.AGAIN)
            .values(state=Stage.RECEIVED, attempts=0, error=None)
            .returning(inbox)
        )
        return sorted(map(_entry, rows), key=_place)

    async def payloads(self) -> dict[int, str]:
        """What lies here at all, by the numbers of updates."""
        rows = await self._connection.execute(select(inbox.c.update_id, inbox.c.payload))
        return {row.update_id: row.payload for row in rows}

    async def rewrite(self, update_id: int, payload: str) -> None:
        """The same update, kept in another form."""
        await self._connection.execute(update(inbox).where(inbox.c.update_id == update_id).values(payload=payload))

    async def drop(self, update_id: int) -> bool:
        """Nobody wants a parked update tried again. Returns whether it was parked."""
        result = await self._connection.execute(
            delete(inbox).where(inbox.c.update_id == update_id, inbox.c.state.in_([Stage.PARKED, Stage.AGAIN]))
        )
        return result.rowcount > 0

    async def forget_known(self, moment: datetime) -> int:
        """Forget the numbers of what came in before ``moment`` and is done. Returns how many."""
        result = await self._connection.execute(
            delete(known_updates).where(
                known_updates.c.received_at < moment, known_updates.c.update_id.not_in(select(inbox.c.update_id))
            )
        )
        return result.rowcount


_ORDER = (inbox.c.received_at, inbox.c.update_id)


def _place(entry: Entry) -> tuple[datetime, int]:
    return entry.received_at, entry.update_id


# One parameter for any number of updates, so that the statements are always the same.
_listed = func.json_each(bindparam("numbers")).table_valued(column("value", Id))
_IS_LISTED = inbox.c.update_id.in_(select(_listed.c.value))

_KNOW = Prepared(
    insert_if_new(known_updates)
    .from_select(
        ["update_id", "received_at"],
        # SQLite needs a WHERE here to tell ON CONFLICT from a join's ON.
        select(_listed.c.value, bindparam("received_at", type_=Moment)).where(true()),
    )
    .on_conflict_do_nothing()
    .returning(known_updates.c.update_id)
)
_KEEP = Prepared(insert(inbox))
_FINISH = Prepared(delete(inbox).where(_IS_LISTED))
_APPLY = Prepared(update(inbox).where(_IS_LISTED, inbox.c.state == Stage.RECEIVED).values(state=Stage.APPLIED))


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
