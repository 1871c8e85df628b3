"""What becomes of requests and pairings of somebody who is forgotten: counts stay, words go."""

from datetime import datetime

from sqlalchemy import UpdateBase, delete, select, update

from domain.mentoring.pairing import PROPOSED, RUNNING, Ending, MembershipState
from domain.mentoring.request import LIVE, RequestState
from domain.mentoring.speaking import Side
from domain.registry.record import RecordId
from storage.tables.joining import loose_keys
from storage.tables.mentoring import membership_answers, memberships, mentor_requests, pairings
from storage.tables.mentoring_advice import advice_messages, advice_talks


def forgetting(record: RecordId, now: datetime) -> tuple[UpdateBase, ...]:
    """For the running bot, and for a backup that is brought back."""
    led = select(pairings.c.id).where(pairings.c.mentor_id == record)
    theirs = (memberships.c.mentee_id == record) | memberships.c.pairing_id.in_(led)
    as_mentee = select(memberships.c.id).where(memberships.c.mentee_id == record)
    as_mentor = select(memberships.c.id).where(memberships.c.pairing_id.in_(led))
    # What two people said to each other is about both, and goes with either.
    talked = select(memberships.c.id).where(theirs)
    return (
        delete(advice_messages).where(advice_messages.c.membership_id.in_(talked)),
        delete(loose_keys).where(
            loose_keys.c.id.in_(select(advice_talks.c.key_id).where(advice_talks.c.membership_id.in_(talked)))
        ),
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
        update(memberships)
        .where(theirs, memberships.c.state.in_(list(PROPOSED)))
        .values(state=MembershipState.CANCELLED, since=now),
        update(memberships)
        .where(theirs, memberships.c.state.in_(list(RUNNING)))
        .values(state=MembershipState.ENDED, since=now, ended_on=now.date(), ending=Ending.DATA_DESTROYED),
    )
