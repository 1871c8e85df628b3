"""Keys of what is sealed but belongs to no record: each wrapped by the master key, as those of records are."""

from typing import NewType

from sqlalchemy import delete, insert, select, union, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables.joining import applications, enquiries, loose_keys
from storage.tables.mentoring_advice import advice_talks
from storage.vault import Key, Vault

KeyId = NewType("KeyId", int)


class Keyring:
    """Gateway to loose keys."""

    def __init__(self, connection: AsyncConnection, vault: Vault) -> None:
        self._connection = connection
        self._vault = vault

    async def add(self) -> tuple[KeyId, Key]:
        """A new key, and its number."""
        wrapped = self._vault.new_key()
        number = await self._connection.scalar(insert(loose_keys).values(wrapped=wrapped).returning(loose_keys.c.id))
        assert number is not None
        return KeyId(number), self._vault.open(wrapped)

    async def get(self, key: KeyId) -> Key | None:
        """None once it was destroyed. Raises WrongKey."""
        wrapped = await self._connection.scalar(select(loose_keys.c.wrapped).where(loose_keys.c.id == key))
        return None if wrapped is None else self._vault.open(wrapped)

    async def find(self, name: str) -> Key | None:
        """The one key of this name, if it was ever needed. Raises WrongKey."""
        wrapped = await self._connection.scalar(select(loose_keys.c.wrapped).where(loose_keys.c.name == name))
        return None if wrapped is None else self._vault.open(wrapped)

    async def named(self, name: str) -> Key:
        """The one key of this name, made when it is needed first. Raises WrongKey."""
        found = await self.find(name)
        if found is not None:
            return found
        wrapped = self._vault.new_key()
        await self._connection.execute(insert(loose_keys).values(name=name, wrapped=wrapped))
        return self._vault.open(wrapped)

    async def drop_unused(self) -> int:
        """Destroy keys that seal nothing any more. Returns how many."""
        used = union(
            select(applications.c.key_id).where(applications.c.key_id.is_not(None)),
            select(enquiries.c.key_id).where(enquiries.c.key_id.is_not(None)),
            select(advice_talks.c.key_id).where(advice_talks.c.key_id.is_not(None)),
        )
        result = await self._connection.execute(
            delete(loose_keys).where(loose_keys.c.name.is_(None), loose_keys.c.id.not_in(used))
        )
        return result.rowcount

    async def rewrap(self) -> int:
        """Wrap every key anew, by the first master key. Returns how many. Raises WrongKey."""
        rows = (await self._connection.execute(select(loose_keys.c.id, loose_keys.c.wrapped))).all()
        for row in rows:
            await self._connection.execute(
                update(loose_keys).where(loose_keys.c.id == row.id).values(wrapped=self._vault.rewrap(row.wrapped))
            )
        return len(rows)


async def a_loose_key(connection: AsyncConnection) -> bytes | None:
    """A wrapped key that is stored, to try master keys on; None while there is none."""
    return await connection.scalar(select(loose_keys.c.wrapped).limit(1))
