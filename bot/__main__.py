"""The command line. What a command needs is imported when it runs: `--help` must not wait for all of it."""

import asyncio
import logging
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Annotated, NoReturn, TypeVar

import typer

from bot.setting_errors import WrongSettings
from bot.settings import DatabaseSettings, load, load_settings

log = logging.getLogger(__name__)

FAILED = 1
WRONG_SETTINGS = 2

app = typer.Typer(
    help="Edelweiss: a Telegram bot for a community's meetups. Settings are explained in .env.example.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

T = TypeVar("T")


@app.command()
def run() -> None:
    """Run the bot. Brings the database to this version first."""
    settings = _settings(load_settings)
    from bot.app import run as run_bot
    from bot.logs import secrets_of, set_up_logs
    from storage.migrations import migrate

    set_up_logs(settings.logs, secrets_of(settings))
    with _told_in_a_line():
        migrate(settings.database.path)
        asyncio.run(run_bot(settings))


@app.command()
def migrate(
    to: Annotated[str, typer.Option(help="The revision to bring the database to, up or down.")] = "head",
) -> None:
    """Bring the database to this version, after a backup beside it."""
    path = _settings(lambda: load(DatabaseSettings)).path
    from storage.migrations import migrate as migrate_database

    with _told_in_a_line():
        done = migrate_database(path, to)
        if done.before == done.after:
            print(f"{path} is at {done.after or 'nothing'} already.")
        else:
            kept = f" The former state is kept in {done.backup}." if done.backup else ""
            print(f"{path}: {done.before or 'nothing'} -> {done.after or 'nothing'}.{kept}")


@app.command()
def doctor() -> None:
    """Check what the bot needs, one line each: what is wrong and what to do. Exit code 0, or 1 if anything is."""
    settings = _settings(load_settings)
    from bot.doctor import examine

    raise typer.Exit(asyncio.run(examine(settings, print)))


@app.command()
def demo(
    port: Annotated[int, typer.Option(help="The port of the page on this machine; 0 takes a free one.")] = 8080,
) -> None:
    """See the whole bot at work in the browser: no token, nothing is kept."""
    from bot.demo import show
    from bot.logs import set_up_logs
    from bot.settings import LogSettings

    os.environ.setdefault("LOG_LEVEL", "WARNING")
    set_up_logs(_settings(lambda: load(LogSettings)))
    with _told_in_a_line():
        asyncio.run(show(port, typer.echo))


def _settings(load_them: Callable[[], T]) -> T:
    try:
        return load_them()
    except WrongSettings as wrong:
        for problem in wrong.problems:
            typer.echo(problem, err=True)
        raise typer.Exit(WRONG_SETTINGS) from None


@contextmanager
def _told_in_a_line() -> Iterator[None]:
    """Turn failures that an operator can do something about into a line, and exit with 1."""
    from aiogram.exceptions import TelegramAPIError, TelegramUnauthorizedError
    from sqlalchemy.exc import DatabaseError

    from bot.intake import TokenRefused
    from storage.migrations import BrokenReferences, UnknownRevision

    try:
        yield
    except (TokenRefused, TelegramUnauthorizedError):
        _give_up(str(TokenRefused()))
    except DatabaseError as error:
        _give_up(f"The database cannot be used: {error.orig}. python -m bot doctor says more.")
    except (OSError, sqlite3.Error, BrokenReferences, UnknownRevision, TelegramAPIError) as error:
        _give_up(str(error))


def _give_up(why: str) -> NoReturn:
    log.debug("where it came from", exc_info=True)
    typer.echo(why, err=True)
    raise typer.Exit(FAILED) from None


def main() -> None:
    app(prog_name="edelweiss")


if __name__ == "__main__":
    app(prog_name="python -m bot")
