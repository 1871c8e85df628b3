"""Records of the programme's people: the plain part readable by SQL, the rest sealed under each one's own key."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Row, UpdateBase, bindparam, delete, func, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.people.person import PersonId
from domain.registry.code import Code, Series
from domain.registry.record import Details, Kind, NewRecord, Part, Record, RecordId, Standing
from storage.outbox import Delivery
from storage.tables.consents import consents, withdrawals
from storage.tables.delivery import outbox
from storage.tables.practices import practices
from storage.tables.records import counters, guardianships, record_accounts, record_parts, record_secrets, records
from storage.vault import Key, Vault

VERSION = "version"
MANY = 500
"""Rows that are named in one statement: SQLite has a limit."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """A record as it lies on disk: everything but ``secret``, its wrapped key and sealed details.

    None: it was erased, or is blocked and must not be read.

    :func:`unsealed` makes the record of it. That takes a tenth of a millisecond, so of many it is done in a thread.
    """

    record: Record
    secret: tuple[bytes, bytes] | None


def unsealed(sealed: Sealed, vault: Vault) -> Record:
    """The record with its details. Raises WrongKey."""
    if sealed.secret is None:
        return sealed.record
    wrapped, details = sealed.secret
    return replace(sealed.record, details=_read(vault.open(wrapped), details))


class Records:
    """Gateway to records."""

    def __init__(self, connection: AsyncConnection, vault: Vault) -> None:
        self._connection = connection
        self._vault = vault

    async def get(self, record: RecordId) -> Record | None:
        """Raises WrongKey, as everything here that reads details does."""
        return await self._one(records.c.id == record)

    async def by_code(self, code: Code) -> Record | None:
        return await self._one((records.c.series == code.series) & (records.c.number == code.number))

    async def by_account(self, person: PersonId) -> Record | None:
        """The record that this account is tied to."""
        tied = select(record_accounts.c.record_id).where(record_accounts.c.person_id == person)
        return await self._one(records.c.id.in_(tied))

    async def wards_of(self, guardian: RecordId) -> Sequence[Record]:
        """Those for whom they act, by their codes."""
        acting = select(guardianships.c.ward_id).where(guardianships.c.guardian_id == guardian)
        wards = await self._connection.scalars(select(records.c.id).where(records.c.id.in_(acting)))
        found = [await self.get(RecordId(ward)) for ward in wards.all()]
        return sorted((one for one in found if one is not None), key=lambda one: one.code)

    async def without_account(self) -> Sequence[RecordId]:
        """Everybody who takes part and has no account in Telegram, by their codes; not who withdrew."""
        tied = select(record_accounts.c.record_id)
        part = select(record_parts.c.record_id).where(record_parts.c.standing != Standing.ENDED)
        found = await self._connection.scalars(
            select(records.c.id)
            .where(records.c.erased_at.is_(None), records.c.blocked_at.is_(None))
            .where(records.c.id.not_in(tied), records.c.id.in_(part))
            .order_by(records.c.series, records.c.number)
        )
        return tuple(RecordId(record) for record in found)

    async def changed_since(self, version: int, limit: int) -> Sequence[Sealed]:
        """The first ``limit`` records that changed after this version (0: of all), sealed, in the order of changes."""
        rows = (
            await self._connection.execute(
                select(records, record_secrets.c.wrapped_key, record_secrets.c.details)
                .join(record_secrets, record_secrets.c.record_id == records.c.id, isouter=True)
                .where(records.c.version > version)
                .order_by(records.c.version)
                .limit(limit)
            )
        ).all()
        return await self._whole(rows)

    async def add_all(self, new: Iterable[tuple[Series, NewRecord]], now: datetime) -> list[Record]:
        """Add records, each with the next code of its series."""
        coming = list(new)
        if not coming:
            return []
        last = {series: await self._take(series, sum(one is series for one, _ in coming)) for series in Series}
        version = await self._take(VERSION, len(coming))
        rows: list[dict[str, Any]] = []
        for series, one in coming:
            last[series] += 1
            version += 1
            rows.append(
                {
                    "series": series,
                    "number": last[series],
                    "kind": one.kind,
                    "version": version,
                    "created_at": now,
                    "changed_at": now,
                }
            )
        inserted = await self._connection.execute(
            insert(records).returning(records.c.id, sort_by_parameter_order=True), rows
        )
        ids = [RecordId(number) for number in inserted.scalars()]
        await self._store_details(
            {record: (self._vault.new_key(), one.details) for record, (_, one) in zip(ids, coming, strict=True)}
        )
        beside = list(zip(ids, (one for _, one in coming), strict=True))
        await self._add_parts({record: one.parts for record, one in beside})
        await self._add_guardians({record: one.guardians for record, one in beside})
        accounts = [
            {"record_id": record, "person_id": one.account, "since": now} for record, one in beside if one.account
        ]
        if accounts:
            await self._connection.execute(insert(record_accounts), accounts)
        return [
            Record(
                id=record,
                code=Code(series, row["number"]),
                kind=one.kind,
                parts=dict(one.parts),
                details=one.details,
                guardians=tuple(sorted(one.guardians)),
                account=one.account,
                created_at=now,
                changed_at=now,
                version=row["version"],
            )
            for record, row, (series, one) in zip(ids, rows, coming, strict=True)
        ]

    async def add(self, series: Series, new: NewRecord, now: datetime) -> Record:
        """As :meth:`add_all`, one."""
        (record,) = await self.add_all([(series, new)], now)
        return record

    async def save_all(self, changed: Collection[Record], now: datetime) -> None:
        """Store kind, parts, details and guardians of records as they are given; each becomes a new version."""
        if not changed:
            return
        version = await self._take(VERSION, len(changed))
        keys = await self._wrapped_keys([record.id for record in changed])
        # What is blocked came without its details: they are not to be changed, still less to be lost.
        await self._store_details(
            {record.id: (keys[record.id], record.details) for record in changed if record.blocked_at is None}
        )
        rows = [
            {"of": record.id, "kind": record.kind, "version": version + count, "changed_at": now}
            for count, record in enumerate(changed, start=1)
        ]
        await self._connection.execute(_SAVE, rows)
        await self._connection.execute(_DROP_PARTS, rows)
        await self._connection.execute(_DROP_GUARDIANS, rows)
        await self._add_parts({record.id: record.parts for record in changed})
        await self._add_guardians({record.id: record.guardians for record in changed})

    async def tie(self, record: RecordId, account: PersonId, now: datetime) -> None:
        """From now on this account is the person's. Raises IntegrityError if either is tied to another."""
        await self._connection.execute(insert(record_accounts).values(record_id=record, person_id=account, since=now))
        await self._touch(record, now)

    async def untie(self, record: RecordId, now: datetime) -> None:
        """The person has no account any more."""
        await self._connection.execute(delete(record_accounts).where(record_accounts.c.record_id == record))
        await self._touch(record, now)

    async def erase(self, record: RecordId, now: datetime) -> None:
        """Destroy the key and whatever it sealed here; who acted for them, their account and practices are forgotten.

        The code, the kind and the parts stay, for counts.
        """
        for statement in erasing(record, now):
            await self._connection.execute(statement)
        await self._touch(record, now)

    async def block(self, record: RecordId, now: datetime) -> None:
        """From now on nobody reads or changes the details."""
        await self._connection.execute(update(records).where(records.c.id == record).values(blocked_at=now))
        await self._touch(record, now)

    async def unblock(self, record: RecordId, now: datetime) -> None:
        await self._connection.execute(update(records).where(records.c.id == record).values(blocked_at=None))
        await self._touch(record, now)

    async def drop_letters_about(self, record: RecordId) -> None:
        """Whatever was to be told about them, to anybody, is not told."""
        await self._connection.execute(dropping_letters(record))

    async def ward_ids_of(self, guardian: RecordId) -> tuple[RecordId, ...]:
        """For whom somebody acts."""
        found = await self._connection.scalars(
            select(guardianships.c.ward_id)
            .where(guardianships.c.guardian_id == guardian)
            .order_by(guardianships.c.ward_id)
        )
        return tuple(RecordId(ward) for ward in found)

    async def key_of(self, record: RecordId) -> Key | None:
        """The key of a record, for whatever else is stored about the person; None once it is erased."""
        return (await self.keys_of([record])).get(record)

    async def keys_of(self, wanted: Collection[RecordId]) -> dict[RecordId, Key]:
        """As :meth:`key_of`, of many: those that are erased are missing."""
        return {record: self._vault.open(wrapped) for record, wrapped in (await self._wrapped_keys(wanted)).items()}

    async def rewrap(self) -> int:
        """Wrap every key anew, by the first master key. Returns how many. Raises WrongKey."""
        rows = (await self._connection.execute(select(record_secrets.c.record_id, record_secrets.c.wrapped_key))).all()
        for row in rows:
            await self._connection.execute(
                update(record_secrets)
                .where(record_secrets.c.record_id == row.record_id)
                .values(wrapped_key=self._vault.rewrap(row.wrapped_key))
            )
        return len(rows)

    async def _one(self, condition: Any) -> Record | None:
        rows = (
            await self._connection.execute(
                select(records, record_secrets.c.wrapped_key, record_secrets.c.details)
                .join(record_secrets, record_secrets.c.record_id == records.c.id, isouter=True)
                .where(condition)
            )
        ).all()
        return next((unsealed(sealed, self._vault) for sealed in await self._whole(rows)), None)

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
        return await self._connection.execute(statement if few is None else statement.where(column.in_(few)))

    async def _wrapped_keys(self, wanted: Collection[RecordId]) -> dict[RecordId, bytes]:
        ids = list(wanted)
        found: dict[RecordId, bytes] = {}
        for start in range(0, len(ids), MANY):
            rows = await self._connection.execute(
                select(record_secrets.c.record_id, record_secrets.c.wrapped_key).where(
                    record_secrets.c.record_id.in_(ids[start : start + MANY])
                )
            )
            found |= {RecordId(row.record_id): row.wrapped_key for row in rows}
        return found

    async def _store_details(self, secrets: Mapping[RecordId, tuple[bytes, Details]]) -> None:
        if not secrets:
            return
        statement = insert(record_secrets)
        await self._connection.execute(
            statement.on_conflict_do_update(index_elements=["record_id"], set_={"details": statement.excluded.details}),
            [
                {
                    "record_id": record,
                    "wrapped_key": wrapped,
                    "details": self._vault.open(wrapped).seal(_adapter().dump_json(details, exclude_defaults=True)),
                }
                for record, (wrapped, details) in secrets.items()
            ],
        )

    async def _add_parts(self, parts: Mapping[RecordId, Mapping[Part, Standing]]) -> None:
        rows = [
            {"record_id": record, "part": part, "standing": standing}
            for record, taken in parts.items()
            for part, standing in taken.items()
        ]
        if rows:
            await self._connection.execute(insert(record_parts), rows)

    async def _add_guardians(self, guardians: Mapping[RecordId, Iterable[RecordId]]) -> None:
        rows = [
            {"ward_id": record, "guardian_id": guardian} for record, acting in guardians.items() for guardian in acting
        ]
        if rows:
            await self._connection.execute(insert(guardianships), rows)

    async def _touch(self, record: RecordId, now: datetime) -> None:
        version = await self._take(VERSION, 1) + 1
        await self._connection.execute(
            update(records).where(records.c.id == record).values(version=version, changed_at=now)
        )

    async def _take(self, name: str, count: int) -> int:
        """Take ``count`` numbers of a counter. Returns the one before the first of them."""
        statement = insert(counters).values(name=name, value=count)
        value = await self._connection.scalar(
            statement.on_conflict_do_update(
                index_elements=["name"], set_={"value": counters.c.value + count}
            ).returning(counters.c.value)
        )
        assert value is not None
        return int(value) - count


