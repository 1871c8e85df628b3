"""Statements run in place; what waits, waits in a thread, and leaves the connection clean whatever happens."""

import asyncio
import contextvars
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import insert, select, text, update
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as NoConnection
from sqlalchemy.ext.asyncio import AsyncConnection

import storage.database
from storage.database import Database
from storage.tables.people import people

PATIENCE = 30.0
"""Seconds until a thread gives up waiting for a test that went wrong."""


def person(number: int) -> dict[str, Any]:
    return {"telegram_id": number, "name": "Анна", "first_seen_at": datetime(2026, 11, 20, tzinfo=UTC)}


ADD = text("INSERT INTO people (telegram_id, name, first_seen_at) VALUES (:number, 'Анна', 0)")
NUMBERS = select(people.c.telegram_id).order_by(people.c.id)


async def numbers(database: Database) -> list[int]:
    async with database.read() as connection:
        return list(await connection.scalars(NUMBERS))


async def add(database: Database, number: int) -> None:
    async with database.write() as connection:
        await connection.execute(ADD, {"number": number})


async def raw_of(connection: AsyncConnection) -> sqlite3.Connection:
    fairy = await connection.get_raw_connection()
    raw = fairy.driver_connection
    assert isinstance(raw, sqlite3.Connection)
    return raw


