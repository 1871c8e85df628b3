"""What waits is counted by lane and by what stands in its way."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import insert

from domain.notices import Lane
from storage.database import Database
from storage.figures import Figures, InboxFigures, LaneFigures
from storage.inbox import Stage
from storage.outbox import Delivery
from storage.tables.delivery import outbox
from storage.tables.intake import inbox

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


async def put(database: Database, lane: Lane, state: Delivery, minutes: int, attempts: int = 0) -> None:
    """A letter that was due so many minutes ago."""
    async with database.write() as connection:
        await connection.execute(
            insert(outbox).values(
                key=f"{lane}:{state}:{minutes}:{attempts}",
                kind="x",
                payload="{}",
                lane=lane,
                state=state,
                due_at=NOW - minutes * MINUTE,
                attempts=attempts,
                created_at=NOW,
            )
        )


async def arrive(database: Database, number: int, stage: Stage, minutes: int) -> None:
    async with database.write() as connection:
        await connection.execute(
            insert(inbox).values(
                update_id=number, state=stage, shows=False, payload="{}", received_at=NOW - minutes * MINUTE
            )
        )


async def test_nothing_waits(database: Database) -> None:
    async with database.read() as connection:
        figures = Figures(connection)

        assert await figures.lanes(NOW) == {lane: LaneFigures() for lane in Lane}
        assert await figures.undelivered() == {Delivery.FAILED: 0, Delivery.UNKNOWN: 0, Delivery.UNREACHABLE: 0}
        assert await figures.inbox() == InboxFigures()


async def test_letters_are_counted_by_lane(database: Database) -> None:
    await put(database, Lane.DIRECT, Delivery.PENDING, 7, attempts=3)
    await put(database, Lane.DIRECT, Delivery.SENDING, 2)
    await put(database, Lane.DIRECT, Delivery.PENDING, -30)
    await put(database, Lane.DIRECT, Delivery.SENT, 100)
    await put(database, Lane.BROADCAST, Delivery.PENDING, -1)
    await put(database, Lane.POST, Delivery.FAILED, 50)
    await put(database, Lane.POST, Delivery.UNKNOWN, 50)
    await put(database, Lane.REMINDER, Delivery.UNREACHABLE, 50)
    await put(database, Lane.REMINDER, Delivery.UNREACHABLE, 51)

    async with database.read() as connection:
        lanes, undelivered = await Figures(connection).lanes(NOW), await Figures(connection).undelivered()

    assert lanes == {
        Lane.DIRECT: LaneFigures(pending=3, due=2, oldest_due=NOW - 7 * MINUTE, most_attempts=3),
        Lane.POST: LaneFigures(),
        Lane.REMINDER: LaneFigures(),
        Lane.BROADCAST: LaneFigures(pending=1),
    }
    assert undelivered == {Delivery.FAILED: 1, Delivery.UNKNOWN: 1, Delivery.UNREACHABLE: 2}


@pytest.mark.parametrize("stage", [Stage.RECEIVED, Stage.APPLIED, Stage.AGAIN])
async def test_updates_are_counted(database: Database, stage: Stage) -> None:
    await arrive(database, 1, Stage.PARKED, 60)
    await arrive(database, 2, stage, 5)
    await arrive(database, 3, stage, 3)

    async with database.read() as connection:
        assert await Figures(connection).inbox() == InboxFigures(waiting=2, oldest=NOW - 5 * MINUTE, parked=1)
