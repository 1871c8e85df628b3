"""Enquiries: who waits since when lies open, what was written lies sealed."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, and_, delete, func, literal, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.enquiries.enquiry import Enquiry, EnquiryId, EnquiryMessage, EnquiryMessageId
from domain.people.person import PersonId
from domain.registry.record import RecordId
from storage.keyring import Keyring
from storage.tables.columns import Moment
from storage.tables.joining import enquiries, enquiry_messages, loose_keys
from storage.tables.records import record_secrets
from storage.vault import Key, Vault


class Enquiries:
    """Gateway to enquiries. Texts are sealed under the record's key, or a loose one of the enquiry's own."""

    def __init__(self, connection: AsyncConnection, vault: Vault) -> None:
        self._connection = connection
        self._vault = vault

    async def get(self, enquiry: EnquiryId) -> Enquiry | None:
        return await self._one(enquiries.c.id == enquiry)

    async def of(self, person: PersonId, record: RecordId | None) -> Enquiry | None:
        """That of the record, whichever account wrote; without a record that of the account."""
        if record is not None:
            return await self._one(enquiries.c.record_id == record)
        return await self._one(and_(enquiries.c.person_id == person, enquiries.c.record_id.is_(None)))

    async def of_record(self, record: RecordId) -> Sequence[Enquiry]:
        """That of a record, and what its account wrote before; the latest last."""
        rows = await self._connection.execute(
            select(enquiries).where(enquiries.c.record_id == record).order_by(enquiries.c.last_at, enquiries.c.id)
        )
        return [_enquiry(row) for row in rows]

    async def opened_by(self, person: PersonId, record: RecordId | None, now: datetime) -> Enquiry:
        """The same, begun with its first message."""
        found = await self.of(person, record)
        if found is not None:
            return found
        key_id = None
        if record is None:
            key_id, _ = await Keyring(self._connection, self._vault).add()
        row = (
            await self._connection.execute(
                insert(enquiries)
                .values(person_id=person, record_id=record, key_id=key_id, last_at=now)
                .returning(enquiries)
            )
        ).one()
        return _enquiry(row)

    async def write(
        self, enquiry: EnquiryId, author: PersonId, text: str, now: datetime, *, is_answer: bool
    ) -> EnquiryMessage | None:
        """Store a message. None, and nothing stored, when the key is gone."""
        key = await self._key_of(enquiry)
        if key is None:
            return None
        number = await self._connection.scalar(
            insert(enquiry_messages)
            .values(enquiry_id=enquiry, author_id=author, is_answer=is_answer, text=key.seal(text.encode()), at=now)
            .returning(enquiry_messages.c.id)
        )
        assert number is not None
        waiting = None if is_answer else func.coalesce(enquiries.c.waiting_since, literal(now, Moment))
        await self._connection.execute(
            update(enquiries).where(enquiries.c.id == enquiry).values(waiting_since=waiting, last_at=now)
        )
        return EnquiryMessage(
            id=EnquiryMessageId(number), enquiry=enquiry, author=author, is_answer=is_answer, text=text, at=now
        )

    async def message(self, message: EnquiryMessageId) -> EnquiryMessage | None:
        """None once it was erased."""
        row = (
            await self._connection.execute(select(enquiry_messages).where(enquiry_messages.c.id == message))
        ).one_or_none()
        key = None if row is None else await self._key_of(EnquiryId(row.enquiry_id))
        return None if row is None or key is None else _message(row, key)

    async def messages(self, enquiry: EnquiryId, limit: int) -> Sequence[EnquiryMessage]:
        """The latest ones, the oldest of them first."""
        key = await self._key_of(enquiry)
        if key is None:
            return []
        rows = await self._connection.execute(
            select(enquiry_messages)
            .where(enquiry_messages.c.enquiry_id == enquiry)
            .order_by(enquiry_messages.c.id.desc())
            .limit(limit)
        )
        return [_message(row, key) for row in reversed(rows.all())]

    async def count_since(self, person: PersonId, moment: datetime) -> int:
        """How many messages, answers not counted, this account wrote since then."""
        found = select(func.count()).where(
            enquiry_messages.c.author_id == person,
            enquiry_messages.c.is_answer.is_(False),
            enquiry_messages.c.at > moment,
        )
        return await self._connection.scalar(found) or 0

    async def waiting(self) -> Sequence[Enquiry]:
        """Those who wait for an answer, the longest first."""
        rows = await self._connection.execute(
            select(enquiries).where(enquiries.c.waiting_since.is_not(None)).order_by(enquiries.c.waiting_since)
        )
        return [_enquiry(row) for row in rows]

    async def page(self, limit: int, skipped: int) -> Sequence[Enquiry]:
        """Those who wait, the longest first, then all others, the latest first: so many after those skipped."""
        rows = await self._connection.execute(
            select(enquiries)
            .order_by(
                enquiries.c.waiting_since.is_(None),
                enquiries.c.waiting_since,
                enquiries.c.last_at.desc(),
                enquiries.c.id,
            )
            .limit(limit)
            .offset(skipped)
        )
        return [_enquiry(row) for row in rows]

    async def counts(self) -> tuple[int, int]:
        """How many there are, and how many of them wait."""
        row = (
            await self._connection.execute(
                select(func.count(), func.count(enquiries.c.waiting_since)).select_from(enquiries)
            )
        ).one()
        return row[0], row[1]

    async def follow(self, account: PersonId, record: RecordId) -> None:
        """What this account wrote without a record goes with this one from now on."""
        await self._connection.execute(
            update(enquiries)
            .where(enquiries.c.person_id == account, enquiries.c.record_id.is_(None))
            .values(record_id=record)
        )

    async def forget_before(self, moment: datetime) -> int:
        """Erase messages older than that, and enquiries of which none is left. Returns how many messages."""
        result = await self._connection.execute(delete(enquiry_messages).where(enquiry_messages.c.at < moment))
        left = select(enquiry_messages.c.enquiry_id)
        await self._connection.execute(delete(enquiries).where(enquiries.c.id.not_in(left)))
        return result.rowcount

    async def _one(self, condition: Any) -> Enquiry | None:
        newest = select(enquiries).where(condition).order_by(enquiries.c.id.desc()).limit(1)
        row = (await self._connection.execute(newest)).one_or_none()
        return None if row is None else _enquiry(row)

    async def _key_of(self, enquiry: EnquiryId) -> Key | None:
        row = (
            await self._connection.execute(
                select(enquiries.c.key_id, loose_keys.c.wrapped, record_secrets.c.wrapped_key)
                .join(loose_keys, loose_keys.c.id == enquiries.c.key_id, isouter=True)
                .join(record_secrets, record_secrets.c.record_id == enquiries.c.record_id, isouter=True)
                .where(enquiries.c.id == enquiry)
            )
        ).one_or_none()
        if row is None:
            return None
        wrapped = row.wrapped if row.key_id is not None else row.wrapped_key
        return None if wrapped is None else self._vault.open(wrapped)


def _enquiry(row: Row[Any]) -> Enquiry:
    return Enquiry(
        id=EnquiryId(row.id),
        person=PersonId(row.person_id),
        record=None if row.record_id is None else RecordId(row.record_id),
        waiting_since=row.waiting_since,
        last_at=row.last_at,
    )


def _message(row: Row[Any], key: Key) -> EnquiryMessage:
    return EnquiryMessage(
        id=EnquiryMessageId(row.id),
        enquiry=EnquiryId(row.enquiry_id),
        author=PersonId(row.author_id),
        is_answer=row.is_answer,
        text=key.unseal(row.text).decode(),
        at=row.at,
    )
