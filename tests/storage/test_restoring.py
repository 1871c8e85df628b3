"""A backup takes the database's place only when it can; what it replaced is kept."""

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from storage.backups import BrokenCopy, check, take
from storage.migrations import UnknownRevision, current, head, migrate
from storage.restoring import Restored, restore
from storage.tables import metadata

NOW = datetime(2026, 11, 20, 1, 2, 3, tzinfo=UTC)
MOMENT = 1_000_000
MICROSECONDS = round(NOW.timestamp()) * MOMENT


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "data" / "bot.db"
    migrate(path)
    add(path, "Anna")
    return path


@pytest.fixture
def backup(database: Path, tmp_path: Path) -> Path:
    return take(database, tmp_path / "backups", NOW).path


def execute(path: Path, statement: str, *values: object) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection, connection:
        return connection.execute(statement, values).fetchall()


def add(path: Path, name: str) -> None:
    number = hash(name)
    execute(path, "INSERT INTO people (telegram_id, name, first_seen_at) VALUES (?, ?, 0)", number, name)


def names(path: Path) -> list[object]:
    return [row[0] for row in execute(path, "SELECT name FROM people ORDER BY id")]


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_restored_database_is_that_of_the_backup(database: Path, backup: Path) -> None:
    add(database, "Boris")

    done = restore(backup, database, NOW)

    kept = database.with_name("bot.db.replaced-20261120T010203Z")
    assert done == Restored(head() or "", head(), kept)
    assert names(database) == ["Anna"]
    assert names(kept) == ["Anna", "Boris"]
    assert files(database.parent) == ["bot.db", kept.name]


def test_what_still_lay_in_the_log_is_kept_and_touches_nothing_new(database: Path, backup: Path) -> None:
    writer = sqlite3.connect(database)
    writer.execute("INSERT INTO people (telegram_id, name, first_seen_at) VALUES (5, 'Clara', 0)")
    writer.commit()
    assert database.with_name("bot.db-wal").stat().st_size > 0

    done = restore(backup, database, NOW)
    writer.close()

    assert done.replaced is not None
    assert names(database) == ["Anna"]
    assert names(done.replaced) == ["Anna", "Clara"]


def test_restore_where_there_is_no_database(database: Path, backup: Path) -> None:
    database.unlink()

    assert restore(backup, database, NOW).replaced is None
    assert names(database) == ["Anna"]


def test_damaged_database_is_replaced_and_kept_as_it_is(database: Path, backup: Path) -> None:
    database.write_bytes(b"nothing of the kind" * 100)

    done = restore(backup, database, NOW)

    assert names(database) == ["Anna"]
    assert done.replaced is not None
    assert done.replaced.read_bytes() == b"nothing of the kind" * 100


class PowerCut(BaseException):
    """What no code of ours catches."""


class FailingDisk(type(Path())):  # type: ignore[misc]
    """The path of a database; the power is cut just before a new one would have its name."""

    def replace(self, target: Path) -> Path:
        if self.name.endswith(".restoring"):
            raise PowerCut
        return Path(super().replace(target))


def test_power_cut_at_the_last_moment_leaves_the_database_where_it_was(database: Path, backup: Path) -> None:
    add(database, "Boris")

    with pytest.raises(PowerCut):
        restore(backup, FailingDisk(database), NOW)

    assert names(database) == ["Anna", "Boris"]
    restore(backup, database, NOW + timedelta(seconds=1))
    assert names(database) == ["Anna"]


def test_copy_of_a_database_is_restored_with_what_still_lay_in_its_log(database: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(database)) as writer:
        writer.execute("INSERT INTO people (telegram_id, name, first_seen_at) VALUES (5, 'Clara', 0)")
        writer.commit()
        copy = tmp_path / "copy.db"
        for ending in ("", "-wal"):
            shutil.copy(database.with_name(database.name + ending), copy.with_name(copy.name + ending))
    add(database, "Boris")

    restore(copy, database, NOW)

    assert names(database) == ["Anna", "Clara"]
    assert names(copy) == ["Anna", "Clara"]


def test_damaged_backup_replaces_nothing(database: Path, backup: Path) -> None:
    backup.write_bytes(backup.read_bytes()[:-50])
    before = database.read_bytes()

    with pytest.raises(BrokenCopy):
        restore(backup, database, NOW)

    assert database.read_bytes() == before
    assert files(database.parent) == ["bot.db"]


def test_backup_of_a_newer_program_is_refused(database: Path, tmp_path: Path) -> None:
    execute(database, "UPDATE alembic_version SET version_num = '0999'")
    newer = take(database, tmp_path / "backups", NOW).path
    execute(database, "UPDATE alembic_version SET version_num = ?", head())

    with pytest.raises(UnknownRevision, match="at revision 0999"):
        restore(newer, database, NOW)

    assert current(database) == head()
    assert files(database.parent) == ["bot.db"]


def test_backup_of_an_older_program_is_brought_to_this_version(tmp_path: Path) -> None:
    old = tmp_path / "old.db"
    migrate(old, "0001")
    add(old, "Anna")
    backup = take(old, tmp_path / "backups", NOW).path
    database = tmp_path / "data" / "bot.db"

    done = restore(backup, database, NOW)

    assert (done.was_at, done.is_at) == ("0001", head())
    assert current(database) == head()
    assert names(database) == ["Anna"]
    assert files(database.parent) == ["bot.db"]


def test_failure_of_a_migration_replaces_nothing(tmp_path: Path) -> None:
    old = tmp_path / "old.db"
    migrate(old, "0001")
    # Something stands where the next version wants a table of its own.
    for table in metadata.tables:
        execute(old, f"CREATE TABLE IF NOT EXISTS {table} (x)")
    backup = take(old, tmp_path / "backups", NOW).path
    database = tmp_path / "data" / "bot.db"
    migrate(database)
    add(database, "Anna")

    with pytest.raises(Exception, match="already exists"):
        restore(backup, database, NOW)

    assert names(database) == ["Anna"]
    assert files(database.parent) == ["bot.db"]


def test_posts_that_may_have_appeared_since_are_asked_about(database: Path, tmp_path: Path) -> None:
    execute(
        database,
        "INSERT INTO halls (chat_id, title, is_channel, state, can_pin, created_at) VALUES (-1, 'H', 0, 'bound', 0, 0)",
    )
    tomorrow = round((NOW + timedelta(days=1)).timestamp()) * MOMENT
    letters = [("post", None, 1, MICROSECONDS), ("later", None, 1, tomorrow), ("private", 1, None, MICROSECONDS)]
    for key, person, hall, due in letters:
        execute(
            database,
            "INSERT INTO outbox (key, kind, payload, lane, person_id, hall_id, state, due_at, created_at) "
            "VALUES (?, 'x', '{}', 'post', ?, ?, 'pending', ?, 0)",
            *(key, person, hall, due),
        )
    backup = take(database, tmp_path / "backups", NOW).path

    restore(backup, database, NOW)

    # «Sending» at the start of the bot means: nobody knows. A private letter goes out in any case.
    assert execute(database, "SELECT key, state FROM outbox ORDER BY id") == [
        ("post", "sending"),
        ("later", "pending"),
        ("private", "pending"),
    ]


def test_restored_database_can_be_backed_up_and_restored_again(database: Path, backup: Path, tmp_path: Path) -> None:
    restore(backup, database, NOW)
    again = take(database, tmp_path / "again", NOW).path

    restore(again, database, NOW + timedelta(seconds=1))

    assert check(database) == head()
    assert names(database) == ["Anna"]
