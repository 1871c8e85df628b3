"""`outbox`: what could not be delivered, as an operator looks at it. May be used while the bot runs."""

from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.database import on_database
from bot.cli.telling import FAILED, give_up

if TYPE_CHECKING:
    from actions.context import Context
    from actions.operations.letters import Retried
    from storage.database import Database
    from storage.undelivered import Undelivered

app = typer.Typer(help="Messages that did not arrive.", no_args_is_help=True)

_WHY_NOT = {
    "no_such": "there is no such message among those that did not arrive",
    "too_late": "makes no sense any more",
    "may_have_appeared": "may have appeared: look into the hall, then say --it-did-not-appear",
    "on_schedule": "is a post on schedule: its author sends it again from its page (/posts)",
}


class State(StrEnum):
    """What stood in the way, spelt as the outbox has it (which is not imported just to show `--help`)."""

    FAILED = "failed"
    UNREACHABLE = "unreachable"
    UNKNOWN = "unknown"


@app.command("list")
def show(
    state: Annotated[State | None, typer.Option(help="Only these; without it, all of them.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="The newest so many.")] = 100,
) -> None:
    """What did not arrive: number, state, when it was due, its kind, to whom, after how many attempts, why."""
    from actions.operations.letters import undelivered
    from storage.outbox import Delivery

    states = [Delivery(one) for one in (State if state is None else [state])]
    found = on_database(lambda database: undelivered(_context(database), states))
    for letter in found[-limit:]:
        typer.echo(_line(letter))
    if not found:
        typer.echo("Everything arrived.")
        return
    counts = Counter(letter.state for letter in found)
    total = ", ".join(f"{counts[one]} {one}" for one in states if counts[one])
    shown = f" The newest {limit} are shown." if len(found) > limit else ""
    typer.echo(f"{len(found)} in all: {total}.{shown}")


@app.command()
def retry(
    numbers: Annotated[list[int] | None, typer.Argument(help="The numbers that `list` shows.")] = None,
    everything: Annotated[bool, typer.Option("--all", help="All that did not arrive.")] = False,
    it_did_not_appear: Annotated[
        bool, typer.Option("--it-did-not-appear", help="Posts of unknown outcome, too: you looked and saw none.")
    ] = False,
) -> None:
    """Have messages sent again: within seconds when the bot runs, else when it starts."""
    if bool(numbers) is everything:
        give_up("Say which: numbers as python -m bot outbox list shows them, or --all.")
    from actions.operations.letters import retry as send_again

    done: Retried = on_database(
        lambda database: send_again(_context(database), numbers or None, it_did_not_appear=it_did_not_appear)
    )
    for number, why in done.left.items():
        typer.echo(f"{number}: {_WHY_NOT[why]}", err=True)
    typer.echo(f"{len(done.again)} are sent again, {len(done.left)} are not.")
    if done.left and not everything:
        raise typer.Exit(FAILED)


def _context(database: "Database") -> "Context":
    """What these actions need: where state is and what time it is. The organisation's choices do not matter to them."""
    from actions.context import Context, Policy
    from bot.clock import SystemClock
    from bot.settings import TimeSettings, load

    zone = load(TimeSettings).zone
    return Context(database, SystemClock(), Policy(zone, ("ru",), frozenset(), None))


def _line(letter: "Undelivered") -> str:
    at = letter.due_at.strftime("%Y-%m-%d %H:%M:%S UTC")
    to = f"person {letter.person}" if letter.person is not None else f"hall {letter.hall}"
    parts = (letter.id, letter.state, at, letter.kind, to, f"attempts: {letter.attempts}", letter.reason)
    return "  ".join(str(part) for part in parts).rstrip()
