"""Answers to invitations, and what can be counted of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, func, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.meetups.meetup import MeetupId
from domain.meetups.rsvp import Answer, Rsvp
from domain.notices import HallId
from domain.people.person import Person, PersonId
from storage.people import person_of
from storage.tables.meetups import rsvps
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


class Rsvps:
    """Gateway to RSVPs."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, meetup: MeetupId, person: PersonId) -> Rsvp | None:
        row = (
            await self._connection.execute(
                select(rsvps).where(rsvps.c.meetup_id == meetup, rsvps.c.person_id == person)
            )
        ).one_or_none()
        return None if row is None else _rsvp(row)

    async def put(self, meetup: MeetupId, rsvp: Rsvp, *, hall: HallId | None = None) -> None:
        """Store the answer. A known ``hall`` stays when the new one is None."""
        values = {
            "answer": rsvp.answer,
            "guests": rsvp.guests,
            "turn": rsvp.turn,
            "since": rsvp.since,
            "passes": rsvp.passes,
            "passed_since": rsvp.passed_since,
        }
        if hall is not None:
            values["hall_id"] = hall
        await self._connection.execute(
            insert(rsvps)
            .values(meetup_id=meetup, person_id=rsvp.person, **values)
            .on_conflict_do_update(index_elements=["meetup_id", "person_id"], set_=values)
        )

    async def counts(self, meetup: MeetupId) -> Counts:
        rows = await self._connection.execute(
            select(rsvps.c.answer, func.count().label("people"), func.sum(rsvps.c.guests).label("guests"))
            .where(rsvps.c.meetup_id == meetup, rsvps.c.answer.in_([Answer.GOING, Answer.WAITLISTED]))
            .group_by(rsvps.c.answer)
        )
        found = {Answer(row.answer): (int(row.people), int(row.guests)) for row in rows}
        going, guests = found.get(Answer.GOING, (0, 0))
        waitlisted, _ = found.get(Answer.WAITLISTED, (0, 0))
        return Counts(going, guests, waitlisted)

    async def queue(self, meetup: MeetupId) -> Sequence[Rsvp]:
        """The waitlist in its order."""
        rows = await self._connection.execute(
            select(rsvps).where(rsvps.c.meetup_id == meetup, rsvps.c.answer == Answer.WAITLISTED).order_by(rsvps.c.turn)
        )
        return tuple(_rsvp(row) for row in rows)

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

    async def answers(self, person: PersonId, meetups: Iterable[MeetupId]) -> dict[MeetupId, Rsvp]:
        """This person's answers to these meetups."""
        rows = await self._connection.execute(
            select(rsvps).where(rsvps.c.person_id == person, rsvps.c.meetup_id.in_(list(meetups)))
        )
        return {MeetupId(row.meetup_id): _rsvp(row) for row in rows}


def _rsvp(row: Row[Any]) -> Rsvp:
    return Rsvp(
        person=PersonId(row.person_id),
        answer=Answer(row.answer),
        guests=row.guests,
        turn=row.turn,
        since=row.since,
        passes=row.passes,
        passed_since=row.passed_since,
    )
