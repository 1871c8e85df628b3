"""Talks between mentor and mentee: that they talk lies open, what is said lies sealed for thirty days."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.mentoring.advice import (
    Advice,
    AdviceId,
    Medium,
    Report,
    ReportId,
    ReportState,
    Said,
    Talk,
)
from domain.mentoring.pairing import MembershipId
from domain.mentoring.speaking import Side
from domain.people.person import PersonId
from storage.keyring import KeyId, Keyring
from storage.tables.joining import loose_keys
from storage.tables.mentoring_advice import advice_messages, advice_reports, advice_talks
from storage.vault import Key, Vault


class Talks:
    """Gateway to talks. Each has a loose key, from its first message that is kept to its last one."""

    def __init__(self, connection: AsyncConnection, vault: Vault) -> None:
        self._connection = connection
        self._vault = vault

    async def write(self, membership: MembershipId, side: Side, said: Said, now: datetime, day: date) -> Advice:
        """Store a message, which is counted as one of this ``day``."""
        key = await self._key_to_write(membership, day)
        number = await self._connection.scalar(
            insert(advice_messages)
            .values(membership_id=membership, side=side, said=_sealed(key, said), at=now)
            .returning(advice_messages.c.id)
        )
        assert number is not None
        await self._connection.execute(
            update(advice_talks)
            .where(advice_talks.c.membership_id == membership)
            .values(messages=advice_talks.c.messages + 1, last_on=day)
        )
        return Advice(id=AdviceId(number), membership=membership, side=side, said=said, at=now)

    async def message(self, message: AdviceId) -> Advice | None:
        """None once it was erased."""
        found = await self._found(advice_messages.c.id == message)
        return found[0] if found else None

    async def messages(self, membership: MembershipId) -> Sequence[Advice]:
        """All that are kept, the oldest first."""
        return await self._found(advice_messages.c.membership_id == membership)

    async def sides(self, membership: MembershipId) -> Sequence[Side]:
        """Who wrote those that are kept, the newest first."""
        rows = await self._connection.scalars(
            select(advice_messages.c.side)
            .where(advice_messages.c.membership_id == membership)
            .order_by(advice_messages.c.id.desc())
        )
        return [Side(one) for one in rows]

    async def oldest(self) -> datetime | None:
        """When the oldest that is kept was said."""
        found: datetime | None = await self._connection.scalar(select(func.min(advice_messages.c.at)))
        return found

    async def unanswered(self, before: datetime) -> Sequence[tuple[MembershipId, AdviceId, datetime]]:
        """Of each talk the first message of the mentee's since the mentor's last, if it is from before then."""
        theirs = (
            select(advice_messages.c.membership_id, func.max(advice_messages.c.id).label("last"))
            .where(advice_messages.c.side == Side.MENTOR)
            .group_by(advice_messages.c.membership_id)
            .subquery()
        )
        first = (
            select(advice_messages.c.membership_id, func.min(advice_messages.c.id).label("first"))
            .join(theirs, theirs.c.membership_id == advice_messages.c.membership_id, isouter=True)
            .where(
                advice_messages.c.side == Side.MENTEE,
                advice_messages.c.id > func.coalesce(theirs.c.last, 0),
            )
            .group_by(advice_messages.c.membership_id)
            .subquery()
        )
        rows = await self._connection.execute(
            select(advice_messages.c.membership_id, advice_messages.c.id, advice_messages.c.at)
            .join(first, advice_messages.c.id == first.c.first)
            .where(advice_messages.c.at <= before)
            .order_by(advice_messages.c.id)
        )
        return [(MembershipId(row.membership_id), AdviceId(row.id), row.at) for row in rows]

    async def all(self) -> Mapping[MembershipId, Talk]:
        """Every talk there ever was."""
        rows = await self._connection.execute(select(advice_talks))
        return {MembershipId(row.membership_id): _talk(row) for row in rows}

    async def of(self, membership: MembershipId) -> Talk | None:
        row = (
            await self._connection.execute(select(advice_talks).where(advice_talks.c.membership_id == membership))
        ).one_or_none()
        return None if row is None else _talk(row)

    async def has_older(self, moment: datetime) -> bool:
        """Whether there is something for `erase_before` to do."""
        return (
            await self._connection.scalar(select(advice_messages.c.id).where(advice_messages.c.at <= moment))
            is not None
        )

    async def erase_before(self, moment: datetime) -> int:
        """Erase messages of then and before, and the keys of talks of which none is left. Returns how many."""
        result = await self._connection.execute(delete(advice_messages).where(advice_messages.c.at <= moment))
        left = select(advice_messages.c.membership_id)
        over = select(advice_talks.c.key_id).where(
            advice_talks.c.key_id.is_not(None), advice_talks.c.membership_id.not_in(left)
        )
        await self._connection.execute(delete(loose_keys).where(loose_keys.c.id.in_(over)))
        return result.rowcount

    async def _key_to_write(self, membership: MembershipId, day: date) -> Key:
        row = (
            await self._connection.execute(
                select(advice_talks.c.membership_id, loose_keys.c.wrapped)
                .join(loose_keys, loose_keys.c.id == advice_talks.c.key_id, isouter=True)
                .where(advice_talks.c.membership_id == membership)
            )
        ).one_or_none()
        if row is not None and row.wrapped is not None:
            return self._vault.open(row.wrapped)
        number, key = await Keyring(self._connection, self._vault).add()
        await self._connection.execute(_begun(membership, number, day) if row is None else _goes_on(membership, number))
        return key

    async def _found(self, condition: Any) -> Sequence[Advice]:
        rows = await self._connection.execute(
            select(advice_messages, loose_keys.c.wrapped)
            .join(advice_talks, advice_talks.c.membership_id == advice_messages.c.membership_id)
            .join(loose_keys, loose_keys.c.id == advice_talks.c.key_id, isouter=True)
            .where(condition)
            .order_by(advice_messages.c.id)
        )
        return [_advice(row, None if row.wrapped is None else self._vault.open(row.wrapped)) for row in rows]


class Reports:
    """Gateway to reports of what was said."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, message: Advice, side: Side, by: PersonId, now: datetime) -> Report:
        """Raises IntegrityError if this message was reported."""
        row = (
            await self._connection.execute(
                insert(advice_reports)
                .values(
                    membership_id=message.membership,
                    message=message.id,
                    side=side,
                    by=by,
                    at=now,
                    state=ReportState.OPEN,
                )
                .returning(advice_reports)
            )
        ).one()
        return _report(row)

    async def get(self, report: ReportId) -> Report | None:
        return next(iter(await self._found(advice_reports.c.id == report)), None)

    async def of_message(self, message: AdviceId) -> Report | None:
        return next(iter(await self._found(advice_reports.c.message == message)), None)

    async def open(self) -> Sequence[Report]:
        """The oldest first."""
        return await self._found(advice_reports.c.state == ReportState.OPEN)

    async def set_state(self, report: ReportId, state: ReportState) -> None:
        await self._connection.execute(update(advice_reports).where(advice_reports.c.id == report).values(state=state))

    async def _found(self, condition: Any) -> Sequence[Report]:
        rows = await self._connection.execute(select(advice_reports).where(condition).order_by(advice_reports.c.id))
        return [_report(row) for row in rows]


