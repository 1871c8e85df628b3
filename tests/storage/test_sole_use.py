"""Only one program at a time has a database to itself, and its end, of whatever kind, gives it back."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from storage.sole_use import InUse, lock_file, sole_use

ROOT = Path(__file__).parents[2]
HOLD = """
import sys
from pathlib import Path
from storage.sole_use import sole_use
with sole_use(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@contextmanager
def another_program(path: Path) -> Iterator[subprocess.Popen[str]]:
    """A program of its own that has the database."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={"PYTHONPATH": str(ROOT)},
    ) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "held\n"
            yield process
        finally:
            process.kill()


def test_second_program_is_told_who_has_it(tmp_path: Path) -> None:
    path = tmp_path / "bot.db"

    with another_program(path) as process, pytest.raises(InUse) as refused, sole_use(path):
        pass

    assert refused.value.process == process.pid
    assert str(refused.value) == (
        f"The bot is running with {path} already (process {process.pid}). Stop it first: one database, one running bot."
    )


def test_killed_program_leaves_nothing_behind_that_bars_the_next(tmp_path: Path) -> None:
    path = tmp_path / "bot.db"
    with another_program(path) as process:
        process.kill()
        process.wait()

    with sole_use(path):
        assert lock_file(path).read_text() == f"{os.getpid()}\n"


def test_database_by_another_name_is_the_same_database(tmp_path: Path) -> None:
    path, other = tmp_path / "bot.db", tmp_path / "link.db"
    path.touch()
    other.symlink_to(path)

    with sole_use(path), pytest.raises(InUse), sole_use(other):
        pass


def test_another_database_is_not_in_use(tmp_path: Path) -> None:
    with sole_use(tmp_path / "one.db"), sole_use(tmp_path / "two.db"):
        pass


def test_it_is_given_back_after_a_failure(tmp_path: Path) -> None:
    path = tmp_path / "bot.db"
    with pytest.raises(ZeroDivisionError), sole_use(path):
        raise ZeroDivisionError

    with sole_use(path):
        pass


def test_children_of_the_program_do_not_keep_it(tmp_path: Path) -> None:
    path = tmp_path / "bot.db"
    with sole_use(path):
        child = subprocess.Popen([sys.executable, "-c", "import sys; sys.stdin.read()"], stdin=subprocess.PIPE)
    try:
        with sole_use(path):
            pass
    finally:
        child.communicate()
