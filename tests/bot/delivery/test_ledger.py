"""Writes share transactions, and a bad one fails alone."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import insert, select, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.clock import SystemClock
from bot.delivery.ledger import Change, Ledger
from storage.database import Database
from storage.tables.people import people


@pytest.fixture
async def database(database_path: Path) -> AsyncIterator[Database]:
    opened = Database(database_path)
    yield opened
    await opened.close()


def add_person(number: int, seen: list[object]) -> Change[int]:
    async def change(connection: AsyncConnection) -> int:
        seen.append(connection.get_transaction())
        await connection.execute(insert(people).values(telegram_id=number, name="x", first_seen_at=SystemClock().now()))
        return number

    return change


async def stored(database: Database) -> list[int]:
    async with database.read() as connection:
        return list(await connection.scalars(select(people.c.telegram_id).order_by(people.c.telegram_id)))


async def test_change_is_committed_when_write_returns(database: Database) -> None:
    assert await Ledger(database).write(add_person(1, [])) == 1

    assert await stored(database) == [1]


async def test_changes_that_gather_share_a_transaction(database: Database) -> None:
    ledger, seen = Ledger(database), list[object]()

    results = await asyncio.gather(*(ledger.write(add_person(number, seen)) for number in range(50)))

    assert results == list(range(50))
    assert len({id(one) for one in seen}) <= 2
    assert await stored(database) == list(range(50))


async def test_bad_change_fails_alone(database: Database) -> None:
    ledger = Ledger(database)

    results = await asyncio.gather(
        *(ledger.write(add_person(number, [])) for number in (1, 2, 2, 3)), return_exceptions=True
    )

    assert [type(one) for one in results] == [int, int, IntegrityError, int]
    assert await stored(database) == [1, 2, 3]


async def test_next_write_works_after_a_failure(database: Database) -> None:
    ledger = Ledger(database)

    async def nonsense(connection: AsyncConnection) -> None:
        await connection.execute(text("SELECT * FROM nowhere"))

    with pytest.raises(Exception, match="no such table"):
        await ledger.write(nonsense)

    assert await ledger.write(add_person(1, [])) == 1


async def test_close_waits_for_what_was_begun(database: Database) -> None:
    ledger = Ledger(database)
    begun = asyncio.create_task(ledger.write(add_person(1, [])))
    await asyncio.sleep(0)

    await ledger.close()

    assert await stored(database) == [1]
    assert await begun == 1
