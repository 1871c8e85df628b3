"""Once a day what is long over is forgotten; what keeps a meetup from being told twice is not."""

from datetime import timedelta

from sqlalchemy import select, update

from actions.housekeeping import KEPT, KNOWN, forget_old
from domain.meetups.meetup import MeetupId
from storage.dialogs import NO_FORM, Dialogs, Form
from storage.inbox import Inbox, Incoming
from storage.tables.delivery import outbox
from tests.actions.meetups.making import Community, announced

DAY = timedelta(days=1)


async def letters_of(community: Community, meetup: MeetupId) -> int:
    async with community.ctx.read() as connection:
        keys = await connection.scalars(select(outbox.c.key).where(outbox.c.key.startswith(f"meetup:{meetup}:")))
        return len(keys.all())


async def everything_is_sent(community: Community) -> None:
    async with community.ctx.write() as connection:
        await connection.execute(update(outbox).values(state="sent", ended_at=community.clock.now()))


async def test_letters_are_forgotten_once_their_meetup_is_over(community: Community) -> None:
    past, coming = await announced(community, begins=DAY), await announced(community, begins=KEPT + 3 * DAY)
    await everything_is_sent(community)

    community.clock.move(KEPT)
    await forget_old(community.ctx)
    assert (await letters_of(community, past), await letters_of(community, coming)) == (1, 1)

    community.clock.move(DAY)
    await forget_old(community.ctx)
    assert (await letters_of(community, past), await letters_of(community, coming)) == (0, 1)

    community.clock.move(3 * DAY)
    await forget_old(community.ctx)
    assert await letters_of(community, coming) == 0


async def test_forms_that_nobody_goes_on_with_are_forgotten(community: Community) -> None:
    async with community.ctx.write() as connection:
        await Dialogs(connection).put("old", Form(data='{"title": "Чай"}'), community.clock.now())
    community.clock.move(DAY)
    async with community.ctx.write() as connection:
        await Dialogs(connection).put("young", Form(data='{"title": "Кофе"}'), community.clock.now())

    community.clock.move(KEPT)
    await forget_old(community.ctx)

    async with community.ctx.read() as connection:
        assert await Dialogs(connection).get("old") == NO_FORM
        assert await Dialogs(connection).get("young") == Form(data='{"title": "Кофе"}')


async def test_updates_are_known_for_days_and_while_they_are_not_done(community: Community) -> None:
    updates = [Incoming(1, "{}", shows=True), Incoming(2, "{}", shows=True)]
    async with community.ctx.write() as connection:
        await Inbox(connection).receive(updates, community.clock.now())
        await Inbox(connection).done([1])

    community.clock.move(KNOWN)
    await forget_old(community.ctx)
    async with community.ctx.write() as connection:
        assert await Inbox(connection).receive(updates, community.clock.now()) == set()

    community.clock.move(timedelta(seconds=1))
    await forget_old(community.ctx)
    async with community.ctx.write() as connection:
        assert await Inbox(connection).receive(updates, community.clock.now()) == {1}
