"""Whether there is room for the database to grow and to be copied."""

import shutil
from dataclasses import dataclass
from pathlib import Path

LEAST_FREE = 200 * 1024 * 1024
"""Bytes. Beside that, a backup or a migration needs room for another copy of the database."""


@dataclass(frozen=True, slots=True)
class Room:
    """Bytes at ``folder``: how many are ``free``, and how many should be."""

    folder: Path
    free: int
    needed: int

    @property
    def is_scarce(self) -> bool:
        return self.free < self.needed


def room_at(folder: Path, database: Path) -> Room:
    """The room at ``folder``, or where it would be made. Asks the disk: work for a thread."""
    there = next(one for one in (folder.absolute(), *folder.absolute().parents) if one.exists())
    return Room(there, shutil.disk_usage(there).free, LEAST_FREE + size_of(database))


def size_of(database: Path) -> int:
    """Bytes that the database takes, with what lies beside it."""
    parts = (database, *(database.with_name(database.name + end) for end in ("-wal", "-shm")))
    return sum(part.stat().st_size for part in parts if part.exists())
