"""What was compiled once gives what SQLAlchemy gives, whichever way it runs."""

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import bindparam, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from storage.database import Database
from storage.prepared import Prepared
from storage.tables.people import audit, people

THEN = datetime(2026, 11, 20, 12, 30, 0, 1, tzinfo=UTC)
ADD = Prepared(insert(people))
ADD_TOLD = Prepared(insert(people).returning(people.c.id, people.c.zone))
NOTE = Prepared(insert(audit))
NOTES = Prepared(select(audit.c.at, audit.c.before, audit.c.after).order_by(audit.c.id))
NAMED = Prepared(select(people).where(people.c.name == bindparam("named"), people.c.reachable.is_(True)))
RENAME = Prepared(update(people).where(people.c.telegram_id == bindparam("number")).values(name=bindparam("other")))
FORGET = Prepared(delete(people).where(people.c.telegram_id == bindparam("number")))
COUNT = Prepared(select(func.count().label("people")).select_from(people))


def person(number: int, **more: Any) -> dict[str, Any]:
    return {"telegram_id": number, "name": "Анна", "first_seen_at": THEN, "reachable": True, **more}


@pytest.mark.parametrize("long", [False, True])
async def test_rows_are_what_sqlalchemy_gives(database: Database, long: bool) -> None:
    zone = ZoneInfo("Europe/Belgrade")
    async with database.write(long=long) as connection:
        await ADD.run(connection, [person(1, zone=zone), person(2, zone=None)])
        await ADD.run(connection, [person(3, reachable=False)])
        told = await ADD_TOLD.rows(connection, **person(4, name="Вера", zone=zone))

    async with database.read(long=long) as connection:
        found = await NAMED.rows(connection, named="Анна")
        query = select(people).where(people.c.name == "Анна", people.c.reachable.is_(True))
        usual = (await connection.execute(query)).all()
    columns = [column.name for column in people.c]
    assert [[getattr(row, name) for name in columns] for row in found] == [list(row) for row in usual]
    assert [(row.telegram_id, row.zone, row.first_seen_at) for row in found] == [(1, zone, THEN), (2, None, THEN)]
    assert [(row.id, row.zone) for row in told] == [(4, zone)]


async def test_json_comes_back_as_it_was(database: Database) -> None:
    entry = {"at": THEN, "person_id": None, "action": "x", "subject": "y", "subject_id": 1}
    async with database.write() as connection:
        await NOTE.run(connection, [{**entry, "before": None, "after": {"имя": [1, "два"]}}])
        found = await NOTES.rows(connection)

    assert [(row.at, row.before, row.after) for row in found] == [(THEN, None, {"имя": [1, "два"]})]


async def test_values_are_bound_each_time(database: Database) -> None:
    async with database.write() as connection:
        await ADD.run(connection, [person(1), person(2), person(3)])
        await RENAME.run(connection, [{"number": 1, "other": "Вера"}, {"number": 2, "other": "Вера"}])
        await FORGET.run(connection, [{"number": 2}])

        assert [row.telegram_id for row in await NAMED.rows(connection, named="Вера")] == [1]
        assert [row.telegram_id for row in await NAMED.rows(connection, named="Анна")] == [3]
        assert [row.people for row in await COUNT.rows(connection)] == [2]


async def test_tables_that_it_writes_to_are_noted(database: Database) -> None:
    async with database.write():
        """The first transaction does not know what others wrote before it."""
    before = {table: database.changes.stamp(table) for table in ("people", "audit")}
    async with database.read() as connection:
        await COUNT.rows(connection)
    async with database.write() as connection:
        await ADD.run(connection, [person(1)])

    assert database.changes.stamp("people") == before["people"] + 1
    assert database.changes.stamp("audit") == before["audit"]


async def test_error_is_sqlalchemys_and_tells_nothing_that_people_wrote(database: Database) -> None:
    async def add_twice(connection: Any) -> None:
        await ADD.run(connection, [person(1, name="Секрет")])
        await ADD_TOLD.rows(connection, **person(1, name="Секрет"))

    with pytest.raises(IntegrityError, match="UNIQUE") as caught:
        async with database.write() as connection:
            await add_twice(connection)

    assert "Секрет" not in str(caught.value)
    async with database.read() as connection:
        assert [row.people for row in await COUNT.rows(connection)] == [0]
