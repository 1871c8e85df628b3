"""What mentors did in a period, counted."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import exists, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.meetups.meetup import MeetupState
from domain.meetups.rsvp import Answer
from domain.mentoring.pairing import RUNNING, MembershipState
from domain.monitoring.campaign import Period
from domain.registry.record import RecordId
from storage.tables.meetups import meetups, rsvps
from storage.tables.mentoring import memberships, pairings
from storage.tables.mentoring_meetings import meeting_members, meetings
from storage.tables.mentoring_plans import plan_items
from storage.tables.records import record_accounts


@dataclass(frozen=True, slots=True)
class Deeds:
    """Of one mentor: ``meetings`` that nobody denied and their ``minutes``, plan ``items`` done, ``events`` gone to."""

    meetings: int = 0
    minutes: int = 0
    items: int = 0
    events: int = 0


async def mentees_of(connection: AsyncConnection, period: Period) -> Mapping[RecordId, int]:
    """With how many each mentor worked in the period: pairings that began and go on, and those that ended in it."""
    works = memberships.c.state.in_([one.value for one in RUNNING])
    ended = (memberships.c.state == MembershipState.ENDED) & memberships.c.ended_on.between(period.first, period.last)
    rows = await connection.execute(
        select(pairings.c.mentor_id, func.count(memberships.c.mentee_id.distinct()))
        .join(memberships, memberships.c.pairing_id == pairings.c.id)
        .where(memberships.c.began_on.is_not(None), works | ended)
        .group_by(pairings.c.mentor_id)
    )
    return {RecordId(number): count for number, count in rows}


async def deeds(
    connection: AsyncConnection, period: Period, since: datetime, until: datetime
) -> Mapping[RecordId, Deeds]:
    """By mentor, and of meetups by whoever has a record; who did nothing is not there.

    ``since`` and ``until`` are the moments at which the period begins, and at which it ends or now is.
    """
    # Hardly any is denied: those are looked for once, and not the members of each of thousands of meetings.
    denied = select(meeting_members.c.meeting_id).where(meeting_members.c.denied_at.is_not(None))
    was_there = exists().where(meeting_members.c.meeting_id == meetings.c.id, meeting_members.c.denied_at.is_(None))
    held = (
        select(meetings.c.pairing_id, func.count().label("count"), func.sum(meetings.c.minutes).label("minutes"))
        .where(
            meetings.c.held_on.between(period.first, period.last),
            meetings.c.id.not_in(denied) | was_there,
        )
        .group_by(meetings.c.pairing_id)
        .subquery()
    )
    met = await connection.execute(
        select(pairings.c.mentor_id, func.sum(held.c.count), func.sum(held.c.minutes))
        .join(held, held.c.pairing_id == pairings.c.id)
        .group_by(pairings.c.mentor_id)
    )
    planned = await connection.execute(
        select(pairings.c.mentor_id, func.count())
        .join(plan_items, plan_items.c.pairing_id == pairings.c.id)
        .where(plan_items.c.done_on.between(period.first, period.last))
        .group_by(pairings.c.mentor_id)
    )
    came = await connection.execute(
        select(record_accounts.c.record_id, func.count())
        .join(rsvps, rsvps.c.person_id == record_accounts.c.person_id)
        .join(meetups, meetups.c.id == rsvps.c.meetup_id)
        .where(
            rsvps.c.answer == Answer.GOING,
            meetups.c.state == MeetupState.ANNOUNCED,
            meetups.c.starts_at >= since,
            meetups.c.starts_at < until,
        )
        .group_by(record_accounts.c.record_id)
    )
    meetings_of = {RecordId(number): (count, minutes) for number, count, minutes in met}
    items_of = {RecordId(number): count for number, count in planned}
    events_of = {RecordId(number): count for number, count in came}
    return {
        number: Deeds(*meetings_of.get(number, (0, 0)), items_of.get(number, 0), events_of.get(number, 0))
        for number in {*meetings_of, *items_of, *events_of}
    }
