"""The database for commands that work beside a running bot."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeVar

from bot.cli.telling import give_up, settings_or_exit, told_in_a_line
from bot.settings import DatabaseSettings, load

if TYPE_CHECKING:
    from storage.database import Database

T = TypeVar("T")


def on_database(act: "Callable[[Database], Awaitable[T]]") -> T:
    """What `act` returns. Exits with a line when the database cannot be used or is of another version."""
    path = settings_or_exit(lambda: load(DatabaseSettings)).path
    from storage.database import Database
    from storage.migrations import current, head

    async def run() -> T:
        database = Database(path)
        try:
            return await act(database)
        finally:
            await database.close()

    with told_in_a_line():
        if current(path) != head():
            give_up(f"{path} is not at this version. python -m bot migrate brings it there.")
        return asyncio.run(run())
    raise AssertionError("unreachable")
