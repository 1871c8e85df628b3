"""What becomes of requests, pairings and petitions of somebody who is forgotten: counts stay, words go."""

from datetime import datetime

from sqlalchemy import UpdateBase, delete, select, update

from domain.mentoring.pairing import PROPOSED, RUNNING, Ending, MembershipState
from domain.mentoring.petition import SIGNED, PetitionState
from domain.mentoring.request import LIVE, RequestState
from domain.mentoring.speaking import Side
from domain.registry.record import RecordId
from storage.tables.mentoring import membership_answers, memberships, mentor_requests, pairings
from storage.tables.mentoring_petition import petitions


def forgetting(record: RecordId, now: datetime) -> tuple[UpdateBase, ...]:
    """For the running bot, and for a backup that is brought back."""
    led = select(pairings.c.id).where(pairings.c.mentor_id == record)
    theirs = (memberships.c.mentee_id == record) | memberships.c.pairing_id.in_(led)
    as_mentee = select(memberships.c.id).where(memberships.c.mentee_id == record)
    as_mentor = select(memberships.c.id).where(memberships.c.pairing_id.in_(led))
    # What was said in a petition speaks of both.
    petitioned = (petitions.c.mentee_id == record) | petitions.c.membership_id.in_(as_mentor)
    return (
        update(mentor_requests).where(mentor_requests.c.mentee_id == record).values(need=None),
        update(mentor_requests)
        .where(mentor_requests.c.mentee_id == record, mentor_requests.c.state.in_(LIVE))
        .values(state=RequestState.WITHDRAWN, changed_at=now),
        update(memberships).where(memberships.c.mentee_id == record).values(outcome=None),
        update(membership_answers)
        .where(membership_answers.c.membership_id.in_(as_mentee), membership_answers.c.side == Side.MENTEE)
        .values(words=None),
        update(membership_answers)
        .where(membership_answers.c.membership_id.in_(as_mentor), membership_answers.c.side == Side.MENTOR)
        .values(words=None),
        delete(petitions).where(petitioned, petitions.c.state == PetitionState.DRAFT),
        update(petitions).where(petitioned).values(stated=None, opinion=None, decision=None),
        update(petitions)
        .where(petitioned, petitions.c.state.in_(list(SIGNED)))
        .values(state=PetitionState.LAPSED, since=now),
        update(memberships)
        .where(theirs, memberships.c.state.in_(list(PROPOSED)))
        .values(state=MembershipState.CANCELLED, since=now),
        update(memberships)
        .where(theirs, memberships.c.state.in_(list(RUNNING)))
        .values(state=MembershipState.ENDED, since=now, ended_on=now.date(), ending=Ending.DATA_DESTROYED),
    )
