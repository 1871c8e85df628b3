"""What a power cut leaves of a database: its file, and a log whose end is missing or was half written.

SQLite's documentation of the WAL-index has the layout of the ``-shm`` file that is read here.
"""

import random
import shutil
import struct
from dataclasses import dataclass
from pathlib import Path

WAL_HEADER = 32
FRAME_HEADER = 24


@dataclass(frozen=True, slots=True)
class Log:
    """How far the log is: ``salt`` tells its generation, ``frames`` are written, ``copied`` of them begun to be copied.

    What was copied into the database, or begun to be, had been synced before.
    """

    salt: bytes
    frames: int
    copied: int
    page: int

    def end_of(self, frame: int) -> int:
        """Where in the log's file that many frames end, in bytes."""
        return WAL_HEADER + frame * (FRAME_HEADER + self.page) if frame else 0


def look(database: Path) -> Log:
    """The log of a database that some program has open."""
    index = _beside(database, "-shm").read_bytes()
    page: int = struct.unpack_from("=H", index, 14)[0]
    frames = min(struct.unpack_from("=I", index, offset)[0] for offset in (16, 48 + 16))
    (copied,) = struct.unpack_from("=I", index, 128)
    return Log(index[32:40], frames, copied, page)


def tear(dice: random.Random, database: Path, to: Path, synced: Log) -> Path:
    """A copy of a database whose program stands still. Of its log at least what was ``synced`` stays whole."""
    shutil.copyfile(database, to)
    log = look(database)
    kept = synced.frames if synced.salt == log.salt else 0
    low, high = log.end_of(min(max(kept, log.copied), log.frames)), log.end_of(log.frames)
    content = _beside(database, "-wal").read_bytes()
    cut = dice.randint(low, high)
    tail = b"" if dice.random() < 0.5 else dice.randbytes(high - cut) + content[high:]
    _beside(to, "-wal").write_bytes(content[:cut] + tail)
    return to


def _beside(database: Path, suffix: str) -> Path:
    return database.with_name(database.name + suffix)
