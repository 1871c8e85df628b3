"""What time brings: reminders, offers, the start. Each tick looks in the tables for what is due and not yet owed."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context, Policy
from actions.meetups import keys
from actions.meetups.responsible import responsible
from actions.meetups.waitlist import offer_when_near
from domain.meetups.meetup import Meetup, MeetupState
from domain.meetups.notices import MeetupDigest, MeetupSoon, MeetupSoonInHall, WaitlistClosed
from domain.meetups.reminders import due, reminders
from domain.meetups.rsvp import Answer
from domain.notices import Lane, Owed
from storage.meetups import Meetups
from storage.outbox import Outbox
from storage.people import People
from storage.rsvps import Entry, Rsvps

DAY_BEFORE = timedelta(hours=24)
LONGEST_REMINDER = timedelta(days=7)
QUIET_SHIFT = timedelta(hours=24)
"""Quiet hours move a reminder earlier by less than this."""
CLOSED_NEWS_LASTS = timedelta(hours=3)
"""For so long after the start it still helps to know that no seat came free."""


async def remind(ctx: Context) -> None:
    """Owe the reminders, hall posts and digests whose moment has come, of meetups that did not start yet."""
    now = ctx.now()
    async with ctx.read() as connection:
        near = await Meetups(connection).starting_between(now, now + LONGEST_REMINDER + QUIET_SHIFT)
    for meetup in near:
        async with ctx.read() as connection:
            owing = await _due(connection, meetup, ctx.policy, now)
            known = await Outbox(connection).known_keys(one.key for one in owing)
        if any(one.key not in known for one in owing):
            async with ctx.write() as connection:
                # Looked at again: it may have been called off or moved since, and people taken back their answers.
                present = await Meetups(connection).get(meetup.id)
                if present is not None and present.state is MeetupState.ANNOUNCED and not present.has_started(now):
                    await Outbox(connection).owe(await _due(connection, present, ctx.policy, now), now)


async def open_offers(ctx: Context) -> None:
    """Where the promotion window has begun, seats that were held are offered to all who wait."""
    now = ctx.now()
    async with ctx.read() as connection:
        near = await Meetups(connection).starting_between(now, now + ctx.policy.promotion_window)
        waited_for = [meetup for meetup in near if (await Rsvps(connection).counts(meetup.id)).waitlisted]
    for meetup in waited_for:
        async with ctx.write() as connection:
            await offer_when_near(connection, meetup, ctx.policy, now)


async def close(ctx: Context) -> None:
    """Where the start has come: tell those who still wait, and record what came too late (after an outage).

    Where the end has come, cards say so.
    """
    now = ctx.now()
    async with ctx.read() as connection:
        started = await Meetups(connection).to_close(now)
    for meetup in started:
        async with ctx.write() as connection:
            waiting = await Rsvps(connection).roster(meetup.id, [Answer.WAITLISTED])
            missed = await _due(connection, meetup, ctx.policy, now)
            await Outbox(connection).owe(missed, now)
            await Outbox(connection).owe([_closed(meetup, entry, now) for entry in waiting], now)
            await Meetups(connection).close(meetup.id, now)
    async with ctx.read() as connection:
        over = await Meetups(connection).just_over(now)
    for ended in over:
        async with ctx.write() as connection:
            await Meetups(connection).close(ended, now)


async def moments(ctx: Context) -> list[tuple[datetime, str]]:
    """What time will bring next, as (moment, what): shown in the playground, where time can be travelled."""
    now = ctx.now()
    found: list[tuple[datetime, str]] = []
    async with ctx.read() as connection:
        for meetup in await Meetups(connection).upcoming(now):
            if meetup.ends_at is not None:
                found.append((meetup.ends_at, f"end: {meetup.title}"))
            if meetup.has_started(now):
                continue
            found.append((meetup.starts, f"start: {meetup.title}"))
            found.append((meetup.starts - ctx.policy.promotion_window, f"offers: {meetup.title}"))
            befores = {*meetup.reminders, DAY_BEFORE}
            zones = {meetup.zone}
            for entry in await Rsvps(connection).roster(meetup.id, [Answer.GOING]):
                zones.add(entry.person.zone or meetup.zone)
            for zone in zones:
                for reminder in reminders(meetup.starts, befores, zone, ctx.policy.quiet_hours):
                    found.append((reminder.at, f"reminder: {meetup.title}"))
    return sorted({one for one in found if one[0] > now})


async def _due(connection: AsyncConnection, meetup: Meetup, policy: Policy, now: datetime) -> list[Owed]:
    """Everything that the coming start makes due by ``now``, owed already or not."""
    earliest = meetup.starts - max((*meetup.reminders, DAY_BEFORE)) - QUIET_SHIFT
    if now < earliest:
        return []
    going = await Rsvps(connection).roster(meetup.id, [Answer.GOING])
    personal = [owed for entry in going for owed in _soon(meetup, entry, policy, now)]
    return [
        *personal,
        *await _soon_in_halls(connection, meetup, policy, now),
        *await _digests(connection, meetup, policy, now),
    ]


def _soon(meetup: Meetup, entry: Entry, policy: Policy, now: datetime) -> Iterator[Owed]:
    """One person's reminders that are due. One that the next has overtaken is owed until then: too late, recorded."""
    ladder = reminders(meetup.starts, meetup.reminders, entry.person.zone or meetup.zone, policy.quiet_hours)
    since = max(entry.rsvp.since or now, meetup.dated_at or now)
    for reminder in due(ladder, since, now):
        yield Owed(
            notice=MeetupSoon(meetup.id),
            key=keys.soon(meetup, reminder.before, entry.person.id),
            person=entry.person.id,
            due_at=reminder.at,
            until=reminder.until,
            lane=Lane.REMINDER,
        )


async def _soon_in_halls(connection: AsyncConnection, meetup: Meetup, policy: Policy, now: datetime) -> list[Owed]:
    if not meetup.remind_halls:
        return []
    ladder = reminders(meetup.starts, [DAY_BEFORE], meetup.zone, policy.quiet_hours)
    if not due(ladder, meetup.dated_at or now, now):
        return []
    return [
        Owed(
            notice=MeetupSoonInHall(meetup.id, hall),
            key=keys.soon_in_hall(meetup, hall),
            hall=hall,
            due_at=ladder[0].at,
            until=meetup.starts,
            lane=Lane.POST,
        )
        for hall in await Meetups(connection).halls(meetup.id)
    ]


async def _digests(connection: AsyncConnection, meetup: Meetup, policy: Policy, now: datetime) -> list[Owed]:
    organisers = await People(connection).many(await responsible(connection, meetup.id, policy))
    found = []
    for person in organisers.values():
        ladder = reminders(meetup.starts, [DAY_BEFORE], person.zone or meetup.zone, policy.quiet_hours)
        found += [
            Owed(
                notice=MeetupDigest(meetup.id),
                key=keys.digest(meetup, person.id),
                person=person.id,
                due_at=reminder.at,
                until=reminder.until,
                lane=Lane.REMINDER,
            )
            for reminder in due(ladder, meetup.dated_at or now, now)
        ]
    return found


def _closed(meetup: Meetup, entry: Entry, now: datetime) -> Owed:
    return Owed(
        notice=WaitlistClosed(meetup.id),
        key=keys.waitlist_closed(meetup, entry.person.id),
        person=entry.person.id,
        due_at=now,
        until=meetup.starts + CLOSED_NEWS_LASTS,
    )
