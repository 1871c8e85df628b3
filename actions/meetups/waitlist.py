"""What freed seats lead to, in the transaction that freed them."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Policy
from actions.meetups import keys
from domain.meetups.meetup import Meetup
from domain.meetups.notices import MeetupFull, SeatGiven, SeatGivenInHall, SeatsOffered
from domain.meetups.rsvp import Answer, House, Rsvp, promote
from domain.notices import Owed
from domain.people.person import PersonId
from storage.meetups import Meetups
from storage.outbox import Outbox
from storage.rsvps import Entry, Rsvps


async def house_of(connection: AsyncConnection, meetup: Meetup, policy: Policy, now: datetime) -> House:
    """The seats, the waitlist and the hour on which a tap is decided."""
    rsvps = Rsvps(connection)
    free = None
    if meetup.capacity is not None:
        free = max(0, meetup.capacity - (await rsvps.counts(meetup.id)).seats)
    return House(
        free=free,
        capacity=meetup.capacity,
        guests_limit=meetup.guests_limit,
        queue=tuple(await rsvps.queue(meetup.id)),
        near=is_near(meetup, policy, now),
    )


def is_near(meetup: Meetup, policy: Policy, now: datetime) -> bool:
    """Whether free seats are offered to all who wait instead of being given to the first."""
    return now >= meetup.starts - policy.promotion_window


async def settle(
    connection: AsyncConnection,
    meetup: Meetup,
    before: House,
    policy: Policy,
    now: datetime,
    tapping: PersonId | None = None,
) -> tuple[Rsvp, ...]:
    """Give or offer what is free after a change, and tell everyone concerned. ``before`` is the house before it.

    Returns those who got a seat by it. Whoever is ``tapping`` is answered by the tap itself.
    """
    house = await house_of(connection, meetup, policy, now)
    seated: tuple[Rsvp, ...] = ()
    if house.queue and house.near:
        if house.free is None or house.free > (before.free or 0):
            await _offer(connection, meetup, house, now)
    elif house.queue:
        seated = await _promote(connection, meetup, house, now, tapping)
    await _tell_when_full(connection, meetup, before, now)
    return seated


async def offer_when_near(connection: AsyncConnection, meetup: Meetup, policy: Policy, now: datetime) -> None:
    """The promotion window begins: seats that were held for a party are offered to all who wait, once."""
    house = await house_of(connection, meetup, policy, now)
    if not house.near or not house.queue or house.free == 0:
        return
    await Outbox(connection).owe(
        [
            Owed(
                notice=SeatsOffered(meetup.id),
                key=keys.first_offer(meetup, party.person),
                person=party.person,
                due_at=now,
                until=meetup.starts,
            )
            for party in house.queue
            if house.fits(party.size)
        ],
        now,
    )


async def _promote(
    connection: AsyncConnection, meetup: Meetup, house: House, now: datetime, tapping: PersonId | None
) -> tuple[Rsvp, ...]:
    promotion = promote(house.queue, house.free, now)
    rsvps = Rsvps(connection)
    for party in (*promotion.seated, *promotion.passed):
        await rsvps.put(meetup.id, party)
    if promotion.seated:
        names = {party.person for party in promotion.seated} - {tapping}
        roster = await rsvps.roster(meetup.id, [Answer.GOING])
        entries = [entry for entry in roster if entry.person.id in names]
        await Outbox(connection).owe(_told(meetup, entries, now), now)
    return promotion.seated


def _told(meetup: Meetup, entries: Iterable[Entry], now: datetime) -> Iterable[Owed]:
    for entry in entries:
        key = keys.seat_given(meetup.id, entry.person.id, entry.rsvp.turn)
        if entry.person.reachable or entry.hall is None:
            yield Owed(notice=SeatGiven(meetup.id), key=key, person=entry.person.id, due_at=now, until=meetup.starts)
        else:
            yield Owed(
                notice=SeatGivenInHall(meetup.id, entry.person.id),
                key=key,
                hall=entry.hall,
                due_at=now,
                until=meetup.starts,
            )


async def _offer(connection: AsyncConnection, meetup: Meetup, house: House, now: datetime) -> None:
    number = await Meetups(connection).next_offer(meetup.id)
    await Outbox(connection).owe(
        [
            Owed(
                notice=SeatsOffered(meetup.id),
                key=keys.offer(meetup.id, number, party.person),
                person=party.person,
                due_at=now,
                until=meetup.starts,
            )
            for party in house.queue
            if house.fits(party.size)
        ],
        now,
    )


async def _tell_when_full(connection: AsyncConnection, meetup: Meetup, before: House, now: datetime) -> None:
    if meetup.capacity is None or before.free == 0:
        return
    if (await Rsvps(connection).counts(meetup.id)).seats < meetup.capacity:
        return
    await Outbox(connection).owe(
        [
            Owed(
                notice=MeetupFull(meetup.id),
                key=keys.full(meetup.id, meetup.capacity, organiser),
                person=organiser,
                due_at=now,
                until=meetup.starts,
            )
            for organiser in await Meetups(connection).organisers(meetup.id)
        ],
        now,
    )
