"""Letters to halls in which the bot cannot write."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from bot.delivery.pace import Pace
from bot.delivery.settling import Settling
from domain.meetups.hall import HallState
from storage.outbox import Delivery, Outbox
from storage.tables.meetups import halls
from tests.bot.delivery.stage import Stage
from tests.bot.delivery.told import Note


@pytest.mark.parametrize(
    ("state", "then"), [(HallState.BOUND, Delivery.PENDING), (HallState.MUTE, Delivery.FAILED)], ids=["open", "closed"]
)
async def test_only_a_hall_that_is_still_closed_fails_its_letter(
    on_stage: Stage, state: HallState, then: Delivery
) -> None:
    hall = await on_stage.hall()
    # Due later, so that the sender leaves it to the test.
    number = await on_stage.owe(Note("привет"), hall, due_at=on_stage.ctx.now() + timedelta(days=1))
    settling = Settling(on_stage.ctx, Pace().pauses)
    async with on_stage.ctx.write() as connection:
        await connection.execute(update(halls).where(halls.c.id == hall.id).values(state=state))
        letter = await Outbox(connection).get(number)
        assert letter is not None

        await settling.closed(letter)(connection)

    assert (await on_stage.row(number)).state == then
