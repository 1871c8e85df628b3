"""`keys`: making one, rotating, and starting without the right one."""

import asyncio
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.__main__ import app
from bot.intake.arrivals import Arrival, read_update
from bot.intake.sealing import Sealing
from domain.registry.code import Series
from domain.registry.record import Details, NewRecord
from storage.database import Database
from storage.inbox import Inbox
from storage.records import Records
from storage.vault import Vault, WrongKey, new_master

Invoke = Callable[..., Result]
OLD, NEW = new_master(), new_master()
NOBODY_THERE = "http://127.0.0.1:9"


@pytest.fixture
def invoke(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Invoke:
    def run(*arguments: str, keys: str = "") -> Result:
        monkeypatch.chdir(tmp_path)
        for name, value in {
            "DATABASE_PATH": "bot.db",
            "PROGRAMME_KEYS": keys,
            "BOT_TOKEN": "42:TEST_token",
            "OWNERS": "1",
            "BOT_API_URL": NOBODY_THERE,
        }.items():
            monkeypatch.setenv(name, value)
        return CliRunner().invoke(app, arguments)

    return run


def on_database(path: Path, keys: list[str], *, add: bool = False) -> str:
    """The name of the one person that is stored, added before if wished."""

    async def run() -> str:
        database = Database(path)
        try:
            async with database.write() as connection:
                records = Records(connection, Vault(keys))
                if add:
                    new = NewRecord(details=Details(name="Синицына Вера"))
                    await records.add(Series.MENTEE, new, datetime(2026, 11, 26, tzinfo=UTC))
                (sealed,) = await records.changed_since(0, 10)
                found = await records.get(sealed.record.id)
                assert found is not None
                return found.details.name
        finally:
            await database.close()

    return asyncio.run(run())


@pytest.fixture
def stored(tmp_path: Path, empty_database: Path) -> Path:
    """A database with one person, sealed by the old key."""
    path = Path(shutil.copy(empty_database, tmp_path / "bot.db"))
    on_database(path, [OLD], add=True)
    return path


def test_a_new_key_is_one_and_never_the_same(invoke: Invoke) -> None:
    first, second = (invoke("keys", "new").stdout.strip() for _ in range(2))

    assert first != second
    Vault([first, second])


def test_rotation_lets_the_old_key_go(invoke: Invoke, stored: Path) -> None:
    told = invoke("keys", "rotate", keys=f"{NEW},{OLD}")

    assert told.stdout == "People whose key is wrapped by the first key now: 1.\n"
    assert on_database(stored, [NEW]) == "Синицына Вера"
    with pytest.raises(WrongKey):
        on_database(stored, [OLD])


WRITTEN = '{"update_id": 9, "message": {"text": "Мне трудно", "chat": {"id": 7, "type": "private"}}}'
IN_HALL = '{"update_id": 10, "message": {"text": "Привет", "chat": {"id": -7, "type": "supergroup"}}}'


def in_inbox(path: Path, number: int, *, parked: Arrival | None = None) -> str:
    """The payload of an update, parked before if wished."""

    async def run() -> str:
        database = Database(path)
        try:
            async with database.write() as connection:
                if parked is not None:
                    now = datetime(2026, 11, 26, tzinfo=UTC)
                    await Inbox(connection).receive([parked.incoming()], now)
                    await Inbox(connection).park(parked.update_id, 3, "KeyError in card", now)
                entry = await Inbox(connection).get(number)
                assert entry is not None
                return entry.payload
        finally:
            await database.close()

    return asyncio.run(run())


def test_rotation_takes_along_what_is_put_aside(invoke: Invoke, stored: Path) -> None:
    in_inbox(stored, 9, parked=Sealing(Vault([OLD])).sealed(read_update(WRITTEN)))
    in_inbox(stored, 10, parked=read_update(IN_HALL))

    told = invoke("keys", "rotate", keys=f"{NEW},{OLD}")

    assert told.stdout.splitlines()[1:] == ["Updates that wait or are put aside, sealed by the first key now: 1."]
    assert Sealing(Vault([NEW])).opened(read_update(in_inbox(stored, 9))) == read_update(WRITTEN)
    assert in_inbox(stored, 10) == IN_HALL


def test_rotation_does_not_wait_for_what_no_key_opens(invoke: Invoke, stored: Path) -> None:
    lost = Sealing(Vault([new_master()])).sealed(read_update(WRITTEN))
    in_inbox(stored, 9, parked=lost)

    told = invoke("keys", "rotate", keys=f"{NEW},{OLD}")

    assert told.exit_code == 0
    assert told.stdout.splitlines()[1] == (
        "Updates that none of the keys opens: 1. python -m bot inbox list shows what is put aside."
    )
    assert on_database(stored, [NEW]) == "Синицына Вера"
    assert in_inbox(stored, 9) == lost.payload


@pytest.mark.parametrize(
    ("keys", "why"),
    [("", "PROGRAMME_KEYS is not set"), (NEW, "PROGRAMME_KEYS does not open")],
    ids=["none", "another"],
)
def test_rotation_without_the_key_changes_nothing(invoke: Invoke, stored: Path, keys: str, why: str) -> None:
    told = invoke("keys", "rotate", keys=keys)

    assert (told.exit_code, told.stdout) == (1, "")
    assert told.stderr.startswith(why)
    assert on_database(stored, [OLD]) == "Синицына Вера"


@pytest.mark.parametrize(
    ("keys", "why"),
    [
        ("", "PROGRAMME_KEYS is not set, and the database holds people"),
        (NEW, "PROGRAMME_KEYS does not open what the database holds"),
    ],
    ids=["none", "another"],
)
@pytest.mark.usefixtures("stored")
def test_the_bot_refuses_to_start_without_the_key(invoke: Invoke, keys: str, why: str) -> None:
    told = invoke("run", keys=keys)

    assert told.exit_code == 1
    assert told.stderr.splitlines()[-1].startswith(why)
    assert NEW not in told.output


def test_what_is_no_key_is_named_and_not_repeated(invoke: Invoke) -> None:
    told = invoke("run", keys=f"{NEW},hush-hush")

    assert told.exit_code == 2
    assert told.stderr.startswith("PROGRAMME_KEYS has something in it that is no key")
    assert "hush-hush" not in told.output
