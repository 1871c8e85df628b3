"""The outbox: what is owed, stored in the transaction of its cause, and what became of it."""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Row,
    Text,
    bindparam,
    case,
    column,
    delete,
    exists,
    func,
    not_,
    or_,
    select,
    update,
)
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.notices import HallId, Lane, Notice, Owed
from domain.people.person import PersonId
from storage.notices import load, store
from storage.tables.delivery import outbox
from storage.tables.people import people


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
    """Nobody knows whether it appeared, and it is not repeated (again)."""


REPEATED = "repeated: "
"""What the outcome of a letter begins with that may have been delivered before and is sent once more."""
OUTCOME_LIMIT = 300


@dataclass(frozen=True, slots=True)
class Letter:
    """One row of the outbox. ``attempts`` counts those that failed, ``repeated`` says that this is its second copy.

    ``message_id`` is the message that tells it, once that is known.
    """

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
    repeated: bool
    message_id: int | None = None

    @property
    def is_public(self) -> bool:
        """Whether many see it: such a letter is never repeated unasked."""
        return self.hall is not None


class Outbox:
    """Gateway to the outbox."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def owe(self, owed: Iterable[Owed], now: datetime) -> None:
        """Store what is owed. A key that is known already changes nothing."""
        await self._add([{**_row(one, now), "state": Delivery.PENDING} for one in owed])

    async def know(self, owed: Iterable[Owed], now: datetime, outcome: str) -> None:
        """Store what another letter tells: it is known from now on, and makes no sense by itself."""
        ended = {"state": Delivery.SKIPPED, "until": now, "ended_at": now, "outcome": outcome}
        await self._add([{**_row(one, now), **ended} for one in owed])

    async def _add(self, rows: list[dict[str, Any]]) -> None:
        if rows:
            await self._connection.execute(insert(outbox).on_conflict_do_nothing(index_elements=["key"]), rows)

    async def get(self, letter: int) -> Letter | None:
        row = (await self._connection.execute(select(outbox).where(outbox.c.id == letter))).one_or_none()
        return None if row is None else letter_of(row)

    async def by_key(self, key: str) -> Letter | None:
        row = (await self._connection.execute(select(outbox).where(outbox.c.key == key))).one_or_none()
        return None if row is None else letter_of(row)

    async def due(
        self,
        now: datetime,
        limit: int,
        lanes: Collection[Lane] = tuple(Lane),
        *,
        but_people: Collection[PersonId] = (),
        but_halls: Collection[HallId] = (),
    ) -> Sequence[Letter]:
        """Pending letters whose time has come and is not over: the earlier lane first, then the longer owed."""
        order = case({lane: number for number, lane in enumerate(Lane)}, value=outbox.c.lane)
        rows = await self._connection.execute(
            select(outbox)
            .where(
                *_is_due(now),
                outbox.c.lane.in_(list(lanes)),
                or_(outbox.c.person_id.is_(None), outbox.c.person_id.not_in(list(but_people))),
                or_(outbox.c.hall_id.is_(None), outbox.c.hall_id.not_in(list(but_halls))),
            )
            .order_by(order, outbox.c.due_at, outbox.c.id)
            .limit(limit)
        )
        return tuple(letter_of(row) for row in rows)

    async def next_due(self, after: datetime | None = None) -> datetime | None:
        """When the next pending letter (of those due after a moment) is due."""
        query = select(func.min(outbox.c.due_at)).where(outbox.c.state == Delivery.PENDING)
        if after is not None:
            query = query.where(outbox.c.due_at > after)
        found: datetime | None = await self._connection.scalar(query)
        return found

    async def has_late(self, now: datetime) -> bool:
        """Whether there is something for `skip_late` to do."""
        return bool(await self._connection.scalar(select(exists().where(*_is_late(now)))))

    async def skip_late(self, now: datetime) -> None:
        """What makes no sense any more and was not sent is skipped, with what stood in its way last."""
        await self._connection.execute(
            update(outbox)
            .where(*_is_late(now))
            .values(
                state=Delivery.SKIPPED,
                outcome=func.substr("too late; " + func.coalesce(outbox.c.outcome, ""), 1, OUTCOME_LIMIT),
                ended_at=now,
            )
        )

    async def claim(self, letters: Iterable[int]) -> set[int]:
        """Pending letters are being sent from now on. Returns those that were still pending."""
        found = await self._connection.scalars(
            update(outbox)
            .where(outbox.c.id.in_(list(letters)), outbox.c.state == Delivery.PENDING)
            .values(state=Delivery.SENDING)
            .returning(outbox.c.id)
        )
        return set(found)

    async def set_state(
        self,
        letters: Iterable[int],
        state: Delivery,
        now: datetime,
        *,
        outcome: str | None = None,
        message_id: int | None = None,
    ) -> None:
        """What became of letters that were pending or being sent. Others (dropped meanwhile) stay as they are."""
        ended = state in {Delivery.SENT, Delivery.SKIPPED, Delivery.FAILED, Delivery.UNKNOWN}
        await self._connection.execute(
            update(outbox)
            .where(outbox.c.id.in_(list(letters)), _IS_OPEN)
            .values(
                state=state,
                outcome=None if outcome is None else outcome[:OUTCOME_LIMIT],
                message_id=message_id,
                ended_at=now if ended else None,
            )
        )

    async def keep_for_return(self, letters: Iterable[int]) -> None:
        """Pending letters wait for their people to come back; not if they are back by now."""
        gone = select(people.c.id).where(people.c.reachable.is_(False))
        await self._connection.execute(
            update(outbox)
            .where(
                outbox.c.id.in_(list(letters)),
                outbox.c.state == Delivery.PENDING,
                outbox.c.person_id.in_(gone),
            )
            .values(state=Delivery.UNREACHABLE)
        )

    async def put_off(self, letter: int, due_at: datetime) -> None:
        """There was no room for it: it is due later. Not an attempt."""
        await self._connection.execute(
            update(outbox).where(outbox.c.id == letter, _IS_OPEN).values(state=Delivery.PENDING, due_at=due_at)
        )

    async def try_again(self, letter: Letter, due_at: datetime, outcome: str) -> None:
        """The attempt failed, and Telegram did not act; the next one is due at ``due_at``."""
        await self._give_back(letter, due_at, (REPEATED if letter.repeated else "") + outcome)

    async def repeat(self, letter: Letter, due_at: datetime, outcome: str) -> None:
        """Telegram may have acted; the letter is sent once more at ``due_at``."""
        await self._give_back(letter, due_at, REPEATED + outcome)

    async def _give_back(self, letter: Letter, due_at: datetime, outcome: str) -> None:
        await self._connection.execute(
            update(outbox)
            .where(outbox.c.id == letter.id, _IS_OPEN)
            .values(
                state=Delivery.PENDING,
                attempts=outbox.c.attempts + 1,
                due_at=due_at,
                outcome=outcome[:OUTCOME_LIMIT],
            )
        )

    async def settle(self, letter: int, state: Delivery, now: datetime, outcome: str) -> bool:
        """Somebody says what became of a letter of unknown outcome. Returns False when it is not unknown (any more)."""
        values: dict[str, Any] = {"state": state, "outcome": outcome[:OUTCOME_LIMIT], "ended_at": now}
        if state is Delivery.PENDING:
            values |= {"due_at": now, "attempts": 0, "ended_at": None}
        result = await self._connection.execute(
            update(outbox).where(outbox.c.id == letter, outbox.c.state == Delivery.UNKNOWN).values(**values)
        )
        return result.rowcount > 0

    async def found(self, letter: int, message_id: int, now: datetime, outcome: str) -> None:
        """A letter of which nobody knew where it is turned up as this message."""
        await self._connection.execute(
            update(outbox)
            .where(outbox.c.id == letter)
            .values(state=Delivery.SENT, message_id=message_id, outcome=outcome[:OUTCOME_LIMIT], ended_at=now)
        )

    async def under(self, prefix: str) -> Sequence[Letter]:
        """Letters of whatever state under keys beginning with ``prefix``."""
        rows = await self._connection.execute(select(outbox).where(*begins_with(prefix)).order_by(outbox.c.id))
        return tuple(letter_of(row) for row in rows)

    async def in_state(self, state: Delivery) -> Sequence[Letter]:
        rows = await self._connection.execute(select(outbox).where(outbox.c.state == state).order_by(outbox.c.id))
        return tuple(letter_of(row) for row in rows)

    async def wake(self, person: PersonId, now: datetime) -> None:
        """As :meth:`wake_all`, one."""
        await self.wake_all([person], now)

    async def wake_all(self, people: Iterable[PersonId], now: datetime) -> None:
        """They can be written to again: what waited for them and still makes sense is due now."""
        await self._connection.execute(
            update(outbox)
            .where(
                outbox.c.person_id.in_(list(people)),
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
                *begins_with(prefix),
            )
            .values(state=Delivery.SKIPPED, outcome=outcome, ended_at=now)
        )

    async def forget_before(self, moment: datetime, *, but: Collection[str] = ()) -> int:
        """Drop letters that ended before ``moment`` for good and would be too late by then. Returns how many.

        Those under keys beginning with one of ``but`` stay: a known key is what keeps a fact from being told twice.
        """
        kept = func.json_each(bindparam("kept")).table_valued(column("value", Text))
        result = await self._connection.execute(
            delete(outbox).where(
                outbox.c.state.in_([Delivery.SENT, Delivery.SKIPPED, Delivery.FAILED]),
                outbox.c.ended_at < moment,
                or_(outbox.c.until.is_(None), outbox.c.until < moment),
                # One parameter for any number of beginnings: there may be thousands of meetups that are not over.
                not_(exists().where(outbox.c.key >= kept.c.value, outbox.c.key < kept.c.value + _LAST)),
            ),
            {"kept": json.dumps(sorted(but))},
        )
        return result.rowcount


_LAST = "\U0010ffff"
"""The last letter there is: what begins with a text stands before that text and this letter."""

_IS_OPEN = outbox.c.state.in_([Delivery.PENDING, Delivery.SENDING])


def begins_with(prefix: str) -> tuple[ColumnElement[bool], ...]:
    """Letters under keys beginning with ``prefix``, by the index of keys."""
    return (outbox.c.key >= prefix, outbox.c.key < prefix + _LAST)


def _is_due(now: datetime) -> tuple[ColumnElement[bool], ...]:
    return (
        outbox.c.state == Delivery.PENDING,
        outbox.c.due_at <= now,
        or_(outbox.c.until.is_(None), outbox.c.until > now),
    )


def _is_late(now: datetime) -> tuple[ColumnElement[bool], ...]:
    return (outbox.c.state.in_([Delivery.PENDING, Delivery.UNREACHABLE]), outbox.c.until <= now)


def letter_of(row: Row[Any]) -> Letter:
    """A letter as its row has it."""
    return Letter(
        id=row.id,
        key=row.key,
        notice=load(row.kind, row.payload),
        lane=Lane(row.lane),
        person=None if row.person_id is None else PersonId(row.person_id),
        hall=None if row.hall_id is None else HallId(row.hall_id),
        state=Delivery(row.state),
        due_at=row.due_at,
        until=row.until,
        attempts=row.attempts,
        repeated=(row.outcome or "").startswith(REPEATED),
        message_id=row.message_id,
    )


def _row(one: Owed, now: datetime) -> dict[str, Any]:
    return {
        "key": one.key,
        "kind": one.notice.kind,
        "payload": store(one.notice),
        "lane": one.lane,
        "person_id": one.person,
        "hall_id": one.hall,
        "due_at": one.due_at,
        "until": one.until,
        "created_at": now,
    }
