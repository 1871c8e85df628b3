"""How it stands with a publication on a resource, changed: each belongs to the transaction of its cause."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Policy
from actions.duties.marks import hand_in_update
from actions.media import keys
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


async def there(connection: AsyncConnection, publication: PublicationId) -> Publication:
    """Raises NotFound."""
    found = await Publications(connection).get(publication)
    if found is None:
        raise NotFound
    return found


async def on_its_way(
    connection: AsyncConnection,
    publication: PublicationId,
    resource: str,
    tries: int,
    state: OutletState = OutletState.SENDING,
) -> Publication | None:
    """The publication, if this attempt still is the one that counts. None: people have decided meanwhile."""
    found = await Publications(connection).get(publication)
    outlet = None if found is None else found.outlet(resource)
    return found if outlet is not None and outlet.state is state and outlet.tries == tries else None


async def change(
    connection: AsyncConnection, old: Publication, resource: str, verb: OutletVerb | None = None, **fields: Any
) -> Publication:
    """Raises NotFound, NotNow."""
    before = old.outlet(resource)
    if before is None:
        raise NotFound
    state = before.state if verb is None else OUTLET.after(before.state, verb)
    after: Outlet = replace(before, state=state, **fields)
    gateway = Publications(connection)
    await gateway.set_outlets(old.id, [after if one.resource == resource else one for one in old.outlets])
    return await gateway.change(old.id)


async def publish(
    connection: AsyncConnection,
    who: PersonId | None,
    old: Publication,
    resource: str,
    link: str,
    at: datetime,
    policy: Policy,
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
        new = await step(connection, who, new, PublicationVerb.PUBLISH, "complete_publication", now)
    await hand_in_update(connection, resource, new.title, link, at, now, policy)
    return new


async def publish_by_itself(
    connection: AsyncConnection,
    old: Publication,
    resource: str,
    link: str,
    policy: Policy,
    now: datetime,
    message: int | None = None,
) -> Publication:
    """The bot did it: whoever answers for the publication hears where it is."""
    new = await publish(connection, None, old, resource, link, now, policy, now, message)
    notice, key = OutletPosted(old.id, resource), keys.posted(old, resource)
    await tell(connection, await answering(connection, old), notice, key, now)
    return new


async def fail(
    connection: AsyncConnection,
    old: Publication,
    resource: str,
    trouble: OutletTrouble,
    detail: str,
    policy: Policy,
    now: datetime,
) -> Publication:
    """It did not get there, and is not tried again by itself: whoever answers for it is told at once.

    Of a key that is none the curators hear, too, and whoever keeps the server.
    """
    new = await change(
        connection, old, resource, OutletVerb.FAIL, trouble=trouble.value, detail=detail, due=None, until=None
    )
    await note(connection, None, "fail_publication", old, new, now)
    notice, key = OutletFailed(old.id, resource), keys.failed(old, resource, now)
    people = set(await answering(connection, old))
    if trouble in KEY_TROUBLES:
        people |= set(await curators(connection))
        key_notice, key_key = KeyRefused(resource, trouble.value), keys.key_refused(resource, now)
        await tell(connection, await owners(connection, policy), key_notice, key_key, now)
    await tell(connection, people, notice, key, now)
    return new