@contextmanager
def another_program_writes(database: Database) -> Iterator[Callable[[], None]]:
    """Gives what ends it."""
    with closing(sqlite3.connect(database.path, isolation_level=None, check_same_thread=False)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield other.rollback
        other.rollback()


class Gate:
    """Holds a thread until the test has done something meanwhile."""

    def __init__(self) -> None:
        self.reached = threading.Event()
        self.open = threading.Event()

    def hold(self) -> bool:
        self.reached.set()
        return self.open.wait(PATIENCE)

    async def wait(self) -> None:
        """Until a thread is held."""
        assert await asyncio.to_thread(self.reached.wait, PATIENCE)

    def at_commit(self, statement: str) -> None:
        """A trace callback."""
        if statement == "COMMIT":
            self.hold()


async def test_everyone_goes_on_while_another_program_writes(database: Database) -> None:
    with another_program_writes(database) as end:
        writing = asyncio.create_task(add(database, 1))
        found = await numbers(database)
        end()
        await writing

    assert found == []
    assert await numbers(database) == [1]


async def test_another_program_that_writes_for_long_is_told(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(storage.database, "WAIT_FOR_LOCK_MS", 1)
    impatient = Database(database.path)
    with another_program_writes(database), pytest.raises(OperationalError, match="locked"):
        await add(impatient, 1)

    await add(impatient, 2)
    assert await numbers(impatient) == [2]
    await impatient.close()


async def test_cancelled_while_it_waits_for_another_program(database: Database) -> None:
    with another_program_writes(database) as end:
        writing = asyncio.create_task(add(database, 1))
        await numbers(database)
        writing.cancel()
        end()
        await asyncio.wait([writing])

    await add(database, 2)
    assert writing.cancelled()
    assert await numbers(database) == [2]


async def test_cancelled_while_it_waits_for_its_turn(database: Database) -> None:
    async with database.write() as connection:
        waiting = asyncio.create_task(add(database, 1), context=contextvars.Context())
        await asyncio.sleep(0)
        waiting.cancel()
        await asyncio.wait([waiting])
        await connection.execute(ADD, {"number": 2})

    await add(database, 3)
    assert waiting.cancelled()
    assert await numbers(database) == [2, 3]


async def test_whoever_waits_too_long_for_a_turn_is_told(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(storage.database, "WAIT_FOR_TURN", 0.01)

    async with database.write():
        waiting = asyncio.create_task(add(database, 1), context=contextvars.Context())
        await asyncio.wait([waiting])

    assert isinstance(waiting.exception(), NoConnection)
    await add(database, 2)
    assert await numbers(database) == [2]


@pytest.mark.parametrize("writes", [True, False])
async def test_cancelled_in_a_statement_of_a_thread_and_the_next_is_well(database: Database, writes: bool) -> None:
    gate = Gate()

    async def work() -> None:
        async with (database.write if writes else database.read)(long=True) as connection:
            (await raw_of(connection)).create_function("hold", 0, gate.hold)
            if writes:
                await connection.execute(ADD, {"number": 1})
            await connection.execute(text("SELECT hold()"))

    working = asyncio.create_task(work())
    await gate.wait()
    working.cancel()
    await asyncio.sleep(0)
    held = not working.done()
    gate.open.set()
    await asyncio.wait([working])

    assert held
    assert working.cancelled()
    await add(database, 2)
    assert await numbers(database) == [2]


async def test_cancelled_during_commit_has_committed_and_the_next_is_well(database: Database) -> None:
    gate = Gate()

    async def write() -> None:
        async with database.write() as connection:
            (await raw_of(connection)).set_trace_callback(gate.at_commit)
            await connection.execute(ADD, {"number": 1})

    writing = asyncio.create_task(write())
    await gate.wait()
    writing.cancel()
    await asyncio.sleep(0)
    writing.cancel()
    held = not writing.done()
    gate.open.set()
    await asyncio.wait([writing])

    await add(database, 2)
    assert held
    assert writing.cancelled()
    assert await numbers(database) == [1, 2]


async def test_people_are_served_while_a_commit_waits_for_the_disk(database: Database) -> None:
    gate = Gate()

    async def write() -> None:
        async with database.write() as connection:
            (await raw_of(connection)).set_trace_callback(gate.at_commit)
            await connection.execute(ADD, {"number": 1})

    writing = asyncio.create_task(write())
    await gate.wait()
    meanwhile = await numbers(database)
    gate.open.set()
    await writing

    assert meanwhile == []
    assert await numbers(database) == [1]


@pytest.mark.parametrize("writes", [False, True])
async def test_people_are_served_while_a_long_statement_runs(database: Database, writes: bool) -> None:
    gate = Gate()

    async def look() -> Any:
        async with (database.write if writes else database.read)(long=True) as connection:
            (await raw_of(connection)).create_function("hold", 0, gate.hold)
            return (await connection.execute(text("SELECT hold() UNION ALL SELECT 2"))).scalars().all()

    looking = asyncio.create_task(look())
    await gate.wait()
    await numbers(database)
    gate.open.set()

    assert await looking == [1, 2]


async def test_long_transaction_writes_as_any(database: Database) -> None:
    async with database.write(long=True) as connection:
        one = await connection.scalars(insert(people).returning(people.c.telegram_id), person(1))
        await connection.execute(insert(people), [person(2), person(3)])
        many = await connection.scalars(insert(people).returning(people.c.telegram_id), [person(4), person(5)])
        changed = await connection.execute(update(people).values(name="Вера"))
        assert (one.all(), many.all(), changed.rowcount) == ([1], [4, 5], 5)

    assert await numbers(database) == [1, 2, 3, 4, 5]


async def test_writers_go_in_the_order_in_which_they_came(database: Database) -> None:
    await asyncio.gather(*(add(database, number) for number in range(20)))

    assert await numbers(database) == list(range(20))


async def test_whoever_reads_again_and_again_lets_others_have_their_turn(database: Database) -> None:
    others = asyncio.create_task(asyncio.sleep(0))

    while not others.done():
        await numbers(database)


async def test_what_was_read_stays_when_rows_change_meanwhile(database: Database) -> None:
    await add(database, 1)
    await add(database, 2)

    async with database.write() as connection:
        found = []
        for number in await connection.scalars(NUMBERS):
            found.append(number)
            await connection.execute(ADD, {"number": number + 10})

    assert found == [1, 2]
    assert await numbers(database) == [1, 2, 11, 12]


async def test_commit_that_fails_takes_everything_back(database: Database) -> None:
    orphan = text("INSERT INTO roles (person_id, role, given_at) VALUES (:number, 'organiser', 0)")

    async def write_what_refers_to_nothing() -> None:
        async with database.write() as connection:
            await connection.execute(text("PRAGMA defer_foreign_keys = ON"))
            await connection.execute(ADD, {"number": 1})
            await connection.execute(orphan, {"number": 99})

    with pytest.raises(Exception, match="FOREIGN KEY"):
        await write_what_refers_to_nothing()

    await add(database, 2)
    assert await numbers(database) == [2]
