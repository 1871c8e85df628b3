"""Results that curators ask mentors for, and what mentors answered."""

import asyncio
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, case, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.mentoring.pairing import RUNNING, Membership, MembershipId
from domain.mentoring.results import Call, CallId, Counted, Given, Result
from domain.mentoring.speaking import OnPaper
from domain.people.person import PersonId
from domain.registry.record import RecordId
from storage.records import Records
from storage.tables.mentoring import memberships, pairings
from storage.tables.mentoring_meetings import results_calls, results_given, results_mentors
from storage.vault import Key, Vault


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

    async def get(self, call: CallId, words: Collection[MembershipId] | None = None) -> Call | None:
        """``words``: of whom what was said is unsealed; None: of all."""
        return next(iter(await self._found(results_calls.c.id == call, words=words)), None)

    async def with_words(self, call: Call, memberships: Collection[MembershipId]) -> Call:
        """The same call: what was said of these is unsealed in it."""
        wanted = [one for one in memberships if one in call.given]
        said = {one.membership: one for one in (await self._given([call.id], words=None, only=wanted))[call.id]}
        return replace(call, given={**call.given, **said})

    async def due_from(self, day: date) -> Sequence[Call]:
        """Those whose due day is this one or a later one, the nearest first; own words stay sealed, and are empty.

        Not what was taken back: nobody waits for it.
        """
        stands = results_calls.c.taken_back_at.is_(None)
        return await self._found((results_calls.c.due >= day) & stands, words=())

    async def take_back(self, call: CallId, now: datetime) -> None:
        """Nobody waits for it from now on."""
        await self._connection.execute(
            update(results_calls).where(results_calls.c.id == call).values(taken_back_at=now)
        )

    async def newest(self, count: int) -> Sequence[Call]:
        """The last ones that were asked, the newest first; own words stay sealed, and are empty."""
        numbers = select(results_calls.c.id).order_by(results_calls.c.id.desc()).limit(count)
        wanted = list(await self._connection.scalars(numbers))
        found = await self._found(results_calls.c.id.in_(wanted), words=())
        return sorted(found, key=lambda one: one.id, reverse=True)

    async def about(self, mentor: RecordId, memberships: Collection[MembershipId]) -> Sequence[Call]:
        """Whatever this mentor was asked, or was answered of one of these, the nearest due day first."""
        asked = select(results_mentors.c.call_id).where(results_mentors.c.mentor_id == mentor)
        given = select(results_given.c.call_id).where(results_given.c.membership_id.in_(list(memberships)))
        return await self._found(results_calls.c.id.in_(asked.union(given)))

    async def counted(self, count: int, skipped: int = 0) -> Sequence[Counted]:
        """The last ones that were asked, the newest first: how many mentors there are, and how many have answered.

        May look at very many answers: use a reading transaction that is ``long``.
        """
        wanted = select(results_calls).order_by(results_calls.c.id.desc()).limit(count).offset(skipped)
        calls = (await self._connection.execute(wanted)).all()
        runs = memberships.c.state.in_(list(RUNNING))
        given = results_given.c.membership_id.is_not(None)
        each = (
            select(
                results_mentors.c.call_id,
                func.sum(case((runs & ~given, 1), else_=0)).label("missing"),
            )
            .join(pairings, pairings.c.mentor_id == results_mentors.c.mentor_id)
            .join(memberships, memberships.c.pairing_id == pairings.c.id)
            .join(
                results_given,
                (results_given.c.call_id == results_mentors.c.call_id)
                & (results_given.c.membership_id == memberships.c.id),
                isouter=True,
            )
            .where(results_mentors.c.call_id.in_([row.id for row in calls]), runs | given)
            .group_by(results_mentors.c.call_id, results_mentors.c.mentor_id)
            .subquery()
        )
        answered = func.sum(case((each.c.missing == 0, 1), else_=0))
        counts = select(each.c.call_id, func.count().label("asked"), answered.label("answered"))
        counts = counts.group_by(each.c.call_id)
        found = {row.call_id: row for row in await self._connection.execute(counts)}
        return [
            Counted(
                CallId(row.id),
                row.due,
                found[row.id].asked if row.id in found else 0,
                found[row.id].answered if row.id in found else 0,
                row.taken_back_at is not None,
            )
            for row in calls
        ]

    async def count(self) -> int:
        """How many were ever asked."""
        return await self._connection.scalar(select(func.count()).select_from(results_calls)) or 0

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

    async def _found(self, condition: Any, *, words: Collection[MembershipId] | None = None) -> list[Call]:
        """All of it in three questions, however many calls there are."""
        statement = select(results_calls).where(condition).order_by(results_calls.c.due, results_calls.c.id)
        rows = (await self._connection.execute(statement)).all()
        numbers = [row.id for row in rows]
        mentors = await self._mentors(numbers)
        given = await self._given(numbers, words=words)
        return [
            Call(
                id=CallId(row.id),
                by=PersonId(row.by),
                asked_at=row.asked_at,
                due=row.due,
                mentors=tuple(mentors[row.id]),
                given={one.membership: one for one in given[row.id]},
                taken_back_at=row.taken_back_at,
            )
            for row in rows
        ]

    async def _mentors(self, calls: Sequence[int]) -> Mapping[int, list[RecordId]]:
        found: dict[int, list[RecordId]] = defaultdict(list)
        statement = select(results_mentors).where(results_mentors.c.call_id.in_(calls))
        for row in await self._connection.execute(statement.order_by(results_mentors.c.mentor_id)):
            found[row.call_id].append(RecordId(row.mentor_id))
        return found

    async def _given(
        self,
        calls: Sequence[int],
        *,
        words: Collection[MembershipId] | None,
        only: Collection[MembershipId] | None = None,
    ) -> Mapping[int, list[Given]]:
        """``only`` of these; None: of everybody."""
        statement = (
            select(results_given, memberships.c.mentee_id)
            .join(memberships, memberships.c.id == results_given.c.membership_id)
            .where(results_given.c.call_id.in_(calls))
        )
        if only is not None:
            statement = statement.where(results_given.c.membership_id.in_(list(only)))
        rows = (await self._connection.execute(statement)).all()
        wanted = {
            RecordId(row.mentee_id)
            for row in rows
            if row.words is not None and (words is None or row.membership_id in words)
        }
        wrapped = await self._records.wrapped_keys(wanted)
        # They may be a thousand, and people are answered meanwhile.
        return await asyncio.to_thread(_all_given, rows, wrapped, self._records.vault)


def _all_given(rows: Sequence[Row[Any]], wrapped: Mapping[RecordId, bytes], vault: Vault) -> Mapping[int, list[Given]]:
    """By call."""
    keys = {record: vault.open(key) for record, key in wrapped.items()}
    found: dict[int, list[Given]] = defaultdict(list)
    for row in rows:
        found[row.call_id].append(_given(row, keys.get(RecordId(row.mentee_id))))
    return found


_RESULTS = {one.value: one for one in Result}


def _given(row: Row[Any], key: Key | None) -> Given:
    return Given(
        membership=MembershipId(row.membership_id),
        result=_RESULTS[row.result],
        by=PersonId(row.by),
        at=row.at,
        words="" if key is None or row.words is None else key.unseal(row.words).decode(),
        paper=None if row.paper_number is None else OnPaper(row.paper_number, row.paper_dated),
    )
