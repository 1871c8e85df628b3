"""Bringing a database to the shape that this version of the program knows.

A backup is taken before anything changes. Foreign keys are off while tables are rebuilt (a batch rebuild under
``foreign_keys=ON`` deletes children) and checked afterwards.

At nearly every start there is nothing to do. That is found out without alembic, whose import would delay the first
answer by a tenth of a second.
"""

import re
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from storage.sqlite import told

HERE = Path(__file__).parent
_REVISION = re.compile(
    r"""^revision = ["'](?P<revision>\w+)["']\ndown_revision = (?:["'](?P<down>\w+)["']|None)$""", re.MULTILINE
)


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


def head() -> str:
    """The newest revision that this program knows."""
    return known()[-1]


def current(path: Path) -> str | None:
    """The revision of the database at ``path``; None when it is empty or absent. Raises SQLAlchemy's DBAPIError."""
    if not path.exists():
        return None
    try:
        with closing(sqlite3.connect(path)) as connection:
            if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone() is None:
                return None
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.Error as error:
        raise told(error) from error
    return None if row is None else str(row[0])


def is_known(revision: str) -> bool:
    """Whether this program has a migration to ``revision``, named in full."""
    return revision in known()


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
        raise UnknownRevision(f"There is no revision {to}. Known are base, {', '.join(known())} and head.")
    wanted = head() if to == "head" else (None if to == "base" else to)
    if before == wanted:
        return Migrated(before, before, None)
    path.parent.mkdir(parents=True, exist_ok=True)
    backup = _back_up(path, before) if before is not None else None
    from storage.migrations.steps import step

    broken = step(path, to, down=wanted is None or (before is not None and _is_older(wanted, before)))
    if broken:
        raise BrokenReferences(f"rows without the rows that they refer to, in: {', '.join(broken)}")
    return Migrated(before, wanted, backup)


@cache
def known() -> list[str]:
    """All revisions, the oldest first: read off the files, without running them."""
    followed: dict[str | None, str] = {}
    for file in (HERE / "versions").glob("*.py"):
        found = _REVISION.search(file.read_text("utf-8"))
        if found is None:
            raise LookupError(f"{file.name} does not say which revision it is")
        followed[found["down"]] = found["revision"]
    known: list[str] = []
    last = followed.get(None)
    while last is not None:
        known.append(last)
        last = followed.get(last)
    return known


def _is_older(revision: str, than: str) -> bool:
    return known().index(revision) < known().index(than)


def _back_up(path: Path, revision: str) -> Path:
    target = path.with_name(f"{path.name}.before-{revision}")
    # As backups are: only for whoever runs the bot.
    target.touch()
    target.chmod(0o600)
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(target)) as copy:
        source.backup(copy)
    return target
