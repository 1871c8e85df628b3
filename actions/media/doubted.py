"""After a backup took the database's place: what had to be out since it was made may be out, and nobody knows.

`storage.restoring` says so of each resource. Where the bot can look it does (`actions.media.posting`); the rest is
here.
"""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.media import keys
from actions.media.outlets import change, on_its_way
from actions.media.telling import answering, tell
from domain.media.notices import OutletUnsure
from domain.media.publication import OutletState, Publication
from storage.media import Publications


async def ask(ctx: Context, places: Collection[str]) -> None:
    """Of each resource at which the bot does not look by itself (``places`` are those where it does) a person is asked.

    So of one whose key is gone from the settings.
    """
    now = ctx.now()
    async with ctx.read() as connection:
        found = [
            (one.id, outlet.resource, outlet.tries)
            for one in await Publications(connection, ctx.vault).live()
            for outlet in one.outlets
            if outlet.state is OutletState.UNKNOWN and outlet.due is not None and outlet.resource not in places
        ]
    for number, resource, tries in found:
        async with ctx.write() as connection:
            one = await on_its_way(ctx, connection, number, resource, tries, OutletState.UNKNOWN)
            if one is not None:
                await leave_to_people(ctx, connection, one, resource, tries, now)


async def leave_to_people(
    ctx: Context, connection: AsyncConnection, one: Publication, resource: str, tries: int, now: datetime
) -> None:
    """Whoever answers for it is asked whether it is there; nothing is done before they say so."""
    await change(ctx, connection, one, resource, due=None)
    notice, key = OutletUnsure(one.id, resource, tries), keys.unsure(one, resource, tries)
    await tell(connection, await answering(connection, one), notice, key, now)
