"""What time brings to the roadmap: reminders of terms, what is overdue, and meetups that took place."""

from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.consents.telling import is_night
from actions.context import Context
from actions.registry.curators import tell_curators
from actions.roadmap import keys
from actions.roadmap.answerable import Team, team_of
from actions.roadmap.noting import note_event
from actions.roadmap.reading import View, attendance, view_of
from domain.meetups.meetup import Meetup, MeetupState
from domain.notices import Lane, Notice, Owed
from domain.people.person import PersonId
from domain.roadmap.notices import RoadmapMeetupOff, RoadmapMeetupOver, RoadmapOverdue, RoadmapReminder
from domain.roadmap.reminders import Reminder, reminders
from domain.roadmap.roadmap import EVENT, OPEN, Event, EventVerb, bounds
from storage.meetups import Meetups
from storage.outbox import Outbox
from storage.roadmap.roadmaps import Roadmaps


@dataclass(frozen=True, slots=True)
class Told:
    """What one message speaks of: events, and the roadmaps that they stand in."""

    events: Sequence[Event]
    views: Sequence[View]


class RoadmapTicks:
    """Each is safe to run late, or twice."""

    def __init__(self, ctx: Context) -> None:
        self._ctx = ctx

    async def remind(self) -> None:
        """From nine on: terms that end in two weeks, in one, tomorrow; and to curators what is overdue."""
        ctx = self._ctx
        if ctx.vault is None or is_night(ctx):
            return
        now = ctx.now()
        async with ctx.read() as connection:
            owing = await self._owing(connection, now)
            known = await Outbox(connection).known_keys(one.key for one in owing)
        if any(one.key not in known for one in owing):
            async with ctx.write() as connection:
                # Looked at again: it may have been marked or moved since.
                await Outbox(connection).owe(await self._owing(connection, now), now)

    async def look_after_meetups(self) -> None:
        """An event that is a meetup goes where that goes, and is done once somebody went there."""
        ctx = self._ctx
        if ctx.vault is None:
            return
        async with ctx.read() as connection:
            changes = [found async for found in self._of_meetups(connection)]
        for event, meetup in changes:
            async with ctx.write() as connection:
                await self._follow(connection, event, meetup)

    async def moments(self, ctx: Context) -> list[tuple[datetime, str]]:
        """What time will bring next, as (moment, what): shown in the playground, where time can be travelled."""
        if ctx.vault is None:
            return []
        async with ctx.read() as connection:
            events = await Roadmaps(connection).in_states(OPEN)
        found = {
            (one.at, "the roadmap is overdue" if one.overdue else "reminder of the roadmap")
            for event in events
            for one in _reminders(ctx, event)
            if one.at > ctx.now()
        }
        return sorted(found)

    async def _owing(self, connection: AsyncConnection, now: datetime) -> list[Owed]:
        """Whatever is to be told at this moment, owed already or not."""
        team = await team_of(connection)
        found: dict[str, Owed] = {}
        for event in await Roadmaps(connection).in_states(OPEN):
            for one in _reminders(self._ctx, event):
                if one.at <= now < one.until and not self._is_outdone(one, now):
                    for person in _people(team, event, one):
                        owed = _owed(one, person, now)
                        before = found.get(owed.key)
                        # Terms differ in when they are reminded of next; the message holds for the longest.
                        found[owed.key] = owed if before is None or _later(owed, before) else before
        return list(found.values())

    def _is_outdone(self, one: Reminder, now: datetime) -> bool:
        """Whether a late one would come in the morning of the day of the next, which is enough."""
        zone = self._ctx.policy.zone
        return one.day < now.astimezone(zone).date() == one.until.astimezone(zone).date()

    async def _of_meetups(self, connection: AsyncConnection) -> AsyncIterator[tuple[Event, Meetup]]:
        for event in await Roadmaps(connection).in_states(OPEN):
            if event.content.meetup is None:
                continue
            meetup = await Meetups(connection).get(event.content.meetup)
            if meetup is not None and await self._has_news(connection, event, meetup):
                yield event, meetup

    async def _has_news(self, connection: AsyncConnection, event: Event, meetup: Meetup) -> bool:
        if meetup.state is MeetupState.CANCELLED:
            return True
        if meetup.state is not MeetupState.ANNOUNCED:
            return False
        if _is_elsewhere(event, meetup):
            return True
        return self._is_over(meetup) and (await attendance(self._ctx, connection, meetup.id))[0] > 0

    async def _follow(self, connection: AsyncConnection, event: Event, meetup: Meetup) -> None:
        """Unless somebody marked or changed it meanwhile."""
        ctx, gateway = self._ctx, Roadmaps(connection)
        if await gateway.event(event.id) != event:
            return
        if meetup.state is MeetupState.CANCELLED:
            saved = await gateway.save(replace(event, content=replace(event.content, meetup=None)))
            await note_event(ctx, connection, None, "unlink_roadmap_event", event, saved)
            await self._tell(connection, RoadmapMeetupOff(event.id), event, "off")
            return
        day = _day(meetup)
        moved = event
        if _is_elsewhere(event, meetup):
            content = replace(event.content, first=day, last=day)
            moved = await gateway.save(replace(event, content=content, changed_at=ctx.now()))
            await note_event(ctx, connection, None, "move_roadmap_event", event, moved)
        going, mentors = await attendance(ctx, connection, meetup.id)
        if self._is_over(meetup) and going:
            state = EVENT.after(moved.state, EventVerb.FINISH)
            done = replace(moved, state=state, since=ctx.now(), done_on=day, came=going, mentors=len(mentors))
            saved = await gateway.save(done)
            await note_event(ctx, connection, None, "attend_roadmap_event", moved, saved)
            await self._tell(connection, RoadmapMeetupOver(event.id), event, "over")

    async def _tell(self, connection: AsyncConnection, notice: Notice, event: Event, what: str) -> None:
        now, day = self._ctx.now(), event.content.last
        await tell_curators(connection, notice, lambda one: keys.meetup(event.id, what, day, one), now)

    def _is_over(self, meetup: Meetup) -> bool:
        return (meetup.ends_at or meetup.starts) <= self._ctx.now()


