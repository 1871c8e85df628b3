"""Records of the programme's people: the plain part readable by SQL, the rest sealed under each one's own key."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.dialects.sqlite import insert

from domain.people.person import PersonId
from domain.registry.code import Code, Series
from domain.registry.record import Details, NewRecord, Part, Record, RecordId, Standing
from storage.erasing import dropping_letters, erasing
from storage.found_records import FoundRecords
from storage.sealed_records import seal
from storage.tables.records import counters, guardianships, record_accounts, record_parts, record_secrets, records

VERSION = "version"


class Records(FoundRecords):
    """Gateway to records: what is kept of them, beside all that is asked."""

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
        inserted = await self.connection.execute(
            insert(records).returning(records.c.id, sort_by_parameter_order=True), rows
        )
        ids = [RecordId(number) for number in inserted.scalars()]
        await self._store_details(
            {record: (self.vault.new_key(), one.details) for record, (_, one) in zip(ids, coming, strict=True)}
        )
        beside = list(zip(ids, (one for _, one in coming), strict=True))
        await self._add_parts({record: one.parts for record, one in beside})
        await self._add_guardians({record: one.guardians for record, one in beside})
        accounts = [
            {"record_id": record, "person_id": one.account, "since": now} for record, one in beside if one.account
        ]
        if accounts:
            await self.connection.execute(insert(record_accounts), accounts)
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
        keys = await self.wrapped_keys([record.id for record in changed])
        # What is blocked came without its details: they are not to be changed, still less to be lost.
        await self._store_details(
            {record.id: (keys[record.id], record.details) for record in changed if record.blocked_at is None}
        )
        rows = [
            {"of": record.id, "kind": record.kind, "version": version + count, "changed_at": now}
            for count, record in enumerate(changed, start=1)
        ]
        await self.connection.execute(_SAVE, rows)
        await self.connection.execute(_DROP_PARTS, rows)
        await self.connection.execute(_DROP_GUARDIANS, rows)
        await self._add_parts({record.id: record.parts for record in changed})
        await self._add_guardians({record.id: record.guardians for record in changed})

    async def tie(self, record: RecordId, account: PersonId, now: datetime) -> None:
        """From now on this account is the person's. Raises IntegrityError if either is tied to another."""
        await self.connection.execute(insert(record_accounts).values(record_id=record, person_id=account, since=now))
        await self._touch(record, now)

    async def untie(self, record: RecordId, now: datetime) -> None:
        """The person has no account any more."""
        await self.connection.execute(delete(record_accounts).where(record_accounts.c.record_id == record))
        await self._touch(record, now)

    async def erase(self, record: RecordId, now: datetime) -> None:
        """Destroy the key and whatever it sealed here; who acted for them, their account and practices are forgotten.

        The code, the kind and the parts stay, for counts.
        """
        for statement in erasing(record, now):
            await self.connection.execute(statement)
        await self._touch(record, now)

    async def block(self, record: RecordId, now: datetime) -> None:
        """From now on nobody reads or changes the details."""
        await self.connection.execute(update(records).where(records.c.id == record).values(blocked_at=now))
        await self._touch(record, now)

    async def unblock(self, record: RecordId, now: datetime) -> None:
        await self.connection.execute(update(records).where(records.c.id == record).values(blocked_at=None))
        await self._touch(record, now)

    async def drop_letters_about(self, record: RecordId) -> None:
        """Whatever was to be told about them, to anybody, is not told."""
        await self.connection.execute(dropping_letters(record))

    async def rewrap(self) -> int:
        """Wrap every key anew, by the first master key. Returns how many. Raises WrongKey."""
        rows = (await self.connection.execute(select(record_secrets.c.record_id, record_secrets.c.wrapped_key))).all()
        for row in rows:
            await self.connection.execute(
                update(record_secrets)
                .where(record_secrets.c.record_id == row.record_id)
                .values(wrapped_key=self.vault.rewrap(row.wrapped_key))
            )
        return len(rows)

    async def _store_details(self, secrets: Mapping[RecordId, tuple[bytes, Details]]) -> None:
        if not secrets:
            return
        statement = insert(record_secrets)
        await self.connection.execute(
            statement.on_conflict_do_update(index_elements=["record_id"], set_={"details": statement.excluded.details}),
            [
                {
                    "record_id": record,
                    "wrapped_key": wrapped,
                    "details": seal(self.vault.open(wrapped), details),
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
            await self.connection.execute(insert(record_parts), rows)

    async def _add_guardians(self, guardians: Mapping[RecordId, Iterable[RecordId]]) -> None:
        rows = [
            {"ward_id": record, "guardian_id": guardian} for record, acting in guardians.items() for guardian in acting
        ]
        if rows:
            await self.connection.execute(insert(guardianships), rows)

    async def _touch(self, record: RecordId, now: datetime) -> None:
        version = await self._take(VERSION, 1) + 1
        await self.connection.execute(
            update(records).where(records.c.id == record).values(version=version, changed_at=now)
        )

    async def _take(self, name: str, count: int) -> int:
        """Take ``count`` numbers of a counter. Returns the one before the first of them."""
        statement = insert(counters).values(name=name, value=count)
        value = await self.connection.scalar(
            statement.on_conflict_do_update(
                index_elements=["name"], set_={"value": counters.c.value + count}
            ).returning(counters.c.value)
        )
        assert value is not None
        return int(value) - count


_SAVE = (
    update(records)
    .where(records.c.id == bindparam("of"))
    .values(kind=bindparam("kind"), version=bindparam("version"), changed_at=bindparam("changed_at"))
)
_DROP_PARTS = delete(record_parts).where(record_parts.c.record_id == bindparam("of"))
_DROP_GUARDIANS = delete(guardianships).where(guardianships.c.ward_id == bindparam("of"))
