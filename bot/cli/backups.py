"""Commands that copy the database, and bring a copy back."""

import sqlite3
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.telling import give_up, private_files, settings_or_exit, told_in_a_line
from bot.settings import BackupSettings, DatabaseSettings, load


def backup(
    to: Annotated[Path | None, typer.Option(help="The folder; without it, that of the scheduled backups.")] = None,
) -> None:
    """Copy the database into a compressed file and check it. The bot may be running."""
    database = settings_or_exit(lambda: load(DatabaseSettings)).path
    folder = to or settings_or_exit(lambda: load(BackupSettings)).folder_for(database)
    from bot.clock import SystemClock
    from storage.backups import BrokenCopy, take

    try:
        made = take(database, folder, SystemClock().now())
    except (BrokenCopy, OSError, sqlite3.Error) as error:
        give_up(f"No backup of {database} was made: {error}")
    typer.echo(f"{made.path} is made and checked: {made.size:,} bytes.".replace(",", " "))


def restore(file: Annotated[Path, typer.Argument(help="A backup, or a copy of the database.")]) -> None:
    """Put a backup in the database's place, once it is checked. Not while the bot runs."""
    database = settings_or_exit(lambda: load(DatabaseSettings)).path
    from bot.clock import SystemClock
    from storage.backups import BrokenCopy
    from storage.restoring import restore as put_back
    from storage.sole_use import sole_use

    with told_in_a_line(), private_files(), sole_use(database):
        try:
            done = put_back(file, database, SystemClock().now())
        except BrokenCopy as error:
            give_up(f"{file} cannot be restored: {error}. {database} is as it was.")
    typer.echo(f"{file} is in place as {database}.")
    if done.was_at != done.is_at:
        typer.echo(f"It was brought from {done.was_at} to {done.is_at}.")
    if done.destroyed:
        typer.echo(f"People who were erased since it was made, and are again: {done.destroyed}.")
    if done.replaced:
        typer.echo(f"What it replaced is kept as {done.replaced}; delete that when all is well.")
    typer.echo("Next: python -m bot doctor, then start the bot. It asks about posts that may have appeared already.")
