"""Who may run a meetup: its own organisers, and those who may run any."""

from sqlalchemy.ext.asyncio import AsyncConnection

from domain.errors import NotFound
from domain.meetups.meetup import Meetup, MeetupId
from domain.meetups.refusals import NotYourMeetup
from domain.people.person import Actor
from domain.people.roles import Right, Role, may
from storage.meetups import Meetups


async def may_organise(connection: AsyncConnection, actor: Actor, meetup: MeetupId) -> bool:
    """Whether the actor may change this meetup and see who comes."""
    if may(actor.roles, Right.RUN_ANY_MEETUP):
        return True
    return may(actor.roles, Right.CREATE_MEETUPS) and await Meetups(connection).is_organiser(meetup, actor.id)


async def organised(connection: AsyncConnection, actor: Actor, meetup: MeetupId) -> Meetup:
    """The meetup, for somebody who may run it. Raises `NotFound`, or `NotYourMeetup` for everybody else."""
    found = await Meetups(connection).get(meetup)
    if found is None:
        raise NotFound
    if not await may_organise(connection, actor, meetup):
        raise NotYourMeetup(who=f"{Role.OWNER},{Role.ORGANISER}")
    return found
