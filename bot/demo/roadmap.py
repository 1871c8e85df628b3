"""The demo's roadmap of the school year: the seven usual stages, and what autumn has done of them."""

from actions.context import Context
from actions.roadmap import editing, working
from bot.demo.programme import TODAY
from domain.duties.terms import school_year
from domain.people.person import Actor
from wording.roadmap import beginning
from wording.texts import Texts


async def keep_roadmap(ctx: Context, curator: Actor) -> None:
    """The curator begins it as the bot proposes; whatever is over was done on its last day."""
    year = school_year(TODAY.date())
    begun = await editing.begin(ctx, curator, year, beginning(year, Texts(("ru",)).default))
    for event in begun.events:
        if event.content.last < TODAY.date():
            await working.finish(ctx, curator, event.id, event.content.last)
