"""How commands fail: in a line that an operator can do something about, and with an exit code."""

import logging
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NoReturn, TypeVar

import typer

from bot.setting_errors import WrongSettings

log = logging.getLogger(__name__)

FAILED = 1
WRONG_SETTINGS = 2
IN_USE = 3
"""The bot is running with this database already."""

T = TypeVar("T")


def settings_or_exit(load_them: Callable[[], T]) -> T:
    """What `load_them` returns; when settings are wrong, a line for each on standard error, and exit code 2."""
    try:
        return load_them()
    except WrongSettings as wrong:
        for problem in wrong.problems:
            typer.echo(problem, err=True)
        raise typer.Exit(WRONG_SETTINGS) from None


@contextmanager
def told_in_a_line() -> Iterator[None]:
    """Turn failures that an operator can do something about into a line and an exit code."""
    try:
        yield
    except Exception as error:
        if (told := _line_of(error)) is None:
            raise
        give_up(*told)


def _line_of(error: Exception) -> tuple[str, int] | None:
    """What to say of it, and the exit code; None when an operator can do nothing about it.

    The kinds of errors are imported only now: a command need not load all that can fail before it begins.
    """
    from aiogram.exceptions import TelegramAPIError, TelegramUnauthorizedError
    from sqlalchemy.exc import DatabaseError

    from actions.consents.printing import WrongTemplates
    from bot.intake import TokenRefused
    from documents.surveys.reading import QuestionsUnusable
    from storage.migrations import BrokenReferences, UnknownRevision
    from storage.sole_use import InUse
    from storage.vault import WrongKey

    match error:
        case TokenRefused() | TelegramUnauthorizedError():
            return str(TokenRefused()), FAILED
        case InUse():
            return str(error), IN_USE
        case WrongKey():
            return f"PROGRAMME_KEYS {error}", FAILED
        case WrongTemplates():
            return f"TEMPLATES_DIR: {error}", WRONG_SETTINGS
        case QuestionsUnusable():
            return f"SURVEYS_DIR: {error}", WRONG_SETTINGS
        case DatabaseError():
            return f"The database cannot be used: {error.orig}. python -m bot doctor says more.", FAILED
        case OSError() | sqlite3.Error() | BrokenReferences() | UnknownRevision() | TelegramAPIError():
            return str(error), FAILED
    return None


@contextmanager
def private_files() -> Iterator[None]:
    """What is made inside nobody but its owner can read: the database holds what people wrote."""
    former = os.umask(0o077)
    try:
        yield
    finally:
        os.umask(former)


def give_up(why: str, code: int = FAILED) -> NoReturn:
    """Say why on standard error, and exit."""
    log.debug("where it came from", exc_info=True)
    typer.echo(why, err=True)
    raise typer.Exit(code) from None
