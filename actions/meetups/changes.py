"""Changes of what was announced: everyone who goes or waits is told, old against new."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.meetups import keys
from actions.meetups.house import house_of
from actions.meetups.permission import organised
from actions.meetups.waitlist import settle
from domain.meetups import fields
from domain.meetups.meetup import Meetup, MeetupId, MeetupState, Place
from domain.meetups.notices import MeetupCalledOff, MeetupMoved
from domain.meetups.refusals import (
    MeetupCancelled,
    MeetupStarted,
    NotAnnounced,
)
from domain.meetups.rsvp import Answer
from domain.notices import Lane, Notice, Owed
from domain.people.person import Actor
from storage.audit import Audit
from storage.meetups import Meetups
from storage.outbox import Outbox
from storage.rsvps import Rsvps


async def reschedule(
    ctx: Context,
    actor: Actor,
    meetup_id: MeetupId,
    starts_at: datetime,
    length: timedelta,
    zone: ZoneInfo | None = None,
) -> int:
    """Another time, and another time zone if one is given. Returns how many people are told.

    The same time again tells nobody, whatever the zone is called.
    """
    now = ctx.now()
    fields.start(starts_at, now)
    fields.length(length)
    async with ctx.write() as connection:
        old = await _announced(connection, actor, meetup_id, now)
        is_new_time = (old.starts_at, old.length) != (starts_at, length)
        if not is_new_time and zone in {None, old.zone}:
            return 0
        new = await Meetups(connection).change(
            meetup_id,
            moved=True,
            starts_at=starts_at,
            length=length,
            zone=zone or old.zone,
            dated_at=now if is_new_time else old.dated_at,
        )
        await _audit(connection, actor, old, new, now)
        if not is_new_time:
            return 0
        # What was derived from the old start is not owed any more; the ticks derive it anew.
        await Outbox(connection).drop_pending(keys.reminders(meetup_id), now, "rescheduled")
        # Seats that were offered to all who wait are given again once the start is far.
        house = await house_of(connection, new, ctx.policy, now)
        await settle(connection, new, house, house, now)
        return await _tell_moved(connection, old, new, now)


async def move(ctx: Context, actor: Actor, meetup_id: MeetupId, place: Place) -> int:
    """Another place. Returns how many people are told. The same place again tells nobody."""
    now = ctx.now()
    async with ctx.write() as connection:
        old = await _announced(connection, actor, meetup_id, now)
        if old.place == place:
            return 0
        new = await Meetups(connection).change(meetup_id, moved=True, place=place)
        await _audit(connection, actor, old, new, now)
        return await _tell_moved(connection, old, new, now)


async def set_capacity(ctx: Context, actor: Actor, meetup_id: MeetupId, capacity: int | None) -> int:
    """Another number of seats (None: no limit). Returns how many who waited got in by it. Nobody loses a seat."""
    fields.capacity(capacity)
    now = ctx.now()
    async with ctx.write() as connection:
        old = await _announced(connection, actor, meetup_id, now)
        if old.capacity == capacity:
            return 0
        before = await house_of(connection, old, ctx.policy, now)
        new = await Meetups(connection).change(meetup_id, capacity=capacity)
        await _audit(connection, actor, old, new, now)
        return len(await settle(connection, new, before, replace(before, capacity=capacity), now))


async def cancel(ctx: Context, actor: Actor, meetup_id: MeetupId, reason: str) -> int:
    """Call it off. Everyone who goes or waits, and every hall, is told the reason. Returns how many people.

    Raises `NothingTyped`, `MessageTooLong`.
    """
    clean = fields.reason(reason)
    now = ctx.now()
    async with ctx.write() as connection:
        old = await _announced(connection, actor, meetup_id, now)
        await Outbox(connection).drop_pending(keys.everything(meetup_id), now, "cancelled")
        new = await Meetups(connection).change(meetup_id, moved=True, state=MeetupState.CANCELLED, cancel_reason=clean)
        await _audit(connection, actor, old, new, now)
        notice = MeetupCalledOff(meetup_id, clean)
        return await _tell_everyone(
            connection, new, notice, lambda reader: keys.called_off(meetup_id, reader), now, until=new.ends
        )


async def concerned(ctx: Context, actor: Actor, meetup_id: MeetupId) -> int:
    """How many people a change would be told to."""
    async with ctx.read() as connection:
        await organised(connection, actor, meetup_id)
        counts = await Rsvps(connection).counts(meetup_id)
    return counts.going + counts.waitlisted


async def _announced(connection: AsyncConnection, actor: Actor, meetup_id: MeetupId, now: datetime) -> Meetup:
    """The meetup, if it can still be changed."""
    meetup = await organised(connection, actor, meetup_id)
    if meetup.state is MeetupState.CANCELLED:
        raise MeetupCancelled
    if meetup.state is not MeetupState.ANNOUNCED:
        raise NotAnnounced
    if meetup.has_started(now):
        raise MeetupStarted
    return meetup


async def _tell_moved(connection: AsyncConnection, old: Meetup, new: Meetup, now: datetime) -> int:
    notice = MeetupMoved(
        meetup=new.id,
        old_start=old.starts,
        new_start=new.starts,
        old_end=old.ends,
        new_end=new.ends,
        old_place=old.place,
        new_place=new.place,
    )
    return await _tell_everyone(connection, new, notice, lambda reader: keys.moved(new, reader), now, until=new.starts)


async def _tell_everyone(
    connection: AsyncConnection,
    meetup: Meetup,
    notice: Notice,
    key: Callable[[str], str],
    now: datetime,
    until: datetime,
) -> int:
    entries = await Rsvps(connection).roster(meetup.id, [Answer.GOING, Answer.WAITLISTED])
    people = [
        Owed(notice=notice, key=key(f"p{entry.person.id}"), person=entry.person.id, due_at=now, until=until)
        for entry in entries
    ]
    halls: Iterable[Owed] = (
        Owed(notice=notice, key=key(f"h{hall}"), hall=hall, due_at=now, until=until, lane=Lane.POST)
        for hall in await Meetups(connection).halls(meetup.id)
    )
    await Outbox(connection).owe([*people, *halls], now)
    return len(people)


async def _audit(connection: AsyncConnection, actor: Actor, old: Meetup, new: Meetup, now: datetime) -> None:
    before, after = _facts(old), _facts(new)
    changed = [name for name in before if before[name] != after[name]]
    await Audit(connection).add(
        actor.id,
        "change",
        "meetup",
        new.id,
        now,
        before={name: before[name] for name in changed},
        after={name: after[name] for name in changed},
    )


def _facts(meetup: Meetup) -> dict[str, str | int | None]:
    return {
        "state": meetup.state,
        "starts_at": meetup.starts.isoformat(),
        "zone": meetup.zone.key,
        "minutes": round((meetup.ends - meetup.starts).total_seconds() / 60),
        "place": meetup.place.name or meetup.place.link,
        "address": meetup.place.address,
        "capacity": meetup.capacity,
        "reason": meetup.cancel_reason,
    }
