"""Petitions for another mentor: states and terms lie open, every reason and word under the mentee's key."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.mentoring.pairing import Membership, MembershipId
from domain.mentoring.petition import OPEN, Decision, Ground, Opinion, Petition, PetitionId, PetitionState, Reason, View
from domain.mentoring.speaking import OnPaper
from domain.people.person import PersonId
from domain.registry.record import RecordId
from storage.records import Records
from storage.tables.mentoring_petition import petitions
from storage.vault import Key


class Petitions:
    """Gateway to petitions for another mentor."""

    def __init__(self, connection: AsyncConnection, records: Records) -> None:
        self._connection = connection
        self._records = records

    async def get(self, petition: PetitionId) -> Petition | None:
        return next(iter(await self._found(petitions.c.id == petition)), None)

    async def of(self, membership: MembershipId) -> Sequence[Petition]:
        """All about one membership, the oldest first."""
        return await self._found(petitions.c.membership_id == membership)

    async def open_of(self, membership: MembershipId) -> Petition | None:
        return next((one for one in await self.of(membership) if one.state in OPEN), None)

    async def of_mentee(self, mentee: RecordId) -> Sequence[Petition]:
        """All of one mentee, the oldest first."""
        return await self._found(petitions.c.mentee_id == mentee)

    async def in_states(self, states: Collection[PetitionState]) -> Sequence[Petition]:
        """Whatever stands so, the one that stands so longest first."""
        found = await self._found(petitions.c.state.in_(list(states)))
        return sorted(found, key=lambda one: (one.since, one.id))

    async def add(
        self, membership: Membership, reason: Reason, by: PersonId, now: datetime, paper: OnPaper | None = None
    ) -> Petition | None:
        """A draft. None if the mentee is erased: there is no key to seal it with.

        Raises IntegrityError if one is open.
        """
        if await self._records.key_of(membership.mentee) is None:
            return None
        number = await self._connection.scalar(
            insert(petitions)
            .values(
                membership_id=membership.id,
                mentee_id=membership.mentee,
                state=PetitionState.DRAFT,
                since=now,
                made_at=now,
                made_by=by,
                paper_number=None if paper is None else paper.number,
                paper_dated=None if paper is None else paper.dated,
            )
            .returning(petitions.c.id)
        )
        added = await self.get(PetitionId(number or 0))
        assert added is not None
        return await self.save(replace(added, reason=reason), now)

    async def save(self, changed: Petition, now: datetime) -> Petition:
        """Store its state, terms and all that was said. ``since`` becomes ``now`` where the state is another one."""
        before = await self.get(changed.id)
        assert before is not None
        if before.state is not changed.state:
            changed = replace(changed, since=now)
        key = await self._records.key_of(changed.mentee)
        opinion, decision = changed.opinion, changed.decision
        paper = None if decision is None else decision.paper
        await self._connection.execute(
            update(petitions)
            .where(petitions.c.id == changed.id)
            .values(
                state=changed.state,
                since=changed.since,
                made_by=changed.made_by,
                signed_at=changed.signed_at,
                opinion_due=changed.opinion_due,
                decision_due=changed.decision_due,
                opinion_at=None if opinion is None else opinion.at,
                opinion_by=None if opinion is None else opinion.by,
                decided_at=None if decision is None else decision.at,
                decided_by=None if decision is None else decision.by,
                decision_number=None if paper is None else paper.number,
                decision_dated=None if paper is None else paper.dated,
                closing=None if decision is None else decision.closing,
                stated=_sealed(key, changed.reason, changed.words),
                opinion=None if opinion is None else _sealed(key, opinion.view, opinion.words),
                decision=None if decision is None else _sealed(key, decision.ground, decision.words),
            )
        )
        return changed

    async def drop(self, petition: PetitionId) -> None:
        """A draft that nobody is going to sign."""
        await self._connection.execute(
            delete(petitions).where(petitions.c.id == petition, petitions.c.state == PetitionState.DRAFT)
        )

    async def drop_drafts_before(self, moment: datetime) -> None:
        """Drafts that were written before, and that nobody signed."""
        await self._connection.execute(
            delete(petitions).where(petitions.c.state == PetitionState.DRAFT, petitions.c.made_at < moment)
        )

    async def _found(self, condition: Any) -> list[Petition]:
        rows = (await self._connection.execute(select(petitions).where(condition).order_by(petitions.c.id))).all()
        keys = await self._records.keys_of({RecordId(row.mentee_id) for row in rows})
        return [_petition(row, keys.get(RecordId(row.mentee_id))) for row in rows]


def _sealed(key: Key | None, choice: Reason | View | Ground | None, words: str) -> bytes | None:
    if key is None or (choice is None and not words):
        return None
    return key.seal_json({"choice": None if choice is None else choice.value, "words": words})


def _said(key: Key | None, sealed: bytes | None) -> tuple[str | None, str]:
    """The choice and the words; neither once the key is gone."""
    if key is None or sealed is None:
        return None, ""
    said = key.unseal_json(sealed)
    return said["choice"], said["words"]


def _petition(row: Row[Any], key: Key | None) -> Petition:
    reason, words = _said(key, row.stated)
    view, view_words = _said(key, row.opinion)
    ground, ground_words = _said(key, row.decision)
    opinion = decision = None
    if view is not None:
        opinion = Opinion(View(view), view_words, PersonId(row.opinion_by), row.opinion_at)
    if row.decided_at is not None:
        decision = Decision(
            ground=None if ground is None else Ground(ground),
            words=ground_words,
            by=PersonId(row.decided_by),
            at=row.decided_at,
            closing=row.closing,
            paper=None if row.decision_number is None else OnPaper(row.decision_number, row.decision_dated),
        )
    return Petition(
        id=PetitionId(row.id),
        membership=MembershipId(row.membership_id),
        mentee=RecordId(row.mentee_id),
        state=PetitionState(row.state),
        since=row.since,
        made_at=row.made_at,
        made_by=PersonId(row.made_by),
        reason=None if reason is None else Reason(reason),
        words=words,
        paper=None if row.paper_number is None else OnPaper(row.paper_number, row.paper_dated),
        signed_at=row.signed_at,
        opinion_due=row.opinion_due,
        decision_due=row.decision_due,
        opinion=opinion,
        decision=decision,
    )
