"""Events that the plan tells of. Each kind has its source: one more kind is one more line in `SOURCES`."""

import sys
from collections.abc import Mapping, Sequence
from datetime import datetime, time, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncConnection

from domain.media.happening import EventKind, EventRef, Happening
from domain.meetups.meetup import Meetup, MeetupId, MeetupState
from domain.moments import earliest
from domain.roadmap.roadmap import Event, EventId, EventState
from storage.meetups import Meetups
from storage.roadmap.roadmaps import Roadmaps
from storage.rsvps import Rsvps

DAY = timedelta(days=1)
YEAR = timedelta(days=366)
AHEAD = timedelta(days=31)
"""So long before its first day an event of the roadmap is in the plan: a year begins with a month of it, not all."""


class Source(Protocol):
    """Where events of one kind are known."""

    async def coming(self, connection: AsyncConnection, now: datetime, zone: ZoneInfo) -> Sequence[Happening]:
        """Those that everybody knows of and that are not over: each has its releases by itself.

        ``zone`` is the centre's.
        """
        ...

    async def get(self, connection: AsyncConnection, number: int, zone: ZoneInfo) -> Happening | None:
        """One, also when it is over or was called off; None: there is none."""
        ...


class MeetupSource:
    """Meetups, from their announcement on."""

    async def coming(self, connection: AsyncConnection, now: datetime, zone: ZoneInfo) -> Sequence[Happening]:
        found = await Meetups(connection).upcoming(now, limit=sys.maxsize)
        return [await _of_meetup(connection, one) for one in found]

    async def get(self, connection: AsyncConnection, number: int, zone: ZoneInfo) -> Happening | None:
        found = await Meetups(connection).get(MeetupId(number))
        if found is None or found.starts_at is None or found.ends_at is None:
            return None
        return await _of_meetup(connection, found)


class RoadmapSource:
    """Events of roadmaps, by their days; the last one counts. One that is a meetup is told of as a meetup."""

    async def coming(self, connection: AsyncConnection, now: datetime, zone: ZoneInfo) -> Sequence[Happening]:
        today = now.astimezone(zone).date()
        found = [
            _of_roadmap(one, zone)
            for one in await Roadmaps(connection).between(today, today + AHEAD)
            if one.content.meetup is None and one.state is not EventState.CANCELLED
        ]
        return [one for one in found if one.ends > now]

    async def get(self, connection: AsyncConnection, number: int, zone: ZoneInfo) -> Happening | None:
        found = await Roadmaps(connection).event(EventId(number))
        return None if found is None else _of_roadmap(found, zone)


SOURCES: Mapping[EventKind, Source] = {EventKind.MEETUP: MeetupSource(), EventKind.ROADMAP: RoadmapSource()}


async def happening(connection: AsyncConnection, event: EventRef, zone: ZoneInfo) -> Happening | None:
    """The event as it is now."""
    return await SOURCES[event.kind].get(connection, event.id, zone)


async def coming(connection: AsyncConnection, now: datetime, zone: ZoneInfo) -> list[Happening]:
    """Whatever comes, of all kinds, the nearest first."""
    found = [one for source in SOURCES.values() for one in await source.coming(connection, now, zone)]
    return sorted(found, key=lambda one: one.starts)


async def nearing(connection: AsyncConnection, now: datetime, zone: ZoneInfo) -> list[tuple[datetime, str]]:
    """When which events of the roadmap come near enough to be in the plan, and how they are called."""
    today = now.astimezone(zone).date()
    first = today + AHEAD + DAY
    found = await Roadmaps(connection).between(first, first + YEAR)
    return [
        (earliest(one.content.first - AHEAD, time(0), zone), one.content.title)
        for one in found
        if one.content.first >= first and one.content.meetup is None and one.state is not EventState.CANCELLED
    ]


async def _of_meetup(connection: AsyncConnection, meetup: Meetup) -> Happening:
    place = meetup.place
    return Happening(
        event=EventRef(EventKind.MEETUP, meetup.id),
        title=meetup.title,
        starts=meetup.starts,
        ends=meetup.ends,
        zone=meetup.zone,
        called_off=meetup.state is MeetupState.CANCELLED,
        description=meetup.description,
        place=", ".join(part for part in (place.name, place.address) if part),
        programme=tuple(f"{one.title} — {one.speaker}" if one.speaker else one.title for one in meetup.programme),
        link=meetup.site,
        people=(await Rsvps(connection).counts(meetup.id)).seats,
    )


def _of_roadmap(event: Event, zone: ZoneInfo) -> Happening:
    """From its first day to its last; what was done earlier, or later, to the day on which it was."""
    content = event.content
    last = event.done_on or content.last
    return Happening(
        event=EventRef(EventKind.ROADMAP, event.id),
        title=content.title,
        starts=earliest(min(content.first, last), time(0), zone),
        ends=earliest(last + DAY, time(0), zone) - timedelta(minutes=1),
        zone=zone,
        called_off=event.state is EventState.CANCELLED,
        by_day=True,
        is_done=event.state is EventState.DONE,
        is_elsewhere=content.meetup is not None,
        description=content.result,
    )
