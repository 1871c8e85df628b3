"""Applications: who, for what and how it stands lies open; the wish and a reason in words lie sealed."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cache
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import ColumnElement, Row, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.applications.application import Application, ApplicationId, ApplicationState, Reason, Wish
from domain.people.person import PersonId
from domain.registry.record import Part, RecordId
from storage.keyring import Keyring
from storage.records import Records
from storage.tables.joining import applications, loose_keys
from storage.tables.records import record_secrets
from storage.vault import Key, Vault


class Applications:
    """Gateway to applications. What is sealed is so under the record's key, or a loose one of the application's own."""

    def __init__(self, connection: AsyncConnection, vault: Vault) -> None:
        self._connection = connection
        self._vault = vault

    async def add(
        self, person: PersonId, part: Part, wish: Wish, record: RecordId | None, now: datetime
    ) -> Application:
        """An open one. Raises IntegrityError if this person has an open one for this part."""
        key_id, key = None, None
        if record is not None:
            key = await Records(self._connection, self._vault).key_of(record)
        if key is None:
            key_id, key = await Keyring(self._connection, self._vault).add()
        number = await self._connection.scalar(
            insert(applications)
            .values(
                person_id=person,
                part=part,
                state=ApplicationState.OPEN,
                record_id=record,
                key_id=key_id,
                wish=_sealed(key, wish),
                made_at=now,
            )
            .returning(applications.c.id)
        )
        assert number is not None
        added = await self.get(ApplicationId(number))
        assert added is not None
        return added

    async def get(self, application: ApplicationId) -> Application | None:
        return next(iter(await self._found(applications.c.id == application)), None)

    async def open(self) -> Sequence[Application]:
        """What waits for a decision, the oldest first."""
        return await self._found(applications.c.state == ApplicationState.OPEN)

    async def count_open(self) -> int:
        found = select(func.count()).where(applications.c.state == ApplicationState.OPEN)
        return await self._connection.scalar(found) or 0

    async def count(self, *, decided: bool) -> int:
        found = select(func.count()).where(_is_decided(decided))
        return await self._connection.scalar(found) or 0

    async def page(self, *, decided: bool, limit: int, skipped: int) -> Sequence[Application]:
        """Open ones, the oldest first, or decided ones, the latest decision first: so many after those skipped."""
        order = applications.c.decided_at.desc() if decided else applications.c.id
        chosen = select(applications.c.id).where(_is_decided(decided)).order_by(order, applications.c.id)
        numbers = list(await self._connection.scalars(chosen.limit(limit).offset(skipped)))
        found = {one.id: one for one in await self._found(applications.c.id.in_(numbers))}
        return [found[ApplicationId(number)] for number in numbers]

    async def latest_of(self, people: Collection[PersonId]) -> Mapping[PersonId, ApplicationId]:
        """The number of the latest one of each of these accounts that ever applied."""
        found = select(applications.c.person_id, func.max(applications.c.id)).group_by(applications.c.person_id)
        rows = await self._connection.execute(found.where(applications.c.person_id.in_(list(people))))
        return {PersonId(person): ApplicationId(number) for person, number in rows}

    async def of_person(self, person: PersonId) -> Sequence[Application]:
        """All of one account, the oldest first."""
        return await self._found(applications.c.person_id == person)

    async def of_record(self, record: RecordId) -> Sequence[Application]:
        """All of one record, the oldest first."""
        return await self._found(applications.c.record_id == record)

    async def set_words(self, application: Application, words: str) -> None:
        """The same wish, with own words. Nothing is stored once its key is gone."""
        key = await self._key_of(application.id)
        if key is None or application.wish is None:
            return
        await self._connection.execute(
            update(applications)
            .where(applications.c.id == application.id)
            .values(wish=_sealed(key, replace(application.wish, words=words)))
        )

    async def decide(
        self,
        application: ApplicationId,
        state: ApplicationState,
        by: PersonId,
        now: datetime,
        *,
        reason: Reason | None = None,
        words: str = "",
    ) -> None:
        """What became of it."""
        key = await self._key_of(application) if words else None
        await self._connection.execute(
            update(applications)
            .where(applications.c.id == application)
            .values(
                state=state,
                decided_at=now,
                decided_by=by,
                reason=reason,
                reason_words=None if key is None else key.seal(words.encode()),
            )
        )

    async def follow(self, account: PersonId, record: RecordId) -> None:
        """What this account applied for without a record goes with this one from now on."""
        await self._connection.execute(
            update(applications)
            .where(applications.c.person_id == account, applications.c.record_id.is_(None))
            .values(record_id=record)
        )

    async def forget_before(self, moment: datetime) -> int:
        """Drop what was decided before ``moment``. Returns how many."""
        result = await self._connection.execute(
            delete(applications).where(
                applications.c.state != ApplicationState.OPEN, applications.c.decided_at < moment
            )
        )
        return result.rowcount

    async def _found(self, condition: Any) -> list[Application]:
        rows = await self._connection.execute(_WITH_KEYS.where(condition).order_by(applications.c.id))
        return [_application(row, self._key(row)) for row in rows]

    async def _key_of(self, application: ApplicationId) -> Key | None:
        row = (await self._connection.execute(_WITH_KEYS.where(applications.c.id == application))).one()
        return self._key(row)

    def _key(self, row: Row[Any]) -> Key | None:
        wrapped = row.loose if row.key_id is not None else row.of_record
        return None if wrapped is None else self._vault.open(wrapped)


_WITH_KEYS = (
    select(applications, loose_keys.c.wrapped.label("loose"), record_secrets.c.wrapped_key.label("of_record"))
    .join(loose_keys, loose_keys.c.id == applications.c.key_id, isouter=True)
    .join(record_secrets, record_secrets.c.record_id == applications.c.record_id, isouter=True)
)


def _is_decided(decided: bool) -> ColumnElement[bool]:
    return applications.c.state != ApplicationState.OPEN if decided else applications.c.state == ApplicationState.OPEN


def _application(row: Row[Any], key: Key | None) -> Application:
    return Application(
        id=ApplicationId(row.id),
        person=PersonId(row.person_id),
        part=Part(row.part),
        state=ApplicationState(row.state),
        record=None if row.record_id is None else RecordId(row.record_id),
        wish=None if key is None else _adapter().validate_json(key.unseal(row.wish)),
        reason=None if row.reason is None else Reason(row.reason),
        reason_words="" if key is None or row.reason_words is None else key.unseal(row.reason_words).decode(),
        made_at=row.made_at,
        decided_at=row.decided_at,
        decided_by=None if row.decided_by is None else PersonId(row.decided_by),
    )


def _sealed(key: Key, wish: Wish) -> bytes:
    return key.seal(_adapter().dump_json(wish, exclude_defaults=True))


@cache
def _adapter() -> TypeAdapter[Wish]:
    return TypeAdapter(Wish)
