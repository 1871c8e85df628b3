"""Bringing a database to the shape that this version of the program knows.

A backup is taken before anything changes. Foreign keys are off while tables are rebuilt (a batch rebuild under
``foreign_keys=ON`` deletes children) and checked afterwards.
"""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine
from sqlalchemy.engine import URL, Connection
from sqlalchemy.pool import NullPool

HERE = Path(__file__).parent


class BrokenReferences(Exception):
    """After a migration some rows refer to others that are not there. The backup is untouched."""


class UnknownRevision(Exception):
    """This program does not know the revision that a database is at, or is to be brought to. Nothing was changed."""


@dataclass(frozen=True, slots=True)
class Migrated:
    """What :func:`migrate` did: revisions before and after, and where the backup lies (None when none was needed)."""

    before: str | None
    after: str | None
    backup: Path | None


def head() -> str | None:
    """The newest revision that this program knows."""
    return ScriptDirectory.from_config(_config()).get_current_head()


def current(path: Path) -> str | None:
    """The revision of the database at ``path``; None when it is empty or absent."""
    if not path.exists():
        return None
    engine = create_engine(URL.create("sqlite", database=str(path)), poolclass=NullPool)
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def is_known(revision: str) -> bool:
    """Whether this program has a migration to ``revision``, named in full."""
    return revision in _known()


def migrate(path: Path, to: str = "head") -> Migrated:
    """Bring the database at ``path`` (made if absent) to revision ``to``, up or down.

    Raises :class:`UnknownRevision`, :class:`BrokenReferences` when rows would refer to nothing, and whatever SQLite
    says of a damaged file.
    """
    before = current(path)
    if before is not None and not is_known(before):
        raise UnknownRevision(
            f"{path} is at revision {before}, and this version of the program knows none newer than {head()}. "
            "Install the version that made it, or put the backup from before it in its place."
        )
    if to not in {"head", "base"} and not is_known(to):
        raise UnknownRevision(f"There is no revision {to}. Known are base, {', '.join(_known())} and head.")
    wanted = head() if to == "head" else (None if to == "base" else to)
    if before == wanted:
        return Migrated(before, before, None)
    path.parent.mkdir(parents=True, exist_ok=True)
    backup = _back_up(path, before) if before is not None else None
    engine = create_engine(URL.create("sqlite", database=str(path)), poolclass=NullPool)
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA journal_mode = WAL")
        connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
        connection.commit()
        config = _config()
        config.attributes["connection"] = connection
        if to == "base" or (before is not None and _is_older(wanted, before)):
            command.downgrade(config, to)
        else:
            command.upgrade(config, to)
        _check_references(connection)
    return Migrated(before, wanted, backup)


def _known() -> list[str]:
    """All revisions, the oldest first."""
    script = ScriptDirectory.from_config(_config())
    return [one.revision for one in reversed(list(script.walk_revisions()))]


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(HERE))
    config.set_main_option("path_separator", "os")
    return config


def _is_older(revision: str | None, than: str) -> bool:
    script = ScriptDirectory.from_config(_config())
    ancestors = {one.revision for one in script.iterate_revisions(than, "base")}
    return revision != than and revision in ancestors


def _back_up(path: Path, revision: str) -> Path:
    target = path.with_name(f"{path.name}.before-{revision}")
    # As backups are: only for whoever runs the bot.
    target.touch()
    target.chmod(0o600)
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(target)) as copy:
        source.backup(copy)
    return target


def _check_references(connection: Connection) -> None:
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if broken:
        tables = ", ".join(sorted({str(row[0]) for row in broken}))
        raise BrokenReferences(f"rows without the rows that they refer to, in: {tables}")
