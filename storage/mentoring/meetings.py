"""Meetings that were written down, who was there, and what both sides think after the first."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.mentoring.meeting import Attendance, Meeting, MeetingId, Opinion, Said, Subject
from domain.mentoring.pairing import Membership, MembershipId, PairingId
from domain.mentoring.speaking import OnPaper, Side
from domain.people.person import PersonId
from domain.registry.record import RecordId
from storage.found_records import MANY
from storage.records import Records
from storage.tables.mentoring_meetings import meeting_members, meeting_opinions, meetings
from storage.vault import Key


class Meetings:
    """Gateway to meetings. ``words`` and ``rating`` of whoever is erased are gone."""

    def __init__(self, connection: AsyncConnection, records: Records) -> None:
        self._connection = connection
        self._records = records

    async def add(
        self,
        pairing: PairingId,
        said: Said,
        by: PersonId,
        now: datetime,
        *,
        voice: tuple[Side, RecordId] | None,
        paper: OnPaper | None = None,
    ) -> Meeting:
        """``voice``: for which side, and person, it is written down."""
        side, record = voice if voice is not None else (None, None)
        number = await self._connection.scalar(
            insert(meetings)
            .values(
                pairing_id=pairing,
                side=side,
                voice_id=record,
                by=by,
                logged_at=now,
                held_on=said.held_on,
                minutes=said.minutes,
                about=said.about,
                paper_number=None if paper is None else paper.number,
                paper_dated=None if paper is None else paper.dated,
            )
            .returning(meetings.c.id)
        )
        await self._connection.execute(
            insert(meeting_members), [{"meeting_id": number, "membership_id": one} for one in said.attended]
        )
        found = await self.get(MeetingId(number or 0))
        assert found is not None
        return found

    async def get(self, meeting: MeetingId) -> Meeting | None:
        return next(iter(await self._found(meetings.c.id == meeting)), None)

    async def of(self, membership: MembershipId) -> Sequence[Meeting]:
        """Those of one mentee, the newest first, denied ones too."""
        there = select(meeting_members.c.meeting_id).where(meeting_members.c.membership_id == membership)
        return await self._found(meetings.c.id.in_(there))

    async def of_day(self, pairing: PairingId, day: date) -> Sequence[Meeting]:
        return await self._found((meetings.c.pairing_id == pairing) & (meetings.c.held_on == day))

    async def of_pairing(self, pairing: PairingId, limit: int, skipped: int = 0) -> tuple[Sequence[Meeting], int]:
        """So many of all its mentees, the newest first, denied ones too; and how many there are."""
        count = await self._connection.scalar(
            select(func.count()).select_from(meetings).where(meetings.c.pairing_id == pairing)
        )
        return await self._found(meetings.c.pairing_id == pairing, limit, skipped), count or 0

    async def last(self, wanted: Collection[MembershipId]) -> Mapping[MembershipId, date]:
        """When each of these met last; whoever has not met is not there. What is denied does not count."""
        found: dict[MembershipId, date] = {}
        numbers = sorted(wanted)
        for start in range(0, len(numbers), MANY):
            statement = (
                select(meeting_members.c.membership_id, func.max(meetings.c.held_on))
                .join(meetings, meetings.c.id == meeting_members.c.meeting_id)
                .where(
                    meeting_members.c.membership_id.in_(numbers[start : start + MANY]),
                    meeting_members.c.denied_at.is_(None),
                )
                .group_by(meeting_members.c.membership_id)
            )
            found |= {MembershipId(number): day for number, day in await self._connection.execute(statement)}
        return found

    async def met_since(self, day: date) -> frozenset[MembershipId]:
        """Whoever met on this day or later; what is denied does not count."""
        statement = (
            select(meeting_members.c.membership_id)
            .join(meetings, meetings.c.id == meeting_members.c.meeting_id)
            .where(meetings.c.held_on >= day, meeting_members.c.denied_at.is_(None))
            .distinct()
        )
        return frozenset(MembershipId(one) for one in await self._connection.scalars(statement))

    async def remove(self, meeting: MeetingId) -> None:
        await self._connection.execute(delete(meeting_members).where(meeting_members.c.meeting_id == meeting))
        await self._connection.execute(delete(meetings).where(meetings.c.id == meeting))

    async def set_specialist(self, meeting: MeetingId, *, took_part: bool) -> None:
        await self._connection.execute(update(meetings).where(meetings.c.id == meeting).values(specialist=took_part))

    async def deny(self, meeting: MeetingId, membership: MembershipId, by: PersonId, now: datetime) -> None:
        await self._connection.execute(
            update(meeting_members)
            .where(meeting_members.c.meeting_id == meeting, meeting_members.c.membership_id == membership)
            .values(denied_at=now, denied_by=by)
        )

    async def tell(self, meeting: Meeting, *, words: str = "", rating: int | None = None) -> None:
        """Store what was said of it, sealed; nothing where there is no key to seal it with."""
        key = None if meeting.voice is None else await self._records.key_of(meeting.voice)
        if key is None:
            return
        await self._connection.execute(
            update(meetings)
            .where(meetings.c.id == meeting.id)
            .values(
                words=key.seal(words.encode()) if words else None,
                rating=None if rating is None else key.seal(str(rating).encode()),
            )
        )

    async def say(
        self, membership: Membership, side: Side, opinion: Opinion, by: PersonId, now: datetime, paper: OnPaper | None
    ) -> None:
        """What a side thinks now, in place of what it thought."""
        key = await self._records.key_of(membership.record_of(side))
        said = {
            "opinion": None if key is None else key.seal(opinion.value.encode()),
            "by": by,
            "at": now,
            "paper_number": None if paper is None else paper.number,
            "paper_dated": None if paper is None else paper.dated,
        }
        await self._connection.execute(
            upsert(meeting_opinions)
            .values(membership_id=membership.id, side=side, **said)
            .on_conflict_do_update(index_elements=["membership_id", "side"], set_=said)
        )

    async def opinions(self, membership: Membership) -> Mapping[Side, Opinion]:
        """What the sides said last; whoever said nothing, or is forgotten, is not there."""
        rows = (
            await self._connection.execute(
                select(meeting_opinions).where(
                    meeting_opinions.c.membership_id == membership.id, meeting_opinions.c.opinion.is_not(None)
                )
            )
        ).all()
        keys = await self._records.keys_of({membership.mentor, membership.mentee} if rows else set())
        found: dict[Side, Opinion] = {}
        for row in rows:
            key = keys.get(membership.record_of(Side(row.side)))
            if key is not None:
                found[Side(row.side)] = Opinion(key.unseal(row.opinion).decode())
        return found

    async def _found(self, condition: Any, limit: int | None = None, skipped: int = 0) -> list[Meeting]:
        statement = select(meetings).where(condition).order_by(meetings.c.held_on.desc(), meetings.c.id.desc())
        rows = (await self._connection.execute(statement.limit(limit).offset(skipped))).all()
        if not rows:
            return []
        there = await self._connection.execute(
            select(meeting_members)
            .where(meeting_members.c.meeting_id.in_([row.id for row in rows]))
            .order_by(meeting_members.c.membership_id)
        )
        attended: dict[int, list[Attendance]] = {}
        for one in there:
            attended.setdefault(one.meeting_id, []).append(Attendance(MembershipId(one.membership_id), one.denied_at))
        told = {RecordId(row.voice_id) for row in rows if row.words is not None or row.rating is not None}
        keys = await self._records.keys_of(told)
        return [_meeting(row, tuple(attended.get(row.id, ())), keys.get(RecordId(row.voice_id or 0))) for row in rows]


def _meeting(row: Row[Any], attended: tuple[Attendance, ...], key: Key | None) -> Meeting:
    return Meeting(
        id=MeetingId(row.id),
        pairing=PairingId(row.pairing_id),
        side=None if row.side is None else Side(row.side),
        voice=None if row.voice_id is None else RecordId(row.voice_id),
        by=PersonId(row.by),
        logged_at=row.logged_at,
        held_on=row.held_on,
        minutes=row.minutes,
        about=Subject(row.about),
        attended=attended,
        words="" if key is None or row.words is None else key.unseal(row.words).decode(),
        rating=None if key is None or row.rating is None else int(key.unseal(row.rating)),
        specialist=row.specialist,
        paper=None if row.paper_number is None else OnPaper(row.paper_number, row.paper_dated),
    )
