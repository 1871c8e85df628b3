"""Who runs the programme and is told what happens in it."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from domain.notices import Notice, Owed
from domain.people.person import PersonId
from domain.people.roles import Role
from storage.outbox import Outbox
from storage.people import Roles


async def curators(connection: AsyncConnection) -> tuple[PersonId, ...]:
    """All who have the role, in no order that matters."""
    return tuple(sorted(await Roles(connection).given(Role.CURATOR)))


async def tell_curators(
    connection: AsyncConnection,
    notice: Notice,
    key: Callable[[PersonId], str],
    now: datetime,
    *,
    but: PersonId | None = None,
    until: datetime | None = None,
) -> None:
    """Each of them, but for whoever did it, within the transaction of its cause.

    ``key`` is a reader's own; ``now`` is when it is due, which a tick may put off to the morning.
    """
    owed = [
        Owed(notice=notice, key=key(person), due_at=now, until=until, person=person)
        for person in await curators(connection)
        if person != but
    ]
    await Outbox(connection).owe(owed, now)
