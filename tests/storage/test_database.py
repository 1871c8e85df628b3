"""One writer, readers that only read, transactions that are all or nothing."""

import asyncio

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from storage.database import Database, inside_transaction

INSERT = text("INSERT INTO people (telegram_id, name, first_seen_at) VALUES (:number, 'Анна', 0)")
COUNT = text("SELECT count(*) FROM people")


async def test_pragmas_of_the_design_hold_on_every_connection(database: Database) -> None:
    wanted = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1, "busy_timeout": 5000}

    for opened in (database.write, database.read):
        async with opened() as connection:
            found = {name: await connection.scalar(text(f"PRAGMA {name}")) for name in wanted}
        assert found == wanted


async def test_reader_cannot_write(database: Database) -> None:
    async with database.read() as connection:
        with pytest.raises(OperationalError, match="readonly"):
            await connection.execute(INSERT, {"number": 1})


async def test_exception_takes_everything_back(database: Database) -> None:
    async def change_my_mind() -> None:
        async with database.write() as connection:
            await connection.execute(INSERT, {"number": 1})
            raise ValueError("changed my mind")

    with pytest.raises(ValueError, match="changed my mind"):
        await change_my_mind()

    async with database.read() as connection:
        assert await connection.scalar(COUNT) == 0


async def test_reader_sees_one_moment_while_others_write(database: Database) -> None:
    async with database.read() as reader:
        before = await reader.scalar(COUNT)
        async with database.write() as writer:
            await writer.execute(INSERT, {"number": 1})
        assert await reader.scalar(COUNT) == before

    async with database.read() as reader:
        assert await reader.scalar(COUNT) == 1


async def test_writers_wait_for_each_other(database: Database) -> None:
    async def add_one_more() -> None:
        async with database.write() as connection:
            count = await connection.scalar(COUNT)
            await asyncio.sleep(0)
            await connection.execute(INSERT, {"number": count + 1})

    await asyncio.gather(*(add_one_more() for _ in range(25)))

    async with database.read() as connection:
        assert await connection.scalar(COUNT) == 25


async def test_no_transaction_within_a_transaction(database: Database) -> None:
    async with database.write():
        assert inside_transaction.get()
        with pytest.raises(RuntimeError, match="already open"):
            async with database.write():
                pass
    assert not inside_transaction.get()