def erasing(record: RecordId, now: datetime) -> tuple[UpdateBase, ...]:
    """What makes a record an erased one: for the running bot, and for a backup that is brought back."""
    return (
        # Overwritten before it goes: not even a page that is shared keeps a trace.
        update(record_secrets).where(record_secrets.c.record_id == record).values(wrapped_key=b"", details=b""),
        delete(record_secrets).where(record_secrets.c.record_id == record),
        delete(guardianships).where((guardianships.c.ward_id == record) | (guardianships.c.guardian_id == record)),
        delete(record_accounts).where(record_accounts.c.record_id == record),
        delete(practices).where(practices.c.record_id == record),
        update(record_parts).where(record_parts.c.record_id == record).values(standing=Standing.ENDED),
        update(records).where(records.c.id == record).values(erased_at=now, blocked_at=None),
        # Which papers there were stays; what stood in them goes.
        update(consents).where(consents.c.record_id == record).values(sealed=None, guardian_id=None),
        update(consents).where(consents.c.guardian_id == record).values(guardian_id=None),
        update(withdrawals).where(withdrawals.c.record_id == record).values(sealed=None),
        dropping_letters(record),
    )


def dropping_letters(record: RecordId) -> UpdateBase:
    """What takes out of the outbox all that was to be told about somebody: such a notice has a field `record`."""
    return delete(outbox).where(
        func.json_extract(outbox.c.payload, "$.record") == record,
        outbox.c.state.in_([Delivery.PENDING, Delivery.UNREACHABLE]),
    )


_SAVE = (
    update(records)
    .where(records.c.id == bindparam("of"))
    .values(kind=bindparam("kind"), version=bindparam("version"), changed_at=bindparam("changed_at"))
)
_DROP_PARTS = delete(record_parts).where(record_parts.c.record_id == bindparam("of"))
_DROP_GUARDIANS = delete(guardianships).where(guardianships.c.ward_id == bindparam("of"))


async def a_wrapped_key(connection: AsyncConnection) -> bytes | None:
    """A wrapped key that is stored, to try master keys on; None while nobody's details are."""
    return await connection.scalar(select(record_secrets.c.wrapped_key).limit(1))


async def count_records(connection: AsyncConnection) -> int:
    """How many people the programme has that are not erased."""
    return await connection.scalar(select(func.count()).where(records.c.erased_at.is_(None))) or 0


def _read(key: Key, sealed: bytes) -> Details:
    return _adapter().validate_json(key.unseal(sealed))


@cache
def _adapter() -> TypeAdapter[Details]:
    return TypeAdapter(Details)
