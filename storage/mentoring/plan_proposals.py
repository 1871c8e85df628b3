"""What mentees propose to plans. What they said lies sealed under their key, and so does the answer."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.meetups.meetup import MeetupId
from domain.mentoring.pairing import PairingId
from domain.mentoring.plan import Expected, ItemContent, ItemId
from domain.mentoring.plan_proposal import Proposal, ProposalId, ProposalKind, ProposalReason, ProposalState
from domain.mentoring.speaking import OnPaper
from domain.people.person import PersonId
from domain.registry.record import RecordId
from storage.mentoring.plans import format_of
from storage.records import Records
from storage.tables.mentoring_plans import plan_proposals
from storage.vault import Key


class PlanProposals:
    """Gateway to proposals."""

    def __init__(self, connection: AsyncConnection, records: Records) -> None:
        self._connection = connection
        self._records = records

    async def add(
        self,
        pairing: PairingId,
        mentee: RecordId,
        kind: ProposalKind,
        item: ItemId | None,
        content: ItemContent | None,
        by: PersonId,
        now: datetime,
        paper: OnPaper | None = None,
    ) -> Proposal:
        """One that the mentor is asked about."""
        key = await self._records.key_of(mentee)
        number = await self._connection.scalar(
            insert(plan_proposals)
            .values(
                pairing_id=pairing,
                mentee_id=mentee,
                kind=kind,
                state=ProposalState.ASKED,
                made_at=now,
                made_by=by,
                item=item,
                content=None if key is None or content is None else key.seal_json(_said(content)),
                paper_number=None if paper is None else paper.number,
                paper_dated=None if paper is None else paper.dated,
            )
            .returning(plan_proposals.c.id)
        )
        found = await self.get(ProposalId(number or 0))
        assert found is not None
        return found

    async def get(self, proposal: ProposalId) -> Proposal | None:
        return next(iter(await self._found(plan_proposals.c.id == proposal)), None)

    async def open_of(self, pairing: PairingId) -> Sequence[Proposal]:
        """Those that wait for the mentor, the oldest first."""
        waiting = plan_proposals.c.state == ProposalState.ASKED
        return await self._found((plan_proposals.c.pairing_id == pairing) & waiting)

    async def of_mentee(self, mentee: RecordId) -> Sequence[Proposal]:
        """All that one mentee ever proposed, the oldest first."""
        return await self._found(plan_proposals.c.mentee_id == mentee)

    async def save(self, changed: Proposal) -> None:
        """Its state, and what the mentor said."""
        key = await self._records.key_of(changed.mentee) if changed.answer else None
        await self._connection.execute(
            update(plan_proposals)
            .where(plan_proposals.c.id == changed.id)
            .values(
                state=changed.state,
                reason=changed.reason,
                answer=None if key is None else key.seal(changed.answer.encode()),
            )
        )

    async def _found(self, condition: Any) -> list[Proposal]:
        statement = select(plan_proposals).where(condition).order_by(plan_proposals.c.id)
        rows = (await self._connection.execute(statement)).all()
        keys = await self._records.keys_of({RecordId(row.mentee_id) for row in rows})
        return [_proposal(row, keys.get(RecordId(row.mentee_id))) for row in rows]


def _said(content: ItemContent) -> dict[str, Any]:
    return {
        "format": str(content.format),
        "first": content.first.isoformat(),
        "last": content.last.isoformat(),
        "expected": content.expected,
        "event": content.event,
        "result": content.result,
        "meetup": content.meetup,
    }


def _content(said: dict[str, Any]) -> ItemContent:
    return ItemContent(
        format=format_of(said["format"]),
        first=date.fromisoformat(said["first"]),
        last=date.fromisoformat(said["last"]),
        expected=None if said["expected"] is None else Expected(said["expected"]),
        event=said["event"],
        result=said["result"],
        meetup=None if said["meetup"] is None else MeetupId(said["meetup"]),
    )


def _proposal(row: Row[Any], key: Key | None) -> Proposal:
    return Proposal(
        id=ProposalId(row.id),
        pairing=PairingId(row.pairing_id),
        mentee=RecordId(row.mentee_id),
        kind=ProposalKind(row.kind),
        state=ProposalState(row.state),
        made_at=row.made_at,
        made_by=PersonId(row.made_by),
        item=None if row.item is None else ItemId(row.item),
        content=None if key is None or row.content is None else _content(key.unseal_json(row.content)),
        reason=None if row.reason is None else ProposalReason(row.reason),
        answer="" if key is None or row.answer is None else key.unseal(row.answer).decode(),
        paper=None if row.paper_number is None else OnPaper(row.paper_number, row.paper_dated),
    )
