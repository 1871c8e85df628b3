"""When people are reminded of a term: which days, which hour, until when; over daylight saving and quiet hours."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.duties.breaks import DatedBreak, YearlyBreak
from domain.duties.duty import UPDATE_LADDER, Bound, Duty, DutyKind, Ladder, Monthly, Once, Yearly
from domain.duties.ladder import Rung, days_until_due, rungs
from domain.duties.terms import occurrence
from domain.duties.working_days import WorkingDays
from domain.moments import QuietHours
from tests.domain.duties.making import duty

RUSSIA = WorkingDays()
MOSCOW, BELGRADE = ZoneInfo("Europe/Moscow"), ZoneInfo("Europe/Belgrade")
NIGHT = QuietHours(time(21), time(8))
DAY = timedelta(days=1)
DECEMBER = date(2026, 12, 20)
UPDATE = duty(
    key="update-site", kind=DutyKind.UPDATE, repeats=Monthly(31), bound=Bound.BY, ladder=UPDATE_LADDER, legal=False
)
SUMMER = YearlyBreak((6, 1), (8, 31))


def days_of(one: Duty, term: date) -> list[str]:
    return [day.isoformat() for day in days_until_due(occurrence(one, term, RUSSIA), RUSSIA)]


def rungs_of(one: Duty, term: date, today: date, zone: ZoneInfo = MOSCOW) -> tuple[Rung, ...]:
    return rungs(occurrence(one, term, RUSSIA), today, zone, NIGHT, RUSSIA)


def test_december_monitoring_counts_from_its_due_day() -> None:
    assert days_of(duty(), DECEMBER) == [
        "2026-11-18",
        "2026-12-04",
        "2026-12-11",
        "2026-12-15",
        "2026-12-17",
        "2026-12-18",
    ]


def test_update_on_the_15th_the_22nd_and_the_last_three_working_days() -> None:
    assert days_of(UPDATE, date(2026, 12, 31)) == [
        "2026-12-15",
        "2026-12-22",
        "2026-12-28",
        "2026-12-29",
        "2026-12-30",
    ]
    assert days_of(UPDATE, date(2027, 2, 28)) == [
        "2027-02-15",
        "2027-02-22",
        "2027-02-24",
        "2027-02-25",
        "2027-02-26",
    ]


def test_two_reasons_for_one_day_bring_one_reminder() -> None:
    # In 2025 the 22nd of February is no working day; the week before the end begins with the 21st.
    both = duty(repeats=Monthly(31), bound=Bound.BY, ladder=Ladder((7, 0), (21, 31), 2))

    assert days_of(both, date(2025, 2, 28)) == ["2025-02-21", "2025-02-27", "2025-02-28"]


def test_rungs_are_at_nine_and_last_until_the_next() -> None:
    found = rungs_of(duty(), DECEMBER, date(2026, 12, 1))

    at = [datetime(2026, 11, 18, 6, tzinfo=UTC)]
    at += [datetime(2026, 12, day, 6, tzinfo=UTC) for day in (4, 11, 15, 17, 18)]
    assert [rung.at for rung in found] == at
    assert [rung.until for rung in found] == [*at[1:], datetime(2026, 12, 19, 6, tzinfo=UTC)]
    assert not any(rung.overdue for rung in found)


@pytest.mark.parametrize(
    ("today", "overdue"),
    [
        ("2026-12-17", []),
        ("2026-12-18", ["2026-12-19"]),
        ("2026-12-20", ["2026-12-19", "2026-12-20", "2026-12-21"]),
        # After a long outage the newest few are enough.
        ("2027-03-05", ["2027-03-02", "2027-03-03", "2027-03-04", "2027-03-05", "2027-03-06"]),
        # The next December is due on the 17th.
        ("2027-12-16", ["2027-12-13", "2027-12-14", "2027-12-15", "2027-12-16"]),
        ("2027-12-25", []),
    ],
)
def test_overdue_is_daily_until_the_next_term_is_due(today: str, overdue: list[str]) -> None:
    found = rungs_of(duty(), DECEMBER, date.fromisoformat(today))

    assert [rung.name for rung in found if rung.overdue][-5:] == overdue


def test_update_is_not_nagged_about_and_makes_sense_until_its_month_ends() -> None:
    found = rungs_of(UPDATE, date(2027, 1, 31), date(2027, 1, 31))

    assert [rung.overdue for rung in found] == [False] * 5
    # Friday 29 January, for the weekend too.
    assert found[-1] == Rung(
        date(2027, 1, 29), datetime(2027, 1, 29, 6, tzinfo=UTC), datetime(2027, 1, 31, 21, tzinfo=UTC), overdue=False
    )


def test_before_a_date_makes_sense_until_that_date() -> None:
    quiet = duty(ladder=Ladder((0,), daily_when_overdue=False))

    (found,) = rungs_of(quiet, DECEMBER, date(2026, 12, 18))

    assert found.until == datetime(2026, 12, 19, 21, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "due", "utc"),
    [
        # Belgrade: winter time from 25 October 2026, summer time from 28 March 2027.
        (BELGRADE, "2026-10-23", "2026-10-23T07:00"),
        (BELGRADE, "2026-10-26", "2026-10-26T08:00"),
        (BELGRADE, "2027-03-26", "2027-03-26T08:00"),
        (BELGRADE, "2027-03-29", "2027-03-29T07:00"),
        (MOSCOW, "2026-10-26", "2026-10-26T06:00"),
        (MOSCOW, "2027-03-29", "2027-03-29T06:00"),
        (ZoneInfo("Asia/Vladivostok"), "2026-10-26", "2026-10-25T23:00"),
    ],
)
def test_nine_oclock_of_the_centre(zone: ZoneInfo, due: str, utc: str) -> None:
    day = date.fromisoformat(due)
    once = duty(repeats=Once(day), bound=Bound.BY, ladder=Ladder((0,)))

    found = rungs_of(once, day, day, zone)

    assert found[0].at == datetime.fromisoformat(utc).replace(tzinfo=UTC)


@pytest.mark.parametrize("change", [date(2026, 10, 25), date(2027, 3, 28)])
def test_daily_reminders_over_a_change_of_clocks_leave_no_gap_and_no_overlap(change: date) -> None:
    once = duty(repeats=Once(change - 3 * DAY), bound=Bound.BY, ladder=Ladder((0,)))

    found = rungs_of(once, change - 3 * DAY, change + DAY, BELGRADE)

    assert [one.until for one in found[:-1]] == [one.at for one in found[1:]]
    assert {one.at.astimezone(BELGRADE).time() for one in found} == {time(9)}
    # A night of 23 or 25 hours is among them.
    steps = {later.at - earlier.at for earlier, later in pairwise(found)}
    assert steps == {timedelta(days=1), timedelta(hours=25 if change.month == 10 else 23)}


def test_quiet_hours_that_last_longer_put_reminders_off() -> None:
    late = QuietHours(time(21), time(10, 30))

    found = rungs(occurrence(duty(), DECEMBER, RUSSIA), date(2026, 12, 18), MOSCOW, late, RUSSIA)

    assert {rung.at.astimezone(MOSCOW).time() for rung in found} == {time(10, 30)}


def test_breaks_silence_what_no_law_asks_for() -> None:
    june = date(2027, 6, 30)
    own = duty(legal=False, repeats=Yearly(6, 3), ladder=Ladder((7, 1, 0)))

    def days(one: Duty, term: date) -> list[str]:
        found = rungs(occurrence(one, term, RUSSIA), date(2027, 6, 4), MOSCOW, NIGHT, RUSSIA, [SUMMER])
        return [rung.name for rung in found]

    assert days(UPDATE, june) == []
    assert days(own, date(2027, 6, 3)) == ["2027-05-26"]
    assert days(duty(repeats=Yearly(6, 3), ladder=Ladder((7, 1, 0))), date(2027, 6, 3)) == [
        "2027-05-26",
        "2027-06-01",
        "2027-06-02",
        "2027-06-03",
        "2027-06-04",
        "2027-06-05",
    ]


@pytest.mark.parametrize(
    ("day", "winter", "new_year"),
    [
        ("2026-12-28", False, False),
        ("2026-12-29", True, True),
        ("2027-01-11", True, True),
        ("2027-01-12", False, False),
        ("2027-12-30", True, False),
        ("2028-01-01", True, False),
    ],
)
def test_breaks_of_every_year_and_of_one(day: str, winter: bool, new_year: bool) -> None:
    every, one = YearlyBreak((12, 29), (1, 11)), DatedBreak(date(2026, 12, 29), date(2027, 1, 11))

    assert (every.covers(date.fromisoformat(day)), one.covers(date.fromisoformat(day))) == (winter, new_year)


ladders = st.builds(
    Ladder,
    st.lists(st.integers(0, 365), max_size=5).map(tuple),
    st.lists(st.integers(1, 31), max_size=3).map(tuple),
    st.integers(0, 5),
    st.booleans(),
)
zones = st.sampled_from(
    [MOSCOW, BELGRADE, ZoneInfo("Asia/Kamchatka"), ZoneInfo("America/New_York"), ZoneInfo("Australia/Lord_Howe")]
)


@given(
    ladders,
    zones,
    st.sampled_from([Bound.BEFORE, Bound.BY]),
    st.dates(date(2020, 1, 1), date(2040, 12, 31)),
    st.integers(-400, 60),
    st.sampled_from([None, NIGHT, QuietHours(time(20), time(11, 15))]),
)
def test_ladder(ladder: Ladder, zone: ZoneInfo, bound: Bound, term: date, shift: int, quiet: QuietHours | None) -> None:
    once = occurrence(duty(repeats=Once(term), bound=bound, ladder=ladder), term, RUSSIA)
    today = term + shift * DAY

    found = rungs(once, today, zone, quiet, RUSSIA)

    # In order, one a day, each until the next begins, so that at no moment two make sense.
    assert [rung.at for rung in found] == sorted({rung.at for rung in found})
    assert all(rung.at < rung.until for rung in found)
    assert all(one.until <= other.at for one, other in pairwise(found))
    for rung in found:
        shown = rung.at.astimezone(zone)
        assert shown.date() == rung.day
        assert shown.time() == (time(11, 15) if quiet and quiet.end == time(11, 15) else time(9))
        assert rung.overdue is (rung.day > once.due)
    days = {rung.day for rung in found if not rung.overdue}
    # What was asked for is there: nothing more, nothing less.
    assert {once.due - before * DAY for before in ladder.days_before} <= days
    assert set(RUSSIA.last_up_to(once.due, ladder.last_working_days)) <= days
    assert len(days) <= len(set(ladder.days_before)) + len(set(ladder.month_days)) + ladder.last_working_days
    if not ladder.daily_when_overdue:
        assert not any(rung.overdue for rung in found)
    elif today > once.due:
        assert [rung.day for rung in found if rung.overdue][-2:] == [today, today + DAY]


@given(zones, st.dates(date(2020, 1, 1), date(2040, 12, 31)), st.integers(0, 23), st.integers(0, 59))
def test_quiet_hours_end_on_the_clock_of_the_zone(zone: ZoneInfo, day: date, hour: int, minute: int) -> None:
    wanted = datetime(day.year, day.month, day.day, hour, minute, tzinfo=zone).astimezone(UTC)

    after = NIGHT.after(wanted, zone)

    assert not NIGHT.covers(after, zone)
    assert timedelta(0) <= after - wanted <= timedelta(hours=12)
    assert after == wanted or after.astimezone(zone).time() == time(8)
