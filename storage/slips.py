"""Slips, and how often accounts were wrong about them."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, case, delete, func, literal, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.joining.slip import Slip, SlipId, SlipState
from domain.joining.tries import LOCK, MOST, Tries
from domain.people.person import PersonId
from domain.registry.record import RecordId
from storage.tables.joining import slip_tries, slips


class Slips:
    """Gateway to slips. Of what is printed on them only digests are stored."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(
        self,
        record: RecordId,
        characters_digest: str,
        token_digest: str,
        issued_by: PersonId,
        now: datetime,
        expires_at: datetime,
    ) -> Slip:
        row = (
            await self._connection.execute(
                insert(slips)
                .values(
                    record_id=record,
                    characters_digest=characters_digest,
                    token_digest=token_digest,
                    issued_by=issued_by,
                    issued_at=now,
                    expires_at=expires_at,
                )
                .returning(slips)
            )
        ).one()
        return _slip(row)

    async def get(self, slip: SlipId) -> Slip | None:
        return await self._one(slips.c.id == slip)

    async def by_characters(self, digest: str) -> Slip | None:
        return await self._one(slips.c.characters_digest == digest)

    async def by_token(self, digest: str) -> Slip | None:
        return await self._one(slips.c.token_digest == digest)

    async def latest_of(self, records: Collection[RecordId]) -> Mapping[RecordId, Slip]:
        """The newest slip of each of these records that ever had one."""
        newest = _newest(records)
        rows = await self._connection.execute(select(slips).where(slips.c.id.in_(newest)))
        return {RecordId(row.record_id): _slip(row) for row in rows}

    async def states(self, now: datetime, records: Collection[RecordId] | None = None) -> Mapping[RecordId, SlipState]:
        """How it stands with the newest slip of each of these records; None: of all, thousands at once."""
        newest = _newest(records)
        state = case(
            (slips.c.used_at.is_not(None), SlipState.USED),
            (slips.c.void_at.is_not(None), SlipState.VOID),
            (slips.c.expires_at > now, SlipState.OPEN),
            else_=literal(SlipState.EXPIRED),
        )
        rows = await self._connection.execute(select(slips.c.record_id, state).where(slips.c.id.in_(newest)))
        return {RecordId(record): _STATES[found] for record, found in rows}

    async def shown_to(self, people: Collection[PersonId]) -> Mapping[RecordId, PersonId]:
        """Whose slips, still to be used, these accounts opened last."""
        rows = await self._connection.execute(
            select(slips.c.record_id, slips.c.shown_to).where(
                slips.c.shown_to.in_(list(people)), slips.c.used_at.is_(None), slips.c.void_at.is_(None)
            )
        )
        return {RecordId(record): PersonId(person) for record, person in rows}

    async def show_to(self, slip: SlipId, person: PersonId) -> None:
        """This account opened it last."""
        await self._connection.execute(update(slips).where(slips.c.id == slip).values(shown_to=person))

    async def use(self, slip: SlipId, now: datetime) -> None:
        await self._connection.execute(update(slips).where(slips.c.id == slip).values(used_at=now))

    async def void_all(self, record: RecordId, now: datetime) -> None:
        """None of the slips of this record works any more."""
        await self._connection.execute(
            update(slips)
            .where(slips.c.record_id == record, slips.c.used_at.is_(None), slips.c.void_at.is_(None))
            .values(void_at=now)
        )

    async def forget_before(self, moment: datetime) -> int:
        """Drop what could not be used any more since ``moment``. Returns how many."""
        result = await self._connection.execute(delete(slips).where(slips.c.expires_at < moment))
        return result.rowcount

    async def tries_of(self, person: PersonId) -> Tries:
        row = (await self._connection.execute(select(slip_tries).where(slip_tries.c.person_id == person))).one_or_none()
        return Tries() if row is None else Tries(row.wrong, row.last_at)

    async def locked(self, now: datetime) -> Mapping[PersonId, datetime]:
        """Accounts that may try nothing at the moment, with until when."""
        rows = await self._connection.execute(
            select(slip_tries).where(slip_tries.c.wrong >= MOST, slip_tries.c.last_at > now - LOCK)
        )
        return {PersonId(row.person_id): row.last_at + LOCK for row in rows}

    async def keep_tries(self, person: PersonId, tries: Tries) -> None:
        """None wrong: nothing is kept."""
        if not tries.wrong:
            await self._connection.execute(delete(slip_tries).where(slip_tries.c.person_id == person))
            return
        values = {"wrong": tries.wrong, "last_at": tries.last_at}
        statement = insert(slip_tries).values(person_id=person, **values)
        await self._connection.execute(statement.on_conflict_do_update(index_elements=["person_id"], set_=values))

    async def forget_tries_before(self, moment: datetime) -> None:
        """Drop tries of long ago."""
        await self._connection.execute(delete(slip_tries).where(slip_tries.c.last_at < moment))

    async def _one(self, condition: Any) -> Slip | None:
        row = (await self._connection.execute(select(slips).where(condition))).one_or_none()
        return None if row is None else _slip(row)


_STATES = {one.value: one for one in SlipState}


def _newest(records: Collection[RecordId] | None) -> Select[tuple[int]]:
    """The number of the newest slip of each of these records that ever had one; None: of all."""
    newest = select(func.max(slips.c.id)).group_by(slips.c.record_id)
    return newest if records is None else newest.where(slips.c.record_id.in_(list(records)))


def _slip(row: Row[Any]) -> Slip:
    return Slip(
        id=SlipId(row.id),
        record=RecordId(row.record_id),
        issued_at=row.issued_at,
        expires_at=row.expires_at,
        shown_to=None if row.shown_to is None else PersonId(row.shown_to),
        used_at=row.used_at,
        void_at=row.void_at,
    )
