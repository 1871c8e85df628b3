"""Whose story came out hears of it."""

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.mentoring.stories import keys
from actions.mentoring.stories.standing import told_by
from actions.mentoring.telling import tell_person
from domain.errors import NotFound
from domain.media.publication import Publication
from domain.mentoring.story_notices import StoryOut


async def tell_out(ctx: Context, connection: AsyncConnection, publication: Publication) -> None:
    """The mentor, once it is out wherever it was to be; nobody for what is no story, or whose pair is forgotten."""
    story = publication.story
    if story is None or ctx.vault is None:
        return
    try:
        mentor = (await told_by(ctx, connection, story)).planned.mentor.id
    except NotFound:
        return
    notice = StoryOut(mentor, story, publication.id)
    await tell_person(ctx, connection, mentor, notice, lambda one: keys.out(story, one))
