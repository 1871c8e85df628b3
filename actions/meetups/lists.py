"""What there is, and where I stand: for the lists and one meetup's page in private."""

from collections.abc import Sequence
from dataclasses import dataclass

from actions.context import Context
from actions.meetups.permission import may_organise
from domain.errors import NotFound
from domain.meetups import fields
from domain.meetups.meetup import Meetup, MeetupId, MeetupState
from domain.meetups.rsvp import Answer, Rsvp
from domain.people.person import Actor, PersonId
from domain.people.roles import Right, may, require
from storage.meetups import Meetups
from storage.rsvps import Counts, Rsvps


@dataclass(frozen=True, slots=True)
class Standing:
    """One meetup as one person sees it. ``position`` is their place in the waitlist, if they wait."""

    meetup: Meetup
    counts: Counts
    rsvp: Rsvp | None
    position: int | None
    organises: bool


async def upcoming(ctx: Context, actor: Actor) -> Sequence[Standing]:
    """Announced meetups that are not over, the nearest first, with the person's own answers."""
    async with ctx.read() as connection:
        found = await Meetups(connection).upcoming(ctx.now())
        rsvps = Rsvps(connection)
        mine = await rsvps.answers(actor.id, [meetup.id for meetup in found])
        return [
            Standing(meetup, await rsvps.counts(meetup.id), mine.get(meetup.id), None, organises=False)
            for meetup in found
        ]


async def standing(ctx: Context, actor: Actor, meetup_id: MeetupId) -> Standing:
    """One announced or cancelled meetup. A draft is there for its organisers only; raises `NotFound` otherwise."""
    async with ctx.read() as connection:
        meetup = await Meetups(connection).get(meetup_id)
        if meetup is None:
            raise NotFound
        organises = await may_organise(connection, actor, meetup_id)
        if meetup.state is MeetupState.DRAFT and not organises:
            raise NotFound
        rsvps = Rsvps(connection)
        mine = await rsvps.get(meetup_id, actor.id)
        position = None
        if mine is not None and mine.answer is Answer.WAITLISTED:
            position = await rsvps.position(meetup_id, mine.turn)
        return Standing(meetup, await rsvps.counts(meetup_id), mine, position, organises)


async def seen(ctx: Context, meetup_id: MeetupId, person: PersonId | None) -> Standing | None:
    """As :func:`standing`, for rendering a notice to ``person`` or, with None, to a hall. None: it is not there."""
    async with ctx.read() as connection:
        meetup = await Meetups(connection).get(meetup_id)
        if meetup is None:
            return None
        rsvps = Rsvps(connection)
        mine = None if person is None else await rsvps.get(meetup_id, person)
        position = None
        if mine is not None and mine.answer is Answer.WAITLISTED:
            position = await rsvps.position(meetup_id, mine.turn)
        return Standing(meetup, await rsvps.counts(meetup_id), mine, position, organises=False)


async def organising(ctx: Context, actor: Actor) -> Sequence[Meetup]:
    """Drafts, upcoming and recent meetups that the actor may run. Organisers and owners only."""
    require(actor.roles, Right.CREATE_MEETUPS)
    async with ctx.read() as connection:
        if may(actor.roles, Right.RUN_ANY_MEETUP):
            return await Meetups(connection).everyones(ctx.now())
        return await Meetups(connection).of_organiser(actor.id, ctx.now())


async def newest_draft(ctx: Context, actor: Actor, title: str) -> Meetup | None:
    """The actor's draft of this title that was begun last; None when there is none."""
    async with ctx.read() as connection:
        found = await Meetups(connection).of_organiser(actor.id, ctx.now())
    clean = fields.title(title)
    same = [meetup for meetup in found if meetup.state is MeetupState.DRAFT and meetup.title == clean]
    return max(same, key=lambda meetup: meetup.id, default=None)


async def unreachable(ctx: Context, meetup_id: MeetupId) -> int:
    """How many of those who go or wait cannot be written to."""
    async with ctx.read() as connection:
        entries = await Rsvps(connection).roster(meetup_id, [Answer.GOING, Answer.WAITLISTED])
    return sum(not entry.person.reachable for entry in entries)


async def next_of(ctx: Context, actor: Actor) -> Meetup | None:
    """The nearest meetup that the actor goes to."""
    async with ctx.read() as connection:
        found = await Meetups(connection).of_participant(actor.id, ctx.now())
    return next((meetup for meetup, answer in found if answer is Answer.GOING), None)
