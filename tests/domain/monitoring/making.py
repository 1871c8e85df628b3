"""Questionnaires and memberships for tests of monitoring."""

from datetime import UTC, date, datetime

from domain.mentoring.pairing import Ending, Membership, MembershipId, MembershipState, PairingId
from domain.monitoring.questions import AnswerKind, Question
from domain.registry.record import RecordId

NOW = datetime(2026, 11, 26, 9, tzinfo=UTC)
MENTOR, MENTEE = RecordId(1), RecordId(2)


def question(key: str, answer: AnswerKind = AnswerKind.SCALE) -> Question:
    return Question(key=key, answer=answer, ask={"ru": f"{key}?"}, name={"ru": key})


def member(
    state: MembershipState = MembershipState.ACTIVE,
    began: date | None = date(2026, 9, 15),
    ended: date | None = None,
    ending: Ending | None = None,
    mentee: RecordId = MENTEE,
    mentor: RecordId = MENTOR,
) -> Membership:
    return Membership(
        id=MembershipId(1),
        pairing=PairingId(1),
        mentor=mentor,
        mentee=mentee,
        form="teacher_pupil",
        request=None,
        state=state,
        since=NOW,
        proposed_at=NOW,
        began_on=began,
        ended_on=ended,
        ending=ending,
    )
