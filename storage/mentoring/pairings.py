"""Pairings, the memberships in them, and what each side answered."""

import asyncio
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, Select, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.mentoring.pairing import (
    SEATED,
    Answer,
    Brief,
    DeclineReason,
    Ending,
    EndReason,
    Membership,
    MembershipId,
    MembershipState,
    Pairing,
    PairingId,
    Pause,
    Verdict,
)
from domain.mentoring.request import RequestId
from domain.mentoring.speaking import OnPaper, Side
from domain.people.person import PersonId
from domain.registry.record import RecordId
from storage.found_records import MANY
from storage.records import Records
from storage.tables.mentoring import membership_answers, memberships, pairings
from storage.vault import Key


class Pairings:
    """Gateway to pairings and memberships. ``outcome`` and ``case_link`` of whoever is erased are empty."""

    def __init__(self, connection: AsyncConnection, records: Records) -> None:
        self._connection = connection
        self._records = records

    async def add(self, mentor: RecordId, form: str, now: datetime) -> Pairing:
        """A pairing without a mentee yet."""
        row = (
            await self._connection.execute(
                insert(pairings).values(mentor_id=mentor, form=form, made_at=now).returning(pairings)
            )
        ).one()
        return _pairing(row)

    async def get(self, pairing: PairingId) -> Pairing | None:
        row = (await self._connection.execute(select(pairings).where(pairings.c.id == pairing))).one_or_none()
        return None if row is None else _pairing(row)

    async def of_mentor(self, mentor: RecordId) -> Sequence[Pairing]:
        """The oldest first."""
        statement = select(pairings).where(pairings.c.mentor_id == mentor).order_by(pairings.c.id)
        return [_pairing(row) for row in await self._connection.execute(statement)]

    async def propose(self, pairing: Pairing, mentee: RecordId, request: RequestId | None, now: datetime) -> Membership:
        """A membership that the mentor is asked about."""
        number = await self._connection.scalar(
            insert(memberships)
            .values(
                pairing_id=pairing.id,
                mentee_id=mentee,
                request_id=request,
                state=MembershipState.WITH_MENTOR,
                since=now,
                proposed_at=now,
            )
            .returning(memberships.c.id)
        )
        found = await self.membership(MembershipId(number or 0))
        assert found is not None
        return found

    async def membership(self, membership: MembershipId) -> Membership | None:
        return next(iter(await self._found(memberships.c.id == membership)), None)

    async def members(self, pairing: PairingId) -> Sequence[Membership]:
        """All memberships there ever were in a pairing, the oldest first."""
        return await self._found(memberships.c.pairing_id == pairing)

    async def of(self, record: RecordId) -> Sequence[Membership]:
        """All in which this person is mentor or mentee, the oldest first."""
        return await self._found((memberships.c.mentee_id == record) | (pairings.c.mentor_id == record))

    async def of_request(self, request: RequestId) -> Sequence[Membership]:
        """What was proposed for a request, the oldest first."""
        return await self._found(memberships.c.request_id == request)

    async def in_states(self, states: Collection[MembershipState]) -> Sequence[Membership]:
        """Whatever stands so, the one that stands so longest first."""
        found = await self._found(memberships.c.state.in_(list(states)))
        return sorted(found, key=lambda one: (one.since, one.id))

    async def in_brief(self) -> Sequence[Brief]:
        """All memberships there are, by number."""
        return await self._briefly(_BRIEFLY)

    async def in_brief_of(self, record: RecordId) -> Sequence[Brief]:
        """All memberships of pairings in which this person is or was, by number."""
        led = select(pairings.c.id).where(pairings.c.mentor_id == record)
        joined = select(memberships.c.pairing_id).where(memberships.c.mentee_id == record)
        return await self._briefly(_BRIEFLY.where(memberships.c.pairing_id.in_(led.union(joined))))

    async def led_by(self, mentors: Collection[RecordId]) -> Sequence[Brief]:
        """All memberships that these mentors ever had, the oldest first."""
        found: list[Brief] = []
        numbers = sorted(mentors)
        for start in range(0, len(numbers), MANY):
            found += await self._briefly(_BRIEFLY.where(pairings.c.mentor_id.in_(numbers[start : start + MANY])))
        return sorted(found, key=lambda one: one.id)

    async def mentors_in(self, states: Collection[MembershipState]) -> frozenset[RecordId]:
        """Mentors of whom a membership stands so."""
        statement = (
            select(pairings.c.mentor_id)
            .join(memberships, memberships.c.pairing_id == pairings.c.id)
            .where(memberships.c.state.in_(list(states)))
            .distinct()
        )
        return frozenset(RecordId(one) for one in await self._connection.scalars(statement))

    async def counts(self) -> Mapping[MembershipState, int]:
        """How many stand how; a state in which none stands is not there."""
        statement = select(memberships.c.state, func.count()).group_by(memberships.c.state)
        return {MembershipState(state): count for state, count in await self._connection.execute(statement)}

    async def seats_taken(self) -> Mapping[RecordId, int]:
        """How many mentees each mentor has or is about to have; who has none is not there."""
        statement = (
            select(pairings.c.mentor_id, func.count())
            .join(memberships, memberships.c.pairing_id == pairings.c.id)
            .where(memberships.c.state.in_(list(SEATED)))
            .group_by(pairings.c.mentor_id)
        )
        return {RecordId(mentor): count for mentor, count in await self._connection.execute(statement)}

    async def proposed_by(self, requests: Collection[RequestId]) -> Mapping[RequestId, frozenset[RecordId]]:
        """By request the mentors who were proposed and do not have that seat; requests without any are not there."""
        found: dict[RequestId, frozenset[RecordId]] = {}
        numbers = sorted(requests)
        for start in range(0, len(numbers), MANY):
            statement = (
                select(memberships.c.request_id, pairings.c.mentor_id)
                .join(pairings, memberships.c.pairing_id == pairings.c.id)
                .where(memberships.c.request_id.in_(numbers[start : start + MANY]))
                .where(memberships.c.state.not_in(list(SEATED)))
            )
            for request, mentor in await self._connection.execute(statement):
                found[request] = found.get(request, frozenset()) | {RecordId(mentor)}
        return found

    async def save(self, changed: Membership, now: datetime) -> Membership:
        """Store its state, days, pause, ending, outcome. ``since`` becomes ``now`` where the state is another one."""
        before = await self.membership(changed.id)
        assert before is not None
        if before.state is not changed.state:
            changed = replace(changed, since=now)
        key = await self._records.key_of(changed.mentee)
        said = {"outcome": changed.outcome, "case_link": changed.case_link, "reason": changed.reason or ""}
        await self._connection.execute(
            update(memberships)
            .where(memberships.c.id == changed.id)
            .values(
                state=changed.state,
                since=changed.since,
                began_on=changed.began_on,
                until=changed.until,
                ended_on=changed.ended_on,
                ending=changed.ending,
                outcome=key.seal_json(said) if key is not None and any(said.values()) else None,
                pause=changed.pause,
            )
        )
        return changed

    async def add_answer(self, answer: Answer) -> None:
        """What a side said, once."""
        membership = await self.membership(answer.membership)
        assert membership is not None
        key = await self._records.key_of(membership.record_of(answer.side)) if answer.words else None
        await self._connection.execute(
            insert(membership_answers).values(
                membership_id=answer.membership,
                side=answer.side,
                verdict=answer.verdict,
                by=answer.by,
                at=answer.at,
                reason=answer.reason,
                words=None if key is None else key.seal(answer.words.encode()),
                paper_number=None if answer.paper is None else answer.paper.number,
                paper_dated=None if answer.paper is None else answer.paper.dated,
            )
        )

    async def answers(self, membership: Membership) -> Sequence[Answer]:
        """What both sides said so far, the mentor first."""
        rows = (
            await self._connection.execute(
                select(membership_answers).where(membership_answers.c.membership_id == membership.id)
            )
        ).all()
        keys = await self._records.keys_of({membership.mentor, membership.mentee})
        found = [_answer(row, keys.get(membership.record_of(Side(row.side)))) for row in rows]
        return sorted(found, key=lambda one: list(Side).index(one.side))

    async def _briefly(self, statement: Select[Any]) -> Sequence[Brief]:
        rows: Sequence[Any] = (await self._connection.execute(statement.order_by(memberships.c.id))).all()
        return await asyncio.to_thread(_briefly, rows)

    async def _found(self, condition: Any) -> list[Membership]:
        rows = (await self._connection.execute(_WITH_PAIRING.where(condition).order_by(memberships.c.id))).all()
        told = {RecordId(row.mentee_id) for row in rows if row.outcome is not None}
        keys = await self._records.keys_of(told)
        return [_membership(row, keys.get(RecordId(row.mentee_id))) for row in rows]


