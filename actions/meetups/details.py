"""What can be changed about a meetup at any time, announced or not: its cards follow."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, is_dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from actions.context import Context
from actions.meetups.permission import organised
from domain.meetups import fields
from domain.meetups.meetup import Meetup, MeetupId, MeetupState, ProgrammeItem
from domain.meetups.refusals import AlreadyAnnounced, MeetupCancelled
from domain.people.person import Actor
from storage.audit import Audit
from storage.meetups import Meetups

Decide = Callable[[Meetup], Mapping[str, Any]]
"""From the meetup as it is to the attributes that are to be set."""


async def set_title(ctx: Context, actor: Actor, meetup_id: MeetupId, title: str) -> Meetup:
    """Raises `NothingTyped`, `TitleTooLong`."""
    clean = fields.title(title)
    return await change(ctx, actor, meetup_id, lambda _: {"title": clean})


async def set_description(ctx: Context, actor: Actor, meetup_id: MeetupId, description: str) -> Meetup:
    """Plain text; an empty one removes it. Raises `DescriptionTooLong`."""
    clean = fields.description(description)
    return await change(ctx, actor, meetup_id, lambda _: {"description": clean})


async def set_guests_limit(ctx: Context, actor: Actor, meetup_id: MeetupId, limit: int) -> Meetup:
    """How many guests one person may bring; who comes already comes. Raises `GuestsOutOfRange`."""
    clean = fields.guests_limit(limit)
    return await change(ctx, actor, meetup_id, lambda _: {"guests_limit": clean})


async def set_programme(ctx: Context, actor: Actor, meetup_id: MeetupId, items: Sequence[ProgrammeItem]) -> Meetup:
    """The whole programme anew. Raises `ProgrammeTooLong`, `LineTooLong`."""
    clean = fields.programme(items)
    return await change(ctx, actor, meetup_id, lambda _: {"programme": clean})


async def add_to_programme(ctx: Context, actor: Actor, meetup_id: MeetupId, items: Sequence[ProgrammeItem]) -> Meetup:
    """More items, at the end. Raises `ProgrammeTooLong`, `LineTooLong`."""
    return await change(ctx, actor, meetup_id, lambda old: {"programme": fields.programme([*old.programme, *items])})


async def remove_from_programme(ctx: Context, actor: Actor, meetup_id: MeetupId, item: ProgrammeItem) -> Meetup:
    """Take out an item, its first coming. One that is not there (any more) changes nothing."""

    def decide(old: Meetup) -> dict[str, Any]:
        left = list(old.programme)
        if item in left:
            left.remove(item)
        return {"programme": tuple(left)}

    return await change(ctx, actor, meetup_id, decide)


async def set_site(ctx: Context, actor: Actor, meetup_id: MeetupId, link: str) -> Meetup:
    """Its page on the web; an empty one removes it. Raises `LinkBroken`."""
    clean = fields.link(link)
    return await change(ctx, actor, meetup_id, lambda _: {"site": clean})


async def set_tags(ctx: Context, actor: Actor, meetup_id: MeetupId, tags: Iterable[str]) -> Meetup:
    """Raises `TooManyTags`, `TagTooLong`."""
    clean = fields.tags(tags)
    return await change(ctx, actor, meetup_id, lambda _: {"tags": clean})


async def set_organisation(ctx: Context, actor: Actor, meetup_id: MeetupId, organisation: str) -> Meetup:
    """Who holds it; an empty one removes it. Raises `LineTooLong`."""
    clean = fields.line(organisation)
    return await change(ctx, actor, meetup_id, lambda _: {"organisation": clean})


async def set_parent_event(ctx: Context, actor: Actor, meetup_id: MeetupId, event: str) -> Meetup:
    """The conference or forum that it is part of; an empty one removes it. Raises `LineTooLong`."""
    clean = fields.line(event)
    return await change(ctx, actor, meetup_id, lambda _: {"parent_event": clean})


async def set_reminders(ctx: Context, actor: Actor, meetup_id: MeetupId, befores: Iterable[timedelta]) -> Meetup:
    """How long before the start those who go are reminded. Raises `ReminderOutOfRange`, `TooManyReminders`.

    One whose moment is over by now is not owed any more: nobody is told «in three days» two days before.
    """
    clean = fields.reminders(befores)
    now = ctx.now()

    def decide(old: Meetup) -> dict[str, Any]:
        if old.reminders == clean or old.state is MeetupState.DRAFT:
            return {"reminders": clean}
        return {"reminders": clean, "dated_at": now}

    return await change(ctx, actor, meetup_id, decide)


async def set_remind_halls(ctx: Context, actor: Actor, meetup_id: MeetupId, *, wanted: bool) -> Meetup:
    """Whether the halls get a post a day before."""
    return await change(ctx, actor, meetup_id, lambda _: {"remind_halls": wanted})


async def set_pin_cards(ctx: Context, actor: Actor, meetup_id: MeetupId, *, wanted: bool) -> Meetup:
    """Whether cards are pinned in halls where the bot may pin; those that are posted already stay as they are."""
    return await change(ctx, actor, meetup_id, lambda _: {"pin_cards": wanted})


async def change(
    ctx: Context, actor: Actor, meetup_id: MeetupId, decide: Decide, *, draft_only: bool = False
) -> Meetup:
    """Set what ``decide`` says, with its audit entry; what is so already changes nothing.

    Raises `MeetupCancelled`; with ``draft_only`` also `AlreadyAnnounced`, for what people have to be told of.
    """
    now = ctx.now()
    async with ctx.write() as connection:
        old = await organised(connection, actor, meetup_id)
        if old.state is MeetupState.CANCELLED:
            raise MeetupCancelled
        if draft_only and old.state is not MeetupState.DRAFT:
            raise AlreadyAnnounced
        wanted = {name: value for name, value in decide(old).items() if getattr(old, name) != value}
        if not wanted:
            return old
        new = await Meetups(connection).change(meetup_id, **wanted)
        await Audit(connection).add(
            actor.id,
            "change",
            "meetup",
            meetup_id,
            now,
            before={name: _fact(getattr(old, name)) for name in wanted},
            after={name: _fact(getattr(new, name)) for name in wanted},
        )
    return new


def _fact(value: object) -> Any:
    """An attribute of a meetup as JSON."""
    if isinstance(value, tuple):
        return [_fact(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, timedelta):
        return round(value.total_seconds() / 60)
    if isinstance(value, ZoneInfo):
        return value.key
    return value
