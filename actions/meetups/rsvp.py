"""Taps under a card: «Иду», «Не смогу», «+1», «−1». Those of many people at once share a transaction."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context, Policy
from actions.meetups.cards import CardMessage, adopt
from actions.meetups.house import house_of, is_near
from actions.meetups.register import Register, open_register
from actions.meetups.waitlist import tell_full
from domain.errors import NotFound, Refusal
from domain.meetups import rsvp as rules
from domain.meetups.meetup import Meetup, MeetupId, MeetupState
from domain.meetups.refusals import MeetupCancelled, MeetupStarted, NotAnnounced
from domain.meetups.rsvp import Answer, House, Rsvp
from domain.notices import HallId
from domain.people.person import Actor, PersonId
from storage.audit import Audit, Entry
from storage.meetups import Meetups

Decide = Callable[[Rsvp | None, House, int, datetime], Rsvp]
"""A rule: the answer so far, the house, the place in the order if one is needed, the moment. Raises a refusal."""


@dataclass(frozen=True, slots=True)
class Tap:
    """What one person wants, at one moment."""

    person: PersonId
    meetup: MeetupId
    hall: HallId | None
    card: CardMessage | None
    now: datetime
    decide: Decide


@dataclass(frozen=True, slots=True)
class Tapped:
    """Where the person stands after a tap. ``position`` is their 1-based place in the waitlist, if they wait."""

    meetup: Meetup
    rsvp: Rsvp
    position: int | None
    changed: bool


async def say_going(
    ctx: Context, actor: Actor, meetup: MeetupId, hall: HallId | None = None, card: CardMessage | None = None
) -> Tapped:
    """«Иду»: a seat, or the end of the waitlist.

    ``hall`` is where it was tapped (None: in private), ``card`` the message, if it is a card (and not a reminder).
    """

    def decide(mine: Rsvp | None, house: House, turn: int, now: datetime) -> Rsvp:
        return rules.say_going(mine, house, actor.id, turn, now)

    return await ctx.together(answer_all, Tap(actor.id, meetup, hall, card, ctx.now(), decide))


async def say_not_going(
    ctx: Context, actor: Actor, meetup: MeetupId, hall: HallId | None = None, card: CardMessage | None = None
) -> Tapped:
    """«Не смогу»: gives up the seat or the place in the waitlist."""

    def decide(mine: Rsvp | None, _house: House, _turn: int, now: datetime) -> Rsvp:
        return rules.say_not_going(mine, actor.id, now)

    return await ctx.together(answer_all, Tap(actor.id, meetup, hall, card, ctx.now(), decide))


async def bring_guest(
    ctx: Context, actor: Actor, meetup: MeetupId, hall: HallId | None = None, card: CardMessage | None = None
) -> Tapped:
    """«+1»."""

    def decide(mine: Rsvp | None, house: House, _turn: int, _now: datetime) -> Rsvp:
        return rules.bring_guest(mine, house)

    return await ctx.together(answer_all, Tap(actor.id, meetup, hall, card, ctx.now(), decide))


async def send_guest_home(
    ctx: Context, actor: Actor, meetup: MeetupId, hall: HallId | None = None, card: CardMessage | None = None
) -> Tapped:
    """«−1»."""

    def decide(mine: Rsvp | None, _house: House, _turn: int, _now: datetime) -> Rsvp:
        return rules.send_guest_home(mine)

    return await ctx.together(answer_all, Tap(actor.id, meetup, hall, card, ctx.now(), decide))


async def answer_all(ctx: Context, connection: AsyncConnection, taps: Sequence[Tap]) -> Sequence[Tapped | Refusal]:
    """Decide taps in their order, as if each came alone, and store what they come to."""
    answers: dict[int, Tapped | Refusal] = {}
    for meetup in dict.fromkeys(tap.meetup for tap in taps):
        numbers = [number for number, tap in enumerate(taps) if tap.meetup == meetup]
        found = await _answer_one_meetup(ctx, connection, meetup, [taps[number] for number in numbers])
        answers |= zip(numbers, found, strict=True)
    return [answers[number] for number in range(len(taps))]


async def _answer_one_meetup(
    ctx: Context, connection: AsyncConnection, meetup: MeetupId, taps: Sequence[Tap]
) -> Sequence[Tapped | Refusal]:
    counted = await Meetups(connection).counted(meetup)
    if counted is None:
        return [NotFound() for _ in taps]
    if counted.meetup.state is not MeetupState.ANNOUNCED:
        return [MeetupCancelled() if counted.meetup.state is MeetupState.CANCELLED else NotAnnounced() for _ in taps]
    house = await house_of(connection, counted.meetup, ctx.policy, taps[0].now)
    register = await open_register(connection, counted, house, (tap.person for tap in taps))
    answering = _Answering(register, ctx.policy)
    answers: list[Tapped | Refusal] = []
    for tap in taps:
        try:
            answers.append(await answering.answer(tap))
        except Refusal as refused:
            answers.append(refused)
    await answering.write(connection, taps[-1].now)
    return answers


class _Answering:
    """Taps on one meetup, decided one after the other."""

    def __init__(self, register: Register, policy: Policy) -> None:
        self._register = register
        self._meetup = register.meetup
        self._policy = policy
        self._entries: list[Entry] = []
        self._cards: dict[HallId, tuple[CardMessage, datetime]] = {}
        self._full_at: datetime | None = None

    async def answer(self, tap: Tap) -> Tapped:
        """Raises a refusal."""
        register, meetup = self._register, self._meetup
        if meetup.has_started(tap.now):
            raise MeetupStarted
        before = replace(register.house, near=is_near(meetup, self._policy, tap.now))
        mine = register.answer_of(tap.person)
        decided = tap.decide(mine, before, register.turn_of(mine), tap.now)
        if decided == mine:
            return Tapped(meetup, decided, await self._position(decided), changed=False)
        register.house = before
        register.put(decided, tap.hall)
        self._entries.append(
            Entry(tap.person, "rsvp", "meetup", meetup.id, tap.now, before=_facts(mine), after=_facts(decided))
        )
        if tap.hall is not None and tap.card is not None:
            self._cards.setdefault(tap.hall, (tap.card, tap.now))
        for party in await register.settle(before, tap.now, tapping=tap.person):
            if party.person == tap.person:
                decided = party
        if before.free != 0 and register.house.free == 0:
            self._full_at = self._full_at or tap.now
        return Tapped(meetup, decided, await self._position(decided), changed=True)

    async def write(self, connection: AsyncConnection, now: datetime) -> None:
        """Store what the taps came to, and what follows from it."""
        await self._register.write(now)
        await Audit(connection).add_all(self._entries)
        if self._full_at is not None:
            await tell_full(connection, self._meetup, self._policy, self._full_at)
        for hall, (card, seen_at) in self._cards.items():
            await adopt(connection, self._meetup.id, hall, card, seen_at)

    async def _position(self, rsvp: Rsvp) -> int | None:
        return await self._register.position(rsvp) if rsvp.answer is Answer.WAITLISTED else None


def _facts(rsvp: Rsvp | None) -> dict[str, str | int] | None:
    return None if rsvp is None else {"answer": rsvp.answer, "guests": rsvp.guests}
