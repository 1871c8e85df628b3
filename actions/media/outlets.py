"""How it stands with a publication on a resource, changed: each belongs to the transaction of its cause."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.duties.marks import hand_in_update
from actions.media import events, keys
from actions.media.standing import note, step
from actions.media.telling import answering, curators, tell
from actions.meetups.responsible import owners
from domain.errors import NotFound
from domain.media.notices import KeyRefused, OutletFailed, OutletPosted
from domain.media.posting import KEY_TROUBLES, OutletTrouble
from domain.media.publication import (
    OUTLET,
    PUBLICATION,
    Outlet,
    OutletState,
    OutletVerb,
    Publication,
    PublicationId,
    PublicationVerb,
    all_out,
)
from domain.media.refusals import NotApprovedYet, OutAlready
from domain.people.person import PersonId
from storage.media import Publications


async def there(ctx: Context, connection: AsyncConnection, publication: PublicationId) -> Publication:
    """Raises NotFound."""
    found = await Publications(connection, ctx.vault).get(publication)
    if found is None:
        raise NotFound
    return found


async def on_its_way(
    ctx: Context,
    connection: AsyncConnection,
    publication: PublicationId,
    resource: str,
    tries: int,
    state: OutletState = OutletState.SENDING,
) -> Publication | None:
    """The publication, if this attempt still is the one that counts. None: people have decided meanwhile."""
    found = await Publications(connection, ctx.vault).get(publication)
    outlet = None if found is None else found.outlet(resource)
    return found if outlet is not None and outlet.state is state and outlet.tries == tries else None


async def change(
    ctx: Context,
    connection: AsyncConnection,
    old: Publication,
    resource: str,
    verb: OutletVerb | None = None,
    **fields: Any,
) -> Publication:
    """Raises NotFound, NotNow."""
    before = old.outlet(resource)
    if before is None:
        raise NotFound
    state = before.state if verb is None else OUTLET.after(before.state, verb)
    after: Outlet = replace(before, state=state, **fields)
    gateway = Publications(connection, ctx.vault)
    await gateway.set_outlets(old.id, [after if one.resource == resource else one for one in old.outlets])
    return await gateway.change(old.id)


async def publish(
    ctx: Context,
    connection: AsyncConnection,
    who: PersonId | None,
    old: Publication,
    resource: str,
    link: str,
    at: datetime,
    now: datetime,
    message: int | None = None,
) -> Publication:
    """It is there, with its link; the month's update of the resource is handed in by it.

    Raises NotFound, OutAlready, NotApprovedYet, NotNow.
    """
    outlet = old.outlet(resource)
    if outlet is None:
        raise NotFound
    if outlet.state is OutletState.PUBLISHED:
        raise OutAlready
    if old.is_live and old.approved_by is None:
        raise NotApprovedYet
    if who is not None or old.is_live:
        PUBLICATION.after(old.state, PublicationVerb.PUBLISH)
    new = await change(
        ctx,
        connection,
        old,
        resource,
        OutletVerb.PUBLISH,
        link=link,
        at=at,
        message=message or outlet.message,
        trouble="",
        detail="",
        due=None,
        until=None,
    )
    await note(connection, who, "publish_publication", old, new, now)
    if all_out(new.outlets) and new.is_live:
        new = await step(ctx, connection, who, new, PublicationVerb.PUBLISH, "complete_publication", now)
    about = await _named_openly(ctx, connection, new)
    await hand_in_update(connection, resource, about, link, at, now, ctx.policy)
    return new


async def _named_openly(ctx: Context, connection: AsyncConnection, one: Publication) -> str:
    """What may stand in the open: its title where no programme is run, else that of the event that it tells of.

    What the plan calls a publication may name people.
    """
    if ctx.vault is None:
        return one.title
    if one.event is None:
        return ""
    found = await events.happening(connection, one.event, ctx.policy.zone)
    return "" if found is None else found.title


async def publish_by_itself(
    ctx: Context,
    connection: AsyncConnection,
    old: Publication,
    resource: str,
    link: str,
    now: datetime,
    message: int | None = None,
) -> Publication:
    """The bot did it: whoever answers for the publication hears where it is."""
    new = await publish(ctx, connection, None, old, resource, link, now, now, message)
    notice, key = OutletPosted(old.id, resource), keys.posted(old, resource)
    await tell(connection, await answering(connection, old), notice, key, now)
    return new


async def fail(
    ctx: Context,
    connection: AsyncConnection,
    old: Publication,
    resource: str,
    trouble: OutletTrouble,
    detail: str,
    now: datetime,
) -> Publication:
    """It did not get there, and is not tried again by itself: whoever answers for it is told at once.

    Of a key that is none the curators hear, too, and whoever keeps the server.
    """
    new = await change(
        ctx, connection, old, resource, OutletVerb.FAIL, trouble=trouble.value, detail=detail, due=None, until=None
    )
    await note(connection, None, "fail_publication", old, new, now)
    notice, key = OutletFailed(old.id, resource), keys.failed(old, resource, now)
    people = set(await answering(connection, old))
    if trouble in KEY_TROUBLES:
        people |= set(await curators(connection))
        key_notice, key_key = KeyRefused(resource, trouble.value), keys.key_refused(resource, now)
        await tell(connection, await owners(connection, ctx.policy), key_notice, key_key, now)
    await tell(connection, people, notice, key, now)
    return new
