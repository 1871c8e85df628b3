"""Logs carry the id of the update and no secrets."""

import io
import json
import logging
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import structlog
from pydantic import BaseModel, ValidationError

from bot.logs import BLANK, set_up_logs
from bot.settings import LogFormat, LogLevel, LogSettings

TOKEN = "42:TEST_TOKEN_of_the_playground_not_secret"

Lines = Callable[[], list[dict[str, Any]]]


@pytest.fixture
def stream() -> Iterator[io.StringIO]:
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    levels = {name: logging.getLogger(name).level for name in ("aiogram", "apscheduler", "asyncio")}
    yield io.StringIO()
    logging.captureWarnings(False)
    root.handlers[:] = handlers
    root.setLevel(level)
    for name, former in levels.items():
        logging.getLogger(name).setLevel(former)
    structlog.reset_defaults()


@pytest.fixture
def lines(stream: io.StringIO) -> Lines:
    set_up_logs(LogSettings(LOG_FORMAT=LogFormat.JSON, LOG_LEVEL=LogLevel.INFO), [TOKEN, "pass word"], stream)
    return lambda: [json.loads(line) for line in stream.getvalue().splitlines()]


def test_line_of_the_standard_library_is_json(lines: Lines) -> None:
    logging.getLogger("bot.thing").warning("%d things", 3)

    (line,) = lines()
    assert line.pop("timestamp").endswith("Z")
    assert line == {"event": "3 things", "level": "warning", "logger": "bot.thing"}


def test_line_carries_what_is_bound_to_the_context(lines: Lines) -> None:
    with structlog.contextvars.bound_contextvars(update=7):
        logging.getLogger("bot").info("plain")
        structlog.get_logger("bot").info("structured", seats=2)

    assert [(line["event"], line["update"]) for line in lines()] == [("plain", 7), ("structured", 7)]


@pytest.mark.parametrize(
    "text",
    [
        f"https://api.telegram.org/bot{TOKEN}/getMe",
        f"token {TOKEN}.",
        "another 123456789:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc",
        "http://127.0.0.1/bot7:short/getMe",
        "proxy socks5://user:hush@127.0.0.1:1",
        "the pass word is in here",
    ],
)
def test_secrets_are_blanked_wherever_they_stand(lines: Lines, text: str) -> None:
    log = logging.getLogger("bot")
    log.warning("failed: %s", text)
    log.warning("failed: %s", RuntimeError(text))
    structlog.get_logger("bot").warning("failed", url=text, nested={"deep": [text]}, error=RuntimeError(text))
    try:
        raise RuntimeError(text)
    except RuntimeError:
        log.exception("failed")

    told = json.dumps(lines())
    assert len(lines()) == 4
    assert told.count(BLANK) >= 6
    for secret in (TOKEN, "AAEhBOweik6ad9r", "7:short", "hush", "pass word"):
        assert secret not in told


def test_what_people_are_called_and_write_is_blanked(lines: Lines) -> None:
    structlog.get_logger("bot").info("seen", person=5, first_name="Анна", text="my secret", username="anna")

    (line,) = lines()
    assert (line["person"], line["first_name"], line["text"], line["username"]) == (5, BLANK, BLANK, BLANK)


class Age(BaseModel):
    years: int


def test_input_quoted_by_libraries_is_blanked(lines: Lines) -> None:
    typed = "".join(("Ан", "на"))  # a traceback shows the lines of the source
    try:
        Age.model_validate({"years": typed})
    except ValidationError:
        logging.getLogger("bot").exception("unreadable")
    logging.getLogger("bot").error("(sqlite3.IntegrityError) x\n[SQL: INSERT]\n[parameters: (%r, 1)]\n(link)", typed)

    told = json.dumps(lines(), ensure_ascii=False)
    assert "Анна" not in told
    assert f"input_value={BLANK}, input_type=str" in told
    assert f"[parameters: {BLANK}]" in told


def test_chatty_libraries_are_heard_from_warnings_on(lines: Lines) -> None:
    for name in ("aiogram.event", "apscheduler.scheduler"):
        logging.getLogger(name).info("chat")
        logging.getLogger(name).warning("trouble")

    assert [line["event"] for line in lines()] == ["trouble", "trouble"]


def test_warnings_of_python_are_logged(lines: Lines) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(True)
        warnings.warn(f"old thing {TOKEN}", DeprecationWarning, stacklevel=1)

    (line,) = lines()
    assert "old thing ***" in line["event"]


def test_console_shows_the_line_and_the_traceback(stream: io.StringIO) -> None:
    set_up_logs(LogSettings(), [TOKEN], stream)
    try:
        raise RuntimeError(f"with {TOKEN}")
    except RuntimeError:
        logging.getLogger("bot").exception("it failed")

    shown = stream.getvalue()
    assert "it failed" in shown
    assert "Traceback (most recent call last)" in shown
    assert "RuntimeError: with ***" in shown


def test_setting_logs_up_again_replaces_the_former_way(stream: io.StringIO) -> None:
    former = io.StringIO()
    set_up_logs(LogSettings(), stream=former)
    set_up_logs(LogSettings(LOG_LEVEL="ERROR"), stream=stream)

    logging.getLogger("bot").warning("quiet")
    logging.getLogger("bot").error("loud")

    assert former.getvalue() == ""
    assert "loud" in stream.getvalue()
    assert "quiet" not in stream.getvalue()
