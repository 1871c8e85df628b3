"""What mentors propose to the roadmap. What they said lies sealed under their key, and so does the answer."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.people.person import PersonId
from domain.registry.record import RecordId
from domain.roadmap.proposal import Suggestion, SuggestionId, SuggestionState
from domain.roadmap.roadmap import EventId
from storage.records import Records
from storage.tables.roadmap import roadmap_proposals
from storage.vault import Key


class RoadmapProposals:
    """Gateway to proposals. Words are empty once whoever wrote them is forgotten."""

    def __init__(self, connection: AsyncConnection, records: Records) -> None:
        self._connection = connection
        self._records = records

    async def add(
        self, year: int, mentor: RecordId, event: EventId | None, words: str, by: PersonId, now: datetime
    ) -> Suggestion:
        """One that curators are asked about; without an ``event`` it is a new one."""
        number = await self._connection.scalar(
            insert(roadmap_proposals)
            .values(
                year=year,
                mentor_id=mentor,
                event=event,
                is_new=event is None,
                state=SuggestionState.ASKED,
                made_at=now,
                made_by=by,
                words=await self._sealed(mentor, words),
            )
            .returning(roadmap_proposals.c.id)
        )
        found = await self.get(SuggestionId(number or 0))
        assert found is not None
        return found

    async def get(self, proposal: SuggestionId) -> Suggestion | None:
        return next(iter(await self._found(roadmap_proposals.c.id == proposal)), None)

    async def waiting(self) -> Sequence[Suggestion]:
        """Those that nobody answered yet, the oldest first."""
        return await self._found(roadmap_proposals.c.state == SuggestionState.ASKED)

    async def of_mentor(self, mentor: RecordId) -> Sequence[Suggestion]:
        """The oldest first."""
        return await self._found(roadmap_proposals.c.mentor_id == mentor)

    async def save(self, changed: Suggestion) -> None:
        """Its state, what became of it, and the answer."""
        await self._connection.execute(
            update(roadmap_proposals)
            .where(roadmap_proposals.c.id == changed.id)
            .values(state=changed.state, event=changed.event, answer=await self._sealed(changed.mentor, changed.answer))
        )

    async def forget_before(self, moment: datetime) -> int:
        """Erase what was made before that and waits for nobody. Returns how many."""
        over = roadmap_proposals.c.state != SuggestionState.ASKED
        result = await self._connection.execute(
            delete(roadmap_proposals).where(roadmap_proposals.c.made_at < moment, over)
        )
        return result.rowcount

    async def _sealed(self, mentor: RecordId, text: str) -> bytes | None:
        key = await self._records.key_of(mentor) if text else None
        return None if key is None else key.seal(text.encode())

    async def _found(self, condition: Any) -> list[Suggestion]:
        rows = (
            await self._connection.execute(select(roadmap_proposals).where(condition).order_by(roadmap_proposals.c.id))
        ).all()
        keys = await self._records.keys_of({RecordId(row.mentor_id) for row in rows})
        return [_suggestion(row, keys.get(RecordId(row.mentor_id))) for row in rows]


def _suggestion(row: Row[Any], key: Key | None) -> Suggestion:
    return Suggestion(
        id=SuggestionId(row.id),
        year=row.year,
        mentor=RecordId(row.mentor_id),
        event=None if row.event is None else EventId(row.event),
        is_new=row.is_new,
        state=SuggestionState(row.state),
        made_at=row.made_at,
        made_by=PersonId(row.made_by),
        words="" if key is None or row.words is None else key.unseal(row.words).decode(),
        answer="" if key is None or row.answer is None else key.unseal(row.answer).decode(),
    )
