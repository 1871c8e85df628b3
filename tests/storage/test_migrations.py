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
from storage.migrations import BrokenReferences, UnknownRevision, current, head, migrate
from storage.tables import metadata


def revisions() -> list[str]:
    """All of them, the oldest first."""
    script = ScriptDirectory(str(Path(migrations.__file__).parent))
    return [revision.revision for revision in reversed(list(script.walk_revisions()))]


def test_revisions_are_read_off_the_files_as_alembic_finds_them() -> None:
    assert (migrations.known(), head()) == (revisions(), revisions()[-1])


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


def test_database_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "newer.db"
    migrate(path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")

    for to in ("head", "base", "9999"):
        with pytest.raises(UnknownRevision, match="9999"):
            migrate(path, to)

    assert current(path) == "9999"
    assert list(tmp_path.glob("*.before-*")) == []


def test_revision_that_there_is_not_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "bot.db"
    with pytest.raises(UnknownRevision, match="nonsense"):
        migrate(path, "nonsense")
    assert not path.exists()

    migrate(path)
    with pytest.raises(UnknownRevision, match="nonsense"):
        migrate(path, "nonsense")

    assert list(tmp_path.glob("*.before-*")) == []


def test_number_of_what_was_deleted_is_not_given_again(tmp_path: Path) -> None:
    """Buttons and keys name rows by number: a new row must not answer for a deleted one."""
    path = tmp_path / "bot.db"
    migrate(path)
    with closing(sqlite3.connect(path)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_master WHERE sql LIKE '%AUTOINCREMENT%'").fetchall()
        add = "INSERT INTO people (telegram_id, name, first_seen_at) VALUES (1, 'Анна', 0)"
        first = connection.execute(add).lastrowid
        connection.execute("DELETE FROM people")
        second = connection.execute(add).lastrowid

    expected = {"meetups", "halls", "role_links", "people", "outbox", "audit", "duties", "duty_marks", "posts"}
    expected |= {"records", "tags", "desk_links", "desk_sessions", "practices"}
    expected |= {"loose_keys", "slips", "applications", "enquiries", "enquiry_messages"}
    expected |= {"consents", "withdrawals", "erasures"}
    expected |= {"mentor_requests", "pairings", "memberships", "mentoring_papers", "accords", "petitions"}
    expected |= {"advice_messages", "advice_reports"}
    expected |= {"meetings", "results_calls"}
    expected |= {"plan_items", "plan_proposals"}
    expected |= {"roadmap_stages", "roadmap_events", "roadmap_proposals"}
    expected |= {"publications"}
    expected |= {"campaigns", "surveys", "invitations", "stories"}
    assert {name for (name,) in tables} == expected
    assert second != first


def test_tables_number_their_rows_as_the_migrations_do(tmp_path: Path) -> None:
    path = tmp_path / "bot.db"
    migrate(path)
    engine = create_engine("sqlite://")
    metadata.create_all(engine)
    numbered = "SELECT name FROM sqlite_master WHERE sql LIKE '%AUTOINCREMENT%' ORDER BY name"

    with closing(sqlite3.connect(path)) as connection, engine.connect() as made:
        expected = connection.execute(numbered).fetchall()
        assert [tuple(row) for row in made.exec_driver_sql(numbered)] == expected
    engine.dispose()
