"""Papers of pairings: what became of each. The paper itself is never stored."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.mentoring.pairing import MembershipId, PairingId
from domain.mentoring.paper import Paper, PaperId, PaperKind, PaperState
from storage.tables.mentoring import mentoring_papers


class MentoringPapers:
    """Gateway to papers of pairings."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(
        self,
        kind: PaperKind,
        now: datetime,
        *,
        membership: MembershipId | None = None,
        pairing: PairingId | None = None,
        term: int | None = None,
    ) -> Paper:
        """One that is to be printed."""
        row = (
            await self._connection.execute(
                insert(mentoring_papers)
                .values(
                    kind=kind,
                    membership_id=membership,
                    pairing_id=pairing,
                    state=PaperState.TO_PRINT,
                    since=now,
                    number="",
                    term=term,
                )
                .returning(mentoring_papers)
            )
        ).one()
        return _paper(row)

    async def get(self, paper: PaperId) -> Paper | None:
        return next(iter(await self._found(mentoring_papers.c.id == paper)), None)

    async def of_membership(self, membership: MembershipId) -> Sequence[Paper]:
        """The oldest first; a new one replaces a void one."""
        return await self._found(mentoring_papers.c.membership_id == membership)

    async def of_pairing(self, pairing: PairingId) -> Sequence[Paper]:
        """The oldest first."""
        return await self._found(mentoring_papers.c.pairing_id == pairing)

    async def in_states(self, states: Collection[PaperState]) -> Sequence[Paper]:
        """Whatever stands so, the one that stands so longest first."""
        found = await self._found(mentoring_papers.c.state.in_(list(states)))
        return sorted(found, key=lambda one: (one.since, one.id))

    async def save(self, changed: Paper, now: datetime) -> Paper:
        """Store state, number, date and term. ``since`` becomes ``now`` where the state is another one."""
        before = await self.get(changed.id)
        assert before is not None
        if before.state is not changed.state:
            changed = replace(changed, since=now)
        await self._connection.execute(
            update(mentoring_papers)
            .where(mentoring_papers.c.id == changed.id)
            .values(
                state=changed.state, since=changed.since, number=changed.number, dated=changed.dated, term=changed.term
            )
        )
        return changed

    async def _found(self, condition: Any) -> list[Paper]:
        statement = select(mentoring_papers).where(condition).order_by(mentoring_papers.c.id)
        return [_paper(row) for row in await self._connection.execute(statement)]


def _paper(row: Row[Any]) -> Paper:
    return Paper(
        id=PaperId(row.id),
        kind=PaperKind(row.kind),
        state=PaperState(row.state),
        since=row.since,
        membership=None if row.membership_id is None else MembershipId(row.membership_id),
        pairing=None if row.pairing_id is None else PairingId(row.pairing_id),
        number=row.number,
        dated=row.dated,
        term=row.term,
    )
