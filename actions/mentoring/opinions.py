"""After the first meeting each side says whether they suit each other: to curators alone."""

from actions.context import Context
from actions.mentoring import keys
from actions.mentoring.meetings import meetings_in
from actions.mentoring.speaking import require_voice
from actions.mentoring.steps import membership_of
from actions.mentoring.telling import note, people_of
from actions.registry import curators
from domain.mentoring.meeting import Opinion
from domain.mentoring.meeting_notices import OpinionDiffers
from domain.mentoring.pairing import RUNNING, MembershipId
from domain.mentoring.refusals import NotNow
from domain.mentoring.speaking import OnPaper, Side
from domain.people.person import Actor


async def say(
    ctx: Context, actor: Actor, membership: MembershipId, side: Side, opinion: Opinion, paper: OnPaper | None = None
) -> None:
    """«Подходит», «ещё решаю», «не подходит»; of the last curators hear at once. A later word replaces the one before.

    The log has that something was said, not what. Raises NotNow, NotYours, NotAllowed, PaperIncomplete, NoRecord,
    NotFound.
    """
    async with ctx.write() as connection:
        found = await membership_of(ctx, connection, membership)
        mentor, mentee = await people_of(ctx, connection, found)
        person = mentor if side is Side.MENTOR else mentee
        checked = await require_voice(ctx, connection, actor, person, paper)
        if found.state not in RUNNING:
            raise NotNow(thing="membership", state=found.state.value)
        gateway, now = meetings_in(ctx, connection), ctx.now()
        before = (await gateway.opinions(found)).get(side)
        await gateway.say(found, side, opinion, actor.id, now, checked)
        if before is opinion:
            return
        await note(ctx, connection, actor.id, "say_opinion", found, side=side.value)
        if opinion is Opinion.DIFFERS:
            await curators.tell_curators(
                connection,
                OpinionDiffers(person.id, membership, side),
                lambda reader: keys.opinion_differs(membership, side, now, reader),
                now,
                but=actor.id,
            )