_WITH_PAIRING = select(memberships, pairings.c.mentor_id, pairings.c.form).join(
    pairings, pairings.c.id == memberships.c.pairing_id
)


_BRIEFLY = select(
    memberships.c.id,
    memberships.c.pairing_id,
    pairings.c.mentor_id,
    memberships.c.mentee_id,
    pairings.c.form,
    memberships.c.state,
    memberships.c.since,
).join(pairings, pairings.c.id == memberships.c.pairing_id)
_STATES = {one.value: one for one in MembershipState}


def _briefly(rows: Sequence[Any]) -> list[Brief]:
    """In a thread: they may be thousands."""
    return [
        Brief(number, pairing, mentor, mentee, form, _STATES[state], since)
        for number, pairing, mentor, mentee, form, state, since in rows
    ]


def _pairing(row: Row[Any]) -> Pairing:
    return Pairing(id=PairingId(row.id), mentor=RecordId(row.mentor_id), form=row.form, made_at=row.made_at)


def _membership(row: Row[Any], key: Key | None) -> Membership:
    said = {} if key is None or row.outcome is None else key.unseal_json(row.outcome)
    began: date | None = row.began_on
    return Membership(
        id=MembershipId(row.id),
        pairing=PairingId(row.pairing_id),
        mentor=RecordId(row.mentor_id),
        mentee=RecordId(row.mentee_id),
        form=row.form,
        request=None if row.request_id is None else RequestId(row.request_id),
        state=MembershipState(row.state),
        since=row.since,
        proposed_at=row.proposed_at,
        began_on=began,
        until=row.until,
        ended_on=row.ended_on,
        ending=None if row.ending is None else Ending(row.ending),
        outcome=said.get("outcome", ""),
        case_link=said.get("case_link", ""),
        reason=EndReason(said["reason"]) if said.get("reason") else None,
        pause=None if row.pause is None else Pause(row.pause),
    )


def _answer(row: Row[Any], key: Key | None) -> Answer:
    return Answer(
        membership=MembershipId(row.membership_id),
        side=Side(row.side),
        verdict=Verdict(row.verdict),
        by=PersonId(row.by),
        at=row.at,
        reason=None if row.reason is None else DeclineReason(row.reason),
        words="" if key is None or row.words is None else key.unseal(row.words).decode(),
        paper=None if row.paper_number is None else OnPaper(row.paper_number, row.paper_dated),
    )
