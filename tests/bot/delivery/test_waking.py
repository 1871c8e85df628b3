"""A commit wakes those who have to do with what it wrote, and nobody else."""

import pytest

from actions.people.identity import identify
from domain.notices import Owed
from storage.meetups import Meetups
from storage.outbox import Outbox
from storage.people import Seen
from tests.bot.delivery.stage import Stage
from tests.bot.delivery.told import Note


async def settled(stage: Stage) -> None:
    """Idle, and all that was written so far is no news any more."""
    await stage.rest()
    stage.delivery.committed()
    await stage.rest()


async def test_commit_that_owes_nothing_wakes_nobody(on_stage: Stage) -> None:
    await on_stage.person()
    await settled(on_stage)

    await identify(on_stage.ctx, Seen(99, "Борис", None, "ru"), opened=False)
    on_stage.delivery.committed()

    assert on_stage.delivery.idle


@pytest.mark.parametrize("what", ["a letter", "a card"])
async def test_commit_that_concerns_delivery_wakes_it(on_stage: Stage, what: str) -> None:
    anna, hall = await on_stage.person(), await on_stage.hall()
    meetup = await on_stage.meetup(anna, [hall])
    await on_stage.ended(await on_stage.card(meetup, hall), "sent")
    await settled(on_stage)

    async with on_stage.ctx.write() as connection:
        if what == "a letter":
            now = on_stage.ctx.now()
            await Outbox(connection).owe([Owed(notice=Note("лично"), key="one", person=anna.id, due_at=now)], now)
        else:
            await Meetups(connection).touch(meetup.id)
    on_stage.delivery.committed()

    assert not on_stage.delivery.idle
    await on_stage.rest()
    assert on_stage.texts(anna)[-1:] == (["лично"] if what == "a letter" else [])