def _begun(membership: MembershipId, key: KeyId, day: date) -> Any:
    return insert(advice_talks).values(membership_id=membership, key_id=key, messages=0, last_on=day)


def _goes_on(membership: MembershipId, key: KeyId) -> Any:
    return update(advice_talks).where(advice_talks.c.membership_id == membership).values(key_id=key)


def _sealed(key: Key, said: Said) -> bytes:
    return key.seal_json({"medium": said.medium, "text": said.text, "file": said.file})


def _advice(row: Row[Any], key: Key | None) -> Advice:
    told = None if key is None else key.unseal_json(row.said)
    return Advice(
        id=AdviceId(row.id),
        membership=MembershipId(row.membership_id),
        side=Side(row.side),
        said=None if told is None else Said(Medium(told["medium"]), told["text"], told["file"]),
        at=row.at,
    )


def _talk(row: Row[Any]) -> Talk:
    return Talk(membership=MembershipId(row.membership_id), messages=row.messages, last_on=row.last_on)


def _report(row: Row[Any]) -> Report:
    return Report(
        id=ReportId(row.id),
        membership=MembershipId(row.membership_id),
        message=AdviceId(row.message),
        side=Side(row.side),
        by=PersonId(row.by),
        at=row.at,
        state=ReportState(row.state),
    )
