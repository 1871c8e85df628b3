"""How far a message to many is, counted from its letters, and who may stop it."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from actions.meetups import people, rsvp, writing
from actions.meetups.writing import Progress
from domain.errors import NotAllowed
from domain.meetups.meetup import MeetupId
from domain.meetups.notices import Audience, OrganiserWrote, WritingProgress
from storage.outbox import Delivery
from storage.tables.delivery import outbox
from tests.actions.meetups.making import Community, announced, audit_of, met, owed, stored

READERS = 8
MINUTE = timedelta(minutes=1)
SECOND = timedelta(seconds=1)


@pytest.fixture
async def written(community: Community) -> MeetupId:
    """A meetup to which eight people come, and a message to them, of which nothing has left yet."""
    meetup = await announced(community, seats=None)
    for number in range(READERS):
        guest = await met(community.ctx, 100 + number, f"Гость {number}")
        await rsvp.say_going(community.ctx, guest, meetup)
    await people.write_to(community.ctx, community.organiser, meetup, Audience.GOING, "Ждём вас", "t1")
    return meetup


async def end(community: Community, *states: Delivery) -> None:
    """The first letters end in these states, now."""
    async with community.ctx.write() as connection:
        wanted = select(outbox.c.id).where(outbox.c.kind == OrganiserWrote.kind).order_by(outbox.c.id)
        for letter, state in zip(await connection.scalars(wanted), states, strict=False):
            await connection.execute(
                update(outbox).where(outbox.c.id == letter).values(state=state, ended_at=community.clock.now())
            )


async def progress(community: Community, meetup: MeetupId) -> Progress | None:
    return await writing.progress(community.ctx, meetup, "t1")


async def test_whoever_writes_is_told_how_far_it_is(community: Community, written: MeetupId) -> None:
    assert await owed(community.ctx, WritingProgress) == [(community.organiser.id, WritingProgress(written, "t1"))]


async def test_writing_to_nobody_tells_nothing(community: Community) -> None:
    meetup = await announced(community)

    await people.write_to(community.ctx, community.organiser, meetup, Audience.ALL, "Ждём вас", "t1")

    assert await owed(community.ctx, WritingProgress) == []
    assert await progress(community, meetup) is None


async def test_letters_are_counted_by_what_became_of_them(community: Community, written: MeetupId) -> None:
    await end(community, Delivery.SENT, Delivery.SENT, Delivery.UNREACHABLE, Delivery.FAILED, Delivery.UNKNOWN)

    assert await progress(community, written) == Progress(
        meetup=await stored(community.ctx, written),
        people=READERS,
        sent=2,
        left=3,
        away=1,
        lost=2,
        minutes=1,
        stopped=False,
    )


@pytest.mark.parametrize(
    ("seconds_ago", "sent", "minutes"),
    [
        # Nothing has left, and so there is no pace to go by.
        (None, 0, None),
        # 1 in 15 seconds: the other 7 take 105 seconds.
        (15, 1, 2),
        # 2 in 29 seconds, 6 to go.
        (29, 2, 2),
        # Nothing left of late: the pace is not known any more.
        (31, 4, None),
        (0, READERS, 0),
    ],
)
async def test_minutes_to_go_follow_from_the_pace_of_late(
    community: Community, written: MeetupId, seconds_ago: int | None, sent: int, minutes: int | None
) -> None:
    await end(community, *[Delivery.SENT] * sent)
    community.clock.move((seconds_ago or 0) * SECOND)

    found = await progress(community, written)

    assert found is not None
    assert (found.minutes, found.is_over) == (minutes, sent == READERS)


async def test_stopping_drops_what_is_left(community: Community, written: MeetupId) -> None:
    await end(community, Delivery.SENT, Delivery.SENT, Delivery.SENDING, Delivery.UNREACHABLE)

    have_it = await writing.stop(community.ctx, community.organiser, written, "t1")
    again = await writing.stop(community.ctx, community.organiser, written, "t1")

    found = await progress(community, written)
    assert found is not None
    # What is on its way arrives; whoever is away does not get it later either.
    assert (have_it, again, found.sent, found.left, found.away, found.stopped) == (2, 2, 2, 1, 0, True)
    assert [entry[::2] for entry in await audit_of(community.ctx, "meetup", written) if entry[0] == "stop_writing"] == [
        ("stop_writing", {"sent": 2, "stopped": 5})
    ]


async def test_stopping_what_is_out_changes_nothing(community: Community, written: MeetupId) -> None:
    await end(community, *[Delivery.SENT] * READERS)

    assert await writing.stop(community.ctx, community.organiser, written, "t1") == READERS

    found = await progress(community, written)
    assert found is not None
    assert (found.sent, found.stopped) == (READERS, False)
    assert "stop_writing" not in [entry[0] for entry in await audit_of(community.ctx, "meetup", written)]


async def test_another_message_of_the_same_meetup_goes_on(community: Community, written: MeetupId) -> None:
    await people.write_to(community.ctx, community.organiser, written, Audience.GOING, "И ещё", "t12")

    await writing.stop(community.ctx, community.organiser, written, "t1")

    other = await writing.progress(community.ctx, written, "t12")
    assert other is not None
    assert (other.left, other.stopped) == (READERS, False)


async def test_only_its_organisers_stop_it(community: Community, written: MeetupId) -> None:
    for somebody in (community.participant, community.other_organiser):
        with pytest.raises(NotAllowed):
            await writing.stop(community.ctx, somebody, written, "t1")

    found = await progress(community, written)
    assert found is not None
    assert found.left == READERS
