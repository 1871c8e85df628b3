"""The keeper makes backups when they are due, drops old ones, and remembers what went wrong."""

import asyncio
import os
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.backups import keeper
from bot.backups.keeper import AFTER_FAILURE, AFTER_START, Backups
from bot.backups.schedule import Keep
from storage.backups import Backup, Stopped, backups_in, take
from storage.migrations import migrate

MOSCOW = ZoneInfo("Europe/Moscow")
DAY = timedelta(days=1)
START = datetime(2026, 11, 20, 15, 30, tzinfo=UTC)


class Clock:
    def __init__(self) -> None:
        self.moment = START

    def now(self) -> datetime:
        return self.moment


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "bot.db"
    migrate(path)
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@pytest.fixture
def backups(database: Path, folder: Path, clock: Clock) -> Backups:
    return Backups(database, folder, DAY, Keep(days=7, weeks=4), MOSCOW, clock)


def taken(folder: Path, database: Path) -> list[datetime]:
    return [one.taken_at for one in backups_in(folder, database)]


def bar(folder: Path) -> None:
    """Nothing can be put there: it is a file."""
    folder.touch()


def open_up(folder: Path) -> None:
    folder.unlink()


async def test_first_backup_is_made_soon_after_the_start_and_then_every_night(
    backups: Backups, folder: Path, database: Path, clock: Clock
) -> None:
    await backups.look()
    assert taken(folder, database) == []

    for wait in (AFTER_START, timedelta(hours=1), timedelta(hours=9), timedelta(minutes=5), DAY):
        clock.moment += wait
        await backups.look()

    first, night = START + AFTER_START, START + AFTER_START + timedelta(hours=10)
    assert taken(folder, database) == [first, night, night + timedelta(minutes=5) + DAY]
    assert (backups.newest, backups.failure) == (night + timedelta(minutes=5) + DAY, None)


async def test_restart_finds_what_there_is(backups: Backups, folder: Path, database: Path, clock: Clock) -> None:
    take(database, folder, START)
    clock.moment += timedelta(hours=2)

    await backups.look()

    assert taken(folder, database) == [START]
    assert backups.newest == START


async def test_old_ones_go(backups: Backups, folder: Path, database: Path, clock: Clock) -> None:
    nights = [datetime(2026, 10, 1, 1, tzinfo=UTC) + number * DAY for number in range(50)]
    for night in nights:
        take(database, folder, night)
    former = database.with_name("bot.db.before-0001")
    replaced = database.with_name("bot.db.replaced-20261101T000000Z")
    for path, age in ((former, 29 * DAY), (replaced, 28 * DAY)):
        path.touch()
        os.utime(path, ((START - age).timestamp(),) * 2)

    await backups.look()

    assert [f"{moment:%m-%d}" for moment in taken(folder, database)] == [
        *("11-01", "11-08", "11-13", "11-14", "11-15", "11-16", "11-17", "11-18", "11-19"),
    ]
    assert (former.exists(), replaced.exists()) == (False, True)


async def test_failure_is_remembered_until_a_backup_succeeds(
    backups: Backups, folder: Path, database: Path, clock: Clock
) -> None:
    bar(folder)
    clock.moment += AFTER_START
    await backups.look()
    failed = backups.failure
    open_up(folder)

    clock.moment += AFTER_FAILURE - timedelta(seconds=1)
    await backups.look()
    too_early = (taken(folder, database), backups.failure)
    clock.moment += timedelta(seconds=1)
    await backups.look()

    assert failed is not None
    assert "File exists" in failed
    assert too_early == ([], failed)
    assert (taken(folder, database), backups.failure) == ([clock.moment], None)


async def test_overdue_when_nothing_came_of_two_intervals(
    backups: Backups, folder: Path, database: Path, clock: Clock
) -> None:
    take(database, folder, START)
    await backups.look()

    clock.moment = START + 2 * DAY
    assert not backups.is_overdue
    clock.moment += timedelta(seconds=1)
    assert backups.is_overdue


async def test_without_any_backup_it_counts_from_the_start(backups: Backups, clock: Clock) -> None:
    clock.moment = START + 2 * DAY + timedelta(seconds=1)

    assert backups.is_overdue


async def test_stopping_program_stops_the_copier(
    backups: Backups, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The thread goes on until it is told; the program's end must not wait for a large copy."""
    copying, ended = threading.Event(), threading.Event()

    def endless(database: Path, folder: Path, now: datetime, *, is_stopped: Callable[[], bool]) -> Backup:
        def stopped() -> bool:
            copying.set()
            return is_stopped()

        try:
            while True:
                take(database, folder, now, is_stopped=stopped)
        except Stopped:
            ended.set()
            raise

    monkeypatch.setattr(keeper, "take", endless)
    clock.moment += AFTER_START
    looking = asyncio.create_task(backups.look())
    await asyncio.to_thread(copying.wait)

    looking.cancel()

    with pytest.raises(asyncio.CancelledError):
        await looking
    assert await asyncio.to_thread(ended.wait, 20)
