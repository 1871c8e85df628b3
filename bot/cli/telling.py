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
    from aiogram.exceptions import TelegramAPIError, TelegramUnauthorizedError
    from sqlalchemy.exc import DatabaseError

    from actions.consents.printing import WrongTemplates
    from bot.intake import TokenRefused
    from storage.migrations import BrokenReferences, UnknownRevision
    from storage.sole_use import InUse
    from storage.vault import WrongKey

    try:
        yield
    except (TokenRefused, TelegramUnauthorizedError):
        give_up(str(TokenRefused()))
    except InUse as error:
        give_up(str(error), IN_USE)
    except WrongKey as error:
        give_up(f"PROGRAMME_KEYS {error}")
    except WrongTemplates as error:
        give_up(f"TEMPLATES_DIR: {error}")
    except DatabaseError as error:
        give_up(f"The database cannot be used: {error.orig}. python -m bot doctor says more.")
    except (OSError, sqlite3.Error, BrokenReferences, UnknownRevision, TelegramAPIError) as error:
        give_up(str(error))


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
