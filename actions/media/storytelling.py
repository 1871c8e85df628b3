"""A story of a pair in the plan: its draft, and what the mentor hears once it is out."""

from html import escape

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.media.planning import usual_resources
from actions.media.standing import note
from actions.mentoring.stories.standing import Told
from domain.media import fields
from domain.media.publication import Kind, Publication, PublicationState, story_key
from domain.mentoring.story import Story
from domain.people.person import PersonId
from storage.media import Publications


async def plan_story(ctx: Context, connection: AsyncConnection, who: PersonId, told: Told, title: str) -> Publication:
    """A draft with all that it tells, within the transaction in which it is taken; ``title`` names nobody."""
    story, gateway, now = told.story, Publications(connection, ctx.vault), ctx.now()
    made = await gateway.add(
        kind_of(story),
        fields.title(title),
        ctx.policy.zone,
        usual_resources(ctx),
        now,
        key=story_key(story.id),
        text=escape(story.text, quote=False),
        state=PublicationState.DRAFT,
    )
    await gateway.set_pictures(made.id, fields.pictures(story.photos))
    # Whoever is named can be recognised as well.
    await gateway.set_people(made.id, {one.id for one in (*told.recognised, *told.named)})
    made = await gateway.change(made.id)
    await note(connection, who, "add_publication", None, made, now)
    return made


def kind_of(story: Story) -> Kind:
    """An album where there are photos; else by how long it is."""
    if story.photos:
        return Kind.ALBUM
    return Kind.LONGREAD if len(story.text) >= fields.LONGREAD_LEAST else Kind.OTHER
