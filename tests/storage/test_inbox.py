"""Updates are stored once, whoever brings them, and go when they are done."""

from datetime import UTC, datetime

from storage.database import Database
from storage.inbox import Applying, Inbox, Incoming, Stage

NOW = datetime(2030, 1, 1, tzinfo=UTC)


def incoming(number: int, *, shows: bool = True) -> Incoming:
    return Incoming(number, f'{{"update_id": {number}}}', shows)


async def test_update_that_comes_again_is_ignored(database: Database) -> None:
    async with database.write() as connection:
        first = await Inbox(connection).receive([incoming(1), incoming(2)], NOW)
    async with database.write() as connection:
        again = await Inbox(connection).receive([incoming(2), incoming(3), incoming(3)], NOW)

    assert (first, again) == ({1, 2}, {3})


async def test_update_that_is_done_is_known_still(database: Database) -> None:
    async with database.write() as connection:
        await Inbox(connection).receive([incoming(1)], NOW)
        await Inbox(connection).done([1])

        assert await Inbox(connection).get(1) is None
        assert await Inbox(connection).receive([incoming(1)], NOW) == set()


async def test_applied_update_stays_while_it_shows_something(database: Database) -> None:
    async with database.write() as connection:
        await Inbox(connection).receive([incoming(1), incoming(2, shows=False), incoming(3)], NOW)

        await Inbox(connection).applied([Applying(1, shows=True), Applying(2, shows=False)], NOW)

        stages = [entry and entry.stage for entry in [await Inbox(connection).get(n) for n in (1, 2, 3)]]
        assert stages == [Stage.APPLIED, None, Stage.RECEIVED]
