"""What was destroyed: a table, and a file beside the database, so that a backup brought back does not undo it.

A line of the file is JSON: a moment, and the number of a record with its code, or of a person. No data of anybody is
in it. It may lag behind the table by a crash, which :func:`catch_up` makes good, and is never ahead of it.
"""

import json
import os
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Row, UpdateBase, delete, insert, or_, select, update
from sqlalchemy.dialects.sqlite import insert as insert_or
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.consents.withdrawal import Erasure, Ground
from domain.mentoring.invitation import InvitationState
from domain.people.person import PersonId
from domain.registry.code import Code, Series
from domain.registry.record import RecordId
from storage.backups import MODE
from storage.dialogs import forgetting
from storage.erasing import erasing
from storage.inbox import Stage
from storage.tables.consents import erasures
from storage.tables.delivery import outbox
from storage.tables.intake import inbox
from storage.tables.mentoring_invitations import invitations
from storage.tables.people import people
from storage.tables.records import counters, record_accounts, records

NOBODY = "—"
"""The name of somebody who was forgotten."""


class Erasures:
    """Gateway to what was destroyed. Nothing is ever taken out."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, erasure: Erasure) -> None:
        await self._connection.execute(insert(erasures).values(_row(erasure)))

    async def all(self) -> tuple[Erasure, ...]:
        """The oldest first."""
        rows = await self._connection.execute(select(erasures).order_by(erasures.c.id))
        return tuple(_erasure(row) for row in rows)

    async def of(self, record: RecordId) -> Erasure | None:
        rows = await self._connection.execute(select(erasures).where(erasures.c.record_id == record))
        return next((_erasure(row) for row in rows), None)

    async def forget_person(self, person: PersonId, telegram_id: int) -> None:
        """Whatever says who a guest of meetups is, and what is owed to them; what counts them stays."""
        for statement in forgetting_person(person, telegram_id):
            await self._connection.execute(statement)


def forgetting_person(person: PersonId, telegram_id: int) -> tuple[UpdateBase, ...]:
    """What makes a person nobody: for the running bot, and for a backup that is brought back.

    Telegram numbers people above zero: below it nobody ever comes, and coming back makes somebody new.
    """
    return (
        update(people)
        .where(people.c.id == person)
        .values(
            telegram_id=-person,
            name=NOBODY,
            username=None,
            telegram_language=None,
            language=None,
            zone=None,
            reachable=False,
        ),
        delete(outbox).where(outbox.c.person_id == person),
        # A specialist from elsewhere: nobody waits for them, and what they said goes.
        update(invitations).where(invitations.c.guest_id == person).values(answer=None),
        update(invitations)
        .where(invitations.c.guest_id == person, invitations.c.state == InvitationState.ACCEPTED)
        .values(state=InvitationState.DECLINED),
        forgetting(telegram_id),
        # An update that nobody could handle is kept as it came, with the name of who sent it.
        delete(inbox).where(
            inbox.c.state == Stage.PARKED,
            or_(*(inbox.c.payload.contains(f'"id":{space}{telegram_id},') for space in ("", " "))),
        ),
    )


def beside(database: Path) -> Path:
    """The file of what was destroyed in this database."""
    return database.with_name(f"{database.name}.erasures")


def read(journal: Path) -> tuple[Erasure, ...]:
    """What the file says; nothing where there is none. A line that a crash cut short is passed over."""
    try:
        lines = journal.read_text("utf-8").splitlines()
    except FileNotFoundError:
        return ()
    return tuple(found for line in lines if (found := _parsed(line)) is not None)


def catch_up(journal: Path, stored: Iterable[Erasure]) -> int:
    """Append whatever the table has and the file has not; how many lines that were."""
    known = {_told(one) for one in read(journal)}
    missing = [one for one in stored if _told(one) not in known]
    if missing:
        with os.fdopen(os.open(journal, os.O_WRONLY | os.O_CREAT | os.O_APPEND, MODE), "a", encoding="utf-8") as file:
            # A crash may have cut the last line short: what follows begins on a line of its own.
            file.write("".join(f"{one}\n" for one in ("", *map(_told, missing))))
            file.flush()
            os.fsync(file.fileno())
    return len(missing)


def known_to(database: Path) -> tuple[Erasure, ...]:
    """All that was destroyed in a database, by its table as far as it can be read, and by the file beside it."""
    found = {_told(one): one for one in (*_in_table(database), *read(beside(database)))}
    return tuple(sorted(found.values(), key=lambda one: one.at))


def destroy_again(connection: Connection, known: Sequence[Erasure]) -> int:
    """In a backup that is brought back: destroy what was destroyed since. Returns how much that was.

    A code which was given after the backup was made is not given again.
    """
    done = 0
    for one in known:
        if one.record is not None and one.code is not None:
            done += _record_again(connection, one, one.record, one.code)
        elif one.person is not None:
            done += _person_again(connection, one, one.person)
    return done


def _record_again(connection: Connection, erasure: Erasure, record: RecordId, code: Code) -> int:
    statement = insert_or(counters).values(name=code.series, value=code.number)
    connection.execute(
        statement.on_conflict_do_update(
            index_elements=["name"], set_={"value": statement.excluded.value}, where=counters.c.value < code.number
        )
    )
    row = connection.execute(
        select(records.c.erased_at).where(
            records.c.id == record, records.c.series == code.series, records.c.number == code.number
        )
    ).one_or_none()
    if row is None:
        return 0
    known = connection.scalar(select(erasures.c.id).where(erasures.c.record_id == record))
    if known is None:
        connection.execute(insert(erasures).values(_row(replace(erasure, by=None))))
    if row.erased_at is not None:
        return 0
    account = connection.scalar(
        select(people.c.telegram_id)
        .join(record_accounts, record_accounts.c.person_id == people.c.id)
        .where(record_accounts.c.record_id == record)
    )
    if account is not None:
        connection.execute(forgetting(account))
    for again in erasing(record, erasure.at):
        connection.execute(again)
    return 1


def _person_again(connection: Connection, erasure: Erasure, person: PersonId) -> int:
    row = connection.execute(
        select(people.c.telegram_id, people.c.first_seen_at).where(people.c.id == person)
    ).one_or_none()
    # A number that another backup had given to somebody who came later is theirs.
    if row is None or row.telegram_id < 0 or row.first_seen_at > erasure.at:
        return 0
    for statement in forgetting_person(person, row.telegram_id):
        connection.execute(statement)
    connection.execute(insert(erasures).values(_row(replace(erasure, by=None))))
    return 1


def _in_table(database: Path) -> tuple[Erasure, ...]:
    """Nothing where the database is none, is damaged, or is from before anything was destroyed."""
    try:
        with closing(sqlite3.connect(f"{database.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            rows = connection.execute(
                "SELECT at, ground, record_id, series, number, person_id FROM erasures"
            ).fetchall()
    except sqlite3.Error:
        return ()
    return tuple(
        Erasure(
            at=datetime.fromtimestamp(at / 1_000_000, UTC),
            ground=Ground(ground),
            record=None if record is None else RecordId(record),
            code=None if series is None else Code(Series(series), number),
            person=None if person is None else PersonId(person),
        )
        for at, ground, record, series, number, person in rows
    )


def _row(erasure: Erasure) -> dict[str, Any]:
    return {
        "at": erasure.at,
        "ground": erasure.ground,
        "record_id": erasure.record,
        "series": None if erasure.code is None else erasure.code.series,
        "number": None if erasure.code is None else erasure.code.number,
        "person_id": erasure.person,
        "by": erasure.by,
    }


def _erasure(row: Row[Any]) -> Erasure:
    return Erasure(
        at=row.at,
        ground=Ground(row.ground),
        record=None if row.record_id is None else RecordId(row.record_id),
        code=None if row.series is None else Code(Series(row.series), row.number),
        person=None if row.person_id is None else PersonId(row.person_id),
        by=None if row.by is None else PersonId(row.by),
    )


def _told(erasure: Erasure) -> str:
    """Its line of the file."""
    facts: dict[str, object] = {"at": erasure.at.isoformat(timespec="microseconds"), "ground": erasure.ground.value}
    if erasure.record is not None:
        facts |= {"record": erasure.record, "code": str(erasure.code)}
    else:
        facts["person"] = erasure.person
    return json.dumps(facts, ensure_ascii=False)


def _parsed(line: str) -> Erasure | None:
    try:
        facts = json.loads(line)
        at, ground = datetime.fromisoformat(facts["at"]), Ground(facts["ground"])
        if "record" in facts:
            code = Code.parse(facts["code"])
            return None if code is None else Erasure(at=at, ground=ground, record=RecordId(facts["record"]), code=code)
        return Erasure(at=at, ground=ground, person=PersonId(facts["person"]))
    except (ValueError, KeyError, TypeError):
        return None
