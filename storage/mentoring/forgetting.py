"""What becomes of requests and pairings of somebody who is forgotten: counts stay, words go."""

from datetime import datetime

from sqlalchemy import UpdateBase, select, update

from domain.mentoring.accord import AccordState
from domain.mentoring.pairing import PROPOSED, RUNNING, Ending, MembershipState
from domain.mentoring.paper import PaperState
from domain.mentoring.request import LIVE, RequestState
from domain.mentoring.speaking import Side
from domain.registry.record import RecordId
from storage.tables.mentoring import membership_answers, memberships, mentor_requests, mentoring_papers, pairings
from storage.tables.mentoring_accords import accords


def forgetting(record: RecordId, now: datetime) -> tuple[UpdateBase, ...]:
    """For the running bot, and for a backup that is brought back."""
    led = select(pairings.c.id).where(pairings.c.mentor_id == record)
    theirs = (memberships.c.mentee_id == record) | memberships.c.pairing_id.in_(led)
    as_mentee = select(memberships.c.id).where(memberships.c.mentee_id == record)
    as_mentor = select(memberships.c.id).where(memberships.c.pairing_id.in_(led))
    proposed = theirs & memberships.c.state.in_(list(PROPOSED))
    asked = select(memberships.c.request_id).where(proposed, memberships.c.request_id.is_not(None))
    return (
        update(mentor_requests).where(mentor_requests.c.mentee_id == record).values(need=None),
        update(mentor_requests)
        .where(mentor_requests.c.mentee_id == record, mentor_requests.c.state.in_(LIVE))
        .values(state=RequestState.WITHDRAWN, changed_at=now),
        # Whoever was to have this mentor waits for another one.
        update(mentor_requests)
        .where(mentor_requests.c.id.in_(asked), mentor_requests.c.state == RequestState.PROPOSED)
        .values(state=RequestState.OPEN, changed_at=now),
        update(memberships).where(memberships.c.mentee_id == record).values(outcome=None),
        update(membership_answers)
        .where(membership_answers.c.membership_id.in_(as_mentee), membership_answers.c.side == Side.MENTEE)
        .values(words=None),
        update(membership_answers)
        .where(membership_answers.c.membership_id.in_(as_mentor), membership_answers.c.side == Side.MENTOR)
        .values(words=None),
        update(accords)
        .where(
            accords.c.membership_id.in_(select(memberships.c.id).where(theirs)),
            accords.c.state.in_([AccordState.ASKED, AccordState.AGREED]),
        )
        .values(state=AccordState.DROPPED),
        update(mentoring_papers)
        .where(
            mentoring_papers.c.membership_id.in_(select(memberships.c.id).where(theirs)),
            mentoring_papers.c.state.in_([PaperState.TO_PRINT, PaperState.GIVEN]),
        )
        .values(state=PaperState.VOID, since=now),
        update(memberships).where(proposed).values(state=MembershipState.CANCELLED, since=now),
        update(memberships)
        .where(theirs, memberships.c.state.in_(list(RUNNING)))
        .values(state=MembershipState.ENDED, since=now, ended_on=now.date(), ending=Ending.DATA_DESTROYED, pause=None),
    )
