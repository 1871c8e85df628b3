"""What has happened before the demo begins: a spring and an autumn of the programme, the community's November."""

from actions.context import Context
from bot.demo import community, media, monitoring, programme
from bot.demo.acting import appoint
from bot.demo.records import enrol
from bot.demo.spring import BEGINS, tell_spring
from bot.demo.stage import Cast, Stage
from domain.people.roles import Role

__all__ = ["BEGINS", "tell_story"]


async def tell_story(ctx: Context, stage: Stage) -> None:
    """From May until today, in the names of the demo's people. Nobody is there in summer."""
    cast = Cast.of(await stage.members())
    await programme.invite(ctx, stage, cast.owner, cast.curator)
    known = await tell_spring(ctx, stage, cast)
    await stage.jump(programme.BEGINS)
    await programme.keep_up(ctx, stage, cast.curator)
    await appoint(ctx, stage, cast.owner, cast.director, Role.DIRECTOR)
    await appoint(ctx, stage, cast.owner, cast.working_group, Role.WORKING_GROUP)
    town = await community.gather(ctx, stage, cast)
    await community.announce_meetup(ctx, stage, town)
    await media.announce(ctx, stage, cast)
    await community.meet(stage)
    await stage.travel(programme.TODAY)
    await community.plan(ctx, stage, town, cast)
    mentoring = await enrol(ctx, stage, cast, known)
    await stage.pause()
    await monitoring.ask(mentoring)
    await media.plan_ahead(ctx, cast)
    await stage.pause()
