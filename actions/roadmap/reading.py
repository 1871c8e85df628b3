"""What there is to see of a roadmap: by the team, and by mentors."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.roadmap.answerable import answers_for, team_of
from domain.duties.terms import school_year
from domain.errors import NotAllowed, NotFound
from domain.meetups.meetup import Meetup, MeetupId
from domain.meetups.rsvp import Answer
from domain.people.person import Actor, Person, PersonId
from domain.people.roles import PERMISSIONS, TEAM, Right, Role, may, require
from domain.registry.record import Part, Record
from domain.roadmap.roadmap import OPEN, Event, EventId, Roadmap
from storage.meetups import Meetups
from storage.people import People
from storage.roadmap.roadmaps import Roadmaps
from storage.rsvps import Rsvps


@dataclass(frozen=True, slots=True)
class View:
    """A year's roadmap with whom and what it names. ``names``: whether its reader sees who of the team answers."""

    roadmap: Roadmap
    people: Mapping[PersonId, Person]
    meetups: Mapping[MeetupId, Meetup]
    names: bool


@dataclass(frozen=True, slots=True)
class EventView:
    """One event beside its roadmap. ``marks``: whether its reader may say how it stands.

    ``mentors`` are those who go, or went, to the meetup that it is; ``going`` how many people do.
    """

    view: View
    event: Event
    marks: bool
    mentors: Sequence[Record] = ()
    going: int | None = None

    @property
    def number(self) -> str:
        return self.view.roadmap.numbers[self.event.id]


async def look(ctx: Context, actor: Actor, year: int) -> View | None:
    """The roadmap of the school year that begins in ``year``; None: nobody began it. Raises NotAllowed."""
    async with ctx.read() as connection:
        await require_sight(connection, actor)
        found = await Roadmaps(connection).get(year)
        return None if found is None else await view_of(connection, found, names=sees_names(actor))


async def years(ctx: Context, actor: Actor) -> tuple[int, ...]:
    """The years that have a roadmap, the earliest first. Raises NotAllowed."""
    async with ctx.read() as connection:
        await require_sight(connection, actor)
        return await Roadmaps(connection).years()


def this_year(ctx: Context) -> int:
    """In which the present school year began."""
    return school_year(ctx.today())


async def event(ctx: Context, actor: Actor, event: EventId) -> EventView:
    """One event, with who goes to its meetup. Raises NotAllowed, NotFound."""
    async with ctx.read() as connection:
        await require_sight(connection, actor)
        found = await seen_event(connection, event)
        year = await Roadmaps(connection).get(found.year)
        assert year is not None
        view = await view_of(connection, year, names=sees_names(actor))
        marks = may(actor.roles, Right.WORK_ON_ROADMAP) or answers_for(actor, found)
        meetup = None if found.content.meetup is None else view.meetups.get(found.content.meetup)
        if meetup is None:
            return EventView(view, found, marks)
        going, mentors = await attendance(ctx, connection, meetup.id)
        return EventView(view, found, marks, mentors, going)


async def team(ctx: Context, actor: Actor) -> Sequence[Person]:
    """Who can be made responsible, by name."""
    require(actor.roles, Right.EDIT_ROADMAP)
    async with ctx.read() as connection:
        found = await team_of(connection)
    return sorted(found.people.values(), key=lambda one: (one.name.casefold(), one.id))


async def roadmap_events(ctx: Context, first: date, last: date) -> Sequence[Event]:
    """Events of which a day lies from ``first`` to ``last``, whatever their state: for what is published of them."""
    async with ctx.read() as connection:
        return await Roadmaps(connection).between(first, last)


async def seen(ctx: Context, event: EventId) -> EventView | None:
    """As it is now, for rendering a notice to the team. None: it is not there any more."""
    async with ctx.read() as connection:
        found = await Roadmaps(connection).event(event)
        year = None if found is None else await Roadmaps(connection).get(found.year)
        if found is None or year is None:
            return None
        return EventView(await view_of(connection, year, names=True), found, marks=True)


async def view_of(connection: AsyncConnection, roadmap: Roadmap, *, names: bool) -> View:
    """With the people and meetups that it names."""
    people, meetups = _named(roadmap.events)
    held = [await Meetups(connection).get(one) for one in sorted(meetups)]
    return View(roadmap, await People(connection).many(people), {one.id: one for one in held if one is not None}, names)


async def attendance(ctx: Context, connection: AsyncConnection, meetup: MeetupId) -> tuple[int, Sequence[Record]]:
    """How many people go to it, and which mentors are among them."""
    entries = await Rsvps(connection).roster(meetup, [Answer.GOING])
    found = [await ctx.records(connection).by_account(one.person.id) for one in entries]
    mentors = (one for one in found if one is not None and Part.MENTOR in one.parts)
    return len(entries), sorted(mentors, key=lambda one: str(one.code))


async def require_sight(connection: AsyncConnection, actor: Actor) -> None:
    """Whoever has the right, or answers for an event that is open. Raises NotAllowed."""
    if may(actor.roles, Right.SEE_ROADMAP):
        return
    open_ones = await Roadmaps(connection).in_states(OPEN)
    if not any(answers_for(actor, one) for one in open_ones):
        raise NotAllowed(who=",".join(role for role in Role if role in PERMISSIONS[Right.SEE_ROADMAP]))


async def seen_event(connection: AsyncConnection, event: EventId) -> Event:
    """Raises NotFound."""
    found = await Roadmaps(connection).event(event)
    if found is None:
        raise NotFound
    return found


def sees_names(actor: Actor) -> bool:
    """The team sees who of it answers; mentors see by which role."""
    return not actor.roles.isdisjoint({Role.OWNER, *TEAM})


def _named(events: Iterable[Event]) -> tuple[set[PersonId], set[MeetupId]]:
    events = tuple(events)
    people = {one.content.responsible.person for one in events}
    meetups = {one.content.meetup for one in events}
    return {one for one in people if one is not None}, {one for one in meetups if one is not None}
