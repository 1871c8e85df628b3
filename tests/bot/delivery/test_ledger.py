"""Writes share transactions, and a bad one fails alone."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import insert, select, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context, Policy
from bot.clock import SystemClock
from bot.delivery.ledger import Change, Ledger
from storage.database import Database
from storage.tables.people import people


@pytest.fixture
async def ctx(database_path: Path) -> AsyncIterator[Context]:
    database = Database(database_path)
    yield Context(database, SystemClock(), Policy(ZoneInfo("UTC"), ("ru",), frozenset(), None))
    await database.close()


def add_person(number: int, seen: list[object]) -> Change[int]:
    async def change(connection: AsyncConnection) -> int:
        seen.append(connection.get_transaction())
        await connection.execute(insert(people).values(telegram_id=number, name="x", first_seen_at=SystemClock().now()))
        return number

    return change


async def stored(ctx: Context) -> list[int]:
    async with ctx.read() as connection:
        return list(await connection.scalars(select(people.c.telegram_id).order_by(people.c.telegram_id)))


async def test_change_is_committed_when_write_returns(ctx: Context) -> None:
    assert await Ledger(ctx).write(add_person(1, [])) == 1

    assert await stored(ctx) == [1]


async def test_changes_that_gather_share_a_transaction(ctx: Context) -> None:
    ledger, seen = Ledger(ctx), list[object]()

    results = await asyncio.gather(*(ledger.write(add_person(number, seen)) for number in range(50)))

    assert results == list(range(50))
    assert len({id(one) for one in seen}) <= 2
    assert await stored(ctx) == list(range(50))


async def test_bad_change_fails_alone(ctx: Context) -> None:
    ledger = Ledger(ctx)

    results = await asyncio.gather(
        *(ledger.write(add_person(number, [])) for number in (1, 2, 2, 3)), return_exceptions=True
    )

    assert [type(one) for one in results] == [int, int, IntegrityError, int]
    assert await stored(ctx) == [1, 2, 3]


async def test_next_write_works_after_a_failure(ctx: Context) -> None:
    ledger = Ledger(ctx)

    async def nonsense(connection: AsyncConnection) -> None:
        await connection.execute(text("SELECT * FROM nowhere"))

    with pytest.raises(Exception, match="no such table"):
        await ledger.write(nonsense)

    assert await ledger.write(add_person(1, [])) == 1


async def test_close_waits_for_what_was_begun(ctx: Context) -> None:
    ledger = Ledger(ctx)
    begun = asyncio.create_task(ledger.write(add_person(1, [])))
    await asyncio.sleep(0)

    await ledger.close()

    assert await stored(ctx) == [1]
    assert await begun == 1
