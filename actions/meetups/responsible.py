"""Who answers for a meetup, and is told what its organisers are told."""

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Policy
from domain.meetups.meetup import MeetupId
from domain.people.person import PersonId
from domain.people.roles import Right, Role, may
from storage.meetups import Meetups
from storage.people import People, Roles


async def responsible(connection: AsyncConnection, meetup: MeetupId, policy: Policy) -> tuple[PersonId, ...]:
    """Its organisers who may still run it; when none is left, the owners."""
    known = await People(connection).many(await Meetups(connection).organisers(meetup))
    left = []
    for person in known.values():
        roles = await Roles(connection).of(person.id)
        if person.telegram_id in policy.owners:
            roles |= {Role.OWNER}
        if may(roles, Right.CREATE_MEETUPS):
            left.append(person.id)
    return tuple(sorted(left)) or await owners(connection, policy)


async def owners(connection: AsyncConnection, policy: Policy) -> tuple[PersonId, ...]:
    """Owners whom the bot has met."""
    found = [await People(connection).by_telegram_id(owner) for owner in sorted(policy.owners)]
    return tuple(person.id for person in found if person is not None)
