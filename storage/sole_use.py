"""One program at a time runs the bot on a database: a lock of the operating system, beside the file.

The lock dies with its process, however that ends, so there is never a stale one to clear away. The lock file itself
stays: removing it would let two programs each lock a file of the same name.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


class InUse(Exception):
    """Another program has the database to itself. ``process`` is its number, where that is known."""

    def __init__(self, path: Path, process: int | None) -> None:
        who = f" (process {process})" if process else ""
        super().__init__(f"The bot is running with {path} already{who}. Stop it first: one database, one running bot.")
        self.process = process


def lock_file(database: Path) -> Path:
    """The file that is locked for ``database``: the same one by whatever way it is reached."""
    real = database.resolve()
    return real.with_name(f"{real.name}.lock")


@contextmanager
def sole_use(database: Path) -> Iterator[None]:
    """Have the database to oneself, with regard to all who ask like this. Its folder is made.

    Raises :class:`InUse` at once when somebody has it, OSError when the folder cannot be written to.
    """
    path = lock_file(database)
    path.parent.mkdir(parents=True, exist_ok=True)
    # Not handed down to programs that this one starts: they would keep the lock after its end.
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise InUse(database, _number_in(descriptor)) from None
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, f"{os.getpid()}\n".encode(), 0)
        yield
    finally:
        os.close(descriptor)


def _number_in(descriptor: int) -> int | None:
    with suppress(ValueError):
        return int(os.pread(descriptor, 32, 0))
    return None
