"""Loose keys: wrapped as those of records, rotated with them, destroyed when they seal nothing."""

import pytest

from storage.database import Database
from storage.keyring import Keyring
from storage.vault import Vault, WrongKey, new_master

OLD, NEW = new_master(), new_master()


async def test_the_one_key_of_a_name_is_always_the_same(database: Database) -> None:
    async with database.write() as connection:
        keyring = Keyring(connection, Vault([OLD]))
        assert await keyring.find("slips") is None
        first, second, other = [await keyring.named(name) for name in ("slips", "slips", "more")]

    assert first.digest("7K3MXP") == second.digest("7K3MXP")
    assert first.digest("7K3MXP") != other.digest("7K3MXP")


async def test_rotation_changes_no_digest(database: Database) -> None:
    async with database.write() as connection:
        before = (await Keyring(connection, Vault([OLD])).named("slips")).digest("7K3MXP")
        number, key = await Keyring(connection, Vault([OLD])).add()
        assert await Keyring(connection, Vault([NEW, OLD])).rewrap() == 2
        after = await Keyring(connection, Vault([NEW])).named("slips")
        kept = await Keyring(connection, Vault([NEW])).get(number)

    assert after.digest("7K3MXP") == before
    assert kept is not None
    assert kept.unseal(key.seal(b"words")) == b"words"
    async with database.write() as connection:
        with pytest.raises(WrongKey):
            await Keyring(connection, Vault([OLD])).get(number)


async def test_what_seals_nothing_is_destroyed(database: Database) -> None:
    async with database.write() as connection:
        keyring = Keyring(connection, Vault([OLD]))
        await keyring.named("slips")
        number, _ = await keyring.add()

        assert await keyring.drop_unused() == 1
        assert await keyring.get(number) is None
        assert await keyring.find("slips") is not None
