"""Halls in which the bot cannot write any more."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Policy
from actions.meetups.responsible import owners
from domain.meetups.hall import HallState
from domain.meetups.notices import HallLost
from domain.notices import HallId, Owed
from domain.people.roles import PERMISSIONS, Right, Role
from storage.audit import Audit
from storage.halls import Halls
from storage.outbox import Outbox
from storage.people import Roles


async def lose_hall(connection: AsyncConnection, hall: HallId, policy: Policy, now: datetime, *, removed: bool) -> bool:
    """Whoever may make halls, and so plan posts for them, is told, once. Returns whether that is news."""
    known = await Halls(connection).get(hall)
    if known is None or known.state is not HallState.BOUND:
        return False
    await Halls(connection).set_state(hall, HallState.LEFT if removed else HallState.MUTE)
    after = {"state": HallState.LEFT if removed else HallState.MUTE}
    await Audit(connection).add(None, "hall_lost", "hall", hall, now, before={"state": known.state}, after=after)
    keepers = [role for role in Role if role in PERMISSIONS[Right.BIND_HALLS]]
    team = [person.id for role in keepers for person in await Roles(connection).having(role)]
    await Outbox(connection).owe(
        [
            Owed(
                notice=HallLost(hall, removed),
                key=f"hall:{hall}:lost:{round(now.timestamp() * 1000)}:{person}",
                person=person,
                due_at=now,
            )
            for person in dict.fromkeys([*team, *await owners(connection, policy)])
        ],
        now,
    )
    return True
