"""Best practices: their words sealed under the key of the mentor whose they are."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.registry.practice import Practice, PracticeId, Story
from domain.registry.record import RecordId
from storage.records import Records
from storage.tables.practices import practices
from storage.vault import Key, Vault


@dataclass(frozen=True, slots=True)
class SealedPractice:
    """A practice as it lies on disk: its row, whose it is, and the wrapped key of its words."""

    row: Row[Any]
    mentor: RecordId
    wrapped: bytes


class Practices:
    """Gateway to practices. Those of an erased mentor are not there any more."""

    def __init__(self, connection: AsyncConnection, vault: Vault) -> None:
        self._connection = connection
        self._records = Records(connection, vault)

    async def all(self) -> Sequence[SealedPractice]:
        """The oldest first, sealed: :func:`opened` opens them in a thread."""
        rows = (await self._connection.execute(select(practices).order_by(practices.c.id))).all()
        return await self._sealed(rows)

    async def numbers(self) -> Sequence[tuple[PracticeId, RecordId]]:
        """Of all of them, the oldest first: each with whose it is."""
        found = select(practices.c.id, practices.c.record_id).order_by(practices.c.id)
        return [(PracticeId(one), RecordId(mentor)) for one, mentor in await self._connection.execute(found)]

    async def these(self, wanted: Collection[PracticeId]) -> Sequence[SealedPractice]:
        """As :meth:`all`, of these alone."""
        found = select(practices).where(practices.c.id.in_(list(wanted))).order_by(practices.c.id)
        return await self._sealed((await self._connection.execute(found)).all())

    async def of(self, mentor: RecordId) -> Sequence[Practice]:
        """A mentor's own, the oldest first. Raises WrongKey."""
        rows = await self._connection.execute(
            select(practices).where(practices.c.record_id == mentor).order_by(practices.c.id)
        )
        return opened(await self._sealed(rows.all()), self._records.vault)

    async def get(self, practice: PracticeId) -> Practice | None:
        """Raises WrongKey."""
        rows = (await self._connection.execute(select(practices).where(practices.c.id == practice))).all()
        return next(iter(opened(await self._sealed(rows), self._records.vault)), None)

    async def add(self, mentor: RecordId, form: str, story: Story, may_publish: bool, now: datetime) -> Practice | None:
        """None if the mentor is erased: there is no key to seal it with."""
        key = await self._records.key_of(mentor)
        if key is None:
            return None
        row = (
            await self._connection.execute(
                insert(practices)
                .values(
                    record_id=mentor,
                    form=form,
                    may_publish=may_publish,
                    story=_sealed(story, key),
                    version=1,
                    created_at=now,
                    changed_at=now,
                )
                .returning(practices)
            )
        ).one()
        return _practice(row, key)

    async def save(self, practice: Practice, now: datetime) -> None:
        """Store form, words and whether it may be published; it becomes a new version."""
        key = await self._records.key_of(practice.mentor)
        if key is None:
            return
        await self._connection.execute(
            update(practices)
            .where(practices.c.id == practice.id)
            .values(
                form=practice.form,
                may_publish=practice.may_publish,
                story=_sealed(practice.story, key),
                version=practices.c.version + 1,
                changed_at=now,
            )
        )

    async def delete(self, practice: PracticeId) -> None:
        await self._connection.execute(delete(practices).where(practices.c.id == practice))

    async def _sealed(self, rows: Sequence[Row[Any]]) -> list[SealedPractice]:
        wrapped = await self._records.wrapped_keys({RecordId(row.record_id) for row in rows})
        return [
            SealedPractice(row, RecordId(row.record_id), wrapped[row.record_id])
            for row in rows
            if row.record_id in wrapped
        ]


def opened(sealed: Iterable[SealedPractice], vault: Vault) -> list[Practice]:
    """What they say. It takes a tenth of a millisecond for each, so of many it is done in a thread. Raises WrongKey."""
    return [_practice(one.row, vault.open(one.wrapped)) for one in sealed]


def _sealed(story: Story, key: Key) -> bytes:
    return key.seal_json(asdict(story))


def _practice(row: Row[Any], key: Key) -> Practice:
    return Practice(
        id=PracticeId(row.id),
        mentor=RecordId(row.record_id),
        form=row.form,
        story=Story(**key.unseal_json(row.story)),
        may_publish=row.may_publish,
        version=row.version,
        created_at=row.created_at,
        changed_at=row.changed_at,
    )
