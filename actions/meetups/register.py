"""A meetup's answers while they change: read once, decided in memory one after the other, written once."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.meetups import keys
from domain.meetups.meetup import Meetup
from domain.meetups.notices import SeatGiven, SeatGivenInHall, SeatsOffered
from domain.meetups.rsvp import Answer, House, Rsvp, promote
from domain.notices import HallId, Notice, Owed
from domain.people.person import PersonId
from storage.meetups import Counted, Meetups
from storage.outbox import Outbox
from storage.people import People
from storage.rsvps import Answered, Rsvps


class Register:
    """The ``house`` and the answers as they are in memory, and what freed seats lead to.

    Nothing is stored before :meth:`write`. Made within the transaction that writes it.
    """

    def __init__(
        self, connection: AsyncConnection, counted: Counted, house: House, answers: dict[PersonId, Answered]
    ) -> None:
        self.meetup: Meetup = counted.meetup
        self.house = house
        self._connection = connection
        self._last_turn = counted.last_turn
        self._offers = counted.offers
        self._answers = answers
        self._all_waiting = False
        self._changed: dict[PersonId, None] = {}
        self._seated: list[tuple[Answered, datetime]] = []
        self._offered: list[tuple[int, Sequence[Rsvp], datetime]] = []

    def answer_of(self, person: PersonId) -> Rsvp | None:
        """What they said last. They are among those for whom the register was opened, or wait."""
        known = self._answers.get(person)
        return None if known is None else known.rsvp

    def turn_of(self, mine: Rsvp | None) -> int:
        """Their place in the order in which people answered; a new one for whoever comes new."""
        return self._last_turn + 1 if mine is None or mine.answer is Answer.NOT_GOING else mine.turn

    def put(self, rsvp: Rsvp, hall: HallId | None = None) -> None:
        """Somebody's answer is this now. A known hall stays when the new one is None."""
        old = self._answers.get(rsvp.person)
        known = None if old is None else old.hall
        self.house = self.house.after(None if old is None else old.rsvp, rsvp)
        self._answers[rsvp.person] = Answered(rsvp, hall if hall is not None else known)
        self._changed[rsvp.person] = None
        self._last_turn = max(self._last_turn, rsvp.turn)

    async def settle(self, before: House, now: datetime, tapping: PersonId | None = None) -> Sequence[Rsvp]:
        """Give or offer what is free since the house was as ``before``. Returns those who got a seat by it.

        Whoever is ``tapping`` is answered by the tap itself, everyone else is told.
        """
        if not self.house.waiting or self.house.free == 0:
            return ()
        if not self.house.near:
            return await self._promote(now, tapping)
        if self.house.free is None or self.house.free > (before.free or 0):
            await self._offer(now)
        return ()

    async def position(self, waiting: Rsvp) -> int:
        """The 1-based place of somebody who waits."""
        if waiting.turn == self._last_turn:
            return self.house.waiting
        return 1 + sum(party.turn < waiting.turn for party in await self._queue())

    async def write(self, now: datetime) -> None:
        """Store answers and counts, and what people are owed by them."""
        if not self._changed and not self._offered:
            return
        await Rsvps(self._connection).put_all(self.meetup.id, (self._answers[person] for person in self._changed))
        await Meetups(self._connection).answered(self.meetup.id, self._last_turn, self._offers)
        owed = [*await self._told_of_seats(), *await self._told_of_offers()]
        if owed:
            await Outbox(self._connection).owe(owed, now)

    async def _promote(self, now: datetime, tapping: PersonId | None) -> Sequence[Rsvp]:
        promotion = promote(await self._queue(), self.house.free, now)
        for party in (*promotion.seated, *promotion.passed):
            self.put(party)
        self._seated += [(self._answers[party.person], now) for party in promotion.seated if party.person != tapping]
        return promotion.seated

    async def _offer(self, now: datetime) -> None:
        self._offers += 1
        fitting = [party for party in await self._queue() if self.house.fits(party.size)]
        self._offered.append((self._offers, fitting, now))

    async def _queue(self) -> Sequence[Rsvp]:
        """Those who wait, in their order."""
        if not self._all_waiting:
            stored = await Rsvps(self._connection).waitlist(self.meetup.id)
            # What changed since is known here, and not there yet.
            self._answers = {one.rsvp.person: one for one in stored} | self._answers
            self._all_waiting = True
        waiting = (one.rsvp for one in self._answers.values() if one.rsvp.answer is Answer.WAITLISTED)
        return sorted(waiting, key=lambda party: party.turn)

    async def _told_of_seats(self) -> Iterable[Owed]:
        if not self._seated:
            return ()
        people = await People(self._connection).many({one.rsvp.person for one, _ in self._seated})
        return [self._seat(one, people[one.rsvp.person].reachable, now) for one, now in self._seated]

    def _seat(self, seated: Answered, is_reachable: bool, now: datetime) -> Owed:
        """Who cannot be written to is told where they answered."""
        person, hall = seated.rsvp.person, None if is_reachable else seated.hall
        notice: Notice = SeatGiven(self.meetup.id) if hall is None else SeatGivenInHall(self.meetup.id, person)
        return Owed(
            notice=notice,
            key=keys.seat_given(self.meetup.id, person, seated.rsvp.turn),
            person=person if hall is None else None,
            hall=hall,
            due_at=now,
            until=self.meetup.starts,
        )

    async def _told_of_offers(self) -> Iterable[Owed]:
        """A first offer is owed under its own key, so that the next tick does not owe it once more."""
        firsts = {keys.first_offer(self.meetup, party.person) for _, parties, _ in self._offered for party in parties}
        known = await Outbox(self._connection).known_keys(firsts)
        owed = []
        for number, parties, now in self._offered:
            for party in parties:
                first = keys.first_offer(self.meetup, party.person)
                key = keys.offer(self.meetup.id, number, party.person) if first in known else first
                known.add(first)
                owed.append(offer(self.meetup, party.person, key, now))
        return owed


async def open_register(
    connection: AsyncConnection, counted: Counted, house: House, people: Iterable[PersonId] = ()
) -> Register:
    """For those of whom answers are to be changed; people who wait are looked up when they are needed."""
    asked = set(people)
    answers = await Rsvps(connection).of(counted.meetup.id, asked) if asked else {}
    return Register(connection, counted, house, answers)


def offer(meetup: Meetup, person: PersonId, key: str, now: datetime) -> Owed:
    """A free seat near the start, told to somebody who waits."""
    return Owed(notice=SeatsOffered(meetup.id), key=key, person=person, due_at=now, until=meetup.starts)
