"""RSVP («запись на встречу»): who comes, who waits, and what one tap does.

Seats are counted with guests. The waitlist is first come, first served, by parties: a person and their guests get
in together or not at all. A party for which the freed seats do not suffice is passed over, but not for ever
(`HOLD_AFTER_PASSES`, `HOLD_AFTER`). In the last hours before the start nobody is promoted unasked: free seats are
offered to all who wait, and whoever taps first has them.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from domain.meetups.refusals import (
    AnswerFirst,
    GuestsLimitReached,
    GuestsNotAllowed,
    NoGuests,
    NoSeatForGuest,
    SeatsPromised,
)
from domain.people.person import PersonId

HOLD_AFTER_PASSES = 3
"""After being passed over this many times, freed seats are held for a party."""
HOLD_AFTER = timedelta(hours=24)
"""This long after being passed over first, freed seats are held for a party."""


class Answer(StrEnum):
    """A person's answer to an invitation."""

    GOING = "going"
    WAITLISTED = "waitlisted"
    NOT_GOING = "not_going"


@dataclass(frozen=True, slots=True)
class Rsvp:
    """One person's answer. ``turn`` orders the waitlist; ``since`` is when they last got into their state.

    ``passes`` and ``passed_since`` say how often, and since when, a waiting party was passed over.
    """

    person: PersonId
    answer: Answer
    guests: int = 0
    turn: int = 0
    since: datetime | None = None
    passes: int = 0
    passed_since: datetime | None = None

    @property
    def size(self) -> int:
        """How many seats the party needs."""
        return 1 + self.guests

    def is_held_for(self, now: datetime) -> bool:
        """Whether freed seats are held for this waiting party."""
        if self.passes >= HOLD_AFTER_PASSES:
            return True
        return self.passed_since is not None and now - self.passed_since >= HOLD_AFTER


@dataclass(frozen=True, slots=True)
class House:
    """What a tap is decided on: the seats, who waits, and the hour.

    ``seats`` are taken, guests included; after seats were taken away they can be more than ``capacity`` (None: no
    limit). ``waiting`` counts parties. ``near`` is whether the start is so near that free seats are offered to all
    who wait instead of being given (`starts_at` minus the promotion window).
    """

    capacity: int | None
    seats: int
    waiting: int
    guests_limit: int
    near: bool

    @property
    def free(self) -> int | None:
        """Seats that nobody has; None without a limit."""
        return None if self.capacity is None else max(0, self.capacity - self.seats)

    def fits(self, size: int) -> bool:
        return self.free is None or size <= self.free

    def after(self, old: Rsvp | None, new: Rsvp) -> "House":
        """The house once somebody's answer is ``new`` instead of ``old``."""
        return replace(
            self,
            seats=self.seats + _seats(new) - _seats(old),
            waiting=self.waiting + _waits(new) - _waits(old),
        )


def say_going(mine: Rsvp | None, house: House, person: PersonId, turn: int, now: datetime) -> Rsvp:
    """«Иду»: a seat if there is one and nobody waits for it, else the end of the waitlist. Again: nothing new."""
    if mine is not None and mine.answer is Answer.GOING:
        return mine
    if mine is not None and mine.answer is Answer.WAITLISTED:
        if house.near and house.fits(mine.size):
            return seated(mine, now)
        return mine
    if house.fits(1) and (house.near or not house.waiting):
        return Rsvp(person, Answer.GOING, since=now, turn=turn)
    return Rsvp(person, Answer.WAITLISTED, since=now, turn=turn)


def say_not_going(mine: Rsvp | None, person: PersonId, now: datetime) -> Rsvp:
    """«Не смогу»: the seat, the guests' seats or the place in the waitlist are given up."""
    if mine is not None and mine.answer is Answer.NOT_GOING:
        return mine
    return Rsvp(person, Answer.NOT_GOING, since=now)


def bring_guest(mine: Rsvp | None, house: House) -> Rsvp:
    """«+1». Raises a refusal: guests are not allowed here, the limit is reached, no seat, the person does not come."""
    if house.guests_limit == 0:
        raise GuestsNotAllowed
    if mine is None or mine.answer is Answer.NOT_GOING:
        raise AnswerFirst
    if mine.guests >= house.guests_limit:
        raise GuestsLimitReached(limit=house.guests_limit)
    if house.capacity is not None and mine.size + 1 > house.capacity:
        raise NoSeatForGuest
    if mine.answer is Answer.GOING:
        if not house.fits(1):
            raise NoSeatForGuest
        if house.waiting and not house.near:
            raise SeatsPromised
    return replace(mine, guests=mine.guests + 1)


def send_guest_home(mine: Rsvp | None) -> Rsvp:
    """«−1». Raises :class:`NoGuests` when there is nobody to take back."""
    if mine is None or mine.answer is Answer.NOT_GOING or mine.guests == 0:
        raise NoGuests
    return replace(mine, guests=mine.guests - 1)


@dataclass(frozen=True, slots=True)
class Promotion:
    """What freed seats lead to: who gets in now, and who was passed over (with the count already raised)."""

    seated: tuple[Rsvp, ...] = ()
    passed: tuple[Rsvp, ...] = ()


def promote(queue: Sequence[Rsvp], free: int | None, now: datetime) -> Promotion:
    """Give free seats to the waitlist, first come first served, by parties (`queue` is in order).

    A party that does not fit is passed over; once seats are held for it, nobody behind it gets in.
    """
    left = free
    got_in: list[Rsvp] = []
    waiting: list[Rsvp] = []
    passed: list[Rsvp] = []
    for party in queue:
        if left is None or party.size <= left:
            got_in.append(seated(party, now))
            left = None if left is None else left - party.size
            passed = list(waiting)
        elif party.is_held_for(now):
            break
        else:
            waiting.append(party)
    return Promotion(
        seated=tuple(got_in),
        passed=tuple(
            replace(party, passes=party.passes + 1, passed_since=party.passed_since or now) for party in passed
        ),
    )


def seated(party: Rsvp, now: datetime) -> Rsvp:
    """The same party with its seats."""
    return replace(party, answer=Answer.GOING, since=now, passes=0, passed_since=None)


def _seats(rsvp: Rsvp | None) -> int:
    return rsvp.size if rsvp is not None and rsvp.answer is Answer.GOING else 0


def _waits(rsvp: Rsvp | None) -> int:
    return int(rsvp is not None and rsvp.answer is Answer.WAITLISTED)
