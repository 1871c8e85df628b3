"""What both sides of a membership are asked together."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.mentoring.accord import Accord, AccordId, AccordKind, AccordState, Word
from domain.mentoring.pairing import MembershipId, Verdict
from domain.mentoring.speaking import OnPaper, Side
from domain.people.person import PersonId
from storage.tables.mentoring_accords import accord_words, accords


class Accords:
    """Gateway to what both sides have to agree to."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(
        self, membership: MembershipId, kind: AccordKind, months: int | None, by: PersonId, now: datetime
    ) -> Accord:
        """Both are asked from now on."""
        number = await self._connection.scalar(
            insert(accords)
            .values(
                membership_id=membership,
                kind=kind,
                months=months,
                state=AccordState.ASKED,
                asked_at=now,
                asked_by=by,
            )
            .returning(accords.c.id)
        )
        found = await self.get(AccordId(number or 0))
        assert found is not None
        return found

    async def get(self, accord: AccordId) -> Accord | None:
        return next(iter(await self._found(accords.c.id == accord)), None)

    async def of(self, membership: MembershipId) -> Sequence[Accord]:
        """The oldest first."""
        return await self._found(accords.c.membership_id == membership)

    async def add_word(self, accord: AccordId, word: Word) -> None:
        """What a side said, once."""
        await self._connection.execute(
            insert(accord_words).values(
                accord_id=accord,
                side=word.side,
                verdict=word.verdict,
                by=word.by,
                at=word.at,
                paper_number=None if word.paper is None else word.paper.number,
                paper_dated=None if word.paper is None else word.paper.dated,
            )
        )

    async def set_state(self, accord: AccordId, state: AccordState) -> None:
        await self._connection.execute(update(accords).where(accords.c.id == accord).values(state=state))

    async def _found(self, condition: Any) -> list[Accord]:
        rows = (await self._connection.execute(select(accords).where(condition).order_by(accords.c.id))).all()
        return [
            Accord(
                id=AccordId(row.id),
                membership=MembershipId(row.membership_id),
                kind=AccordKind(row.kind),
                months=row.months,
                state=AccordState(row.state),
                asked_at=row.asked_at,
                asked_by=PersonId(row.asked_by),
                words=await self._words(row.id),
            )
            for row in rows
        ]

    async def _words(self, accord: int) -> tuple[Word, ...]:
        rows = await self._connection.execute(
            select(accord_words).where(accord_words.c.accord_id == accord).order_by(accord_words.c.at)
        )
        return tuple(
            Word(
                side=Side(row.side),
                verdict=Verdict(row.verdict),
                by=PersonId(row.by),
                at=row.at,
                paper=None if row.paper_number is None else OnPaper(row.paper_number, row.paper_dated),
            )
            for row in rows
        )
