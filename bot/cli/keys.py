"""`keys`: what people of the programme are sealed with."""

from typing import TYPE_CHECKING

import typer

from bot.cli.database import on_database
from bot.cli.telling import give_up, settings_or_exit

if TYPE_CHECKING:
    from storage.database import Database

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
    from bot.settings import ProgrammeSettings, load

    masters = settings_or_exit(lambda: load(ProgrammeSettings)).masters
    if not masters:
        give_up("PROGRAMME_KEYS is not set. python -m bot keys new prints a key for it.")

    async def run(database: "Database") -> int:
        from storage.keyring import Keyring
        from storage.records import Records
        from storage.vault import Vault

        vault = Vault(masters)
        async with database.write(long=True) as connection:
            await Keyring(connection, vault).rewrap()
            return await Records(connection, vault).rewrap()

    typer.echo(f"People whose key is wrapped by the first key now: {on_database(run)}.")
