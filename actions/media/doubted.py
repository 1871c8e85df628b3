"""After a backup took the database's place: what had to be out since it was made may be out, and nobody knows.

`storage.restoring` says so of each resource. Where the bot can look it does (`actions.media.posting`); the rest is
here.
"""

from collections.abc import Collection

from actions.context import Context
from actions.media import keys
from actions.media.outlets import change, on_its_way
from actions.media.telling import answering, tell
from actions.media.ways import ways
from domain.media.notices import OutletUnsure
from domain.media.publication import OutletState, OutletVerb
from storage.media import Publications


async def ask(ctx: Context, places: Collection[str]) -> None:
    """Of a hall a person is asked. What people publish by hand waits for them again: they know what they did.

    ``places`` are the resources at which the bot looks by itself.
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
            if one is None:
                continue
            if resource in (await ways(connection, ctx.policy, [resource])).halls:
                await change(ctx, connection, one, resource, due=None)
                notice, key = OutletUnsure(number, resource, tries), keys.unsure(one, resource, tries)
                await tell(connection, await answering(connection, one), notice, key, now)
            else:
                await change(ctx, connection, one, resource, OutletVerb.RETRY, due=None)
