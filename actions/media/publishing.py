"""Where a publication came out: by hand with its link, or posted by the bot itself.

Whatever posts asks :func:`due_publications` what is to go out, and tells :func:`posted` or :func:`mark_failed` what
came of it. It keeps apart by itself what is on its way, so that nothing goes out twice.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.duties.marks import hand_in_update
from actions.media import keys
from actions.media.consents import lacking
from actions.media.standing import kept_by, note, step
from actions.media.telling import answering, tell
from actions.media.told_out import tell_out
from domain.errors import NotFound
from domain.media import fields
from domain.media.notices import OutletFailed
from domain.media.publication import (
    OUTLET,
    PUBLICATION,
    Outlet,
    OutletState,
    OutletVerb,
    Publication,
    PublicationId,
    PublicationState,
    PublicationVerb,
    all_out,
)
from domain.media.refusals import NotApprovedYet, OutAlready, PublicationInPast
from domain.people.person import Actor, PersonId
from storage.media import Publications


@dataclass(frozen=True, slots=True)
class Due:
    """A publication whose time has come, and a resource on which it is not out."""

    publication: Publication
    resource: str


async def due_publications(ctx: Context) -> Sequence[Due]:
    """What is to go out now, the earliest first; nothing that somebody in it did not allow there."""
    now = ctx.now()
    async with ctx.read() as connection:
        found = [
            one
            for one in await Publications(connection).live()
            if one.state is PublicationState.PLANNED and one.at is not None and one.at <= now
        ]
        due = []
        for one in sorted(found, key=lambda one: (one.at or now, one.id)):
            forbidden = {key for each in await lacking(ctx, connection, one) for key in each.resources}
            due += [
                Due(one, outlet.resource)
                for outlet in one.outlets
                if outlet.state is OutletState.WAITING and outlet.resource not in forbidden
            ]
    return due


async def mark_published(
    ctx: Context, actor: Actor, publication: PublicationId, resource: str, link: str, at: datetime | None = None
) -> Publication:
    """«Опубликовано», by hand, with the link as evidence; ``at`` is when, if it was not just now.

    It hands in the month's update of this resource. Raises `EvidenceMissing`, `LinkIsNone`, NotApprovedYet,
    OutAlready, NotFound, NotNow.
    """
    clean, now = fields.evidence(link), ctx.now()
    if at is not None and at > now:
        raise PublicationInPast
    async with ctx.write() as connection:
        old = await kept_by(connection, actor, publication)
        return await _publish(ctx, connection, actor.id, old, resource, clean, at or now, None)


async def posted(
    ctx: Context, publication: PublicationId, resource: str, link: str, message: int | None = None
) -> Publication:
    """The bot posted it there by itself. Raises what :func:`mark_published` does."""
    async with ctx.write() as connection:
        old = await _there(connection, publication)
        return await _publish(ctx, connection, None, old, resource, link, ctx.now(), message)


async def mark_failed(ctx: Context, publication: PublicationId, resource: str, trouble: str) -> Publication:
    """It did not get there, and is not tried again by itself: whoever answers for it is told. Raises NotFound."""
    now = ctx.now()
    async with ctx.write() as connection:
        old = await _there(connection, publication)
        new = await _set(connection, old, resource, OutletVerb.FAIL, trouble=trouble)
        await note(connection, None, "fail_publication", old, new, now)
        notice, key = OutletFailed(old.id, resource), keys.failed(old, resource, now)
        await tell(connection, await answering(connection, old), notice, key, now)
    return new


async def retry(ctx: Context, actor: Actor, publication: PublicationId, resource: str) -> Publication:
    """«Попробовать ещё раз»: it waits for its turn again. Raises NotFound, NotNow."""
    now = ctx.now()
    async with ctx.write() as connection:
        old = await kept_by(connection, actor, publication)
        new = await _set(connection, old, resource, OutletVerb.RETRY, trouble="")
        await note(connection, actor.id, "change_publication", old, new, now)
    return new


async def _publish(
    ctx: Context,
    connection: AsyncConnection,
    who: PersonId | None,
    old: Publication,
    resource: str,
    link: str,
    at: datetime,
    message: int | None,
) -> Publication:
    outlet = old.outlet(resource)
    if outlet is None:
        raise NotFound
    if outlet.state is OutletState.PUBLISHED:
        raise OutAlready
    if old.is_live and old.approved_by is None:
        raise NotApprovedYet
    PUBLICATION.after(old.state, PublicationVerb.PUBLISH)
    now = ctx.now()
    new = await _set(connection, old, resource, OutletVerb.PUBLISH, link=link, at=at, message=message, trouble="")
    await note(connection, who, "publish_publication", old, new, now)
    if all_out(new.outlets):
        new = await step(connection, who, new, PublicationVerb.PUBLISH, "complete_publication", now)
        await tell_out(ctx, connection, new)
    await hand_in_update(connection, resource, new.title, link, at, now, ctx.policy)
    return new


async def _set(
    connection: AsyncConnection, old: Publication, resource: str, verb: OutletVerb, **fields_: object
) -> Publication:
    """Raises NotFound, NotNow."""
    before = old.outlet(resource)
    if before is None:
        raise NotFound
    after: Outlet = replace(before, state=OUTLET.after(before.state, verb), **fields_)  # type: ignore[arg-type]
    gateway = Publications(connection)
    await gateway.set_outlets(old.id, [after if one.resource == resource else one for one in old.outlets])
    return await gateway.change(old.id)


async def _there(connection: AsyncConnection, publication: PublicationId) -> Publication:
    found = await Publications(connection).get(publication)
    if found is None:
        raise NotFound
    return found
