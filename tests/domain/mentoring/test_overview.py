"""What is stuck, since when and for how long; loads of mentors."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.duties.breaks import Break, DatedBreak, YearlyBreak
from domain.mentoring.overview import (
    LEGAL,
    Patience,
    Stuck,
    StuckKind,
    Wait,
    Working,
    by_kind,
    lacking,
    loads,
    profiles,
    stuck,
)
from domain.mentoring.pairing import MembershipId
from domain.mentoring.silence import silent_days, silent_days_of
from domain.mentoring.terms import answer_by
from domain.moments import earliest
from domain.registry.birth import Birth
from domain.registry.code import Code, Series
from domain.registry.forms import TagId
from domain.registry.record import Details, Mentor, Part, Record, RecordId, Standing

MOSCOW = ZoneInfo("Europe/Moscow")
TODAY = date(2026, 11, 30)
DAY = timedelta(days=1)
PATIENCE = Patience()
DAYS = st.dates(date(2025, 1, 1), date(2027, 12, 31))
BREAKS = st.lists(
    st.one_of(
        st.builds(lambda first, length: DatedBreak(first, first + timedelta(days=length)), DAYS, st.integers(0, 40)),
        st.just(YearlyBreak((6, 1), (8, 31))),
        st.just(YearlyBreak((12, 30), (1, 8))),
    ),
    max_size=3,
)
WAITS = st.builds(
    lambda kind, number, since: Wait(kind=kind, number=number, since=since),
    st.sampled_from(StuckKind),
    st.integers(1, 9),
    DAYS,
)


def wait(kind: StuckKind, days: int) -> Wait:
    return Wait(kind=kind, number=1, since=TODAY - timedelta(days=days))


def found(waits: list[Wait], today: date = TODAY, breaks: Sequence[Break] = ()) -> list[Stuck]:
    return stuck(waits, PATIENCE, 3, today, breaks)


def person(part: Part, details: Details, standing: Standing = Standing.ACTIVE) -> Record:
    moment = datetime(2026, 11, 1, 22, tzinfo=UTC)
    series = Series.MENTOR if part is Part.MENTOR else Series.MENTEE
    return Record(
        id=RecordId(7),
        code=Code(series, 7),
        kind=None,
        parts={part: standing},
        details=details,
        created_at=moment,
        changed_at=moment,
        version=1,
    )


WHOLE = Details(name="Синицына Вера", birth=Birth(2010))
OF_MENTOR = replace(WHOLE, mentor=Mentor(forms=frozenset({"teacher_pupil"}), topics=frozenset({TagId(1)}), capacity=2))


@pytest.mark.parametrize(
    ("kind", "days"),
    [
        (StuckKind.APPLICATION, 7),
        (StuckKind.PROFILE, 7),
        (StuckKind.REQUEST, 14),
        (StuckKind.PROPOSAL, 4),
        (StuckKind.PAPER, 14),
        (StuckKind.FIRST_MEETING, 10),
        (StuckKind.MEETING, 14),
        (StuckKind.TERM, 1),
        (StuckKind.PETITION, 1),
    ],
)
def test_something_is_stuck_from_its_day_on(kind: StuckKind, days: int) -> None:
    assert found([wait(kind, days - 1)]) == []
    assert found([wait(kind, days)]) == [Stuck(wait(kind, days), days)]


def test_thresholds_are_a_setting() -> None:
    hasty = Patience(profile=1, request=2, first_meeting=3, meeting=4, paper=5)
    kinds = (StuckKind.PROFILE, StuckKind.REQUEST, StuckKind.FIRST_MEETING, StuckKind.MEETING, StuckKind.PAPER)

    for days, kind in enumerate(kinds, start=1):
        assert stuck([wait(kind, days - 1)], hasty, 3, TODAY, []) == []
        assert stuck([wait(kind, days)], hasty, 3, TODAY, []) != []


def test_holidays_are_not_counted_but_terms_on_paper_run_on() -> None:
    holidays = [DatedBreak(TODAY - 9 * DAY, TODAY)]

    resting = found([wait(StuckKind.MEETING, 20), wait(StuckKind.PETITION, 5)], breaks=holidays)

    assert [(one.wait.kind, one.days) for one in resting] == [(StuckKind.PETITION, 5)]
    assert found([wait(StuckKind.MEETING, 24)], breaks=holidays)[0].days == 14


def test_kinds_come_in_their_order_the_longest_first() -> None:
    waits = [wait(StuckKind.PAPER, 20), wait(StuckKind.REQUEST, 14), wait(StuckKind.PAPER, 30)]

    kinds = by_kind(found(waits))

    assert {kind: [one.days for one in each] for kind, each in kinds.items()} == {
        StuckKind.REQUEST: [14],
        StuckKind.PAPER: [30, 20],
    }
    assert list(kinds) == [StuckKind.REQUEST, StuckKind.PAPER]


@given(st.lists(WAITS, max_size=12), DAYS, BREAKS)
def test_each_wait_is_judged_by_itself(waits: list[Wait], today: date, breaks: list[Break]) -> None:
    """Together and alone they come to the same; nothing is stuck that is not over its days."""
    together = found(waits, today, breaks)

    assert sorted(map(repr, together)) == sorted(repr(one) for each in waits for one in found([each], today, breaks))
    for one in together:
        assert one.days >= PATIENCE.of(one.wait.kind, 3)
        if one.wait.kind not in LEGAL:
            assert one.days == silent_days(one.wait.since, today, breaks)


@given(WAITS, DAYS, BREAKS)
def test_what_is_stuck_stays_so_until_something_happens(one: Wait, today: date, breaks: list[Break]) -> None:
    if found([one], today, breaks):
        assert found([one], today + DAY, breaks)


@given(st.lists(DAYS, max_size=6), DAYS, BREAKS)
def test_many_silences_are_counted_as_each_is(since: list[date], today: date, breaks: list[Break]) -> None:
    assert silent_days_of(since, today, breaks) == {day: silent_days(day, today, breaks) for day in since}


@given(DAYS, st.times(), st.integers(0, 60), st.integers(1, 10), BREAKS)
def test_proposal_is_stuck_only_once_its_time_to_answer_is_over(
    day: date, hour: time, later: int, answer_days: int, breaks: list[Break]
) -> None:
    """However late on its day it was asked."""
    proposal = Wait(kind=StuckKind.PROPOSAL, number=1, since=day)
    today = day + timedelta(days=later)

    if stuck([proposal], PATIENCE, answer_days, today, breaks):
        asked = datetime.combine(day, hour, tzinfo=MOSCOW)
        assert answer_by(asked, answer_days, breaks, MOSCOW) <= earliest(today, time(0), MOSCOW)


def test_pair_waits_for_its_first_meeting_then_for_the_next() -> None:
    new = Working(
        membership=MembershipId(3),
        mentor=RecordId(1),
        mentee=RecordId(2),
        began=TODAY - 30 * DAY,
        active_since=TODAY - 12 * DAY,
        last=None,
        until=None,
    )
    met = replace(new, last=TODAY - 15 * DAY, active_since=TODAY - 30 * DAY, until=TODAY - DAY)

    assert [(one.wait.kind, one.days) for one in found([*new.waits()])] == [(StuckKind.FIRST_MEETING, 12)]
    assert [(one.wait.kind, one.days) for one in found([*met.waits()])] == [
        (StuckKind.MEETING, 15),
        (StuckKind.TERM, 1),
    ]


@pytest.mark.parametrize(
    ("part", "details", "what"),
    [
        (Part.MENTEE, WHOLE, None),
        (Part.MENTEE, replace(WHOLE, name=""), "name"),
        (Part.MENTEE, replace(WHOLE, birth=None), "birth"),
        (Part.MENTOR, OF_MENTOR, None),
        (Part.MENTOR, replace(WHOLE, mentor=Mentor(topics=frozenset({TagId(1)}))), "forms"),
        (Part.MENTOR, replace(WHOLE, mentor=Mentor(forms=frozenset({"teacher_pupil"}))), "topics"),
        (Part.MENTOR, replace(WHOLE, mentor=Mentor(forms=frozenset({"pupil_pupil"}), topics_text="го")), None),
        (Part.GUARDIAN, Details(), None),
    ],
)
def test_what_a_record_lacks(part: Part, details: Details, what: str | None) -> None:
    assert lacking(person(part, details)) == what


def test_nobody_is_asked_for_a_record_that_rests_or_is_closed() -> None:
    bare = person(Part.MENTEE, Details())

    assert lacking(bare) == "name"
    for resting in (
        person(Part.MENTEE, Details(), Standing.PAUSED),
        replace(bare, blocked_at=bare.created_at),
        replace(bare, erased_at=bare.created_at),
    ):
        assert lacking(resting) is None
    assert [one.since for one in profiles([bare], MOSCOW)] == [date(2026, 11, 2)]


def test_mentors_with_the_most_free_seats_come_first() -> None:
    one = person(Part.MENTOR, OF_MENTOR)
    two = replace(one, id=RecordId(8), code=Code(Series.MENTOR, 8))
    three = replace(one, id=RecordId(9), code=Code(Series.MENTOR, 9))

    found = loads([one, two, three], {one.id: 3, two.id: 1})

    assert [(load.mentor.code.number, load.taken, load.capacity, load.free) for load in found] == [
        (9, 0, 2, 2),
        (8, 1, 2, 1),
        (7, 3, 2, 0),
    ]
