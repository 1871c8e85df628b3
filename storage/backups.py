"""Backups: consistent copies of a running database, each checked and compressed, in one file.

``<name of the database>-<moment in UTC>.db.gz``. A file under that name is whole: it is written under another name,
synced, and renamed at the end. All of this is work for a thread.
"""

import gzip
import hashlib
import os
import re
import sqlite3
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import BinaryIO, Protocol

STAMP = "%Y%m%dT%H%M%SZ"
ENDING = ".db.gz"
UNFINISHED = ".part"
MODE = 0o600
"""Of all files made here: they hold what people wrote."""

STEP = 128
"""Pages copied at a time. After each the copier rests, so that the disk and the processor are there for people."""
REST = 0.002
CHUNK = 1024 * 1024
GZIP = b"\x1f\x8b"
INTERRUPTION_EVERY = 20_000
"""Steps of SQLite's machine after which a check looks whether it was told to stop."""
FORGOTTEN_AFTER = timedelta(hours=12)
"""Age from which an unfinished file is what some crash left behind."""


class BrokenCopy(Exception):
    """A copy, or what should be one, cannot be used; the message says why."""


class Stopped(Exception):
    """The copier was told to stop. Nothing is left behind."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A finished backup. ``size`` is in bytes, as it lies there."""

    path: Path
    taken_at: datetime
    size: int


class Readable(Protocol):
    """A file, or what is packed in one."""

    def read(self, size: int, /) -> bytes: ...


def never() -> bool:
    """Nobody tells the copier to stop."""
    return False


def take(database: Path, folder: Path, now: datetime, *, is_stopped: Callable[[], bool] = never) -> Backup:
    """Copy ``database`` as it is at this moment into ``folder`` (made if absent), while others go on writing.

    Raises :class:`BrokenCopy` when the copy does not pass its checks, :class:`Stopped` once ``is_stopped`` says so,
    sqlite3.Error and OSError when the database cannot be read or the folder not written to.
    """
    if not database.exists():
        raise FileNotFoundError(f"{database} is not there")
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    _forget_unfinished(folder, now)
    final = folder / f"{database.stem}-{now.astimezone(UTC):{STAMP}}{ENDING}"
    with _scratch(final.with_suffix(f".{os.getpid()}{UNFINISHED}")) as copy:
        _copy(database, copy, is_stopped)
        check(copy, is_stopped=is_stopped)
        with _scratch(final.with_suffix(f".{os.getpid()}.gz{UNFINISHED}")) as packed:
            _pack(copy, packed, is_stopped)
            packed.replace(final)
    sync_folder(folder)
    return Backup(final, now, final.stat().st_size)


def backups_in(folder: Path, database: Path) -> list[Backup]:
    """The finished backups of ``database``, the oldest first; none when there is no such folder."""
    named = re.compile(rf"{re.escape(database.stem)}-(\d{{8}}T\d{{6}}Z){re.escape(ENDING)}")
    found = []
    for path in folder.glob(f"*{ENDING}") if folder.is_dir() else ():
        if match := named.fullmatch(path.name):
            taken_at = datetime.strptime(match[1], STAMP).replace(tzinfo=UTC)
            found.append(Backup(path, taken_at, path.stat().st_size))
    return sorted(found, key=lambda backup: backup.taken_at)


def former_states(database: Path) -> list[tuple[Path, datetime]]:
    """Copies beside the database, made before a migration or a restore, with the moment of their last change."""
    real = database.resolve()
    return [
        (path, datetime.fromtimestamp(path.stat().st_mtime, UTC))
        for sign in ("before", "replaced")
        for path in sorted(real.parent.glob(f"{real.name}.{sign}-*"))
    ]


def unpack(backup: Path, target: Path) -> None:
    """Write what a backup holds to ``target`` and sync it. A plain database file is taken, too.

    Raises :class:`BrokenCopy` when it is cut short or damaged, OSError.
    """
    with new_file(target) as made:
        for chunk in _contents(backup):
            made.write(chunk)
        _sync(made)


def read_through(backup: Path) -> None:
    """Read a backup from end to end, keeping nothing. Raises :class:`BrokenCopy`, OSError."""
    for _ in _contents(backup):
        pass


