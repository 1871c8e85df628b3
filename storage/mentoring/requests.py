"""Requests for a mentor: who asks and how it stands lies open, what they need lies sealed under their key."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cache
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Row, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.mentoring.request import LIVE, MentorRequest, Need, RequestId, RequestState
from domain.people.person import PersonId
from domain.registry.record import RecordId
from storage.records import Records
from storage.tables.mentoring import mentor_requests
from storage.vault import Key, Vault

FEW = 20
"""Requests that are unsealed in no time."""


class Requests:
    """Gateway to requests for a mentor."""

    def __init__(self, connection: AsyncConnection, records: Records) -> None:
        self._connection = connection
        self._records = records

    async def get(self, request: RequestId) -> MentorRequest | None:
        return next(iter(await self._found(mentor_requests.c.id == request)), None)

    async def of(self, mentee: RecordId) -> Sequence[MentorRequest]:
        """All of one mentee, the oldest first."""
        return await self._found(mentor_requests.c.mentee_id == mentee)

    async def live_of(self, mentee: RecordId) -> Sequence[MentorRequest]:
        """As :meth:`of`, those that are not over."""
        return await self._found((mentor_requests.c.mentee_id == mentee) & mentor_requests.c.state.in_(LIVE))

    async def open(self) -> Sequence[MentorRequest]:
        """For whom a mentor is looked for: those with priority first, then the oldest."""
        found = await self._found(mentor_requests.c.state == RequestState.OPEN)
        return sorted(found, key=lambda one: (not one.priority, one.made_at, one.id))

    async def next_in_brief(self, after: RequestId, limit: int) -> Sequence[MentorRequest]:
        """The first ``limit`` after this one, by number: of what is needed the form alone, the rest stays sealed."""
        statement = select(mentor_requests).where(mentor_requests.c.id > after).order_by(mentor_requests.c.id)
        rows = await self._connection.execute(statement.limit(limit))
        return [replace(_request(row, None), need=Need(form=row.form)) for row in rows]

    async def count_open(self) -> int:
        found = select(func.count()).where(mentor_requests.c.state == RequestState.OPEN)
        return await self._connection.scalar(found) or 0

    async def add(
        self, mentee: RecordId, need: Need, by: PersonId, now: datetime, *, priority: bool = False
    ) -> MentorRequest | None:
        """An open one. None if the mentee is erased: there is no key to seal it with."""
        key = await self._records.key_of(mentee)
        if key is None:
            return None
        row = (
            await self._connection.execute(
                insert(mentor_requests)
                .values(
                    mentee_id=mentee,
                    state=RequestState.OPEN,
                    form=need.form,
                    priority=priority,
                    need=_sealed(key, need),
                    made_at=now,
                    made_by=by,
                    changed_at=now,
                )
                .returning(mentor_requests)
            )
        ).one()
        return _request(row, key)

    async def set_need(self, request: MentorRequest, need: Need, now: datetime) -> None:
        """Something else is needed. Nothing is stored once the mentee is erased."""
        key = await self._records.key_of(request.mentee)
        if key is not None:
            await self._set(request.id, now, need=_sealed(key, need), form=need.form)

    async def set_state(self, request: RequestId, state: RequestState, now: datetime) -> None:
        await self._set(request, now, state=state)

    async def put_first(self, request: RequestId, now: datetime) -> None:
        """From now on it is looked at before those without priority."""
        await self._set(request, now, priority=True)

    async def _set(self, request: RequestId, now: datetime, **values: Any) -> None:
        await self._connection.execute(
            update(mentor_requests).where(mentor_requests.c.id == request).values(changed_at=now, **values)
        )

    async def _found(self, condition: Any) -> list[MentorRequest]:
        statement = select(mentor_requests).where(condition).order_by(mentor_requests.c.id)
        rows = (await self._connection.execute(statement)).all()
        wrapped = await self._records.wrapped_keys({RecordId(row.mentee_id) for row in rows})
        if len(rows) <= FEW:
            return _unsealed(rows, wrapped, self._records.vault)
        # They may be a thousand, and people are answered meanwhile.
        return await asyncio.to_thread(_unsealed, rows, wrapped, self._records.vault)


def _unsealed(rows: Sequence[Row[Any]], wrapped: Mapping[RecordId, bytes], vault: Vault) -> list[MentorRequest]:
    keys = {record: vault.open(key) for record, key in wrapped.items()}
    return [_request(row, keys.get(RecordId(row.mentee_id))) for row in rows]


def _request(row: Row[Any], key: Key | None) -> MentorRequest:
    return MentorRequest(
        id=RequestId(row.id),
        mentee=RecordId(row.mentee_id),
        state=RequestState(row.state),
        need=None if key is None or row.need is None else _adapter().validate_json(key.unseal(row.need)),
        priority=row.priority,
        made_at=row.made_at,
        made_by=PersonId(row.made_by),
        changed_at=row.changed_at,
    )


def _sealed(key: Key, need: Need) -> bytes:
    return key.seal(_adapter().dump_json(need, exclude_defaults=True))


@cache
def _adapter() -> TypeAdapter[Need]:
    return TypeAdapter(Need)
