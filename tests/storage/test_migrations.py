"""Every migration goes up, down and up again; the result is what the tables say; nothing is lost on the way."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from storage import migrations
from storage.migrations import BrokenReferences, current, head, migrate
from storage.tables import metadata


def revisions() -> list[str]:
    """All of them, the oldest first."""
    script = ScriptDirectory(str(Path(migrations.__file__).parent))
    return [revision.revision for revision in reversed(list(script.walk_revisions()))]


def test_stairway_every_step_up_down_up(tmp_path: Path) -> None:
    path = tmp_path / "stairs.db"
    below = "base"
    for revision in revisions():
        migrate(path, revision)
        migrate(path, below)
        migrate(path, revision)
        assert current(path) == revision
        below = revision


def test_migrated_database_is_what_the_tables_say(tmp_path: Path) -> None:
    path = tmp_path / "fresh.db"
    migrate(path)

    with create_engine(f"sqlite:///{path}").connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": False})
        assert compare_metadata(context, metadata) == []
    connection.engine.dispose()


def test_migrating_again_changes_nothing_and_makes_no_backup(tmp_path: Path) -> None:
    path = tmp_path / "same.db"
    first = migrate(path)

    again = migrate(path)

    assert (first.before, first.after, first.backup) == (None, head(), None)
    assert (again.before, again.after, again.backup) == (head(), head(), None)


def test_backup_is_taken_before_anything_changes(tmp_path: Path) -> None:
    path = tmp_path / "kept.db"
    migrate(path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO people (telegram_id, name, first_seen_at) VALUES (1, 'Анна', 0)")

    done = migrate(path, "base")

    assert done.backup is not None
    with closing(sqlite3.connect(done.backup)) as connection:
        assert connection.execute("SELECT name FROM people").fetchall() == [("Анна",)]


def test_rows_that_refer_to_nothing_are_noticed(tmp_path: Path) -> None:
    path = tmp_path / "broken.db"
    migrate(path)
    migrate(path, "base")
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE parent (id INTEGER PRIMARY KEY)")
        connection.execute("CREATE TABLE orphan (parent_id INTEGER REFERENCES parent (id))")
        connection.execute("INSERT INTO orphan VALUES (7)")

    with pytest.raises(BrokenReferences, match="orphan"):
        migrate(path)
