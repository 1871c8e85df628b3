"""What freed seats lead to, in the transaction that freed them."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Policy
from actions.meetups import keys
from actions.meetups.responsible import responsible
from domain.meetups.meetup import Meetup
from domain.meetups.notices import MeetupFull, SeatGiven, SeatGivenInHall, SeatsOffered
from domain.meetups.rsvp import Answer, House, Rsvp, promote
from domain.notices import Owed
from domain.people.person import PersonId
from storage.meetups import Meetups
from storage.outbox import Outbox
from storage.rsvps import Entry, Rsvps


async def house_of(connection: AsyncConnection, meetup: Meetup, policy: Policy, now: datetime) -> House:
    """The seats, who waits and the hour on which a tap is decided."""
    counts = await Rsvps(connection).counts(meetup.id)
    return House(
        capacity=meetup.capacity,
        seats=counts.seats,
        waiting=counts.waitlisted,
        guests_limit=meetup.guests_limit,
        near=is_near(meetup, policy, now),
    )


def is_near(meetup: Meetup, policy: Policy, now: datetime) -> bool:
    """Whether free seats are offered to all who wait instead of being given to the first."""
    return now >= meetup.starts - policy.promotion_window


async def settle(
    connection: AsyncConnection,
    meetup: Meetup,
    before: House,
    house: House,
    now: datetime,
    tapping: PersonId | None = None,
) -> tuple[Rsvp, ...]:
    """Give or offer what is free after a change from one house to another, and tell everyone concerned.

    Returns those who got a seat by it. Whoever is ``tapping`` is answered by the tap itself.
    """
    seated: tuple[Rsvp, ...] = ()
    if house.waiting and house.free != 0:
        if not house.near:
            seated = await _promote(connection, meetup, house, now, tapping)
        elif house.free is None or house.free > (before.free or 0):
            await _offer(connection, meetup, house, now)
    return seated


async def offer_when_near(connection: AsyncConnection, meetup: Meetup, policy: Policy, now: datetime) -> None:
    """In the promotion window free seats are offered to all who wait: once to whoever had no offer there yet."""
    house = await house_of(connection, meetup, policy, now)
    if house.near and house.waiting and house.free != 0:
        parties = await _fitting(connection, meetup, house)
        await _owe_offers(connection, meetup, {keys.first_offer(meetup, party.person): party for party in parties}, now)


async def _promote(
    connection: AsyncConnection, meetup: Meetup, house: House, now: datetime, tapping: PersonId | None
) -> tuple[Rsvp, ...]:
    rsvps = Rsvps(connection)
    promotion = promote(await rsvps.queue(meetup.id), house.free, now)
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
    """A seat came free. A first offer is owed under its own key, so that the next tick does not owe it once more."""
    number = await Meetups(connection).next_offer(meetup.id)
    firsts = {keys.first_offer(meetup, party.person): party for party in await _fitting(connection, meetup, house)}
    known = await Outbox(connection).known_keys(firsts)
    offers = {
        keys.offer(meetup.id, number, party.person) if first in known else first: party
        for first, party in firsts.items()
    }
    await _owe_offers(connection, meetup, offers, now)


async def _fitting(connection: AsyncConnection, meetup: Meetup, house: House) -> list[Rsvp]:
    return [party for party in await Rsvps(connection).queue(meetup.id) if house.fits(party.size)]


async def _owe_offers(connection: AsyncConnection, meetup: Meetup, parties: Mapping[str, Rsvp], now: datetime) -> None:
    await Outbox(connection).owe(
        [
            Owed(notice=SeatsOffered(meetup.id), key=key, person=party.person, due_at=now, until=meetup.starts)
            for key, party in parties.items()
        ],
        now,
    )


async def tell_when_full(
    connection: AsyncConnection, meetup: Meetup, before: House, policy: Policy, now: datetime
) -> None:
    """People's taps took the last seat: the organisers hear of it, once for each number of seats."""
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
            for organiser in await responsible(connection, meetup.id, policy)
        ],
        now,
    )
