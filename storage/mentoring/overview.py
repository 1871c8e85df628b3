"""How all of mentoring stands, each question in one query: nothing is unsealed, and no row is looked up by itself."""

import asyncio
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Row, Select, and_, delete, exists, func, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.applications.application import ApplicationState
from domain.consents.consent import Purpose, State
from domain.mentoring.overview import StuckKind, Wait, Working
from domain.mentoring.pairing import RUNNING, SEATED, Ending, MembershipId, MembershipState
from domain.mentoring.paper import PaperKind, PaperState
from domain.mentoring.petition import SIGNED, WITH_CURATOR, PetitionState
from domain.mentoring.request import RequestState
from domain.registry.record import RecordId
from storage.tables.consents import consents
from storage.tables.joining import applications
from storage.tables.mentoring import memberships, mentor_requests, mentoring_papers, pairings
from storage.tables.mentoring_choosing import request_waits
from storage.tables.mentoring_meetings import meeting_members, meetings
from storage.tables.mentoring_overview import overview_weeks
from storage.tables.mentoring_petition import petitions

_UNSIGNED = (PaperState.TO_PRINT, PaperState.GIVEN)


class Waiting:
    """Gateway to what waits and how many stand how. Days are those of the centre's ``zone``."""

    def __init__(self, connection: AsyncConnection, zone: ZoneInfo) -> None:
        self._connection = connection
        self._zone = zone

    async def applications(self) -> Sequence[Wait]:
        """What nobody decided of."""
        found = select(applications.c.id, applications.c.made_at).where(applications.c.state == ApplicationState.OPEN)
        return [
            Wait(kind=StuckKind.APPLICATION, number=row.id, since=self._day(row.made_at))
            for row in await self._connection.execute(found)
        ]

    async def requests(self) -> Sequence[Wait]:
        """For whom a mentor is looked for, since they asked; or for whose consent the request waits, since it does."""
        found = (
            select(
                mentor_requests.c.id,
                mentor_requests.c.mentee_id,
                mentor_requests.c.made_at,
                mentor_requests.c.priority,
                request_waits.c.since,
            )
            .outerjoin(request_waits, request_waits.c.request_id == mentor_requests.c.id)
            .where(mentor_requests.c.state == RequestState.OPEN)
        )
        return [
            Wait(
                kind=StuckKind.REQUEST,
                number=row.id,
                since=self._day(row.since or row.made_at),
                mentee=RecordId(row.mentee_id),
                what="consent" if row.since is not None else "first" if row.priority else "mentor",
            )
            for row in await self._connection.execute(found)
        ]

    async def proposals(self) -> Sequence[Wait]:
        """Memberships of which a side is asked, since it is."""
        asked = (MembershipState.WITH_MENTOR, MembershipState.WITH_MENTEE)
        found = _of_memberships(memberships.c.state, memberships.c.since).where(memberships.c.state.in_(asked))
        return [
            Wait(
                kind=StuckKind.PROPOSAL,
                number=row.id,
                since=self._day(row.since),
                mentor=RecordId(row.mentor_id),
                mentee=RecordId(row.mentee_id),
                what=row.state,
            )
            for row in await self._connection.execute(found)
        ]

    async def meetings(self) -> Sequence[Wait]:
        """Of memberships that work: for the next meeting; for an end or a longer term.

        What is denied does not count as one.
        """
        attended = exists().where(
            meeting_members.c.meeting_id == meetings.c.id,
            meeting_members.c.membership_id == memberships.c.id,
            meeting_members.c.denied_at.is_(None),
        )
        # From the newest one of the pairing on: of years of meetings one or two are looked at.
        last = (
            select(meetings.c.held_on)
            .where(meetings.c.pairing_id == memberships.c.pairing_id, attended)
            .order_by(meetings.c.held_on.desc())
            .limit(1)
            .correlate(memberships)
            .scalar_subquery()
            .label("held_on")
        )
        found = _of_memberships(memberships.c.since, memberships.c.began_on, memberships.c.until, last).where(
            memberships.c.state == MembershipState.ACTIVE
        )
        rows = (await self._connection.execute(found)).all()
        # They may be thousands: in a thread, so that others are answered meanwhile.
        return await asyncio.to_thread(lambda: [wait for row in rows for wait in self._working(row).waits()])

    def _working(self, row: Row[Any]) -> Working:
        since = self._day(row.since)
        return Working(
            membership=MembershipId(row.id),
            mentor=RecordId(row.mentor_id),
            mentee=RecordId(row.mentee_id),
            began=row.began_on or since,
            active_since=since,
            last=row.held_on,
            until=row.until,
        )

    async def papers(self) -> Sequence[Wait]:
        """Agreements, what prolongs them, and plans that are neither signed nor void; of pairs that are not over.

        A plan is a pairing's: it waits under the first of its memberships.
        """
        papers = mentoring_papers.c
        paper = (papers.id.label("paper"), papers.kind, papers.state.label("stands"), papers.since)
        own = (
            _of_memberships(*paper)
            .join(mentoring_papers, mentoring_papers.c.membership_id == memberships.c.id)
            .where(mentoring_papers.c.state.in_(_UNSIGNED), memberships.c.state.in_(list(SEATED)))
        )
        shared = (
            _of_memberships(*paper)
            .join(mentoring_papers, mentoring_papers.c.pairing_id == pairings.c.id)
            .where(mentoring_papers.c.state.in_(_UNSIGNED), memberships.c.state.in_(list(RUNNING)))
            .order_by(memberships.c.id)
        )
        rows: dict[int, Row[Any]] = {}
        for statement in (own, shared):
            for row in await self._connection.execute(statement):
                rows.setdefault(row.paper, row)
        return [
            Wait(
                kind=StuckKind.PAPER,
                number=row.id,
                since=self._day(row.since),
                mentor=RecordId(row.mentor_id),
                mentee=None if row.kind == PaperKind.PLAN else RecordId(row.mentee_id),
                what=f"{row.kind}_{row.stands}",
            )
            for row in rows.values()
        ]

    async def consents(self) -> Sequence[Wait]:
        """Consents to processing that were printed and are not signed, since they were; by the record of each."""
        signed = consents.alias()
        found = (
            select(consents.c.record_id, func.min(consents.c.printed_at).label("since"))
            .where(
                consents.c.state == State.PRINTED,
                consents.c.purpose == Purpose.PROCESSING,
                consents.c.printed_at.is_not(None),
                ~exists().where(
                    and_(
                        signed.c.record_id == consents.c.record_id,
                        signed.c.purpose == consents.c.purpose,
                        signed.c.signer == consents.c.signer,
                        signed.c.stage == consents.c.stage,
                        signed.c.state == State.SIGNED,
                    )
                ),
            )
            .group_by(consents.c.record_id)
        )
        return [
            Wait(
                kind=StuckKind.PAPER,
                number=row.record_id,
                since=self._day(row.since),
                mentee=RecordId(row.record_id),
                what="consent_given",
            )
            for row in await self._connection.execute(found)
        ]

    async def petitions(self) -> Sequence[Wait]:
        """What curator or director has, by the last day of their term, the nearest first."""
        found = _of_memberships(
            petitions.c.id.label("petition"),
            petitions.c.state.label("stands"),
            petitions.c.opinion_due,
            petitions.c.decision_due,
        ).join(petitions, petitions.c.membership_id == memberships.c.id)
        rows = await self._connection.execute(found.where(petitions.c.state.in_(list(SIGNED))))
        waits = [
            Wait(
                kind=StuckKind.PETITION,
                number=row.petition,
                since=row.opinion_due if with_curator else row.decision_due,
                mentor=RecordId(row.mentor_id),
                mentee=RecordId(row.mentee_id),
                what="curator" if with_curator else "director",
            )
            for row in rows
            for with_curator in [PetitionState(row.stands) in WITH_CURATOR]
        ]
        return sorted(waits, key=lambda one: (one.since, one.number))

    async def request_counts(self) -> Mapping[RequestState, int]:
        found = select(mentor_requests.c.state, func.count()).group_by(mentor_requests.c.state)
        return {RequestState(state): count for state, count in await self._connection.execute(found)}

    async def without_consent(self) -> int:
        """Open requests that wait for one."""
        found = select(func.count()).select_from(request_waits).join(mentor_requests)
        return await self._connection.scalar(found.where(mentor_requests.c.state == RequestState.OPEN)) or 0

    async def ending_counts(self) -> Mapping[Ending, int]:
        """How many memberships ended how."""
        found = (
            select(memberships.c.ending, func.count())
            .where(memberships.c.ending.is_not(None))
            .group_by(memberships.c.ending)
        )
        counts = {Ending(ending): count for ending, count in await self._connection.execute(found)}
        return {ending: counts[ending] for ending in Ending if ending in counts}

    async def is_told(self, week: date) -> bool:
        """Whether somebody looked already whether there is something to tell in this week."""
        found = select(overview_weeks.c.week).where(overview_weeks.c.week == week)
        return await self._connection.scalar(found) is not None

    async def tell(self, week: date, now: datetime) -> None:
        """From now on it is told of; weeks before are forgotten."""
        await self._connection.execute(insert(overview_weeks).values(week=week, looked_at=now).on_conflict_do_nothing())
        await self._connection.execute(delete(overview_weeks).where(overview_weeks.c.week < week))

    def _day(self, moment: datetime) -> date:
        return moment.astimezone(self._zone).date()


def _of_memberships(*more: ColumnElement[Any]) -> Select[Any]:
    """With mentor and mentee of each."""
    columns = (memberships.c.id, memberships.c.mentee_id, pairings.c.mentor_id, *more)
    return select(*columns).select_from(memberships).join(pairings, pairings.c.id == memberships.c.pairing_id)
