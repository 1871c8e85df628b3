"""Answers to invitations, and what can be counted of them."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, column, func, or_, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.meetups.meetup import MeetupId
from domain.meetups.rsvp import Answer, Rsvp
from domain.notices import HallId
from domain.people.person import Person, PersonId
from storage.people import person_of
from storage.prepared import Prepared
from storage.tables.columns import Id
from storage.tables.meetups import meetups, rsvps
from storage.tables.people import people


@dataclass(frozen=True, slots=True)
class Counts:
    """What a card tells: people and their guests who go, and parties that wait."""

    going: int
    guests: int
    waitlisted: int

    @property
    def seats(self) -> int:
        """Seats taken."""
        return self.going + self.guests


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the roster. ``hall`` is where they answered (None: in private)."""

    person: Person
    rsvp: Rsvp
    hall: HallId | None


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer and the ``hall`` where it was given last (None: in private)."""

    rsvp: Rsvp
    hall: HallId | None


class Rsvps:
    """Gateway to RSVPs. What runs with every tap is built once, below."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, meetup: MeetupId, person: PersonId) -> Rsvp | None:
        row = (
            await self._connection.execute(
                select(rsvps).where(rsvps.c.meetup_id == meetup, rsvps.c.person_id == person)
            )
        ).one_or_none()
        return None if row is None else _rsvp(row)

    async def of(self, meetup: MeetupId, people: Iterable[PersonId]) -> dict[PersonId, Answered]:
        """The answers of those of these people who gave one."""
        rows = await _OF_PEOPLE.rows(self._connection, meetup=meetup, people=json.dumps(list(people)))
        return {PersonId(row.person_id): _answered(row) for row in rows}

    async def put(self, meetup: MeetupId, rsvp: Rsvp, *, hall: HallId | None = None) -> None:
        """Store the answer. A known ``hall`` stays when the new one is None."""
        await self.put_all(meetup, [Answered(rsvp, hall)])

    async def put_all(self, meetup: MeetupId, answers: Iterable[Answered]) -> None:
        """Store answers of different people. A known hall stays when the new one is None."""
        rows = [
            {
                "meetup_id": meetup,
                "person_id": one.rsvp.person,
                "answer": one.rsvp.answer,
                "guests": one.rsvp.guests,
                "turn": one.rsvp.turn,
                "since": one.rsvp.since,
                "passes": one.rsvp.passes,
                "passed_since": one.rsvp.passed_since,
                "hall_id": one.hall,
            }
            for one in answers
        ]
        if rows:
            await _PUT.run(self._connection, rows)

    async def counts(self, meetup: MeetupId) -> Counts:
        rows = await _COUNTS.rows(self._connection, meetup=meetup)
        found = {Answer(row.answer): (int(row.people), int(row.guests)) for row in rows}
        going, guests = found.get(Answer.GOING, (0, 0))
        waitlisted, _ = found.get(Answer.WAITLISTED, (0, 0))
        return Counts(going, guests, waitlisted)

    async def waitlist(self, meetup: MeetupId) -> Sequence[Answered]:
        """Those who wait, in their order."""
        rows = await self._connection.execute(
            select(rsvps).where(rsvps.c.meetup_id == meetup, rsvps.c.answer == Answer.WAITLISTED).order_by(rsvps.c.turn)
        )
        return tuple(_answered(row) for row in rows)

    async def position(self, meetup: MeetupId, turn: int) -> int:
        """The 1-based place in the waitlist of whoever waits with this turn."""
        found = await self._connection.scalar(
            select(func.count()).where(
                rsvps.c.meetup_id == meetup, rsvps.c.answer == Answer.WAITLISTED, rsvps.c.turn <= turn
            )
        )
        return int(found or 0)

    async def roster(self, meetup: MeetupId, answers: Iterable[Answer]) -> Sequence[Entry]:
        """Everyone with one of these answers: those who go by name, those who wait in their order."""
        rows = await self._connection.execute(
            select(people, *(column for column in rsvps.c if column.name != "meetup_id"))
            .join(rsvps, rsvps.c.person_id == people.c.id)
            .where(rsvps.c.meetup_id == meetup, rsvps.c.answer.in_(list(answers)))
            .order_by(rsvps.c.answer, rsvps.c.turn, people.c.name)
        )
        return tuple(
            Entry(person_of(row), _rsvp(row), None if row.hall_id is None else HallId(row.hall_id)) for row in rows
        )

    async def all_of(self, person: PersonId) -> Sequence[tuple[str, datetime | None, Rsvp]]:
        """Everything the person ever answered: titles and starts of meetups with the answer, the latest first."""
        rows = await self._connection.execute(
            select(rsvps, meetups.c.title, meetups.c.starts_at)
            .join(meetups, meetups.c.id == rsvps.c.meetup_id)
            .where(rsvps.c.person_id == person)
            .order_by(rsvps.c.since.desc())
        )
        return [(row.title, row.starts_at, _rsvp(row)) for row in rows]

    async def answers(self, person: PersonId, meetups: Iterable[MeetupId]) -> dict[MeetupId, Rsvp]:
        """This person's answers to these meetups."""
        rows = await self._connection.execute(
            select(rsvps).where(rsvps.c.person_id == person, rsvps.c.meetup_id.in_(list(meetups)))
        )
        return {MeetupId(row.meetup_id): _rsvp(row) for row in rows}


_people = func.json_each(bindparam("people")).table_valued(column("value", Id))
_OF_PEOPLE = Prepared(
    select(rsvps).where(rsvps.c.meetup_id == bindparam("meetup"), rsvps.c.person_id.in_(select(_people.c.value)))
)

_COUNTS = Prepared(
    select(rsvps.c.answer, func.count().label("people"), func.sum(rsvps.c.guests).label("guests"))
    .where(
        rsvps.c.meetup_id == bindparam("meetup"),
        or_(rsvps.c.answer == Answer.GOING, rsvps.c.answer == Answer.WAITLISTED),
    )
    .group_by(rsvps.c.answer)
)

_NEW = insert(rsvps)
_PUT = Prepared(
    _NEW.on_conflict_do_update(
        index_elements=["meetup_id", "person_id"],
        set_={name: _NEW.excluded[name] for name in ("answer", "guests", "turn", "since", "passes", "passed_since")}
        | {"hall_id": func.coalesce(_NEW.excluded.hall_id, rsvps.c.hall_id)},
    )
)


def _answered(row: Any) -> Answered:
    return Answered(_rsvp(row), None if row.hall_id is None else HallId(row.hall_id))


def _rsvp(row: Any) -> Rsvp:
    return Rsvp(
        person=PersonId(row.person_id),
        answer=Answer(row.answer),
        guests=row.guests,
        turn=row.turn,
        since=row.since,
        passes=row.passes,
        passed_since=row.passed_since,
    )
