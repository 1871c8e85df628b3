"""One tap under a card: «Иду», «Не смогу», «+1», «−1»."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.meetups.cards import CardMessage, adopt
from actions.meetups.waitlist import house_of, settle, tell_when_full
from domain.errors import NotFound
from domain.meetups import rsvp as rules
from domain.meetups.meetup import Meetup, MeetupId, MeetupState
from domain.meetups.refusals import MeetupCancelled, MeetupStarted, NotAnnounced
from domain.meetups.rsvp import Answer, House, Rsvp
from domain.notices import HallId
from domain.people.person import Actor
from storage.audit import Audit
from storage.meetups import Meetups
from storage.rsvps import Rsvps


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

    return await _tap(ctx, actor, meetup, hall, card, decide)


async def say_not_going(
    ctx: Context, actor: Actor, meetup: MeetupId, hall: HallId | None = None, card: CardMessage | None = None
) -> Tapped:
    """«Не смогу»: gives up the seat or the place in the waitlist."""

    def decide(mine: Rsvp | None, _house: House, _turn: int, now: datetime) -> Rsvp:
        return rules.say_not_going(mine, actor.id, now)

    return await _tap(ctx, actor, meetup, hall, card, decide)


async def bring_guest(
    ctx: Context, actor: Actor, meetup: MeetupId, hall: HallId | None = None, card: CardMessage | None = None
) -> Tapped:
    """«+1»."""

    def decide(mine: Rsvp | None, house: House, _turn: int, _now: datetime) -> Rsvp:
        return rules.bring_guest(mine, house)

    return await _tap(ctx, actor, meetup, hall, card, decide)


async def send_guest_home(
    ctx: Context, actor: Actor, meetup: MeetupId, hall: HallId | None = None, card: CardMessage | None = None
) -> Tapped:
    """«−1»."""

    def decide(mine: Rsvp | None, _house: House, _turn: int, _now: datetime) -> Rsvp:
        return rules.send_guest_home(mine)

    return await _tap(ctx, actor, meetup, hall, card, decide)


Decide = Callable[[Rsvp | None, House, int, datetime], Rsvp]


async def _tap(
    ctx: Context, actor: Actor, meetup_id: MeetupId, hall: HallId | None, card: CardMessage | None, decide: Decide
) -> Tapped:
    now = ctx.now()
    async with ctx.write() as connection:
        meetup = await _open(connection, meetup_id, now)
        rsvps = Rsvps(connection)
        mine = await rsvps.get(meetup_id, actor.id)
        house = await house_of(connection, meetup, ctx.policy, now)
        if mine is None or mine.answer is Answer.NOT_GOING:
            turn = await Meetups(connection).next_turn(meetup_id)
        else:
            turn = mine.turn
        decided = decide(mine, house, turn, now)
        changed = decided != mine
        if changed:
            await rsvps.put(meetup_id, decided, hall=hall)
            await Audit(connection).add(
                actor.id, "rsvp", "meetup", meetup_id, now, before=_facts(mine), after=_facts(decided)
            )
            seated = await settle(connection, meetup, house, house.after(mine, decided), now, tapping=actor.id)
            await tell_when_full(connection, meetup, house, ctx.policy, now)
            decided = next((party for party in seated if party.person == actor.id), decided)
            await Meetups(connection).touch(meetup_id)
            if hall is not None and card is not None:
                await adopt(connection, meetup_id, hall, card, now)
        position = await rsvps.position(meetup_id, decided.turn) if decided.answer is Answer.WAITLISTED else None
    return Tapped(meetup, decided, position, changed)


async def _open(connection: AsyncConnection, meetup_id: MeetupId, now: datetime) -> Meetup:
    """The meetup, if answers to it are still taken."""
    meetup = await Meetups(connection).get(meetup_id)
    if meetup is None:
        raise NotFound
    if meetup.state is MeetupState.CANCELLED:
        raise MeetupCancelled
    if meetup.state is not MeetupState.ANNOUNCED:
        raise NotAnnounced
    if meetup.has_started(now):
        raise MeetupStarted
    return meetup


def _facts(rsvp: Rsvp | None) -> dict[str, str | int] | None:
    return None if rsvp is None else {"answer": rsvp.answer, "guests": rsvp.guests}
