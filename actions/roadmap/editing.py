"""A curator begins a year's roadmap and changes its stages and events."""

from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.roadmap.noting import note_event, note_year
from actions.roadmap.reading import seen_event, this_year
from domain.errors import NotFound
from domain.meetups.meetup import MeetupState
from domain.people.person import Actor
from domain.people.roles import Right, require
from domain.roadmap.beginning import Beginning, of_earlier
from domain.roadmap.refusals import EventChangedMeanwhile, RoadmapNoEarlier, RoadmapThere, StageNotEmpty
from domain.roadmap.roadmap import (
    EVENTS_LIMIT,
    STAGES_LIMIT,
    Content,
    Event,
    EventId,
    Roadmap,
    StageId,
    checked,
    require_room,
    titled,
)
from storage.meetups import Meetups
from storage.roadmap.roadmaps import Roadmaps


async def begin(ctx: Context, actor: Actor, year: int, beginning: Beginning) -> Roadmap:
    """With these stages and events: the default ones, in the words of whoever begins it.

    Raises RoadmapThere; NotFound for another year than this one and the next.
    """
    require(actor.roles, Right.EDIT_ROADMAP)
    async with ctx.write() as connection:
        return await _begin(ctx, connection, actor, year, beginning, 0)


async def begin_from_earlier(ctx: Context, actor: Actor, year: int) -> Roadmap:
    """As the latest earlier one, with its dates moved by whole years.

    Raises RoadmapNoEarlier, and what `begin` does.
    """
    require(actor.roles, Right.EDIT_ROADMAP)
    async with ctx.write() as connection:
        gateway = Roadmaps(connection)
        earlier = [one for one in await gateway.years() if one < year]
        found = await gateway.get(earlier[-1]) if earlier else None
        if found is None:
            raise RoadmapNoEarlier
        return await _begin(ctx, connection, actor, year, of_earlier(found, year), found.year)


async def add_stage(ctx: Context, actor: Actor, year: int, title: str) -> StageId:
    """At the end. Raises RoadmapFull, RoadmapTooLong, RoadmapNothingSaid, NotFound."""
    require(actor.roles, Right.EDIT_ROADMAP)
    title = titled(title)
    async with ctx.write() as connection:
        found = await _of_year(connection, year)
        require_room(len(found.stages), STAGES_LIMIT)
        stage = await Roadmaps(connection).add_stage(year, title)
        await note_year(ctx, connection, actor.id, "add_roadmap_stage", year, stage=stage, title=title)
    return stage


async def rename_stage(ctx: Context, actor: Actor, stage: StageId, title: str) -> None:
    """Raises RoadmapTooLong, RoadmapNothingSaid, NotFound."""
    require(actor.roles, Right.EDIT_ROADMAP)
    title = titled(title)
    async with ctx.write() as connection:
        found = await _of_stage(connection, stage)
        await Roadmaps(connection).rename_stage(stage, title)
        await note_year(ctx, connection, actor.id, "rename_roadmap_stage", found.year, stage=stage, title=title)


async def move_stage(ctx: Context, actor: Actor, stage: StageId, *, up: bool) -> None:
    """By one place; at the end nothing changes. Raises NotFound."""
    require(actor.roles, Right.EDIT_ROADMAP)
    async with ctx.write() as connection:
        found = await _of_stage(connection, stage)
        order = [one.id for one in found.stages]
        place = order.index(stage)
        other = place - 1 if up else place + 1
        if 0 <= other < len(order):
            order[place], order[other] = order[other], order[place]
            await Roadmaps(connection).arrange(order)
            await note_year(ctx, connection, actor.id, "move_roadmap_stage", found.year, stage=stage)


async def drop_stage(ctx: Context, actor: Actor, stage: StageId) -> None:
    """One without events. Raises StageNotEmpty, NotFound."""
    require(actor.roles, Right.EDIT_ROADMAP)
    async with ctx.write() as connection:
        found = await _of_stage(connection, stage)
        dropped = found.stage(stage)
        assert dropped is not None
        if dropped.events:
            raise StageNotEmpty
        await Roadmaps(connection).drop_stage(stage)
        await note_year(ctx, connection, actor.id, "drop_roadmap_stage", found.year, title=dropped.title)


