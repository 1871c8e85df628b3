"""Where a publication came out, by hand; and what people say of what the bot was to publish by itself."""

from datetime import datetime

from actions.context import Context
from actions.media import in_halls
from actions.media.outlets import change, publish, there
from actions.media.standing import kept_by, note
from actions.media.told_out import tell_out
from actions.media.ways import ways
from domain.errors import NotFound
from domain.media import fields
from domain.media.posting import hand_over
from domain.media.publication import GRACE, OutletState, OutletVerb, Publication, PublicationId
from domain.media.refusals import PublicationInPast
from domain.people.person import Actor
from storage.outbox import Delivery


async def mark_published(
    ctx: Context, actor: Actor, publication: PublicationId, resource: str, link: str, at: datetime | None = None
) -> Publication:
    """«Опубликовано», by hand, with the link as evidence; ``at`` is when, if it was not just now.

    It hands in the month's update of this resource. Raises `EvidenceMissing`, what `link_on` does, NotApprovedYet,
    OutAlready, NotFound, NotNow.
    """
    clean, now = fields.evidence(resource, link), ctx.now()
    if at is not None and at > now:
        raise PublicationInPast
    async with ctx.write() as connection:
        old = await kept_by(ctx, connection, actor, publication)
        new = await publish(ctx, connection, actor.id, old, resource, clean, at or now, now)
        await in_halls.answer_questions(connection, new, resource, Delivery.SENT, now)
        if not new.is_live:
            await tell_out(ctx, connection, new)
        return new


async def retry(ctx: Context, actor: Actor, publication: PublicationId, resource: str) -> Publication:
    """«Попробовать ещё раз», or «Не появилось»: it waits for its turn again, from now on.

    Raises NotFound, NotNow.
    """
    now = ctx.now()
    async with ctx.write() as connection:
        old = await kept_by(ctx, connection, actor, publication)
        outlet = old.outlet(resource)
        if outlet is None:
            raise NotFound
        was_asked = outlet.state is OutletState.UNKNOWN
        later = None if old.at is None or now < hand_over(old) else now + GRACE
        new = await change(
            ctx, connection, old, resource, OutletVerb.RETRY, trouble="", detail="", due=now, until=later
        )
        await note(connection, actor.id, "change_publication", old, new, now)
        hall = (await ways(connection, ctx.policy, [resource])).halls.get(resource)
        if was_asked and hall is not None:
            await in_halls.answer_questions(connection, new, resource, Delivery.FAILED, now)
            await in_halls.begin_again(ctx, connection, new, resource, hall, now)
            return await there(ctx, connection, publication)
    return new
