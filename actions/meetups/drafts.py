"""A meetup before it is announced: from its title, or from a published page, to everything an announcement needs."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

from actions.context import Context
from actions.meetups.details import change
from actions.meetups.halls import require_bound
from actions.meetups.permission import organised
from documents.event_page import EventPage
from domain.meetups import fields
from domain.meetups.meetup import REMINDERS, Meetup, MeetupId, MeetupState, Place
from domain.meetups.refusals import AlreadyAnnounced
from domain.moments import earliest, moment
from domain.notices import HallId
from domain.people.person import Actor
from domain.people.roles import Right, require
from storage.audit import Audit
from storage.meetups import Meetups


async def create_draft(ctx: Context, actor: Actor, title: str) -> Meetup:
    """A new draft in the centre's time zone. Raises `NothingTyped`, `TitleTooLong`."""
    require(actor.roles, Right.CREATE_MEETUPS)
    clean = fields.title(title)
    now = ctx.now()
    async with ctx.write() as connection:
        meetup = await Meetups(connection).add(
            str(uuid4()), ctx.policy.zone, actor.id, now, title=clean, reminders=REMINDERS
        )
        await Audit(connection).add(actor.id, "create", "meetup", meetup.id, now, after={"title": clean})
    return meetup


async def draft_from_page(ctx: Context, actor: Actor, page: EventPage, zone: ZoneInfo | None) -> Meetup:
    """A draft with everything that a page says. ``zone`` is that of the page's point on the map, where known.

    The start is what the page says even when it is past: it counts as missing, and the form can say why. A day
    without an hour is a start only when it is past. Raises what the fields raise, `StartTooFar` among it.
    """
    require(actor.roles, Right.CREATE_MEETUPS)
    now = ctx.now()
    zone = zone or ctx.policy.zone
    starts_at = start_on_page(page, zone, now)
    if starts_at is not None and starts_at > now:
        fields.start(starts_at, now)
    said = {
        "title": fields.title(page.title) if page.title else "",
        "description": fields.description(page.description),
        "starts_at": starts_at,
        "organisation": fields.line(page.organisation),
        "place": fields.place(page.place),
        "tags": fields.tags(page.tags),
        "site": fields.link(page.site),
    }
    async with ctx.write() as connection:
        meetup = await Meetups(connection).add(str(uuid4()), zone, actor.id, now, reminders=REMINDERS, **said)
        await Audit(connection).add(
            actor.id, "create", "meetup", meetup.id, now, after={"title": meetup.title, "from": "page"}
        )
    return meetup


def start_on_page(page: EventPage, zone: ZoneInfo, now: datetime) -> datetime | None:
    """When the page's event starts, or started. None: it does not say, or it names a day to come and no hour."""
    if page.day is None:
        return None
    if page.hour is None:
        end_of_day = earliest(page.day + timedelta(days=1), time(), zone)
        return earliest(page.day, time(), zone) if end_of_day <= now else None
    if page.hour.tzinfo is not None:
        return datetime.combine(page.day, page.hour).astimezone(UTC)
    return earliest(page.day, page.hour, zone)


async def set_start(ctx: Context, actor: Actor, meetup_id: MeetupId, day: date, hour: time) -> Meetup:
    """The start as clocks show it where it takes place. Raises `StartInPast`, `StartTooFar`, `TimeDoesNotExist`."""
    now = ctx.now()

    def decide(old: Meetup) -> dict[str, object]:
        return {"starts_at": coming(day, hour, old.zone, now)}

    return await change(ctx, actor, meetup_id, decide, draft_only=True)


def coming(day: date, hour: time, zone: ZoneInfo, now: datetime) -> datetime:
    """The moment of a start that is typed. Raises `StartInPast`, `StartTooFar`, `TimeDoesNotExist`."""
    return fields.start(moment(day, hour, zone), now)


async def set_length(ctx: Context, actor: Actor, meetup_id: MeetupId, length: timedelta) -> Meetup:
    """Raises `LengthOutOfRange`."""
    clean = fields.length(length)
    return await change(ctx, actor, meetup_id, lambda _: {"length": clean}, draft_only=True)


async def set_zone(ctx: Context, actor: Actor, meetup_id: MeetupId, zone: ZoneInfo) -> Meetup:
    """Another time zone; the hour on the wall stays."""

    def decide(old: Meetup) -> dict[str, object]:
        there = old.in_zone(zone)
        return {"zone": there.zone, "starts_at": there.starts_at}

    return await change(ctx, actor, meetup_id, decide, draft_only=True)


async def set_place(ctx: Context, actor: Actor, meetup_id: MeetupId, place: Place) -> Meetup:
    """Raises `LineTooLong`, `LinkBroken`, `PointOutOfRange`."""
    clean = fields.place(place)
    return await change(ctx, actor, meetup_id, lambda _: {"place": clean}, draft_only=True)


async def set_capacity(ctx: Context, actor: Actor, meetup_id: MeetupId, capacity: int | None) -> Meetup:
    """How many seats there are, None for no limit. Raises `CapacityOutOfRange`."""
    clean = fields.capacity(capacity)
    return await change(ctx, actor, meetup_id, lambda _: {"capacity": clean}, draft_only=True)


async def choose_halls(ctx: Context, actor: Actor, meetup_id: MeetupId, halls: Iterable[HallId]) -> None:
    """The halls in which it will be announced. Raises `NoSuchHall` when one that is new among them is not bound."""
    chosen = list(dict.fromkeys(halls))
    now = ctx.now()
    async with ctx.write() as connection:
        meetup = await organised(connection, actor, meetup_id)
        if meetup.state is not MeetupState.DRAFT:
            raise AlreadyAnnounced
        before = await Meetups(connection).halls(meetup_id)
        # One that was lost meanwhile must not stand in the way of leaving it out.
        await require_bound(connection, [hall for hall in chosen if hall not in before])
        if set(before) == set(chosen):
            return
        await Meetups(connection).set_halls(meetup_id, chosen)
        await Audit(connection).add(
            actor.id, "change", "meetup", meetup_id, now, before={"halls": list(before)}, after={"halls": chosen}
        )


async def delete_draft(ctx: Context, actor: Actor, meetup_id: MeetupId) -> None:
    """Throw the draft away. Raises `AlreadyAnnounced`: what people know of is cancelled, not deleted."""
    now = ctx.now()
    async with ctx.write() as connection:
        meetup = await organised(connection, actor, meetup_id)
        if meetup.state is not MeetupState.DRAFT:
            raise AlreadyAnnounced
        await Meetups(connection).delete(meetup_id)
        await Audit(connection).add(
            actor.id, "delete", "meetup", meetup_id, now, before={"title": meetup.title, "uid": meetup.uid}
        )
