"""Calling a meetup off drops what it owed by itself, and nothing that somebody wrote."""

from sqlalchemy import select

from actions.meetups import changes, people, rsvp
from domain.meetups.notices import Audience, CardPosted, OrganiserWrote, SeatGiven
from storage.tables.delivery import outbox
from tests.actions.meetups.making import Community, announced, met


async def test_message_that_is_under_way_still_arrives(community: Community) -> None:
    ctx, organiser = community.ctx, community.organiser
    meetup = await announced(community, seats=1)
    first, second = await met(ctx, 10, "Анна"), await met(ctx, 11, "Борис")
    await rsvp.say_going(ctx, first, meetup)
    await rsvp.say_going(ctx, second, meetup)
    await rsvp.say_not_going(ctx, first, meetup)
    await people.write_to(ctx, organiser, meetup, Audience.GOING, "Возьмите паспорт", "token")

    await changes.cancel(ctx, organiser, meetup, "Площадку закрыли")

    async with ctx.read() as connection:
        rows = (await connection.execute(select(outbox.c.kind, outbox.c.state))).all()
    states = {row.kind: row.state for row in rows}
    assert states[OrganiserWrote.kind] == "pending"
    assert states[SeatGiven.kind] == states[CardPosted.kind] == "skipped"
