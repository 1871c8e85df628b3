"""Reminders are owed for what is true when they are stored."""

import itertools
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.meetups import changes, details, rsvp, ticks
from domain.meetups.meetup import MeetupId
from domain.meetups.notices import MeetupSoon
from domain.people.person import Actor
from tests.actions.meetups.making import Community, announced, met, owed, stored

DAY = timedelta(hours=24)
MINUTE = timedelta(minutes=1)


async def going_a_day_before(community: Community) -> tuple[MeetupId, Actor]:
    meetup = await announced(community, begins=2 * DAY)
    anna = await met(community.ctx, 10, "Анна")
    await rsvp.say_going(community.ctx, anna, meetup)
    community.clock.move(DAY)
    return meetup, anna


async def test_reminder_is_owed_once(community: Community) -> None:
    meetup, anna = await going_a_day_before(community)

    await ticks.remind(community.ctx)
    await ticks.remind(community.ctx)

    assert await owed(community.ctx, MeetupSoon) == [(anna.id, MeetupSoon(meetup))]


@pytest.mark.parametrize("change", ["cancelled", "moved"])
async def test_reminder_overtaken_by_a_change_is_not_owed(community: Community, change: str) -> None:
    ctx, organiser = community.ctx, community.organiser
    meetup, _ = await going_a_day_before(community)
    later = (await stored(ctx, meetup)).starts + 7 * DAY

    class Tick(Context):
        @asynccontextmanager
        async def write(self, *, settles: bool = True, long: bool = False) -> AsyncIterator[AsyncConnection]:
            if change == "cancelled":
                await changes.cancel(ctx, organiser, meetup, "Дождь")
            else:
                await changes.reschedule(ctx, organiser, meetup, later, timedelta(hours=2))
            async with ctx.write(settles=settles, long=long) as connection:
                yield connection

    await ticks.remind(Tick(ctx.database, ctx.clock, ctx.policy))

    assert await owed(ctx, MeetupSoon) == []


async def test_reminder_set_after_its_moment_is_not_owed(community: Community) -> None:
    meetup, _ = await going_a_day_before(community)
    three_days = 3 * DAY

    await details.set_reminders(community.ctx, community.organiser, meetup, [three_days, timedelta(hours=2)])
    await ticks.remind(community.ctx)

    assert await owed(community.ctx, MeetupSoon) == []


async def test_cards_are_stale_once_it_began_and_once_it_is_over(community: Community) -> None:
    """Each is said once, however often the tick looks."""
    ctx = community.ctx
    meetup = await announced(community, begins=DAY)
    ends = (await stored(ctx, meetup)).ends_at
    assert ends is not None
    revisions = [(await stored(ctx, meetup)).revision]
    lasts = ends - (await stored(ctx, meetup)).starts
    for passes in (DAY - MINUTE, MINUTE, lasts - MINUTE, MINUTE, DAY):
        community.clock.move(passes)
        await ticks.close(ctx)
        await ticks.close(ctx)
        revisions.append((await stored(ctx, meetup)).revision)

    assert [after - before for before, after in itertools.pairwise(revisions)] == [0, 1, 0, 1, 0]
