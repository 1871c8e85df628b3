"""What a choice of pairs remembers between two looks at it. Who belongs together lies open, as it does in pairings."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.meetups.meetup import MeetupId
from domain.mentoring.pairing import SEATED, Ending
from domain.mentoring.request import LIVE, RequestId, RequestState
from domain.people.person import PersonId
from domain.registry.record import RecordId
from storage.tables.mentoring import memberships, mentor_requests, pairings
from storage.tables.mentoring_choosing import acquaintance_wishes, acquaintances, draft_locks, request_waits


class Waits:
    """Gateway to requests that wait for a consent."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def all(self) -> frozenset[RequestId]:
        return frozenset(map(RequestId, await self._connection.scalars(select(request_waits.c.request_id))))

    async def live(self) -> Sequence[tuple[RequestId, RecordId]]:
        """Requests that are not over, with whose they are; nothing is unsealed for it."""
        statement = select(mentor_requests.c.id, mentor_requests.c.mentee_id).where(mentor_requests.c.state.in_(LIVE))
        return [(RequestId(row.id), RecordId(row.mentee_id)) for row in await self._connection.execute(statement)]

    async def begin(self, request: RequestId, now: datetime) -> None:
        """From now on; one that waits already goes on as it does."""
        statement = insert(request_waits).values(request_id=request, since=now).on_conflict_do_nothing()
        await self._connection.execute(statement)

    async def end(self, request: RequestId) -> bool:
        """Whether it waited."""
        done = await self._connection.execute(delete(request_waits).where(request_waits.c.request_id == request))
        return done.rowcount > 0


class Locks:
    """Gateway to pairs of the draft that stay as they are. What is not open any more is in nobody's way."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of_open(self) -> Mapping[RequestId, RecordId]:
        """The mentor of each open request that has one."""
        statement = (
            select(draft_locks.c.request_id, draft_locks.c.mentor_id)
            .join(mentor_requests, mentor_requests.c.id == draft_locks.c.request_id)
            .where(mentor_requests.c.state == RequestState.OPEN)
        )
        return {RequestId(row.request_id): RecordId(row.mentor_id) for row in await self._connection.execute(statement)}

    async def set(self, request: RequestId, mentor: RecordId, by: PersonId, now: datetime) -> None:
        """In the place of another one, if there is one."""
        values = {"mentor_id": mentor, "locked_at": now, "locked_by": by}
        await self._connection.execute(
            insert(draft_locks)
            .values(request_id=request, **values)
            .on_conflict_do_update(index_elements=["request_id"], set_=values)
        )

    async def of(self, request: RequestId) -> RecordId | None:
        """The mentor whom this request has in the draft, whatever else; None: the draft decides."""
        found = await self._connection.scalar(
            select(draft_locks.c.mentor_id).where(draft_locks.c.request_id == request)
        )
        return None if found is None else RecordId(found)

    async def drop(self, request: RequestId) -> bool:
        """Whether there was one."""
        done = await self._connection.execute(delete(draft_locks).where(draft_locks.c.request_id == request))
        return done.rowcount > 0


class Together:
    """Gateway to who works with whom, or did until the mentor was replaced: none of these is given to them again."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def all(self) -> Sequence[tuple[RecordId, RecordId, str | None]]:
        """Mentee, mentor, and the form in which they work now; None: the mentor was replaced, whatever the form."""
        statement = (
            select(memberships.c.mentee_id, pairings.c.mentor_id, pairings.c.form, memberships.c.ending)
            .join(pairings, pairings.c.id == memberships.c.pairing_id)
            .where(memberships.c.state.in_(list(SEATED)) | (memberships.c.ending == Ending.REPLACED))
        )
        return [
            (RecordId(row.mentee_id), RecordId(row.mentor_id), row.form if row.ending is None else None)
            for row in await self._connection.execute(statement)
        ]


class Wishes:
    """Gateway to group meetings («знакомство»), and to whom people named after one."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def meetups(self) -> Sequence[MeetupId]:
        """Meetups that are group meetings, the oldest first."""
        found = await self._connection.scalars(select(acquaintances.c.meetup_id).order_by(acquaintances.c.meetup_id))
        return [MeetupId(one) for one in found]

    async def make(self, meetup: MeetupId, by: PersonId, now: datetime) -> bool:
        """Whether it was none before."""
        done = await self._connection.execute(
            insert(acquaintances).values(meetup_id=meetup, made_at=now, made_by=by).on_conflict_do_nothing()
        )
        return done.rowcount > 0

    async def all(self) -> Mapping[RecordId, tuple[RecordId, ...]]:
        """Whom everybody named, the dearest first."""
        statement = select(acquaintance_wishes.c.record_id, acquaintance_wishes.c.wished_id).order_by(
            acquaintance_wishes.c.record_id, acquaintance_wishes.c.place
        )
        found: dict[RecordId, list[RecordId]] = defaultdict(list)
        for row in await self._connection.execute(statement):
            found[RecordId(row.record_id)].append(RecordId(row.wished_id))
        return {record: tuple(wished) for record, wished in found.items()}

    async def of(self, record: RecordId) -> tuple[RecordId, ...]:
        """The dearest first."""
        statement = (
            select(acquaintance_wishes.c.wished_id)
            .where(acquaintance_wishes.c.record_id == record)
            .order_by(acquaintance_wishes.c.place)
        )
        return tuple(map(RecordId, await self._connection.scalars(statement)))

    async def set(self, record: RecordId, wished: Iterable[RecordId], now: datetime) -> None:
        """These, in this order, in the place of all others."""
        await self._connection.execute(delete(acquaintance_wishes).where(acquaintance_wishes.c.record_id == record))
        rows = [
            {"record_id": record, "place": place, "wished_id": one, "at": now} for place, one in enumerate(wished, 1)
        ]
        if rows:
            await self._connection.execute(insert(acquaintance_wishes), rows)
