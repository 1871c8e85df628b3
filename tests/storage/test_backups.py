"""Backups hold what was committed when they were begun, whatever goes on meanwhile, and are whole."""

import gzip
import itertools
import sqlite3
import stat
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from storage import backups
from storage.backups import BrokenCopy, Stopped, backups_in, check, former_states, take, unpack
from storage.migrations import head, migrate

NOW = datetime(2026, 11, 20, 1, 2, 3, tzinfo=UTC)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "bot.db"
    migrate(path)
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


def fill(database: Path, rows: int) -> None:
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.executemany(
            "INSERT INTO people (telegram_id, name, first_seen_at) VALUES (?, ?, 0)",
            [(number, f"{number:0200}") for number in range(1, rows + 1)],
        )


@contextmanager
def writing(database: Path) -> Iterator[Callable[[], int]]:
    """Somebody who commits as fast as they can; gives how many commits there have been."""
    done, ended = itertools.count(), threading.Event()
    last = [0]

    def write() -> None:
        with closing(sqlite3.connect(database, isolation_level=None, timeout=30)) as connection:
            while not ended.is_set():
                number = 1_000_000 + next(done)
                connection.execute(
                    "INSERT INTO people (telegram_id, name, first_seen_at) VALUES (?, ?, 0)", (number, "x" * 500)
                )
                last[0] = number

    thread = threading.Thread(target=write)
    thread.start()
    try:
        yield lambda: last[0]
    finally:
        ended.set()
        thread.join()


def numbers(database: Path) -> list[int]:
    with closing(sqlite3.connect(database)) as connection:
        return [row[0] for row in connection.execute("SELECT telegram_id FROM people ORDER BY telegram_id")]


def unpacked(backup: Path, tmp_path: Path) -> Path:
    target = tmp_path / "unpacked.db"
    unpack(backup, target)
    return target


def test_backup_of_a_database_that_is_written_to(database: Path, folder: Path, tmp_path: Path) -> None:
    fill(database, 3_000)
    with writing(database) as last:

        def another_commit() -> bool:
            seen = last()
            while last() == seen:
                time.sleep(0)
            return False

        another_commit()
        before = last()
        # Between any two steps of the copier somebody commits.
        backup = take(database, folder, NOW, is_stopped=another_commit)
        after = last()

    found = numbers(unpacked(backup.path, tmp_path))
    assert found == [*range(1, 3_001), *range(1_000_000, found[-1] + 1)]
    assert before <= found[-1] < after


def test_backup_is_one_private_file_and_nothing_else(database: Path, folder: Path) -> None:
    backup = take(database, folder, NOW)

    assert backup == backups.Backup(folder / "bot-20261120T010203Z.db.gz", NOW, backup.path.stat().st_size)
    assert list(folder.iterdir()) == [backup.path]
    assert stat.S_IMODE(backup.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_unpacked_backup_says_its_revision_and_is_a_single_file(database: Path, folder: Path, tmp_path: Path) -> None:
    copy = unpacked(take(database, folder, NOW).path, tmp_path)

    assert check(copy) == head()
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_database_is_left_as_it_was(database: Path, folder: Path) -> None:
    fill(database, 10)
    before = database.read_bytes()

    take(database, folder, NOW)

    assert database.read_bytes() == before
    assert sorted(path.name for path in database.parent.iterdir()) == ["backups", "bot.db"]


def test_damaged_database_gives_no_backup(database: Path, folder: Path) -> None:
    fill(database, 2_000)
    with database.open("r+b") as file:
        # Among the rows: what the tables are is told at the beginning.
        file.seek(database.stat().st_size * 3 // 4)
        file.write(b"\xff" * 20_000)

    with pytest.raises(BrokenCopy, match=r"it is damaged|it cannot be read"):
        take(database, folder, NOW)

    assert list(folder.iterdir()) == []


def test_rows_that_refer_to_nothing_give_no_backup(database: Path, folder: Path) -> None:
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("INSERT INTO roles (person_id, role, given_at) VALUES (77, 'organiser', 0)")

    with pytest.raises(BrokenCopy, match="1 rows refer to nothing"):
        take(database, folder, NOW)


def test_what_is_no_database_of_ours_gives_no_backup(tmp_path: Path, folder: Path) -> None:
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE t (a)")

    with pytest.raises(BrokenCopy, match="no such table: alembic_version"):
        take(path, folder, NOW)


def test_database_that_is_not_there(tmp_path: Path, folder: Path) -> None:
    with pytest.raises(FileNotFoundError):
        take(tmp_path / "none.db", folder, NOW)

    assert not (tmp_path / "none.db").exists()


@pytest.mark.parametrize("looks", [0, 1, 5])
def test_told_to_stop_it_leaves_nothing(database: Path, folder: Path, looks: int) -> None:
    fill(database, 4_000)
    left = itertools.count(looks, -1)

    with pytest.raises(Stopped):
        take(database, folder, NOW, is_stopped=lambda: next(left) <= 0)

    assert list(folder.iterdir()) == []


def test_folder_that_cannot_be_written_to(database: Path, tmp_path: Path) -> None:
    folder = tmp_path / "a file"
    folder.touch()

    with pytest.raises(FileExistsError):
        take(database, folder, NOW)


def test_what_a_crash_left_is_cleared_away_later(database: Path, folder: Path) -> None:
    folder.mkdir()
    left = folder / "bot-20261119T010203Z.db.123.part"
    left.touch()
    just_now = datetime.fromtimestamp(left.stat().st_mtime, UTC)

    take(database, folder, just_now)
    assert left.exists()

    take(database, folder, just_now + timedelta(hours=13))
    assert not left.exists()


def test_backups_of_other_databases_are_not_counted(database: Path, folder: Path) -> None:
    later, earlier = take(database, folder, NOW), take(database, folder, NOW - timedelta(days=1))
    other = database.with_name("bot-2.db")
    migrate(other)
    take(other, folder, NOW)
    (folder / "bot-notes.db.gz").touch()

    assert backups_in(folder, database) == [earlier, later]
    assert backups_in(folder / "none", database) == []


def test_former_states_lie_beside_the_database(database: Path) -> None:
    migrate(database, "base")
    kept = database.with_name(f"bot.db.before-{head()}")

    assert former_states(database) == [(kept, datetime.fromtimestamp(kept.stat().st_mtime, UTC))]
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600


def test_backup_that_was_cut_short(database: Path, folder: Path, tmp_path: Path) -> None:
    fill(database, 100)
    backup = take(database, folder, NOW).path
    backup.write_bytes(backup.read_bytes()[:-100])

    with pytest.raises(BrokenCopy, match="it is damaged"):
        unpacked(backup, tmp_path)


def test_backup_with_a_changed_byte(database: Path, folder: Path, tmp_path: Path) -> None:
    fill(database, 100)
    backup = take(database, folder, NOW).path
    packed = bytearray(backup.read_bytes())
    packed[len(packed) // 2] ^= 0x55
    backup.write_bytes(packed)

    with pytest.raises(BrokenCopy, match="it is damaged"):
        unpacked(backup, tmp_path)


def test_plain_copy_is_taken_as_it_is(database: Path, tmp_path: Path) -> None:
    fill(database, 5)

    assert numbers(unpacked(database, tmp_path)) == [1, 2, 3, 4, 5]


def test_gzip_of_something_else(tmp_path: Path) -> None:
    file = tmp_path / "x.gz"
    file.write_bytes(gzip.compress(b"nothing of the kind" * 100))

    with pytest.raises(BrokenCopy, match="file is not a database"):
        check(unpacked(file, tmp_path))
