"""A mentor tells of the pairing for the media plan: text, photos, who can be recognised (Положение, 5.1)."""

from collections.abc import Collection
from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.mentoring.plans.standing import planned_by, require_running
from actions.mentoring.speaking import require_voice
from actions.mentoring.stories import keys
from actions.mentoring.stories.standing import Told, known, step, stories_in, told, told_by
from actions.registry import curators
from domain.errors import NotFound
from domain.mentoring.invitation import named_in
from domain.mentoring.pairing import MembershipId
from domain.mentoring.refusals import NotNow
from domain.mentoring.story import (
    PHOTOS_LIMIT,
    TEXT_LIMIT,
    Story,
    StoryId,
    StoryState,
    StoryVerb,
)
from domain.mentoring.story_notices import StorySent
from domain.mentoring.story_refusals import PhotosEnough, StoryEmpty, StoryNames, StoryTooLong
from domain.people.person import Actor
from domain.registry.names import ChatNames
from domain.registry.record import RecordId


async def begin(ctx: Context, actor: Actor, membership: MembershipId) -> Story:
    """The draft of whoever speaks for the mentor; the one that there is, if there is one.

    Raises NotYours, NoRecord, NotNow, NotFound.
    """
    async with ctx.write() as connection:
        found = await planned_by(ctx, connection, membership)
        require_running(found)
        await require_voice(ctx, connection, actor, found.mentor)
        gateway = stories_in(ctx, connection)
        for one in await gateway.of_author(found.pairing.id, actor.id):
            if one.state is StoryState.DRAFT:
                return one
        return await gateway.begin(found.pairing.id, actor.id, ctx.now())


async def write_text(ctx: Context, actor: Actor, story: StoryId, text: str) -> Story:
    """What is told, in place of what was. Where a chat carries codes, nobody of the pairing is named in it.

    Raises StoryTooLong, StoryNames, NotNow, NotFound.
    """
    if len(text) > TEXT_LIMIT:
        raise StoryTooLong(limit=TEXT_LIMIT)
    async with ctx.write() as connection:
        found = await _draft(ctx, connection, actor, story)
        if ctx.policy.chat_names is ChatNames.CODES:
            word = named_in(text, [one.details.name for one in found.people])
            if word is not None:
                raise StoryNames(word=word)
        return await _write(ctx, connection, replace(found.story, text=text))


async def add_photo(ctx: Context, actor: Actor, story: StoryId, file: str) -> Story:
    """A file of Telegram's. Raises PhotosEnough, NotNow, NotFound."""
    async with ctx.write() as connection:
        found = (await _draft(ctx, connection, actor, story)).story
        if len(found.photos) >= PHOTOS_LIMIT:
            raise PhotosEnough(limit=PHOTOS_LIMIT)
        return await _write(ctx, connection, replace(found, photos=(*found.photos, file)))


async def drop_photos(ctx: Context, actor: Actor, story: StoryId) -> Story:
    """Raises NotNow, NotFound."""
    async with ctx.write() as connection:
        found = (await _draft(ctx, connection, actor, story)).story
        return await _write(ctx, connection, replace(found, photos=()))


async def discard(ctx: Context, actor: Actor, story: StoryId) -> None:
    """The draft goes. Raises NotNow, NotFound."""
    async with ctx.write() as connection:
        found = await _draft(ctx, connection, actor, story)
        await stories_in(ctx, connection).drop(found.story.id)


async def send_story(ctx: Context, actor: Actor, story: StoryId, recognised: Collection[RecordId]) -> Told:
    """To the curators, who are told; ``recognised``: who can be recognised in it, nobody if it is empty.

    Nothing stands against sending what may not be published: curators decide. Raises StoryEmpty, NotNow, NotFound.
    """
    async with ctx.write() as connection:
        found = await _draft(ctx, connection, actor, story)
        require_running(found.planned)
        if found.story.is_blank:
            raise StoryEmpty
        await stories_in(ctx, connection).set_people(story, known(found.people, recognised))
        changed = await step(ctx, connection, found, StoryVerb.SEND, actor.id)
        await curators.tell_curators(
            connection,
            StorySent(found.planned.mentor.id, story),
            lambda one: keys.sent(story, one),
            ctx.now(),
            but=actor.id,
        )
        return await told(ctx, connection, changed)


async def withdraw(ctx: Context, actor: Actor, story: StoryId) -> Told:
    """Before a curator has decided. Raises NotNow, NotFound."""
    async with ctx.write() as connection:
        found = await own(ctx, connection, actor, story)
        return await told(ctx, connection, await step(ctx, connection, found, StoryVerb.WITHDRAW, actor.id))


async def own(ctx: Context, connection: AsyncConnection, actor: Actor, story: StoryId) -> Told:
    """One that the actor wrote. Raises NotFound."""
    found = await told_by(ctx, connection, story)
    if found.story.by != actor.id:
        raise NotFound
    return found


async def _draft(ctx: Context, connection: AsyncConnection, actor: Actor, story: StoryId) -> Told:
    """Raises NotNow: it is sent already."""
    found = await own(ctx, connection, actor, story)
    if found.story.state is not StoryState.DRAFT:
        raise NotNow(thing="story", state=found.story.state.value)
    return found


async def _write(ctx: Context, connection: AsyncConnection, story: Story) -> Story:
    await stories_in(ctx, connection).write(story)
    return story
