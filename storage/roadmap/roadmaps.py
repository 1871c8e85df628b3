"""Roadmaps: a school year's stages and their events."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.meetups.meetup import MeetupId
from domain.people.person import PersonId
from domain.people.roles import Role
from domain.roadmap.roadmap import (
    Content,
    Event,
    EventId,
    EventState,
    Responsible,
    Roadmap,
    Stage,
    StageId,
)
from storage.tables.roadmap import roadmap_events, roadmap_stages, roadmaps


class Roadmaps:
    """Gateway to roadmaps."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def years(self) -> tuple[int, ...]:
        """The years that have one, the earliest first."""
        return tuple(await self._connection.scalars(select(roadmaps.c.year).order_by(roadmaps.c.year)))

    async def get(self, year: int) -> Roadmap | None:
        if await self._connection.scalar(select(roadmaps.c.year).where(roadmaps.c.year == year)) is None:
            return None
        found = await self._connection.execute(
            select(roadmap_stages)
            .where(roadmap_stages.c.year == year)
            .order_by(roadmap_stages.c.place, roadmap_stages.c.id)
        )
        events: dict[StageId, list[Event]] = {}
        for event in await self._events(roadmap_stages.c.year == year):
            events.setdefault(event.stage, []).append(event)
        return Roadmap(year, tuple(Stage(StageId(row.id), row.title, tuple(events.get(row.id, ()))) for row in found))

    async def begin(self, year: int, by: PersonId, now: datetime) -> None:
        await self._connection.execute(insert(roadmaps).values(year=year, begun_at=now, begun_by=by))

    async def add_stage(self, year: int, title: str) -> StageId:
        """At the end."""
        last = await self._connection.scalar(
            select(func.max(roadmap_stages.c.place)).where(roadmap_stages.c.year == year)
        )
        number = await self._connection.scalar(
            insert(roadmap_stages).values(year=year, place=(last or 0) + 1, title=title).returning(roadmap_stages.c.id)
        )
        return StageId(number or 0)

    async def year_of(self, stage: StageId) -> int | None:
        """The year whose stage it is; None: it is not there any more."""
        return await self._connection.scalar(select(roadmap_stages.c.year).where(roadmap_stages.c.id == stage))

    async def rename_stage(self, stage: StageId, title: str) -> None:
        await self._connection.execute(update(roadmap_stages).where(roadmap_stages.c.id == stage).values(title=title))

    async def drop_stage(self, stage: StageId) -> None:
        """One without events."""
        await self._connection.execute(delete(roadmap_stages).where(roadmap_stages.c.id == stage))

    async def arrange(self, stages: Sequence[StageId]) -> None:
        """Put them in this order."""
        for place, stage in enumerate(stages, start=1):
            await self._connection.execute(
                update(roadmap_stages).where(roadmap_stages.c.id == stage).values(place=place)
            )

    async def event(self, event: EventId) -> Event | None:
        return next(iter(await self._events(roadmap_events.c.id == event)), None)

    async def between(self, first: date, last: date) -> Sequence[Event]:
        """Those whose term has a day from ``first`` to ``last``, of whichever year's roadmap."""
        return await self._events((roadmap_events.c.first <= last) & (roadmap_events.c.last >= first))

    async def in_states(self, states: Collection[EventState]) -> Sequence[Event]:
        """Whatever stands so, of all years, in the order of the terms."""
        return await self._events(roadmap_events.c.state.in_(list(states)))

    async def add_event(self, stage: StageId, content: Content, now: datetime) -> Event:
        number = await self._connection.scalar(
            insert(roadmap_events)
            .values(
                stage_id=stage,
                state=EventState.PLANNED,
                since=now,
                changed_at=now,
                note="",
                version=1,
                **_values(content),
            )
            .returning(roadmap_events.c.id)
        )
        found = await self.event(EventId(number or 0))
        assert found is not None
        return found

    async def save(self, changed: Event) -> Event:
        """All of it; it becomes a new version."""
        await self._connection.execute(
            update(roadmap_events)
            .where(roadmap_events.c.id == changed.id)
            .values(
                stage_id=changed.stage,
                state=changed.state,
                since=changed.since,
                changed_at=changed.changed_at,
                done_on=changed.done_on,
                note=changed.note,
                came=changed.came,
                mentors=changed.mentors,
                version=roadmap_events.c.version + 1,
                **_values(changed.content),
            )
        )
        found = await self.event(changed.id)
        assert found is not None
        return found

    async def drop_event(self, event: EventId) -> None:
        await self._connection.execute(delete(roadmap_events).where(roadmap_events.c.id == event))

    async def _events(self, condition: Any) -> list[Event]:
        rows = await self._connection.execute(
            select(roadmap_events, roadmap_stages.c.year)
            .join(roadmap_stages, roadmap_stages.c.id == roadmap_events.c.stage_id)
            .where(condition)
            .order_by(roadmap_events.c.first, roadmap_events.c.last, roadmap_events.c.id)
        )
        return [_event(row) for row in rows]


def _values(content: Content) -> dict[str, Any]:
    return {
        "title": content.title,
        "first": content.first,
        "last": content.last,
        "person_id": content.responsible.person,
        "role": content.responsible.role,
        "responsible": content.responsible.words,
        "result": content.result,
        "paper": content.paper,
        "training": content.training,
        "meetup_id": content.meetup,
    }


def _event(row: Row[Any]) -> Event:
    return Event(
        id=EventId(row.id),
        year=row.year,
        stage=StageId(row.stage_id),
        content=Content(
            title=row.title,
            first=row.first,
            last=row.last,
            responsible=Responsible(
                None if row.person_id is None else PersonId(row.person_id),
                None if row.role is None else Role(row.role),
                row.responsible,
            ),
            result=row.result,
            paper=row.paper,
            training=row.training,
            meetup=None if row.meetup_id is None else MeetupId(row.meetup_id),
        ),
        state=EventState(row.state),
        since=row.since,
        changed_at=row.changed_at,
        done_on=row.done_on,
        note=row.note,
        came=row.came,
        mentors=row.mentors,
        version=row.version,
    )
