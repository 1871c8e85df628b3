"""Records of the programme's people, found: by code, by account, by whom they act for, by what changed."""

import asyncio
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import Row, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.people.person import PersonId
from domain.registry.code import Code, Series
from domain.registry.record import Details, Kind, Part, Record, RecordId, Standing
from storage.sealed_records import Sealed, unsealed
from storage.tables.records import guardianships, record_accounts, record_parts, record_secrets, records
from storage.vault import Key, Vault

MANY = 500
"""Rows that are named in one statement: SQLite has a limit."""


class FoundRecords:
    """What is asked of records; :class:`storage.records.Records` is the whole gateway."""

    def __init__(self, connection: AsyncConnection, vault: Vault) -> None:
        self.connection = connection
        self.vault = vault

    async def get(self, record: RecordId) -> Record | None:
        """Raises WrongKey, as everything here that reads details does."""
        return await self._one(records.c.id == record)

    async def get_all(self, wanted: Collection[RecordId]) -> dict[RecordId, Record]:
        """As :meth:`get`, of many; they are unsealed in a thread."""
        ids, found = sorted(set(wanted)), dict[RecordId, Record]()
        for start in range(0, len(ids), MANY):
            rows = (
                await self.connection.execute(
                    select(records, record_secrets.c.wrapped_key, record_secrets.c.details)
                    .join(record_secrets, record_secrets.c.record_id == records.c.id, isouter=True)
                    .where(records.c.id.in_(ids[start : start + MANY]))
                )
            ).all()
            for record in await asyncio.to_thread(_unsealed, await self._whole(rows), self.vault):
                found[record.id] = record
        return found

    async def by_code(self, code: Code) -> Record | None:
        return await self._one((records.c.series == code.series) & (records.c.number == code.number))

    async def by_account(self, person: PersonId) -> Record | None:
        """The record that this account is tied to."""
        tied = select(record_accounts.c.record_id).where(record_accounts.c.person_id == person)
        return await self._one(records.c.id.in_(tied))

    async def wards_of(self, guardian: RecordId) -> Sequence[Record]:
        """Those for whom they act, by their codes."""
        acting = select(guardianships.c.ward_id).where(guardianships.c.guardian_id == guardian)
        wards = await self.connection.scalars(select(records.c.id).where(records.c.id.in_(acting)))
        found = [await self.get(RecordId(ward)) for ward in wards.all()]
        return sorted((one for one in found if one is not None), key=lambda one: one.code)

    async def ward_ids_of(self, guardian: RecordId) -> tuple[RecordId, ...]:
        """For whom somebody acts."""
        found = await self.connection.scalars(
            select(guardianships.c.ward_id)
            .where(guardianships.c.guardian_id == guardian)
            .order_by(guardianships.c.ward_id)
        )
        return tuple(RecordId(ward) for ward in found)

    async def without_account(self) -> Sequence[RecordId]:
        """Everybody who takes part and has no account in Telegram, by their codes; nobody who is to be forgotten."""
        tied = select(record_accounts.c.record_id)
        part = select(record_parts.c.record_id).where(record_parts.c.standing != Standing.ENDED)
        found = await self.connection.scalars(
            select(records.c.id)
            .where(records.c.erased_at.is_(None), records.c.blocked_at.is_(None))
            .where(records.c.id.not_in(tied), records.c.id.in_(part))
            .order_by(records.c.series, records.c.number)
        )
        return tuple(RecordId(record) for record in found)

    async def changed_since(self, version: int, limit: int) -> Sequence[Sealed]:
        """The first ``limit`` records that changed after this version (0: of all), sealed, in the order of changes."""
        rows = (
            await self.connection.execute(
                select(records, record_secrets.c.wrapped_key, record_secrets.c.details)
                .join(record_secrets, record_secrets.c.record_id == records.c.id, isouter=True)
                .where(records.c.version > version)
                .order_by(records.c.version)
                .limit(limit)
            )
        ).all()
        return await self._whole(rows)

    async def sealed(self, wanted: Collection[RecordId]) -> dict[RecordId, Sealed]:
        """These records, sealed, to be opened in a thread; those that are not there are missing."""
        ids, found = list(wanted), list[Sealed]()
        for start in range(0, len(ids), MANY):
            found += await self._sealed(records.c.id.in_(ids[start : start + MANY]))
        return {one.record.id: one for one in found}

    async def key_of(self, record: RecordId) -> Key | None:
        """The key of a record, for whatever else is stored about the person; None once it is erased."""
        return (await self.keys_of([record])).get(record)

    async def keys_of(self, wanted: Collection[RecordId]) -> dict[RecordId, Key]:
        """As :meth:`key_of`, of many: those that are erased are missing."""
        return {record: self.vault.open(wrapped) for record, wrapped in (await self.wrapped_keys(wanted)).items()}

    async def _one(self, condition: Any) -> Record | None:
        return next((unsealed(sealed, self.vault) for sealed in await self._sealed(condition)), None)

    async def _sealed(self, condition: Any) -> list[Sealed]:
        rows = (
            await self.connection.execute(
                select(records, record_secrets.c.wrapped_key, record_secrets.c.details)
                .join(record_secrets, record_secrets.c.record_id == records.c.id, isouter=True)
                .where(condition)
            )
        ).all()
        return await self._whole(rows)

    async def _whole(self, rows: Sequence[Row[Any]]) -> list[Sealed]:
        """Records of rows that hold their secrets; parts, guardians and accounts come in three more questions."""
        if not rows:
            return []
        few = [row.id for row in rows] if len(rows) <= MANY else None
        parts: dict[int, dict[Part, Standing]] = defaultdict(dict)
        for row in await self._beside(record_parts, record_parts.c.record_id, few):
            parts[row.record_id][Part(row.part)] = Standing(row.standing)
        guardians: dict[int, list[RecordId]] = defaultdict(list)
        for row in await self._beside(guardianships, guardianships.c.ward_id, few):
            guardians[row.ward_id].append(RecordId(row.guardian_id))
        accounts = {
            row.record_id: PersonId(row.person_id)
            for row in await self._beside(record_accounts, record_accounts.c.record_id, few)
        }
        return [
            Sealed(
                Record(
                    id=RecordId(row.id),
                    code=Code(Series(row.series), row.number),
                    kind=None if row.kind is None else Kind(row.kind),
                    parts=parts[row.id],
                    details=Details(),
                    guardians=tuple(sorted(guardians[row.id])),
                    account=accounts.get(row.id),
                    created_at=row.created_at,
                    changed_at=row.changed_at,
                    version=row.version,
                    erased_at=row.erased_at,
                    blocked_at=row.blocked_at,
                ),
                None if row.wrapped_key is None or row.blocked_at else (row.wrapped_key, row.details),
            )
            for row in rows
        ]

    async def _beside(self, table: Any, column: Any, few: list[int] | None) -> Iterable[Row[Any]]:
        """Rows of these records; None: of all."""
        statement = select(table)
        return await self.connection.execute(statement if few is None else statement.where(column.in_(few)))

    async def wrapped_keys(self, wanted: Collection[RecordId]) -> dict[RecordId, bytes]:
        """The keys as they lie on disk; those of the erased are missing."""
        ids = list(wanted)
        found: dict[RecordId, bytes] = {}
        for start in range(0, len(ids), MANY):
            rows = await self.connection.execute(
                select(record_secrets.c.record_id, record_secrets.c.wrapped_key).where(
                    record_secrets.c.record_id.in_(ids[start : start + MANY])
                )
            )
            found |= {RecordId(row.record_id): row.wrapped_key for row in rows}
        return found


def _unsealed(sealed: Sequence[Sealed], vault: Vault) -> list[Record]:
    return [unsealed(one, vault) for one in sealed]


async def a_wrapped_key(connection: AsyncConnection) -> bytes | None:
    """A wrapped key that is stored, to try master keys on; None while nobody's details are."""
    return await connection.scalar(select(record_secrets.c.wrapped_key).limit(1))


async def count_records(connection: AsyncConnection) -> int:
    """How many people the programme has that are not erased."""
    return await connection.scalar(select(func.count()).where(records.c.erased_at.is_(None))) or 0