async def add_event(ctx: Context, actor: Actor, stage: StageId, content: Content) -> Event:
    """Raises RoadmapTermWrong, RoadmapTooLong, RoadmapNothingSaid, RoadmapFull, NotFound (the stage, the meetup)."""
    require(actor.roles, Right.EDIT_ROADMAP)
    async with ctx.write() as connection:
        return await added(ctx, connection, actor, stage, content)


async def change_event(
    ctx: Context, actor: Actor, event: EventId, version: int, stage: StageId, content: Content
) -> Event:
    """Change an event as it was at this ``version``; it may go to another stage of the year.

    Raises EventChangedMeanwhile when somebody was quicker, and what `add_event` does but for RoadmapFull.
    """
    require(actor.roles, Right.EDIT_ROADMAP)
    async with ctx.write() as connection:
        return await changed(ctx, connection, actor, event, version, stage, content)


async def drop_event(ctx: Context, actor: Actor, event: EventId) -> None:
    """It was put there by mistake; what was called off is cancelled instead. Raises NotFound."""
    require(actor.roles, Right.EDIT_ROADMAP)
    async with ctx.write() as connection:
        before = await seen_event(connection, event)
        await Roadmaps(connection).drop_event(event)
        await note_event(ctx, connection, actor.id, "drop_roadmap_event", before, None)


async def added(ctx: Context, connection: AsyncConnection, actor: Actor, stage: StageId, content: Content) -> Event:
    """As `add_event`, within the transaction of its cause."""
    found = await _of_stage(connection, stage)
    require_room(len(found.events), EVENTS_LIMIT)
    content = checked(await dated(connection, content), found.year)
    event = await Roadmaps(connection).add_event(stage, content, ctx.now())
    await note_event(ctx, connection, actor.id, "add_roadmap_event", None, event)
    return event


async def changed(
    ctx: Context,
    connection: AsyncConnection,
    actor: Actor,
    event: EventId,
    version: int,
    stage: StageId,
    content: Content,
) -> Event:
    """As `change_event`, within the transaction of its cause."""
    before = await seen_event(connection, event)
    if before.version != version:
        raise EventChangedMeanwhile
    found = await _of_stage(connection, stage)
    if found.year != before.year:
        raise NotFound
    content = checked(await dated(connection, content), found.year)
    after = replace(before, stage=stage, content=content)
    if after == before:
        return before
    asked = (content.first, content.last, content.responsible)
    if asked != (before.content.first, before.content.last, before.content.responsible):
        after = replace(after, changed_at=ctx.now())
    saved = await Roadmaps(connection).save(after)
    await note_event(ctx, connection, actor.id, "change_roadmap_event", before, saved)
    return saved


async def dated(connection: AsyncConnection, content: Content) -> Content:
    """Of one that is a meetup, the meetup's day is the term. Raises NotFound: it is not announced."""
    if content.meetup is None:
        return content
    meetup = await Meetups(connection).get(content.meetup)
    if meetup is None or meetup.state is not MeetupState.ANNOUNCED:
        raise NotFound
    day = meetup.starts.astimezone(meetup.zone).date()
    return replace(content, first=day, last=day)


async def _begin(
    ctx: Context, connection: AsyncConnection, actor: Actor, year: int, beginning: Beginning, source: int
) -> Roadmap:
    if year not in {this_year(ctx), this_year(ctx) + 1}:
        raise NotFound
    gateway = Roadmaps(connection)
    if await gateway.get(year) is not None:
        raise RoadmapThere
    await gateway.begin(year, actor.id, ctx.now())
    for title, contents in beginning:
        stage = await gateway.add_stage(year, titled(title))
        for content in contents:
            await gateway.add_event(stage, checked(content, year), ctx.now())
    found = await gateway.get(year)
    assert found is not None
    facts = {"source": source} if source else {}
    await note_year(ctx, connection, actor.id, "begin_roadmap", year, events=len(found.events), **facts)
    return found


async def _of_year(connection: AsyncConnection, year: int) -> Roadmap:
    """Raises NotFound."""
    found = await Roadmaps(connection).get(year)
    if found is None:
        raise NotFound
    return found


async def _of_stage(connection: AsyncConnection, stage: StageId) -> Roadmap:
    """Raises NotFound."""
    year = await Roadmaps(connection).year_of(stage)
    if year is None:
        raise NotFound
    return await _of_year(connection, year)
