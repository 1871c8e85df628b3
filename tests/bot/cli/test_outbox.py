"""`outbox`, as an operator types it, and what a running bot makes of it."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.__main__ import app
from domain.posts.notices import ScheduledPost
from storage.migrations import migrate

Invoke = Callable[..., Result]
DUE = datetime(2026, 11, 20, 12, 30, tzinfo=UTC)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Anna, who blocked the bot, and a hall."""
    path = tmp_path / "bot.db"
    migrate(path)
    execute(path, "INSERT INTO people (telegram_id, name, reachable, first_seen_at) VALUES (7, 'Anna', 0, 0)")
    execute(
        path,
        "INSERT INTO halls (chat_id, title, is_channel, state, can_pin, created_at) "
        "VALUES (-1, 'Club', 0, 'bound', 0, 0)",
    )
    return path


@pytest.fixture
def invoke(monkeypatch: pytest.MonkeyPatch, database: Path) -> Invoke:
    def run(*arguments: str) -> Result:
        monkeypatch.chdir(database.parent)
        monkeypatch.setenv("DATABASE_PATH", "bot.db")
        return CliRunner().invoke(app, ["outbox", *arguments])

    return run


def execute(path: Path, statement: str, *values: object) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection, connection:
        return connection.execute(statement, values).fetchall()


def put(
    path: Path, state: str, *, public: bool = False, kind: str = "x", outcome: str = "", until: datetime | None = None
) -> int:
    """A letter to Anna, or to the hall; its number."""
    ((number,),) = execute(
        path,
        "INSERT INTO outbox (key, kind, payload, lane, person_id, hall_id, state, due_at, until, attempts, outcome, "
        "created_at) SELECT count(*), ?, '{}', 'direct', ?, ?, ?, ?, ?, 3, ?, 0 FROM outbox RETURNING id",
        *(kind, None if public else 1, 1 if public else None, state, stored(DUE)),
        *(None if until is None else stored(until), outcome or None),
    )
    assert isinstance(number, int)
    return number


def stored(moment: datetime) -> int:
    return round(moment.timestamp()) * 1_000_000


def states(path: Path) -> list[tuple[object, ...]]:
    return execute(path, "SELECT id, state, attempts, outcome, ended_at FROM outbox ORDER BY id")


def test_everything_arrived(invoke: Invoke, database: Path) -> None:
    put(database, "sent")
    put(database, "pending")

    result = invoke("list")

    assert (result.exit_code, result.stdout) == (0, "Everything arrived.\n")


def test_list_says_what_and_why_without_names(invoke: Invoke, database: Path) -> None:
    put(database, "failed", outcome="Bad Request: message is too long")
    put(database, "unreachable", outcome="Forbidden: bot was blocked by the user")
    put(database, "unknown", public=True, kind="meetup_card", outcome="ServerDisconnectedError")

    result = invoke("list")

    assert result.stdout.splitlines() == [
        "1  failed  2026-11-20 12:30:00 UTC  x  person 1  attempts: 3  Bad Request: message is too long",
        "2  unreachable  2026-11-20 12:30:00 UTC  x  person 1  attempts: 3  Forbidden: bot was blocked by the user",
        "3  unknown  2026-11-20 12:30:00 UTC  meetup_card  hall 1  attempts: 3  ServerDisconnectedError",
        "3 in all: 1 failed, 1 unreachable, 1 unknown.",
    ]
    assert "Anna" not in result.stdout


def test_list_of_one_state_and_of_the_newest(invoke: Invoke, database: Path) -> None:
    for _ in range(3):
        put(database, "failed")
    put(database, "unknown")

    result = invoke("list", "--state", "failed", "--limit", "1")

    assert result.stdout.splitlines() == [
        "3  failed  2026-11-20 12:30:00 UTC  x  person 1  attempts: 3",
        "3 in all: 3 failed. The newest 1 are shown.",
    ]


def test_retry_makes_letters_due_again(invoke: Invoke, database: Path) -> None:
    put(database, "failed", outcome="Bad Request: message is too long")
    put(database, "failed", public=True)
    put(database, "failed")

    result = invoke("retry", "1", "2")

    assert (result.exit_code, result.stdout) == (0, "2 are sent again, 0 are not.\n")
    assert states(database) == [
        (1, "pending", 0, "sent again by an operator", None),
        (2, "pending", 0, "sent again by an operator", None),
        (3, "failed", 3, None, None),
    ]
    assert execute(database, "SELECT action, subject, subject_id, before FROM audit") == [
        ("sent_again", "letter", 1, '{"state": "failed"}'),
        ("sent_again", "letter", 2, '{"state": "failed"}'),
    ]


def test_retry_tries_somebody_who_could_not_be_reached(invoke: Invoke, database: Path) -> None:
    put(database, "unreachable")

    assert invoke("retry", "1").exit_code == 0

    assert states(database)[0][:2] == (1, "pending")
    assert execute(database, "SELECT reachable FROM people") == [(1,)]


def test_private_letter_that_may_have_arrived_keeps_that_mark(invoke: Invoke, database: Path) -> None:
    put(database, "unknown", outcome="ServerDisconnectedError")
    put(database, "failed", outcome="repeated: Bad Request: chat not found")

    invoke("retry", "--all")

    assert [row[3] for row in states(database)] == ["repeated: sent again by an operator"] * 2


def test_post_that_may_have_appeared_is_sent_again_only_when_somebody_looked(invoke: Invoke, database: Path) -> None:
    put(database, "unknown", public=True)

    careless, careful = invoke("retry", "1"), invoke("retry", "1", "--it-did-not-appear")

    assert (careless.exit_code, careless.stdout) == (1, "0 are sent again, 1 are not.\n")
    assert careless.stderr == "1: may have appeared: look into the hall, then say --it-did-not-appear\n"
    assert (careful.exit_code, careful.stdout) == (0, "1 are sent again, 0 are not.\n")


def test_what_is_not_sent_again(invoke: Invoke, database: Path) -> None:
    put(database, "failed", until=datetime.now(UTC) - timedelta(seconds=1))
    put(database, "failed", public=True, kind=ScheduledPost.kind)
    put(database, "sent")

    result = invoke("retry", "1", "2", "3", "99")

    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        "1: makes no sense any more",
        "2: is a post on schedule: its author sends it again from its page (/posts)",
        "3: there is no such message among those that did not arrive",
        "99: there is no such message among those that did not arrive",
    ]
    assert [row[1] for row in states(database)] == ["failed", "failed", "sent"]


def test_all_of_them_as_far_as_it_goes(invoke: Invoke, database: Path) -> None:
    put(database, "failed")
    put(database, "unknown", public=True)

    result = invoke("retry", "--all")

    assert (result.exit_code, result.stdout) == (0, "1 are sent again, 1 are not.\n")


@pytest.mark.parametrize("arguments", [(), ("--all", "1")])
def test_retry_wants_to_know_which(invoke: Invoke, arguments: tuple[str, ...]) -> None:
    result = invoke("retry", *arguments)

    assert result.exit_code == 1
    assert result.stderr == "Say which: numbers as python -m bot outbox list shows them, or --all.\n"


def test_database_of_another_version(invoke: Invoke, database: Path) -> None:
    migrate(database, "0001")

    result = invoke("list")

    assert (result.exit_code, result.stderr) == (
        1,
        "bot.db is not at this version. python -m bot migrate brings it there.\n",
    )
