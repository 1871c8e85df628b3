"""`keys`: what people of the programme are sealed with."""

from typing import TYPE_CHECKING

import typer

from bot.cli.database import on_database
from bot.cli.telling import give_up, settings_or_exit

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncConnection

    from storage.database import Database
    from storage.vault import Vault

app = typer.Typer(help="The keys that people of the programme are sealed with.", no_args_is_help=True)


@app.command()
def new() -> None:
    """Print a new key, for PROGRAMME_KEYS. It is stored nowhere: keep a copy apart from the backups."""
    from storage.vault import new_master

    typer.echo(new_master())


@app.command()
def rotate() -> None:
    """Wrap what is stored by the first of PROGRAMME_KEYS; then the others can go. May be used while the bot runs.

    The running bot needs both keys: put the new one first, start it anew, and rotate then.
    """
    from bot.programme_settings import ProgrammeSettings
    from bot.settings import load

    masters = settings_or_exit(lambda: load(ProgrammeSettings)).masters
    if not masters:
        give_up("PROGRAMME_KEYS is not set. python -m bot keys new prints a key for it.")

    async def run(database: "Database") -> tuple[int, int, int]:
        from storage.keyring import Keyring
        from storage.records import Records
        from storage.vault import Vault

        vault = Vault(masters)
        async with database.write(long=True) as connection:
            await Keyring(connection, vault).rewrap()
            people = await Records(connection, vault).rewrap()
            return people, *await _reseal_inbox(connection, vault)

    people, updates, unopened = on_database(run)
    typer.echo(f"People whose key is wrapped by the first key now: {people}.")
    if updates:
        typer.echo(f"Updates that wait or are put aside, sealed by the first key now: {updates}.")
    if unopened:
        typer.echo(
            f"Updates that none of the keys opens: {unopened}. python -m bot inbox list shows what is put aside."
        )


async def _reseal_inbox(connection: "AsyncConnection", vault: "Vault") -> tuple[int, int]:
    """Seal by the first key what lies sealed in the inbox. Returns how many updates, and how many no key opens."""
    from bot.intake.sealing import Sealing, Unopened
    from storage.inbox import Inbox

    inbox, sealing = Inbox(connection), Sealing(vault)
    done = unopened = 0
    for number, payload in (await inbox.payloads()).items():
        try:
            resealed = sealing.resealed(payload)
        except Unopened:
            # It was so before, and stays an operator's to drop: the rest need not wait for it.
            unopened += 1
            continue
        if resealed is not None:
            await inbox.rewrite(number, resealed)
            done += 1
    return done, unopened
