"""Commands that run the program, or make it ready to run."""

import asyncio
import os
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.telling import private_files, settings_or_exit, told_in_a_line
from bot.garbage import wait_while_loading
from bot.settings import DatabaseSettings, load, load_settings
from bot.telegram_types import build_when_used


def run() -> None:
    """Run the bot. Brings the database to this version first."""
    wait_while_loading()
    settings = settings_or_exit(load_settings)
    build_when_used()
    from bot.app import run as run_bot
    from bot.logs import secrets_of, set_up_logs
    from storage.migrations import migrate
    from storage.sole_use import sole_use

    set_up_logs(settings.logs, secrets_of(settings))
    with told_in_a_line(), private_files(), sole_use(settings.database.path):
        migrate(settings.database.path)
        asyncio.run(run_bot(settings))


def migrate(
    to: Annotated[str, typer.Option(help="The revision to bring the database to, up or down.")] = "head",
) -> None:
    """Bring the database to this version, after a backup beside it. Not while the bot runs."""
    path = settings_or_exit(lambda: load(DatabaseSettings)).path
    from storage.migrations import migrate as migrate_database
    from storage.sole_use import sole_use

    with told_in_a_line(), private_files(), sole_use(path):
        done = migrate_database(path, to)
        if done.before == done.after:
            typer.echo(f"{path} is at {done.after or 'nothing'} already.")
        else:
            kept = f" The former state is kept in {done.backup}." if done.backup else ""
            typer.echo(f"{path}: {done.before or 'nothing'} -> {done.after or 'nothing'}.{kept}")


def doctor() -> None:
    """Check what the bot needs, one line each: what is wrong and what to do. Exit code 0, or 1 if anything is."""
    settings = settings_or_exit(load_settings)
    from bot.doctor import examine

    raise typer.Exit(asyncio.run(examine(settings, typer.echo)))


def demo(
    port: Annotated[int, typer.Option(help="The port of the page on this machine; 0 takes a free one.")] = 8080,
    data: Annotated[Path, typer.Option(help="Where the demo's world is kept.")] = Path("data/demo"),
    anew: Annotated[bool, typer.Option("--anew", help="Begin the story anew, not where it was left.")] = False,
) -> None:
    """See the whole bot at work in the browser: no token, no account. What you did is there the next time."""
    wait_while_loading()
    from bot.demo import Home, show
    from bot.logs import set_up_logs
    from bot.settings import LogSettings
    from storage.sole_use import sole_use

    os.environ.setdefault("LOG_LEVEL", "WARNING")
    set_up_logs(settings_or_exit(lambda: load(LogSettings)))
    with told_in_a_line(), sole_use(data / "demo"):
        asyncio.run(show(port, Home(data), typer.echo, anew=anew))
