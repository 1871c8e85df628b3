"""What has happened before the demo begins: an autumn of the programme and the community's November."""

from actions.context import Context
from bot.demo import community, programme
from bot.demo.acting import appoint
from bot.demo.records import enrol
from bot.demo.stage import Cast, Stage
from domain.people.roles import Role


async def tell_story(ctx: Context, stage: Stage) -> None:
    """From the first of September until today, in the names of the demo's people."""
    cast = Cast.of(await stage.members())
    await programme.hand_in(ctx, stage, cast.owner, cast.curator)
    await appoint(ctx, stage, cast.owner, cast.director, Role.DIRECTOR)
    await appoint(ctx, stage, cast.owner, cast.working_group, Role.WORKING_GROUP)
    town = await community.gather(ctx, stage, cast)
    await community.meet(ctx, stage, town)
    await stage.travel(programme.TODAY)
    await community.plan(ctx, stage, town, cast)
    await enrol(ctx, stage, cast)
    await stage.pause()
