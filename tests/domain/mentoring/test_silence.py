"""How long a pair has not met, and who is reminded of it."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.duties.breaks import Break, DatedBreak, YearlyBreak, in_break
from domain.mentoring.silence import FIRST, NEXT, last_sign, reminder_day, silent_days, steps, to_remind
from domain.mentoring.speaking import Side
from domain.moments import earliest
from tests.soak.examples import examples

DAYS = st.dates(date(2025, 1, 1), date(2028, 12, 31))
SPANS = st.builds(lambda first, length: DatedBreak(first, first + timedelta(days=length)), DAYS, st.integers(0, 40))
BREAKS = st.lists(
    st.one_of(SPANS, st.just(YearlyBreak((6, 1), (8, 31))), st.just(YearlyBreak((12, 30), (1, 8)))), max_size=3
)
NEVER_ENDING = [YearlyBreak((1, 1), (12, 31))]


@pytest.mark.parametrize(
    ("has_met", "days_later", "expected"),
    [
        (False, 7, ()),
        (False, 8, (Side.MENTOR,)),
        (False, 9, (Side.MENTOR,)),
        (False, 10, (Side.MENTOR, Side.MENTEE)),
        (False, 13, ()),
        (True, 13, ()),
        (True, 14, (Side.MENTOR,)),
        (True, 16, (Side.MENTOR,)),
        (True, 17, (Side.MENTEE,)),
        (True, 20, ()),
    ],
)
def test_mentor_is_reminded_first_and_then_the_mentee(
    has_met: bool, days_later: int, expected: tuple[Side, ...]
) -> None:
    since = date(2026, 11, 2)

    assert to_remind(since, since + timedelta(days=days_later), [], has_met=has_met) == expected


def test_holidays_move_the_reminder() -> None:
    """Met on December 25; rests from December 30 to January 8: the fourteenth day is January 18."""
    holidays = [YearlyBreak((12, 30), (1, 8))]

    assert reminder_day(date(2026, 12, 25), 14, holidays) == date(2027, 1, 18)
    assert to_remind(date(2026, 12, 20), date(2027, 1, 3), holidays, has_met=True) == ()


def test_reminder_that_fell_before_a_break_comes_after_it() -> None:
    """The fourteenth day was the last before the holidays, and the bot did not run on it."""
    holidays = [DatedBreak(date(2026, 12, 16), date(2027, 1, 10))]

    assert reminder_day(date(2026, 12, 1), 14, holidays) == date(2026, 12, 15)
    assert to_remind(date(2026, 12, 1), date(2027, 1, 11), holidays, has_met=True) == (Side.MENTOR,)


def test_centre_whose_breaks_never_end_reminds_nobody() -> None:
    assert reminder_day(date(2026, 11, 2), 14, NEVER_ENDING) is None


@given(DAYS, st.integers(1, 20), BREAKS)
def test_reminder_comes_on_the_day_on_which_so_many_have_passed(since: date, days: int, breaks: list[Break]) -> None:
    day = reminder_day(since, days, breaks)

    assert day is not None
    assert not in_break(day, breaks)
    assert silent_days(since, day, breaks) == days
    assert silent_days(since, day - timedelta(days=1), breaks) == days - 1


@given(DAYS, st.integers(0, 60), BREAKS, st.booleans())
def test_breaks_never_bring_a_reminder_forward(since: date, length: int, breaks: list[Break], has_met: bool) -> None:
    today = since + timedelta(days=length)

    if to_remind(since, today, breaks, has_met=has_met):
        assert not in_break(today, breaks)
        assert silent_days(since, today, breaks) >= steps(has_met=has_met)[0][0]
        assert length >= silent_days(since, today, breaks)


@given(DAYS, BREAKS, st.booleans())
@settings(max_examples=examples(25))
def test_each_side_is_reminded_once_in_a_silence_and_the_mentor_before(
    since: date, breaks: list[Break], has_met: bool
) -> None:
    """A bot that looks every day finds the same two days, the mentor's first."""
    first_days: dict[Side, date] = {}
    for length in range(200):
        today = since + timedelta(days=length)
        for side in to_remind(since, today, breaks, has_met=has_met):
            first_days.setdefault(side, today)

    expected = {side: reminder_day(since, days, breaks) for days, side in steps(has_met=has_met)}
    assert first_days == {side: day for side, day in expected.items() if day and day < since + timedelta(days=200)}
    ordered = [first_days[side] for _, side in steps(has_met=has_met) if side in first_days]
    assert all(earlier < later for earlier, later in pairwise(ordered))


@given(DAYS, st.integers(0, 400), st.integers(0, 400))
def test_pause_begins_the_count_anew(began: date, met_after: int, resumed_after: int) -> None:
    last, resumed = began + timedelta(days=met_after), began + timedelta(days=resumed_after)

    since = last_sign(began, resumed, last)

    assert since == max(last, resumed)
    assert to_remind(since, resumed, [], has_met=True) == () or last > resumed


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe"])
@pytest.mark.parametrize("around", [date(2026, 3, 8), date(2026, 3, 29), date(2026, 10, 25), date(2026, 11, 1)])
def test_daylight_saving_moves_no_reminder(zone: str, around: date) -> None:
    """Days are counted, not hours: at nine of the fourteenth day, however long the days between were."""
    where = ZoneInfo(zone)
    for ago in range(15):
        met = around - timedelta(days=ago)
        day = reminder_day(met, 14, [])
        assert day == met + timedelta(days=14)
        assert earliest(day, time(9), where).astimezone(where) == datetime.combine(day, time(9), tzinfo=where)


def _days(of: Sequence[tuple[int, Side]]) -> list[int]:
    return [days for days, _ in of]


def test_the_first_meeting_is_due_within_ten_days_and_the_next_within_fourteen() -> None:
    assert (_days(FIRST)[0] < 10, _days(FIRST)[1], _days(NEXT)[0]) == (True, 10, 14)
