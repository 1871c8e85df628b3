"""Before a publication is changed or moved: what is on its way is taken back, or nothing may be changed."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.media import keys
from domain.media.publication import OUTLET, Outlet, OutletState, OutletVerb, Publication
from domain.media.refusals import BeingPosted, PostingNotSure
from storage.media import Publications
from storage.outbox import Delivery, Outbox


async def take_back(
    ctx: Context, connection: AsyncConnection, publication: Publication, now: datetime, *, anew: bool
) -> None:
    """``anew``: it gets another time, so that what failed is tried again then.

    Raises BeingPosted when it is on its way or partly out, PostingNotSure when nobody knows whether it is.
    """
    outlets = [await _taken_back(connection, publication, one, now) for one in publication.outlets]
    if anew:
        outlets = [_anew(one) for one in outlets]
    if tuple(outlets) != publication.outlets:
        await Publications(connection, ctx.vault).set_outlets(publication.id, outlets)


async def _taken_back(connection: AsyncConnection, publication: Publication, outlet: Outlet, now: datetime) -> Outlet:
    if outlet.state is OutletState.PUBLISHED:
        return outlet
    if outlet.state is OutletState.UNKNOWN:
        raise PostingNotSure(resources=outlet.resource)
    if outlet.message is not None:
        raise BeingPosted(resources=outlet.resource)
    if outlet.state is not OutletState.SENDING:
        return outlet
    letter = await Outbox(connection).by_key(keys.part(publication, outlet.resource, 0, outlet.tries))
    if letter is None or letter.state is not Delivery.PENDING:
        raise BeingPosted(resources=outlet.resource)
    await Outbox(connection).set_state([letter.id], Delivery.SKIPPED, now, outcome="taken back")
    return replace(outlet, state=OUTLET.after(outlet.state, OutletVerb.PUT_OFF), due=None, until=None)


def _anew(outlet: Outlet) -> Outlet:
    if outlet.state is OutletState.FAILED:
        outlet = replace(outlet, state=OUTLET.after(outlet.state, OutletVerb.RETRY), trouble="", detail="")
    return replace(outlet, due=None, until=None) if outlet.state is OutletState.WAITING else outlet
