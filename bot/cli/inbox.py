"""`inbox`: what the bot could not deal with, as an operator looks at it. May be used while the bot runs."""

import json
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.database import on_database
from bot.cli.telling import give_up

if TYPE_CHECKING:
    from storage.database import Database
    from storage.inbox import Entry, Inbox

app = typer.Typer(help="What people did and the bot could not deal with.", no_args_is_help=True)

Number = Annotated[int, typer.Argument(help="The number that `list` shows, and that its person got to quote.")]

_STAGES = {"parked": "put aside", "again": "is tried again"}


@app.command("list")
def show() -> None:
    """What failed three times: number, when it came, what it was, what broke and where. Nothing that people wrote."""
    found: list[Entry] = []

    async def look(inbox: "Inbox") -> None:
        found.extend(await inbox.parked())

    _with_inbox(look)
    for entry in found:
        typer.echo(_line(entry))
    if not found:
        typer.echo("Nothing is put aside.")


@app.command()
def retry(number: Number) -> None:
    """Have the bot try it again: within seconds when it runs, else when it starts."""
    _one(number, lambda inbox: inbox.want_again(number), "is tried again within seconds, or when the bot starts")


@app.command()
def drop(number: Number) -> None:
    """Forget it, with what its person wrote. It cannot be brought back."""
    _one(number, lambda inbox: inbox.drop(number), "is dropped")


def _one(number: int, act: "Callable[[Inbox], Awaitable[bool]]", done: str) -> None:
    known = False

    async def change(inbox: "Inbox") -> None:
        nonlocal known
        known = await act(inbox)

    _with_inbox(change)
    if not known:
        give_up(f"Nothing is put aside under number {number}. python -m bot inbox list shows what is.")
    typer.echo(f"{number} {done}.")


def _with_inbox(act: "Callable[[Inbox], Awaitable[None]]") -> None:
    async def run(database: "Database") -> None:
        from storage.inbox import Inbox

        async with database.write() as connection:
            await act(Inbox(connection))

    on_database(run)


def _line(entry: "Entry") -> str:
    kinds = json.loads(entry.payload).keys() - {"update_id"}
    at = entry.received_at.strftime("%Y-%m-%d %H:%M:%S UTC")
    return f"{entry.update_id}  {at}  {', '.join(sorted(kinds))}  {_STAGES[entry.stage]}  {entry.error or ''}".rstrip()
