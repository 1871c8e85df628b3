"""The command line: what it says and how it exits."""

import asyncio
import os
import signal
import socket
import sqlite3
import stat
import sys
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.__main__ import app
from bot.cli.telling import IN_USE
from playground.client import Playground
from playground.server import PlaygroundServer
from storage.migrations import head
from storage.sole_use import sole_use

ROOT = Path(__file__).parents[2]


def invoke(monkeypatch: pytest.MonkeyPatch, folder: Path, *arguments: str, **variables: str) -> Result:
    """A command in this process, in a folder without a `.env`."""
    monkeypatch.chdir(folder)
    for name in ("BOT_TOKEN", "OWNERS"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    return CliRunner().invoke(app, arguments)


@pytest.mark.parametrize("command", ["run", "doctor"])
def test_missing_settings_are_told_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, command: str
) -> None:
    result = invoke(monkeypatch, tmp_path, command, LOG_FORMAT="xml")

    assert result.exit_code == 2
    assert result.stdout == ""
    assert [line.split()[0] for line in result.stderr.splitlines()] == ["BOT_TOKEN", "OWNERS", "LOG_FORMAT"]


def test_migrate_makes_the_database_and_then_leaves_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "data" / "bot.db"

    first = invoke(monkeypatch, tmp_path, "migrate", DATABASE_PATH=str(path))
    second = invoke(monkeypatch, tmp_path, "migrate", DATABASE_PATH=str(path))

    assert (first.exit_code, first.stdout) == (0, f"{path}: nothing -> {head()}.\n")
    assert (second.exit_code, second.stdout) == (0, f"{path} is at {head()} already.\n")


def test_database_is_for_its_owner_only(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "data" / "bot.db"
    invoke(monkeypatch, tmp_path, "migrate", DATABASE_PATH=str(path))

    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_migrate_down_keeps_the_former_state(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "bot.db"
    invoke(monkeypatch, tmp_path, "migrate", DATABASE_PATH=str(path))

    result = invoke(monkeypatch, tmp_path, "migrate", "--to", "base", DATABASE_PATH=str(path))

    kept = f"{path}.before-{head()}"
    assert (result.exit_code, result.stdout) == (
        0,
        f"{path}: {head()} -> nothing. The former state is kept in {kept}.\n",
    )
    with closing(sqlite3.connect(kept)) as connection:
        assert connection.execute("SELECT count(*) FROM halls").fetchone() == (0,)


def test_database_of_a_newer_program_is_told_in_a_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "bot.db"
    invoke(monkeypatch, tmp_path, "migrate", DATABASE_PATH=str(path))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")

    result = invoke(monkeypatch, tmp_path, "migrate", DATABASE_PATH=str(path))

    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        f"{path} is at revision 9999, and this version of the program knows none newer than {head()}. "
        "Install the version that made it, or put the backup from before it in its place."
    ]


def test_migrate_to_a_revision_that_there_is_not(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    result = invoke(monkeypatch, tmp_path, "migrate", "--to", "nonsense", DATABASE_PATH=str(tmp_path / "bot.db"))

    assert result.exit_code == 1
    assert result.stderr.startswith("There is no revision nonsense. Known are base, 0001")
    assert len(result.stderr.splitlines()) == 1


def test_migrate_of_what_is_no_database(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "bot.db"
    path.write_bytes(b"nothing of the kind" * 100)

    result = invoke(monkeypatch, tmp_path, "migrate", DATABASE_PATH=str(path))

    assert result.exit_code == 1
    assert result.stderr == ("The database cannot be used: file is not a database. python -m bot doctor says more.\n")


def test_doctor_exits_with_1_when_something_is_wrong(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    result = invoke(
        monkeypatch, tmp_path, "doctor", BOT_TOKEN="42:TEST_token", OWNERS="1", BOT_API_URL="http://127.0.0.1:9"
    )

    assert result.exit_code == 1
    assert result.stdout.splitlines()[0] == "ok     settings: every value can be used"
    assert result.stdout.splitlines()[-1].startswith("WRONG  token: no answer from http://127.0.0.1:9: ")


@pytest.fixture
def variables(server: PlaygroundServer, tmp_path: Path) -> dict[str, str]:
    return {
        "PATH": os.environ["PATH"],
        "BOT_TOKEN": server.token,
        "BOT_API_URL": server.url,
        "OWNERS": "1",
        "DATABASE_PATH": str(tmp_path / "bot.db"),
        "HEALTH_PORT": "off",
        "PYTHONPATH": str(ROOT),
    }


async def run_bot(variables: dict[str, str], folder: Path) -> asyncio.subprocess.Process:
    """`run` as a program of its own, in a folder without a `.env`."""
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run"), cwd=folder, env=variables, stderr=asyncio.subprocess.PIPE
    )


async def told_until_the_end(process: asyncio.subprocess.Process) -> tuple[int | None, str]:
    async with asyncio.timeout(100):
        _, told = await process.communicate()
    return process.returncode, told.decode()


async def test_run_migrates_answers_and_ends_cleanly_when_told(
    variables: dict[str, str], tmp_path: Path, play: Playground, server: PlaygroundServer
) -> None:
    process = await run_bot(variables, tmp_path)
    anna = await play.person("Anna", language_code="en")
    await anna.start()
    await anna.wait_for(anna.id, lambda message: True, timeout=100)

    process.send_signal(signal.SIGTERM)
    code, told = await told_until_the_end(process)

    assert code == 0
    assert "SIGTERM: finishing what runs" in told
    assert "Traceback" not in told
    assert server.token not in told
    assert server.world.updates.count() == 0


async def test_second_run_on_the_same_database_refuses_to_start(
    variables: dict[str, str], tmp_path: Path, play: Playground
) -> None:
    first = await run_bot(variables, tmp_path)
    anna = await play.person("Anna", language_code="en")
    await anna.start()
    await anna.wait_for(anna.id, lambda message: True, timeout=100)

    second = await run_bot({**variables, "LOG_LEVEL": "ERROR"}, tmp_path)
    refused = await told_until_the_end(second)
    first.send_signal(signal.SIGTERM)
    code, told = await told_until_the_end(first)

    assert refused == (
        IN_USE,
        f"The bot is running with {tmp_path / 'bot.db'} already (process {first.pid}). "
        "Stop it first: one database, one running bot.\n",
    )
    assert (code, "Conflict" in told) == (0, False)


def test_migrate_refuses_while_the_bot_runs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "bot.db"
    with sole_use(path):
        result = invoke(monkeypatch, tmp_path, "migrate", DATABASE_PATH=str(path))

    assert (result.exit_code, path.exists()) == (IN_USE, False)
    assert result.stderr.startswith(f"The bot is running with {path} already (process {os.getpid()}).")


async def test_run_with_a_wrong_token_says_so_in_a_line(variables: dict[str, str], tmp_path: Path) -> None:
    process = await run_bot(
        {**variables, "BOT_TOKEN": "42:another_token_than_the_one_it_knows", "LOG_LEVEL": "ERROR"}, tmp_path
    )

    assert await told_until_the_end(process) == (
        1,
        "Telegram does not accept BOT_TOKEN. Ask @BotFather for the current one and set it.\n",
    )


async def test_run_with_a_port_that_is_taken_says_so_in_a_line(variables: dict[str, str], tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        process = await run_bot({**variables, "HEALTH_PORT": str(port), "LOG_LEVEL": "ERROR"}, tmp_path)
        code, told = await told_until_the_end(process)

    assert code == 1
    assert str(port) in told
    assert len(told.splitlines()) == 1
