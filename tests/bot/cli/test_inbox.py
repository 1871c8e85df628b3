"""`inbox list`, `retry` and `drop`, as an operator types them."""

import asyncio
import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.__main__ import app
from storage.database import Database
from storage.inbox import Inbox, Incoming, Stage
from storage.migrations import migrate

Invoke = Callable[..., Result]
NOW = datetime(2030, 1, 2, 3, 4, 5, tzinfo=UTC)


@pytest.fixture
def invoke(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Invoke:
    def run(*arguments: str) -> Result:
        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv("DATABASE_PATH", "bot.db")
        return CliRunner().invoke(app, ["inbox", *arguments])

    return run


@pytest.fixture
def parked(tmp_path: Path) -> Path:
    """A database in which update 7 is parked, and update 8 is not."""
    path = tmp_path / "bot.db"
    migrate(path)

    async def fill() -> None:
        database = Database(path)
        async with database.write() as connection:
            payload = json.dumps({"update_id": 7, "message": {"text": "a secret"}})
            await Inbox(connection).receive([Incoming(7, payload, True), Incoming(8, payload, True)], NOW)
            await Inbox(connection).park(7, 3, "KeyError at actions/x.py:1", NOW)
        await database.close()

    asyncio.run(fill())
    return path


def stages(path: Path) -> dict[int, str]:
    with closing(sqlite3.connect(path)) as connection:
        return dict(connection.execute("SELECT update_id, state FROM inbox"))


def test_list_tells_what_broke_and_nothing_that_people_wrote(invoke: Invoke, parked: Path) -> None:
    told = invoke("list")

    assert told.stdout == "7  2030-01-02 03:04:05 UTC  message  put aside  KeyError at actions/x.py:1\n"


def test_retry_leaves_it_to_the_bot(invoke: Invoke, parked: Path) -> None:
    told = invoke("retry", "7")

    assert (told.exit_code, told.stdout) == (0, "7 is tried again within seconds, or when the bot starts.\n")
    assert stages(parked) == {7: Stage.AGAIN, 8: Stage.RECEIVED}
    assert "is tried again" in invoke("list").stdout


def test_drop_forgets_it(invoke: Invoke, parked: Path) -> None:
    told = invoke("drop", "7")

    assert (told.exit_code, told.stdout) == (0, "7 is dropped.\n")
    assert stages(parked) == {8: Stage.RECEIVED}
    assert invoke("list").stdout == "Nothing is put aside.\n"


@pytest.mark.parametrize("verb", ["retry", "drop"])
def test_only_what_is_parked_is_touched(invoke: Invoke, parked: Path, verb: str) -> None:
    told = invoke(verb, "8")

    assert told.exit_code == 1
    assert told.stderr == "Nothing is put aside under number 8. python -m bot inbox list shows what is.\n"
    assert stages(parked) == {7: Stage.PARKED, 8: Stage.RECEIVED}


def test_database_of_another_version_is_left_alone(invoke: Invoke, tmp_path: Path) -> None:
    told = invoke("list")

    assert told.exit_code == 1
    assert "python -m bot migrate" in told.stderr
    assert not (tmp_path / "bot.db").exists()
