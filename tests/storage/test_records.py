"""Records lie sealed, each under a key of its own."""

import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from domain.registry.birth import Birth
from domain.registry.code import Code, Series
from domain.registry.record import Ages, Details, Kind, Mentor, NewRecord, Part, Standing
from storage.database import Database
from storage.people import People, Roles, Seen
from storage.records import Records
from storage.vault import Vault, WrongKey, new_master

NOW = datetime(2026, 11, 26, 9, tzinfo=UTC)
DETAILS = Details(
    name="Синицына Вера Олеговна",
    birth=Birth(2012, 5, 3),
    contact="8 900 000-00-00",
    mentor=Mentor(forms=frozenset({"pupil_pupil"}), entered=date(2026, 9, 1), wished_ages=Ages(10, None), capacity=3),
)
NEW = NewRecord(kind=Kind.PUPIL, parts={Part.MENTOR: Standing.ACTIVE}, details=DETAILS)


@pytest.fixture
def vault() -> Vault:
    return Vault([new_master()])


async def test_what_was_stored_is_read(database: Database, vault: Vault) -> None:
    async with database.write() as connection:
        added = await Records(connection, vault).add(Series.MENTOR, NEW, NOW)
    async with database.read() as connection:
        read = await Records(connection, vault).by_code(Code(Series.MENTOR, 1))

    assert read == added
    assert (read.details, read.kind, read.parts) == (DETAILS, Kind.PUPIL, NEW.parts)


async def test_another_key_opens_nothing(database: Database, vault: Vault) -> None:
    async with database.write() as connection:
        added = await Records(connection, vault).add(Series.MENTOR, NEW, NOW)
    async with database.read() as connection:
        with pytest.raises(WrongKey):
            await Records(connection, Vault([new_master()])).get(added.id)


async def test_rotation(database: Database) -> None:
    old, new = new_master(), new_master()
    async with database.write() as connection:
        added = await Records(connection, Vault([old])).add(Series.MENTOR, NEW, NOW)
    async with database.write() as connection:
        assert await Records(connection, Vault([new, old])).rewrap() == 1

    async with database.read() as connection:
        assert await Records(connection, Vault([new])).get(added.id) == added
        with pytest.raises(WrongKey):
            await Records(connection, Vault([old])).get(added.id)


async def test_erasing_leaves_a_code_and_what_counts_need(database: Database, vault: Vault) -> None:
    async with database.write() as connection:
        records = Records(connection, vault)
        added = await records.add(Series.MENTOR, NEW, NOW)
        key = await records.key_of(added.id)
        await records.erase(added.id, NOW)
        erased = await records.get(added.id)
        assert await records.key_of(added.id) is None

    assert key is not None
    assert erased is not None
    assert (erased.code, erased.kind, erased.parts, erased.details, erased.erased_at) == (
        added.code,
        Kind.PUPIL,
        {Part.MENTOR: Standing.ENDED},
        Details(),
        NOW,
    )
    with closing(sqlite3.connect(database.path)) as raw:
        assert raw.execute("SELECT count(*) FROM record_secrets").fetchone() == (0,)


async def test_roles_come_from_the_record_and_go_with_it(database: Database, vault: Vault) -> None:
    async with database.write() as connection:
        records = Records(connection, vault)
        anna = await People(connection).see(Seen(7, "Анна", None, "ru"), reachable=True, now=NOW)
        added = await records.add(Series.MENTOR, NEW, NOW)
        await records.tie(added.id, anna.id, NOW)

        assert await Roles(connection).of(anna.id) == {Part.MENTOR.role}
        assert (await People(connection).with_roles([7]))[7] == (anna, frozenset({Part.MENTOR.role}))
        tied = await records.by_account(anna.id)
        assert tied is not None
        assert tied.account == anna.id

        await records.untie(added.id, NOW)
        assert await Roles(connection).of(anna.id) == frozenset()


@pytest.mark.parametrize("same", ["record", "account"])
async def test_one_account_for_one_record(database: Database, vault: Vault, same: str) -> None:
    async with database.write() as connection:
        records = Records(connection, vault)
        anna, boris = [
            await People(connection).see(Seen(number, "Кто-то", None, "ru"), reachable=True, now=NOW)
            for number in (7, 8)
        ]
        first, second = await records.add_all([(Series.MENTOR, NEW), (Series.MENTEE, NEW)], NOW)
        await records.tie(first.id, anna.id, NOW)

        with pytest.raises(IntegrityError):
            await records.tie(*((first.id, boris.id) if same == "record" else (second.id, anna.id)), NOW)


@pytest.mark.parametrize("master", ["", "x", "A" * 44])
def test_what_is_no_key(master: str) -> None:
    with pytest.raises(ValueError, match="is not a key") as caught:
        Vault([master])
    assert not master or master not in str(caught.value)


def test_no_keys_no_vault(tmp_path: Path) -> None:
    assert Vault.of([]) is None
