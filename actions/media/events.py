"""Events that the plan tells of. Each kind has its source: one more kind is one more line in `SOURCES`."""

import sys
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from sqlalchemy.ext.asyncio import AsyncConnection

from domain.media.happening import EventKind, EventRef, Happening
from domain.meetups.meetup import Meetup, MeetupId, MeetupState
from storage.meetups import Meetups
from storage.rsvps import Rsvps


class Source(Protocol):
    """Where events of one kind are known."""

    async def coming(self, connection: AsyncConnection, now: datetime) -> Sequence[Happening]:
        """Those that everybody knows of and that are not over: each has its releases by itself."""
        ...

    async def get(self, connection: AsyncConnection, number: int) -> Happening | None:
        """One, also when it is over or was called off; None: there is none."""
        ...


class MeetupSource:
    """Meetups, from their announcement on."""

    async def coming(self, connection: AsyncConnection, now: datetime) -> Sequence[Happening]:
        found = await Meetups(connection).upcoming(now, limit=sys.maxsize)
        return [await _of_meetup(connection, one) for one in found]

    async def get(self, connection: AsyncConnection, number: int) -> Happening | None:
        found = await Meetups(connection).get(MeetupId(number))
        if found is None or found.starts_at is None or found.ends_at is None:
            return None
        return await _of_meetup(connection, found)


SOURCES: Mapping[EventKind, Source] = {EventKind.MEETUP: MeetupSource()}


async def happening(connection: AsyncConnection, event: EventRef) -> Happening | None:
    """The event as it is now."""
    return await SOURCES[event.kind].get(connection, event.id)


async def coming(connection: AsyncConnection, now: datetime) -> list[Happening]:
    """Whatever comes, of all kinds, the nearest first."""
    found = [one for source in SOURCES.values() for one in await source.coming(connection, now)]
    return sorted(found, key=lambda one: one.starts)


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
