"""Putting a backup in the database's place, once it is certain that it can take it."""

import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import create_engine, select, update
from sqlalchemy.engine import URL
from sqlalchemy.pool import NullPool

from domain.media.publication import OutletState, PublicationState
from storage import erasures
from storage.backups import MODE, STAMP, check, sync_folder, unpack
from storage.migrations import UnknownRevision, head, is_known, migrate
from storage.outbox import Delivery
from storage.tables.delivery import outbox
from storage.tables.media import publication_resources, publications

LOGS = ("-wal", "-journal")
"""Changes that SQLite has laid beside a database, or what takes back a change that was not finished."""
BESIDE = (*LOGS, "-shm")
"""All that SQLite may have laid beside a database."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What :func:`restore` did: the revision that the backup had, and where the database lies that it replaced.

    ``destroyed`` is how many people were erased since the backup was made, and are again.
    """

    was_at: str
    is_at: str | None
    replaced: Path | None
    destroyed: int = 0


def restore(backup: Path, database: Path, now: datetime) -> Restored:
    """Let ``backup`` take the place of ``database``. Whoever calls has the database to themselves.

    It is unpacked, checked and brought to this version beside the database; only then the database is set aside.
    Raises BrokenCopy, :class:`UnknownRevision` (a newer program made it), sqlite3.Error, OSError; then
    nothing has been replaced.
    """
    database = database.resolve()
    database.parent.mkdir(parents=True, exist_ok=True)
    fresh = database.with_name(f"{database.name}.restoring")
    _clear(fresh)
    try:
        _bring(backup, fresh)
        revision = check(fresh)
        if not is_known(revision):
            raise UnknownRevision(
                f"{backup} is at revision {revision}, and this version of the program knows none newer than {head()}. "
                "Install the version that made it."
            )
        done = migrate(fresh)
        _doubt_posts(fresh, now)
        destroyed = _destroy_again(fresh, database)
        check(fresh)
        replaced = _keep(database, now) if database.exists() else None
        fresh.replace(database)
        sync_folder(database.parent)
    finally:
        _clear(fresh)
    return Restored(revision, done.after, replaced, destroyed)


def _doubt_posts(fresh: Path, now: datetime) -> None:
    """What waited when the backup was taken may have appeared since: it is looked at, or people are asked."""
    had_to_be_out = select(publications.c.id).where(
        publications.c.state.in_([PublicationState.PLANNED, PublicationState.OVERDUE]),
        publications.c.approved_by.is_not(None),
        publications.c.at <= now,
    )
    engine = create_engine(URL.create("sqlite", database=str(fresh)), poolclass=NullPool)
    with engine.begin() as connection:
        connection.execute(
            update(outbox)
            .where(outbox.c.state == Delivery.PENDING, outbox.c.hall_id.is_not(None), outbox.c.due_at <= now)
            .values(state=Delivery.SENDING)
        )
        connection.execute(
            update(publication_resources)
            .where(
                publication_resources.c.state == OutletState.WAITING,
                publication_resources.c.publication_id.in_(had_to_be_out),
            )
            .values(state=OutletState.UNKNOWN, due=now)
        )


def _destroy_again(fresh: Path, database: Path) -> int:
    """Whoever was erased since the backup was made is erased in it, too, before anybody can read it."""
    known = erasures.known_to(database)
    engine = create_engine(URL.create("sqlite", database=str(fresh)), poolclass=NullPool, hide_parameters=True)
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA secure_delete = ON")
        # What hangs on a person, such as slips and enquiries, goes with them, as it did when they were erased.
        connection.exec_driver_sql("PRAGMA foreign_keys = ON")
        connection.commit()
        with connection.begin():
            return erasures.destroy_again(connection, known)


def _keep(database: Path, now: datetime) -> Path:
    """Give the database another name, and take away what lies beside it: a new file could take a log for its own.

    Where the disk can, the database keeps its own name as well until the new one takes it: whatever happens before,
    the bot never finds nothing there and begins anew.
    """
    _empty_log(database)
    kept = database.with_name(f"{database.name}.replaced-{now.astimezone(UTC):{STAMP}}")
    for ending in BESIDE:
        beside = database.with_name(database.name + ending)
        if beside.exists():
            beside.replace(kept.with_name(kept.name + ending))
    try:
        kept.hardlink_to(database)
    except OSError:
        database.replace(kept)
    kept.chmod(MODE)
    return kept


def _bring(backup: Path, fresh: Path) -> None:
    """Of a plain copy what it has in a log beside it, too: the last changes may be there and nowhere else."""
    unpack(backup, fresh)
    for ending in LOGS:
        log = backup.with_name(backup.name + ending)
        if log.exists():
            unpack(log, fresh.with_name(fresh.name + ending))


def _empty_log(database: Path) -> None:
    """Have everything in the one file, where that is possible: of a damaged database the log is kept as it is."""
    try:
        connection = sqlite3.connect(database)
        try:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            connection.close()
    except sqlite3.DatabaseError:
        return


def _clear(fresh: Path) -> None:
    for path in (fresh, *(fresh.with_name(fresh.name + ending) for ending in BESIDE)):
        path.unlink(missing_ok=True)
    for path in fresh.parent.glob(f"{fresh.name}.before-*"):
        path.unlink()
