"""A curator takes a story into the media plan, or declines it with a reason; the mentor is told."""

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.media.storytelling import plan_story
from actions.mentoring.stories import keys
from actions.mentoring.stories.standing import Told, step, told, told_by
from actions.mentoring.telling import tell_person
from domain.applications.refusals import OwnWordsNotAsked
from domain.media.publication import Publication
from domain.mentoring.refusals import WordsTooLong
from domain.mentoring.story import WORDS_LIMIT, StoryId, StoryReason, StoryVerb
from domain.mentoring.story_notices import StoryAnswered
from domain.mentoring.story_refusals import StoryClosed
from domain.people.person import Actor
from domain.people.roles import Right, require
from domain.registry.names import ChatNames


async def take_story(ctx: Context, actor: Actor, story: StoryId, title: str) -> Publication:
    """Into the media plan, as a draft that is called so there: with its text, its pictures and its people.

    Raises NotAllowed, NotNow, StoryClosed, NotFound.
    """
    require(actor.roles, Right.RUN_MENTORING)
    async with ctx.write() as connection:
        found = await told_by(ctx, connection, story)
        if found.is_closed:
            raise StoryClosed
        changed = await step(ctx, connection, found, StoryVerb.TAKE, actor.id)
        await _tell(ctx, connection, found, StoryAnswered(found.planned.mentor.id, story, changed.state))
        return await plan_story(ctx, connection, actor.id, found, title)


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
