"""What freed seats lead to, in the transaction that freed them."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Policy
from actions.meetups import keys
from actions.meetups.house import house_of
from actions.meetups.register import offer, open_register
from actions.meetups.responsible import responsible
from domain.meetups.meetup import Meetup
from domain.meetups.notices import MeetupFull
from domain.meetups.rsvp import House, Rsvp
from domain.notices import Owed
from storage.meetups import Meetups
from storage.outbox import Outbox
from storage.rsvps import Rsvps


async def settle(
    connection: AsyncConnection, meetup: Meetup, before: House, house: House, now: datetime
) -> Sequence[Rsvp]:
    """Give or offer what is free after a change from one house to another, and tell everyone concerned.

    Returns those who got a seat by it.
    """
    counted = await Meetups(connection).counted(meetup.id)
    assert counted is not None
    register = await open_register(connection, counted, house)
    seated = await register.settle(before, now)
    await register.write(now)
    return seated


async def offer_when_near(connection: AsyncConnection, meetup: Meetup, policy: Policy, now: datetime) -> None:
    """In the promotion window free seats are offered to all who wait: once to whoever had no offer there yet."""
    house = await house_of(connection, meetup, policy, now)
    if house.near and house.waiting and house.free != 0:
        waiting = [one.rsvp for one in await Rsvps(connection).waitlist(meetup.id)]
        owed = [
            offer(meetup, party.person, keys.first_offer(meetup, party.person), now)
            for party in waiting
            if house.fits(party.size)
        ]
        await Outbox(connection).owe(owed, now)


async def tell_full(connection: AsyncConnection, meetup: Meetup, policy: Policy, now: datetime) -> None:
    """People's taps took the last seat: the organisers hear of it, once for each number of seats."""
    assert meetup.capacity is not None
    await Outbox(connection).owe(
        [
            Owed(
                notice=MeetupFull(meetup.id),
                key=keys.full(meetup.id, meetup.capacity, organiser),
                person=organiser,
                due_at=now,
                until=meetup.starts,
            )
            for organiser in await responsible(connection, meetup.id, policy)
        ],
        now,
    )
