"""Invitations of other specialists. Only a hash of each link's token is stored."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.mentoring.invitation import Invitation, InvitationId, InvitationState, Occasion
from domain.mentoring.meeting import Subject
from domain.mentoring.pairing import PairingId
from domain.mentoring.plan import ItemId
from domain.people.person import PersonId
from domain.registry.record import RecordId
from storage.records import Records
from storage.tables.mentoring import pairings
from storage.tables.mentoring_invitations import invitations
from storage.vault import Key


class Invitations:
    """Gateway to invitations. What was said is "" once the mentor is forgotten."""

    def __init__(self, connection: AsyncConnection, records: Records) -> None:
        self._connection = connection
        self._records = records

    async def add(
        self,
        token_hash: str,
        pairing: PairingId,
        occasion: Occasion,
        days: tuple[date, date],
        by: PersonId,
        now: datetime,
        expires_at: datetime,
        words: str = "",
    ) -> Invitation:
        number = await self._connection.scalar(
            insert(invitations)
            .values(
                token_hash=token_hash,
                pairing_id=pairing,
                by=by,
                made_at=now,
                expires_at=expires_at,
                state=InvitationState.OPEN,
                since=now,
                item=occasion.item,
                starts=occasion.starts,
                about=occasion.about,
                first=days[0],
                last=days[1],
                words=await self._sealed(pairing, words),
            )
            .returning(invitations.c.id)
        )
        found = await self.get(InvitationId(number or 0))
        assert found is not None
        return found

    async def get(self, invitation: InvitationId) -> Invitation | None:
        return next(iter(await self._found(invitations.c.id == invitation)), None)

    async def by_hash(self, token_hash: str) -> Invitation | None:
        return next(iter(await self._found(invitations.c.token_hash == token_hash)), None)

    async def of_pairing(self, pairing: PairingId) -> Sequence[Invitation]:
        """The newest first."""
        return await self._found(invitations.c.pairing_id == pairing)

    async def of_guest(self, person: PersonId) -> Sequence[Invitation]:
        """All that somebody answered, the newest first."""
        return await self._found(invitations.c.guest_id == person)

    async def in_states(self, states: Collection[InvitationState]) -> Sequence[Invitation]:
        return await self._found(invitations.c.state.in_(list(states)))

    async def set_token(self, invitation: InvitationId, token_hash: str) -> None:
        """Another link takes the place of the one before."""
        await self._change(invitation, token_hash=token_hash)

    async def set_days(self, invitation: InvitationId, first: date, last: date, expires_at: datetime) -> None:
        await self._change(invitation, first=first, last=last, expires_at=expires_at)

    async def step(self, invitation: Invitation, state: InvitationState, now: datetime, guest: PersonId | None) -> None:
        """It stands so now; ``guest`` is whose it is."""
        await self._change(invitation.id, state=state, since=now, guest_id=guest)

    async def tell(self, invitation: Invitation, answer: str) -> None:
        """What the specialist says, sealed; nothing where there is no key to seal it with."""
        await self._change(invitation.id, answer=await self._sealed(invitation.pairing, answer))

    async def forget_before(self, moment: datetime) -> None:
        """What came to nothing then or before."""
        over = (InvitationState.DECLINED, InvitationState.WITHDRAWN, InvitationState.EXPIRED)
        await self._connection.execute(
            delete(invitations).where(invitations.c.state.in_(over), invitations.c.since < moment)
        )

    async def _change(self, invitation: InvitationId, **values: Any) -> None:
        await self._connection.execute(update(invitations).where(invitations.c.id == invitation).values(**values))

    async def _sealed(self, pairing: PairingId, words: str) -> bytes | None:
        if not words:
            return None
        mentor = await self._connection.scalar(select(pairings.c.mentor_id).where(pairings.c.id == pairing))
        key = await self._records.key_of(RecordId(mentor or 0))
        return None if key is None else key.seal(words.encode())

    async def _found(self, condition: Any) -> list[Invitation]:
        statement = (
            select(invitations, pairings.c.mentor_id)
            .join(pairings, pairings.c.id == invitations.c.pairing_id)
            .where(condition)
            .order_by(invitations.c.id.desc())
        )
        rows = (await self._connection.execute(statement)).all()
        told = {RecordId(row.mentor_id) for row in rows if row.words is not None or row.answer is not None}
        keys = await self._records.keys_of(told) if told else {}
        return [_invitation(row, keys.get(RecordId(row.mentor_id))) for row in rows]


def _invitation(row: Row[Any], key: Key | None) -> Invitation:
    return Invitation(
        id=InvitationId(row.id),
        pairing=PairingId(row.pairing_id),
        by=PersonId(row.by),
        made_at=row.made_at,
        expires_at=row.expires_at,
        state=InvitationState(row.state),
        since=row.since,
        occasion=Occasion(
            item=None if row.item is None else ItemId(row.item),
            starts=row.starts,
            about=None if row.about is None else Subject(row.about),
        ),
        first=row.first,
        last=row.last,
        guest=None if row.guest_id is None else PersonId(row.guest_id),
        words=_unsealed(row.words, key),
        answer=_unsealed(row.answer, key),
    )


def _unsealed(sealed: bytes | None, key: Key | None) -> str:
    return "" if sealed is None or key is None else key.unseal(sealed).decode()
