"""Who answers for a publication, and is told of it."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from domain.media.publication import Publication
from domain.notices import Lane, Notice, Owed
from domain.people.person import PersonId
from domain.people.roles import Right, Role, may
from storage.audit import Audit, Wanted
from storage.outbox import Outbox
from storage.people import People, Roles

SUBMITTING, PUBLICATIONS = "submit_publication", "publication"
"""What the log calls it."""
NEWS_LASTS = timedelta(days=14)


async def keepers(connection: AsyncConnection) -> tuple[PersonId, ...]:
    """Who keeps the plan where nobody is named: the curators; where there are none, the working group."""
    for role in (Role.CURATOR, Role.WORKING_GROUP):
        if found := sorted(await Roles(connection).given(role)):
            return tuple(found)
    return ()


async def answering(connection: AsyncConnection, publication: Publication) -> tuple[PersonId, ...]:
    """Who answers for it: whoever is named, still may keep the plan and can be written to; else the keepers."""
    if publication.responsible is not None:
        person = await People(connection).get(publication.responsible)
        if person is not None and person.reachable and may(await Roles(connection).of(person.id), Right.KEEP_MEDIA):
            return (person.id,)
    return await keepers(connection)


async def awaiting_word(connection: AsyncConnection, publication: Publication) -> tuple[PersonId, ...]:
    """Whom a curator's word on it is for: who answers for it, and whoever submitted it and may keep the plan still."""
    wanted = Wanted(action=SUBMITTING, subject=PUBLICATIONS, subject_id=publication.id)
    submitted = {one.entry.who for one in await Audit(connection).find(wanted, 1)}
    keepers = [who for who in submitted if who and may(await Roles(connection).of(who), Right.KEEP_MEDIA)]
    return (*await answering(connection, publication), *keepers)


async def curators(connection: AsyncConnection) -> tuple[PersonId, ...]:
    """Who approves."""
    return tuple(sorted(await Roles(connection).given(Role.CURATOR)))


async def tell(
    connection: AsyncConnection,
    people: Iterable[PersonId],
    notice: Notice,
    key: str,
    now: datetime,
    *,
    due: datetime | None = None,
    until: datetime | None = None,
    lane: Lane = Lane.DIRECT,
    but: PersonId | None = None,
) -> None:
    """Owe it to each of them but whoever did it."""
    at = due or now
    await Outbox(connection).owe(
        [
            Owed(notice=notice, key=f"{key}:{one}", person=one, due_at=at, until=until or at + NEWS_LASTS, lane=lane)
            for one in sorted(set(people))
            if one != but
        ],
        now,
    )