async def told(ctx: Context, day: date, person: PersonId, *, overdue: bool) -> Told | None:
    """What a reminder of this ``day`` speaks of now: None once all of it is marked, or somebody else's."""
    async with ctx.read() as connection:
        team = await team_of(connection)
        gateway = Roadmaps(connection)
        events = [
            event
            for event in await gateway.in_states(OPEN)
            for one in _reminders(ctx, event)
            if (one.day, one.overdue) == (day, overdue) and person in _people(team, event, one)
        ]
        found = [await gateway.get(year) for year in sorted({one.year for one in events})]
        views = [await view_of(connection, one, names=True) for one in found if one is not None]
    return Told(events, views) if events else None


def _reminders(ctx: Context, event: Event) -> tuple[Reminder, ...]:
    policy = ctx.policy
    return reminders(event, ctx.today(), policy.zone, policy.quiet_hours, policy.working_days, policy.breaks)


def _people(team: Team, event: Event, one: Reminder) -> Iterator[PersonId]:
    """Who is told. Whoever came later, or knows another term since, is not owed what was before."""
    people = team.curators if one.overdue else team.answer_for(event)
    for person, since in people.items():
        if one.at >= max(since, event.changed_at):
            yield person


def _owed(one: Reminder, person: PersonId, now: datetime) -> Owed:
    key = (keys.overdue if one.overdue else keys.reminder)(one.day, person)
    notice = RoadmapOverdue(one.day) if one.overdue else RoadmapReminder(one.day)
    return Owed(notice=notice, key=key, person=person, due_at=now, until=one.until, lane=Lane.REMINDER)


def _later(one: Owed, other: Owed) -> bool:
    assert one.until is not None
    assert other.until is not None
    return one.until > other.until


def _day(meetup: Meetup) -> date:
    """On the clocks of its place."""
    return meetup.starts.astimezone(meetup.zone).date()


def _is_elsewhere(event: Event, meetup: Meetup) -> bool:
    """Whether the meetup's day is another than the event's, and one that the roadmap may speak of."""
    (first, last), day = bounds(event.year), _day(meetup)
    return (event.content.first, event.content.last) != (day, day) and first <= day <= last
