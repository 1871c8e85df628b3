"""The steps of a membership within a transaction: its state, its request's, and the consents that both need."""

from dataclasses import replace
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.consents.validity import may_process
from actions.context import Context
from actions.mentoring.telling import people_of
from domain.errors import NotFound
from domain.mentoring.pairing import MEMBERSHIP, Membership, MembershipId, MembershipVerb
from domain.mentoring.refusals import NoConsent
from domain.mentoring.request import REQUEST, RequestId, RequestState, RequestVerb
from storage.mentoring.pairings import Pairings
from storage.mentoring.requests import Requests


def pairings_in(ctx: Context, connection: AsyncConnection) -> Pairings:
    return Pairings(connection, ctx.records(connection))


def requests_in(ctx: Context, connection: AsyncConnection) -> Requests:
    return Requests(connection, ctx.records(connection))


async def membership_of(ctx: Context, connection: AsyncConnection, membership: MembershipId) -> Membership:
    """As it is now. Raises NotFound."""
    found = await pairings_in(ctx, connection).membership(membership)
    if found is None:
        raise NotFound
    return found


async def step(
    ctx: Context, connection: AsyncConnection, membership: Membership, verb: MembershipVerb, **changes: Any
) -> Membership:
    """It goes on, with these fields changed. Raises NotNow."""
    moved = replace(membership, state=MEMBERSHIP.after(membership.state, verb), **changes)
    return await pairings_in(ctx, connection).save(moved, ctx.now())


async def step_request(
    ctx: Context, connection: AsyncConnection, request: RequestId | None, verb: RequestVerb
) -> RequestState | None:
    """What became of the request that a membership came of; one that is over stays so."""
    gateway = requests_in(ctx, connection)
    found = None if request is None else await gateway.get(request)
    if found is None or not REQUEST.can(found.state, verb):
        return None
    state = REQUEST.after(found.state, verb)
    await gateway.set_state(found.id, state, ctx.now())
    return state


async def require_consents(ctx: Context, connection: AsyncConnection, membership: Membership) -> None:
    """Raises NoConsent, naming whose is missing."""
    for person in await people_of(ctx, connection, membership):
        if not await may_process(ctx, connection, person):
            raise NoConsent(code=str(person.code))


async def are_consented(ctx: Context, connection: AsyncConnection, membership: Membership) -> bool:
    """Whether both sides' consents to processing are in force."""
    return all([await may_process(ctx, connection, one) for one in await people_of(ctx, connection, membership)])
