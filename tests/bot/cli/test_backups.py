"""`backup` and `restore`, as an operator types them."""

import os
import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.__main__ import app
from bot.cli.telling import IN_USE
from storage.migrations import head, migrate
from storage.sole_use import sole_use

Invoke = Callable[..., Result]


@pytest.fixture
def invoke(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Invoke:
    """A command in this process, in a folder without a `.env`, with `bot.db` as its database."""

    def run(*arguments: str) -> Result:
        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv("DATABASE_PATH", "bot.db")
        return CliRunner().invoke(app, arguments)

    return run


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "bot.db"
    migrate(path)
    return path


def add(database: Path, name: str) -> None:
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute(
            "INSERT INTO people (telegram_id, name, first_seen_at) SELECT count(*) + 1, ?, 0 FROM people", (name,)
        )


def names(database: Path) -> list[str]:
    with closing(sqlite3.connect(database)) as connection:
        return [row[0] for row in connection.execute("SELECT name FROM people ORDER BY id")]


def test_backup_and_restore(invoke: Invoke, database: Path, tmp_path: Path) -> None:
    add(database, "Anna")
    made = invoke("backup")
    told = re.fullmatch(r"(backups/bot-\d{8}T\d{6}Z\.db\.gz) is made and checked: [\d ]+ bytes\.\n", made.stdout)
    add(database, "Boris")
    assert told

    done = invoke("restore", told[1])

    (kept,) = tmp_path.glob("bot.db.replaced-*")
    assert (made.exit_code, done.exit_code) == (0, 0)
    assert done.stdout.splitlines() == [
        f"{told[1]} is in place as bot.db.",
        f"What it replaced is kept as {kept}; delete that when all is well.",
        "Next: python -m bot doctor, then start the bot. It asks about posts that may have appeared already.",
    ]
    assert (names(database), names(kept)) == (["Anna"], ["Anna", "Boris"])


def test_backup_to_a_folder(invoke: Invoke, database: Path, tmp_path: Path) -> None:
    result = invoke("backup", "--to", "elsewhere/far")

    assert result.exit_code == 0
    assert len(list((tmp_path / "elsewhere" / "far").iterdir())) == 1
    assert not (tmp_path / "backups").exists()


def test_backup_beside_a_running_bot(invoke: Invoke, database: Path) -> None:
    with sole_use(database):
        assert invoke("backup").exit_code == 0


def test_backup_of_nothing(invoke: Invoke, tmp_path: Path) -> None:
    result = invoke("backup")

    assert (result.exit_code, result.stderr) == (1, "No backup of bot.db was made: bot.db is not there\n")
    assert list(tmp_path.iterdir()) == []


def test_restore_refuses_while_the_bot_runs(invoke: Invoke, database: Path) -> None:
    backup = invoke("backup").stdout.split()[0]
    add(database, "Anna")
    with sole_use(database):
        result = invoke("restore", backup)

    assert result.exit_code == IN_USE
    assert result.stderr == (
        f"The bot is running with bot.db already (process {os.getpid()}). "
        "Stop it first: one database, one running bot.\n"
    )
    assert names(database) == ["Anna"]


def test_restore_of_a_damaged_file(invoke: Invoke, database: Path, tmp_path: Path) -> None:
    (tmp_path / "damaged.gz").write_bytes(b"\x1f\x8b nothing of the kind")

    result = invoke("restore", "damaged.gz")

    assert result.exit_code == 1
    assert result.stderr.startswith("damaged.gz cannot be restored: it is damaged: ")
    assert result.stderr.endswith(". bot.db is as it was.\n")


def test_restore_of_a_file_that_is_not_there(invoke: Invoke, database: Path) -> None:
    result = invoke("restore", "none.gz")

    assert (result.exit_code, len(result.stderr.splitlines())) == (1, 1)
    assert "none.gz" in result.stderr


def test_restore_of_an_older_version_says_so(invoke: Invoke, tmp_path: Path) -> None:
    migrate(tmp_path / "old.db", "0001")

    result = invoke("restore", "old.db")

    assert result.stdout.splitlines()[:2] == ["old.db is in place as bot.db.", f"It was brought from 0001 to {head()}."]


def test_restore_of_a_newer_version_is_refused(invoke: Invoke, database: Path, tmp_path: Path) -> None:
    migrate(tmp_path / "new.db")
    with closing(sqlite3.connect(tmp_path / "new.db")) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '0999'")

    result = invoke("restore", "new.db")

    assert result.exit_code == 1
    assert result.stderr.startswith("new.db is at revision 0999, and this version of the program knows none newer")
    assert len(result.stderr.splitlines()) == 1
