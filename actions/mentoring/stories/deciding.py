"""A curator takes a story into the media plan, or declines it with a reason; the mentor is told."""

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.mentoring.stories import keys
from actions.mentoring.stories.standing import Told, step, told, told_by
from actions.mentoring.telling import tell_person
from domain.applications.refusals import OwnWordsNotAsked
from domain.mentoring.refusals import WordsTooLong
from domain.mentoring.story import WORDS_LIMIT, StoryId, StoryReason, StoryVerb
from domain.mentoring.story_notices import StoryAnswered
from domain.people.person import Actor, PersonId
from domain.people.roles import Right, require
from domain.registry.names import ChatNames


async def take_story(ctx: Context, actor: Actor, story: StoryId) -> Told:
    """Into the media plan. Raises NotAllowed, NotNow, NotFound."""
    require(actor.roles, Right.RUN_MENTORING)
    async with ctx.write() as connection:
        return await take_in(ctx, connection, actor.id, story)


async def take_in(ctx: Context, connection: AsyncConnection, who: PersonId, story: StoryId) -> Told:
    """As :func:`take_story`, within the transaction of whoever plans a publication of it and has checked the right."""
    found = await told_by(ctx, connection, story)
    changed = await step(ctx, connection, found, StoryVerb.TAKE, who)
    await _tell(ctx, connection, found, StoryAnswered(found.planned.mentor.id, story, changed.state))
    return await told(ctx, connection, changed)


async def decline_story(ctx: Context, actor: Actor, story: StoryId, reason: StoryReason, words: str = "") -> Told:
    """With a reason; a word beside it where the mentor's chat may carry one.

    Raises OwnWordsNotAsked, WordsTooLong, NotAllowed, NotNow, NotFound.
    """
    require(actor.roles, Right.RUN_MENTORING)
    words = " ".join(words.split())
    if words and ctx.policy.chat_names is ChatNames.CODES:
        raise OwnWordsNotAsked
    if len(words) > WORDS_LIMIT:
        raise WordsTooLong(limit=WORDS_LIMIT)
    async with ctx.write() as connection:
        found = await told_by(ctx, connection, story)
        changed = await step(ctx, connection, found, StoryVerb.DECLINE, actor.id, reason, words)
        await _tell(ctx, connection, found, StoryAnswered(found.planned.mentor.id, story, changed.state))
        return await told(ctx, connection, changed)


async def _tell(ctx: Context, connection: AsyncConnection, found: Told, notice: StoryAnswered) -> None:
    await tell_person(ctx, connection, found.planned.mentor.id, notice, lambda one: keys.answered(found.story.id, one))
