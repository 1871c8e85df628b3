"""Results that curators ask mentors for, and what mentors answered."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.mentoring.pairing import Membership, MembershipId
from domain.mentoring.results import Call, CallId, Given, Result
from domain.mentoring.speaking import OnPaper
from domain.people.person import PersonId
from domain.registry.record import RecordId
from storage.records import Records
from storage.tables.mentoring import memberships
from storage.tables.mentoring_meetings import results_calls, results_given, results_mentors
from storage.vault import Key


class ResultCalls:
    """Gateway to what curators ask mentors for. ``words`` about whoever is erased are empty."""

    def __init__(self, connection: AsyncConnection, records: Records) -> None:
        self._connection = connection
        self._records = records

    async def add(self, mentors: Collection[RecordId], due: date, by: PersonId, now: datetime) -> Call:
        number = await self._connection.scalar(
            insert(results_calls).values(by=by, asked_at=now, due=due).returning(results_calls.c.id)
        )
        rows = [{"call_id": number, "mentor_id": one} for one in sorted(mentors)]
        await self._connection.execute(insert(results_mentors), rows)
        found = await self.get(CallId(number or 0))
        assert found is not None
        return found

    async def get(self, call: CallId) -> Call | None:
        return next(iter(await self._found(results_calls.c.id == call)), None)

    async def due_from(self, day: date) -> Sequence[Call]:
        """Those whose due day is this one or a later one, the nearest first."""
        return await self._found(results_calls.c.due >= day)

    async def newest(self, count: int) -> Sequence[Call]:
        """The last ones that were asked, the newest first."""
        numbers = select(results_calls.c.id).order_by(results_calls.c.id.desc()).limit(count)
        found = await self._found(results_calls.c.id.in_(list(await self._connection.scalars(numbers))))
        return sorted(found, key=lambda one: one.id, reverse=True)

    async def about(self, mentor: RecordId, memberships: Collection[MembershipId]) -> Sequence[Call]:
        """Whatever this mentor was asked, or was answered of one of these, the nearest due day first."""
        asked = select(results_mentors.c.call_id).where(results_mentors.c.mentor_id == mentor)
        given = select(results_given.c.call_id).where(results_given.c.membership_id.in_(list(memberships)))
        return await self._found(results_calls.c.id.in_(asked.union(given)))

    async def give(self, call: CallId, membership: Membership, given: Given) -> None:
        """What a mentor says of a mentee now, in place of what was said."""
        key = await self._records.key_of(membership.mentee) if given.words else None
        said = {
            "result": given.result,
            "words": None if key is None else key.seal(given.words.encode()),
            "by": given.by,
            "at": given.at,
            "paper_number": None if given.paper is None else given.paper.number,
            "paper_dated": None if given.paper is None else given.paper.dated,
        }
        await self._connection.execute(
            upsert(results_given)
            .values(call_id=call, membership_id=membership.id, **said)
            .on_conflict_do_update(index_elements=["call_id", "membership_id"], set_=said)
        )

    async def _found(self, condition: Any) -> list[Call]:
        statement = select(results_calls).where(condition).order_by(results_calls.c.due, results_calls.c.id)
        rows = (await self._connection.execute(statement)).all()
        return [
            Call(
                id=CallId(row.id),
                by=PersonId(row.by),
                asked_at=row.asked_at,
                due=row.due,
                mentors=await self._mentors(row.id),
                given={one.membership: one for one in await self._given(row.id)},
            )
            for row in rows
        ]

    async def _mentors(self, call: int) -> tuple[RecordId, ...]:
        statement = select(results_mentors.c.mentor_id).where(results_mentors.c.call_id == call)
        return tuple(RecordId(one) for one in await self._connection.scalars(statement.order_by("mentor_id")))

    async def _given(self, call: int) -> list[Given]:
        statement = (
            select(results_given, memberships.c.mentee_id)
            .join(memberships, memberships.c.id == results_given.c.membership_id)
            .where(results_given.c.call_id == call)
        )
        rows = (await self._connection.execute(statement)).all()
        keys = await self._records.keys_of({RecordId(row.mentee_id) for row in rows if row.words is not None})
        return [_given(row, keys.get(RecordId(row.mentee_id))) for row in rows]


def _given(row: Row[Any], key: Key | None) -> Given:
    return Given(
        membership=MembershipId(row.membership_id),
        result=Result(row.result),
        by=PersonId(row.by),
        at=row.at,
        words="" if key is None or row.words is None else key.unseal(row.words).decode(),
        paper=None if row.paper_number is None else OnPaper(row.paper_number, row.paper_dated),
    )
