"""Who is asked what, and when they are reminded."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.mentoring.pairing import Ending, Membership, MembershipState
from domain.monitoring.asking import GAP, MOST_REMINDERS, is_due, may_remind, wanted
from domain.monitoring.campaign import CampaignId, Period
from domain.monitoring.questions import SurveyKind
from domain.monitoring.survey import Survey, SurveyId, SurveyState
from domain.registry.record import RecordId
from tests.domain.monitoring.making import MENTEE, MENTOR, member

DECEMBER = Period(date(2026, 5, 20), date(2026, 12, 20))
MAY = Period(date(2026, 12, 20), date(2027, 5, 20))
DUE = date(2026, 12, 18)
ACTIVE, PAUSED, ENDED = MembershipState.ACTIVE, MembershipState.PAUSED, MembershipState.ENDED
BEFORE, AFTER, MENTORS = SurveyKind.MENTEE_BEFORE, SurveyKind.MENTEE_AFTER, SurveyKind.MENTOR_AFTER


@pytest.mark.parametrize(
    ("period", "memberships", "expected"),
    [
        pytest.param(DECEMBER, [member()], {BEFORE, MENTORS}, id="began in autumn"),
        pytest.param(DECEMBER, [member(PAUSED)], {BEFORE, MENTORS}, id="rests"),
        pytest.param(DECEMBER, [member(began=date(2025, 10, 1))], {MENTORS}, id="began a year ago"),
        pytest.param(
            DECEMBER, [member(ENDED, ended=date(2026, 11, 1), ending=Ending.COMPLETED)], {AFTER, MENTORS}, id="ended"
        ),
        pytest.param(
            DECEMBER, [member(ENDED, ended=date(2026, 5, 1), ending=Ending.COMPLETED)], set(), id="ended long ago"
        ),
        pytest.param(
            DECEMBER,
            [member(ENDED, ended=date(2026, 11, 1), ending=Ending.DATA_DESTROYED)],
            set(),
            id="nobody may be asked how it ended",
        ),
        pytest.param(DECEMBER, [member(MembershipState.PAPERS, began=None)], set(), id="did not begin"),
        pytest.param(DECEMBER, [member(MembershipState.CANCELLED, began=None)], set(), id="was called off"),
        pytest.param(
            DECEMBER,
            [member(ENDED, ended=date(2026, 11, 1), ending=Ending.REPLACED), member(began=date(2026, 11, 5))],
            {BEFORE, MENTORS},
            id="goes on with another mentor",
        ),
        pytest.param(MAY, [member()], {AFTER, MENTORS}, id="in May, at work since autumn"),
        pytest.param(MAY, [member(began=date(2027, 2, 1))], {AFTER, MENTORS}, id="in May, at work since February"),
        pytest.param(MAY, [member(began=date(2027, 4, 20))], {AFTER, MENTORS}, id="in May, for thirty days"),
        pytest.param(MAY, [member(began=date(2027, 4, 21))], {BEFORE, MENTORS}, id="in May, only just begun"),
    ],
)
def test_who_is_asked_what(period: Period, memberships: list[Membership], expected: set[SurveyKind]) -> None:
    found = wanted(memberships, period)

    assert {kind for _, kind in found} == expected
    assert all(record == (MENTOR if kind is MENTORS else MENTEE) for record, kind in found)


def test_a_pupil_can_be_mentor_and_mentee() -> None:
    found = wanted([member(), member(mentor=MENTEE, mentee=RecordId(3))], DECEMBER)

    assert {kind for record, kind in found if record == MENTEE} == {BEFORE, MENTORS}


days = st.dates(date(2026, 1, 1), date(2027, 12, 31))


@given(
    st.lists(
        st.builds(
            member,
            state=st.sampled_from(MembershipState),
            began=st.none() | days,
            ended=st.none() | days,
            ending=st.none() | st.sampled_from(Ending),
            mentee=st.integers(10, 14).map(RecordId),
            mentor=st.integers(1, 3).map(RecordId),
        )
    ),
    st.sampled_from([DECEMBER, MAY]),
)
def test_a_mentee_is_asked_one_thing_at_most(memberships: list[Membership], period: Period) -> None:
    found = wanted(memberships, period)

    mentees = [record for record, kind in found if kind.is_of_mentees]
    assert len(mentees) == len(set(mentees))
    begun = {one.mentee for one in memberships if one.began_on} | {one.mentor for one in memberships if one.began_on}
    assert {record for record, _ in found} <= begun


def survey(invited: date | None, reminders: int = 0, last: date | None = None) -> Survey:
    return Survey(
        id=SurveyId(1),
        campaign=CampaignId(1),
        record=MENTEE,
        kind=BEFORE,
        invited_on=invited,
        reminders=reminders,
        reminded_on=last,
    )


@pytest.mark.parametrize(
    ("found", "today", "expected"),
    [
        pytest.param(survey(date(2026, 11, 5)), date(2026, 11, 26), False, id="22 days before"),
        pytest.param(survey(date(2026, 11, 5)), date(2026, 11, 27), True, id="21 days before"),
        pytest.param(survey(date(2026, 11, 27)), date(2026, 11, 27), False, id="invited today"),
        pytest.param(survey(date(2026, 11, 28)), date(2026, 12, 7), False, id="invited after the first"),
        pytest.param(survey(date(2026, 11, 28)), date(2026, 12, 8), True, id="10 days before"),
        pytest.param(survey(date(2026, 11, 5), 1, date(2026, 11, 27)), date(2026, 12, 1), False, id="had it already"),
        pytest.param(survey(date(2026, 11, 5), 1, date(2026, 12, 7)), date(2026, 12, 8), False, id="pressed yesterday"),
        pytest.param(survey(date(2026, 11, 5), 1, date(2026, 12, 7)), date(2026, 12, 9), True, id="two days later"),
        pytest.param(survey(date(2026, 11, 5), 3, date(2026, 12, 1)), date(2026, 12, 16), False, id="three times"),
        pytest.param(survey(date(2026, 11, 5)), date(2026, 12, 17), True, id="after an outage"),
        pytest.param(survey(date(2026, 11, 5)), date(2026, 12, 19), False, id="too late"),
        pytest.param(survey(None), date(2026, 12, 8), False, id="cannot be told"),
    ],
)
def test_when_somebody_is_reminded(found: Survey, today: date, expected: bool) -> None:
    assert is_due(found, DUE, today) is expected


def test_who_has_answered_is_left_alone() -> None:
    found = Survey(
        id=SurveyId(1),
        campaign=CampaignId(1),
        record=MENTEE,
        kind=BEFORE,
        state=SurveyState.FINISHED,
        invited_on=date(2026, 11, 5),
    )

    assert not is_due(found, DUE, date(2026, 12, 8))
    assert not may_remind(found, date(2026, 12, 8))


@given(st.dates(date(2026, 11, 5), DUE), st.sets(st.dates(date(2026, 11, 5), date(2026, 12, 31)), max_size=30))
def test_however_often_the_bot_runs_nobody_is_reminded_more_than_three_times(invited: date, runs: set[date]) -> None:
    """Whether it runs daily, was away for long, or a curator presses the button now and then."""
    count, last, told = 0, None, []
    for today in sorted(runs):
        if is_due(survey(invited, count, last), DUE, today):
            count, last = count + 1, today
            told.append(today)

    assert len(told) <= MOST_REMINDERS
    assert all(later - earlier >= GAP for earlier, later in pairwise(told))
    assert all(invited < day <= DUE for day in told)