def check(copy: Path, *, is_stopped: Callable[[], bool] = never) -> str:
    """Read a copy from end to end; its revision. Raises :class:`BrokenCopy`, :class:`Stopped`."""
    with closing(sqlite3.connect(copy)) as connection:
        connection.set_progress_handler(is_stopped, INTERRUPTION_EVERY)
        try:
            # One file from now on: a copy of a database with a log beside it expects one, too.
            connection.execute("PRAGMA journal_mode = DELETE")
            complaints = [row[0] for row in connection.execute("PRAGMA integrity_check(3)")]
            orphans = connection.execute("PRAGMA foreign_key_check").fetchall()
            revisions = connection.execute("SELECT version_num FROM alembic_version").fetchall()
        except sqlite3.Error as error:
            if is_stopped():
                raise Stopped from None
            raise BrokenCopy(f"it cannot be read: {error}") from error
    if complaints != ["ok"]:
        raise BrokenCopy(f"it is damaged: {'; '.join(complaints)}")
    if orphans:
        raise BrokenCopy(f"{len(orphans)} rows refer to nothing")
    if len(revisions) != 1:
        raise BrokenCopy("it does not say which version of the program made it")
    return str(revisions[0][0])


def _contents(backup: Path) -> Iterator[bytes]:
    with backup.open("rb") as file:
        is_packed = file.read(len(GZIP)) == GZIP
        file.seek(0)
        try:
            yield from _chunks(gzip.GzipFile(fileobj=file) if is_packed else file, never)
        except (EOFError, gzip.BadGzipFile, zlib.error) as error:
            raise BrokenCopy(f"it is damaged: {error}") from error


def _copy(database: Path, copy: Path, is_stopped: Callable[[], bool]) -> None:
    def rest(*_: int) -> None:
        if is_stopped():
            raise Stopped
        time.sleep(REST)

    # Not «ro»: such a connection could not take the log away behind itself when it is the last one.
    uri = f"{database.resolve().as_uri()}?mode=rw"
    with (
        closing(sqlite3.connect(uri, uri=True, isolation_level=None)) as source,
        closing(sqlite3.connect(copy)) as target,
    ):
        source.execute("PRAGMA query_only = ON")
        target.execute("PRAGMA synchronous = OFF")
        # One view for all of the steps. Without it every commit of somebody else begins the copy anew, and
        # on a busy evening it would never end.
        source.execute("BEGIN")
        source.execute("SELECT count(*) FROM sqlite_master").fetchone()
        source.backup(target, pages=STEP, progress=rest)


def _pack(copy: Path, packed: Path, is_stopped: Callable[[], bool]) -> None:
    """Compress, sync, and read it back: what a disk made of it has to be what was given to it."""
    given = hashlib.sha256()
    with copy.open("rb") as source, packed.open("r+b") as file:
        with gzip.GzipFile(filename="", mode="wb", fileobj=file, compresslevel=6) as target:
            for chunk in _chunks(source, is_stopped):
                given.update(chunk)
                target.write(chunk)
        _sync(file)
    kept = hashlib.sha256()
    with gzip.open(packed) as back:
        for chunk in _chunks(back, is_stopped):
            kept.update(chunk)
    if kept.digest() != given.digest():
        raise BrokenCopy("the disk does not give back what was written to it")


def _chunks(source: Readable, is_stopped: Callable[[], bool]) -> Iterator[bytes]:
    while chunk := source.read(CHUNK):
        if is_stopped():
            raise Stopped
        yield chunk


@contextmanager
def _scratch(path: Path) -> Iterator[Path]:
    """An empty file that is gone afterwards, with whatever SQLite laid beside it."""
    with new_file(path):
        pass
    try:
        yield path
    finally:
        for one in (path, *(path.with_name(path.name + end) for end in ("-wal", "-shm", "-journal"))):
            one.unlink(missing_ok=True)


def new_file(path: Path) -> BinaryIO:
    """An empty file that only its owner can read."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, MODE)
    os.fchmod(descriptor, MODE)
    return os.fdopen(descriptor, "wb")


def _sync(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Have the names of its files on disk, too."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _forget_unfinished(folder: Path, now: datetime) -> None:
    for path in folder.glob(f"*{UNFINISHED}*"):
        if now - datetime.fromtimestamp(path.stat().st_mtime, UTC) > FORGOTTEN_AFTER:
            path.unlink(missing_ok=True)
