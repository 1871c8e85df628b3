"""Meetups with their organisers and chosen halls."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import (
    BigInteger,
    Integer,
    and_,
    bindparam,
    delete,
    exists,
    func,
    insert,
    literal,
    or_,
    select,
    type_coerce,
    update,
)
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.meetups.meetup import Meetup, MeetupId, MeetupState, Place, ProgrammeItem
from domain.meetups.rsvp import Answer
from domain.notices import HallId
from domain.people.person import PersonId
from storage.prepared import Prepared
from storage.tables.columns import MICROSECOND, Moment
from storage.tables.meetups import meetup_halls, meetup_organisers, meetups, rsvps


@dataclass(frozen=True, slots=True)
class Counted:
    """A meetup with the highest ``last_turn`` that anybody has, and the number of its last round of ``offers``."""

    meetup: Meetup
    last_turn: int
    offers: int


_ENDS = type_coerce(meetups.c.starts_at, BigInteger) + type_coerce(meetups.c.length, Integer) * (
    timedelta(minutes=1) // MICROSECOND
)
"""When a meetup ends, as `Moment` stores it."""


class Meetups:
    """Gateway to meetups. What runs with every tap is built once, below."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, meetup: MeetupId) -> Meetup | None:
        rows = await _ONE.rows(self._connection, meetup=meetup)
        return _meetup(rows[0]) if rows else None

    async def add(self, uid: str, zone: ZoneInfo, organiser: PersonId, now: datetime, **fields: Any) -> Meetup:
        """Add a draft. ``fields`` are attributes of :class:`Meetup` that are known already."""
        blank: dict[str, Any] = {
            "uid": uid,
            "state": MeetupState.DRAFT,
            "title": "",
            "description": "",
            "zone": zone,
            "place": Place(),
            "guests_limit": 0,
            "programme": (),
            "site": "",
            "tags": (),
            "organisation": "",
            "parent_event": "",
            "reminders": (),
            "remind_halls": True,
            "pin_cards": False,
            "cancel_reason": "",
        }
        row = (
            await self._connection.execute(
                insert(meetups).values(**_columns(blank | fields), created_at=now).returning(meetups)
            )
        ).one()
        await self.add_organiser(MeetupId(row.id), organiser)
        return _meetup(row)

    async def change(self, meetup: MeetupId, *, moved: bool = False, **fields: Any) -> Meetup:
        """Set attributes of :class:`Meetup`; its cards are stale afterwards. ``moved``: calendars must know too."""
        values = _columns(fields) | {"revision": meetups.c.revision + 1}
        if moved:
            values["sequence"] = meetups.c.sequence + 1
        row = (
            await self._connection.execute(
                update(meetups).where(meetups.c.id == meetup).values(**values).returning(meetups)
            )
        ).one()
        return _meetup(row)

    async def announce(self, meetup: MeetupId, now: datetime) -> Meetup:
        row = (
            await self._connection.execute(
                update(meetups)
                .where(meetups.c.id == meetup)
                .values(state=MeetupState.ANNOUNCED, dated_at=now, revision=meetups.c.revision + 1)
                .returning(meetups)
            )
        ).one()
        return _meetup(row)

    async def delete(self, meetup: MeetupId) -> None:
        await self._connection.execute(delete(meetups).where(meetups.c.id == meetup))

    async def touch(self, meetup: MeetupId) -> None:
        """Something that its cards show has changed."""
        await self._connection.execute(
            update(meetups).where(meetups.c.id == meetup).values(revision=meetups.c.revision + 1)
        )

    async def counted(self, meetup: MeetupId) -> Counted | None:
        """The meetup with what it counts."""
        for row in await _ONE.rows(self._connection, meetup=meetup):
            return Counted(_meetup(row), row.last_turn, row.offers)
        return None

    async def answered(self, meetup: MeetupId, last_turn: int, offers: int) -> None:
        """People answered: the counts are these now, and its cards are stale."""
        await _ANSWERED.run(self._connection, [{"meetup": meetup, "turn": last_turn, "offer": offers}])

    async def upcoming(self, now: datetime, limit: int = 50) -> Sequence[Meetup]:
        """Announced meetups that are not over, the nearest first. One of unusual length counts until it ends."""
        rows = await self._connection.execute(
            select(meetups)
            .where(meetups.c.state == MeetupState.ANNOUNCED, meetups.c.starts_at > now - timedelta(days=3))
            .order_by(meetups.c.starts_at, meetups.c.id)
        )
        found = (_meetup(row) for row in rows)
        return tuple(one for one in found if one.ends > now)[:limit]

    async def coming_to(self, hall: HallId, now: datetime) -> Sequence[MeetupId]:
        """Announced meetups that did not start and are to be seen in this hall, the nearest first."""
        found = await self._connection.scalars(
            select(meetups.c.id)
            .join(meetup_halls, meetup_halls.c.meetup_id == meetups.c.id)
            .where(
                meetup_halls.c.hall_id == hall,
                meetups.c.state == MeetupState.ANNOUNCED,
                meetups.c.starts_at > now,
            )
            .order_by(meetups.c.starts_at, meetups.c.id)
        )
        return tuple(MeetupId(meetup) for meetup in found)

    async def to_close(self, now: datetime) -> Sequence[Meetup]:
        """Announced meetups whose start has come and was not dealt with yet."""
        rows = await self._connection.execute(
            select(meetups)
            .where(meetups.c.state == MeetupState.ANNOUNCED, meetups.c.starts_at <= now, meetups.c.closed_at.is_(None))
            .order_by(meetups.c.starts_at, meetups.c.id)
        )
        return tuple(_meetup(row) for row in rows)

    async def just_over(self, now: datetime) -> Sequence[MeetupId]:
        """Announced meetups that ended in the last days, and whose cards do not say so yet."""
        rows = await self._connection.scalars(
            select(meetups.c.id)
            .where(
                meetups.c.state == MeetupState.ANNOUNCED,
                meetups.c.starts_at > now - timedelta(days=3),
                literal(now, Moment) >= _ENDS,
                meetups.c.closed_at < _ENDS,
            )
            .order_by(meetups.c.id)
        )
        return tuple(MeetupId(meetup) for meetup in rows)

    async def close(self, meetup: MeetupId, now: datetime) -> None:
        """The start, or the end, was dealt with."""
        await self._connection.execute(
            update(meetups).where(meetups.c.id == meetup).values(closed_at=now, revision=meetups.c.revision + 1)
        )

    async def starting_between(self, after: datetime, until: datetime) -> Sequence[Meetup]:
        """Announced meetups that start after the one moment and not after the other."""
        rows = await self._connection.execute(
            select(meetups)
            .where(
                meetups.c.state == MeetupState.ANNOUNCED,
                meetups.c.starts_at > after,
                meetups.c.starts_at <= until,
            )
            .order_by(meetups.c.starts_at, meetups.c.id)
        )
        return tuple(_meetup(row) for row in rows)

    async def of_organiser(self, person: PersonId, now: datetime, limit: int = 50) -> Sequence[Meetup]:
        """Drafts, upcoming meetups and those of the last 30 days that this person organises."""
        recent = or_(meetups.c.starts_at.is_(None), meetups.c.starts_at > now - timedelta(days=30))
        rows = await self._connection.execute(
            select(meetups)
            .join(meetup_organisers, meetup_organisers.c.meetup_id == meetups.c.id)
            .where(
                meetup_organisers.c.person_id == person,
                or_(meetups.c.state == MeetupState.DRAFT, recent),
            )
            .order_by(meetups.c.starts_at.nulls_last(), meetups.c.id)
            .limit(limit)
        )
        return tuple(_meetup(row) for row in rows)

    async def everyones(self, now: datetime, limit: int = 50) -> Sequence[Meetup]:
        """As :meth:`of_organiser`, of all organisers."""
        recent = or_(meetups.c.starts_at.is_(None), meetups.c.starts_at > now - timedelta(days=30))
        rows = await self._connection.execute(
            select(meetups)
            .where(or_(meetups.c.state == MeetupState.DRAFT, recent))
            .order_by(meetups.c.starts_at.nulls_last(), meetups.c.id)
            .limit(limit)
        )
        return tuple(_meetup(row) for row in rows)

    async def of_participant(self, person: PersonId, now: datetime) -> Sequence[tuple[Meetup, Answer]]:
        """Upcoming meetups that this person goes to or waits for, with their answer."""
        rows = await self._connection.execute(
            select(meetups, rsvps.c.answer.label("answer"))
            .join(rsvps, rsvps.c.meetup_id == meetups.c.id)
            .where(
                rsvps.c.person_id == person,
                rsvps.c.answer != Answer.NOT_GOING,
                meetups.c.state == MeetupState.ANNOUNCED,
                meetups.c.starts_at > now - timedelta(days=3),
            )
            .order_by(meetups.c.starts_at, meetups.c.id)
        )
        found = ((_meetup(row), Answer(row.answer)) for row in rows)
        return tuple((meetup, answer) for meetup, answer in found if meetup.ends > now)

    async def organisers(self, meetup: MeetupId) -> tuple[PersonId, ...]:
        found = await self._connection.scalars(
            select(meetup_organisers.c.person_id)
            .where(meetup_organisers.c.meetup_id == meetup)
            .order_by(meetup_organisers.c.person_id)
        )
        return tuple(PersonId(person) for person in found)

    async def is_organiser(self, meetup: MeetupId, person: PersonId) -> bool:
        found = await self._connection.scalar(
            select(
                exists().where(and_(meetup_organisers.c.meetup_id == meetup, meetup_organisers.c.person_id == person))
            )
        )
        return bool(found)

    async def add_organiser(self, meetup: MeetupId, person: PersonId) -> None:
        await self._connection.execute(
            upsert(meetup_organisers).values(meetup_id=meetup, person_id=person).on_conflict_do_nothing()
        )

    async def zones(self, ids: Iterable[MeetupId]) -> dict[MeetupId, ZoneInfo]:
        """The time zones of these meetups."""
        rows = await self._connection.execute(select(meetups.c.id, meetups.c.zone).where(meetups.c.id.in_(list(ids))))
        return {MeetupId(row.id): row.zone for row in rows}

    async def halls(self, meetup: MeetupId) -> tuple[HallId, ...]:
        """The halls chosen for it."""
        found = await self._connection.scalars(
            select(meetup_halls.c.hall_id).where(meetup_halls.c.meetup_id == meetup).order_by(meetup_halls.c.hall_id)
        )
        return tuple(HallId(hall) for hall in found)

    async def set_halls(self, meetup: MeetupId, halls: Iterable[HallId]) -> None:
        await self._connection.execute(delete(meetup_halls).where(meetup_halls.c.meetup_id == meetup))
        rows = [{"meetup_id": meetup, "hall_id": hall} for hall in halls]
        if rows:
            await self._connection.execute(insert(meetup_halls), rows)

    async def count(self) -> int:
        """How many meetups there are, of whatever state."""
        return int(await self._connection.scalar(select(func.count()).select_from(meetups)) or 0)


