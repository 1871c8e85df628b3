"""How events of the roadmap stand: the working group, the curator, and whoever answers for one say so."""

from dataclasses import replace
from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.roadmap.answerable import answers_for
from actions.roadmap.noting import note_event
from actions.roadmap.reading import seen_event
from domain.people.person import Actor
from domain.people.roles import PERMISSIONS, Right, Role, may, require
from domain.roadmap.refusals import DoneLater, NotYourEvent
from domain.roadmap.roadmap import EVENT, Event, EventId, EventVerb, worded
from storage.roadmap.roadmaps import Roadmaps


async def start(ctx: Context, actor: Actor, event: EventId) -> Event:
    """Somebody works on it. Raises NotYourEvent, NotNow, NotFound."""
    async with ctx.write() as connection:
        found = await _marked(connection, actor, event)
        return await _step(ctx, connection, actor, found, EventVerb.START)


async def finish(ctx: Context, actor: Actor, event: EventId, done_on: date, note_words: str = "") -> Event:
    """Done on this day; ``note_words`` say what shows it: the paper, its number, how it went.

    Raises DoneLater, RoadmapTooLong, NotYourEvent, NotNow, NotFound.
    """
    words = worded(note_words)
    if done_on > ctx.today():
        raise DoneLater(today=f"{ctx.today():%d.%m.%Y}")
    async with ctx.write() as connection:
        found = await _marked(connection, actor, event)
        return await _step(ctx, connection, actor, found, EventVerb.FINISH, done_on, words)


async def cancel(ctx: Context, actor: Actor, event: EventId, note_words: str = "") -> Event:
    """It will not be; ``note_words`` say why. Raises RoadmapTooLong, NotNow, NotFound."""
    require(actor.roles, Right.EDIT_ROADMAP)
    words = worded(note_words)
    async with ctx.write() as connection:
        found = await seen_event(connection, event)
        return await _step(ctx, connection, actor, found, EventVerb.CANCEL, None, words)


async def reopen(ctx: Context, actor: Actor, event: EventId) -> Event:
    """It is to be done after all: reminders go on. Raises NotYourEvent, NotNow, NotFound."""
    async with ctx.write() as connection:
        found = await _marked(connection, actor, event)
        return await _step(ctx, connection, actor, found, EventVerb.REOPEN)


async def _marked(connection: AsyncConnection, actor: Actor, event: EventId) -> Event:
    """The event, for somebody who may say how it stands."""
    found = await seen_event(connection, event)
    if not may(actor.roles, Right.WORK_ON_ROADMAP) and not answers_for(actor, found):
        raise NotYourEvent(who=",".join(role for role in Role if role in PERMISSIONS[Right.WORK_ON_ROADMAP]))
    return found


async def _step(
    ctx: Context,
    connection: AsyncConnection,
    actor: Actor,
    before: Event,
    verb: EventVerb,
    done_on: date | None = None,
    note: str = "",
) -> Event:
    """Store it, with nothing of what was said of the state before."""
    moved = replace(
        before,
        state=EVENT.after(before.state, verb),
        since=ctx.now(),
        done_on=done_on,
        note=note,
        came=None,
        mentors=None,
    )
    saved = await Roadmaps(connection).save(moved)
    await note_event(ctx, connection, actor.id, f"{verb}_roadmap_event", before, saved)
    return saved
