"""Whether everybody who can be recognised allowed it, on every resource where it is still to appear."""

from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.consents.validity import allowed_to_publish
from actions.context import Context
from domain.media.publication import Publication
from domain.media.refusals import ConsentMissing
from domain.registry.record import Record


@dataclass(frozen=True, slots=True)
class Lacking:
    """Somebody who did not allow it on these resources."""

    record: Record
    resources: tuple[str, ...]


async def lacking(ctx: Context, connection: AsyncConnection, publication: Publication) -> list[Lacking]:
    """By codes. Raises ProgrammeOff: people are named, and nobody can look them up here."""
    open_ones = [one.resource for one in publication.open_outlets]
    found = []
    for number in publication.people:
        record = await ctx.records(connection).get(number)
        if record is None:
            continue
        allowed = await allowed_to_publish(ctx, connection, record)
        where = tuple(
            one for one in open_ones if publication.shows not in allowed.categories or one not in allowed.resources
        )
        if where:
            found.append(Lacking(record, where))
    return sorted(found, key=lambda one: one.record.code)


async def require_consents(ctx: Context, connection: AsyncConnection, publication: Publication) -> None:
    """Raises ConsentMissing, naming the first who is in the way."""
    for one in await lacking(ctx, connection, publication):
        raise ConsentMissing(
            person=str(one.record.code), resources=",".join(one.resources), category=publication.shows.value
        )