_ONE = Prepared(select(meetups).where(meetups.c.id == bindparam("meetup")))

_ANSWERED = Prepared(
    update(meetups)
    .where(meetups.c.id == bindparam("meetup"))
    .values(last_turn=bindparam("turn"), offers=bindparam("offer"), revision=meetups.c.revision + 1)
)


def _columns(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Attributes of a meetup as columns."""
    values = dict(fields)
    place = values.pop("place", None)
    if place is not None:
        values |= {
            "place_name": place.name,
            "place_address": place.address,
            "place_link": place.link,
            "latitude": place.latitude,
            "longitude": place.longitude,
        }
    if "programme" in values:
        values["programme"] = [asdict(item) for item in values["programme"]]
    if "tags" in values:
        values["tags"] = list(values["tags"])
    if "reminders" in values:
        values["reminders"] = [round(before.total_seconds() / 60) for before in values["reminders"]]
    return values


def _meetup(row: Any) -> Meetup:
    return Meetup(
        id=MeetupId(row.id),
        uid=row.uid,
        state=MeetupState(row.state),
        title=row.title,
        description=row.description,
        starts_at=row.starts_at,
        length=row.length,
        zone=row.zone,
        place=Place(row.place_name, row.place_address, row.place_link, row.latitude, row.longitude),
        capacity=row.capacity,
        guests_limit=row.guests_limit,
        programme=tuple(ProgrammeItem(**item) for item in row.programme),
        site=row.site,
        tags=tuple(row.tags),
        organisation=row.organisation,
        parent_event=row.parent_event,
        reminders=tuple(timedelta(minutes=minutes) for minutes in row.reminders),
        remind_halls=row.remind_halls,
        pin_cards=row.pin_cards,
        cancel_reason=row.cancel_reason,
        revision=row.revision,
        sequence=row.sequence,
        dated_at=row.dated_at,
    )
