"""When releases should come out, over daylight saving, leap days and new years."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from domain.media.publication import Kind
from domain.media.releases import moved, timing
from domain.media.windows import after_event, before_event, moved_along, usual_after, usual_before
from tests.domain.media.making import BELGRADE, MOSCOW, event, publication

ZONES = st.sampled_from(
    [ZoneInfo(name) for name in ("Europe/Belgrade", "Europe/Moscow", "America/New_York", "Asia/Tokyo")]
)
SPAN = datetime.fromisoformat("2026-01-01"), datetime.fromisoformat("2033-01-01")
STARTS = st.datetimes(*SPAN, timezones=st.just(UTC))
DAY = timedelta(days=1)
SPRING, AUTUMN = datetime(2027, 3, 30, 16, tzinfo=UTC), datetime(2027, 10, 28, 16, tzinfo=UTC)
"""Events within days of a change of Belgrade's clocks."""
LEAP = datetime(2028, 3, 3, 15, tzinfo=UTC)


def days_before(moment: datetime, starts: datetime, zone: ZoneInfo) -> int:
    return (starts.astimezone(zone).date() - moment.astimezone(zone).date()).days


@given(STARTS, ZONES)
@example(SPRING, BELGRADE)
@example(AUTUMN, BELGRADE)
@example(LEAP, MOSCOW)
def test_press_release_comes_out_five_to_three_days_before_by_the_calendar_of_the_place(
    starts: datetime, zone: ZoneInfo
) -> None:
    window = before_event(starts, zone)

    assert days_before(window.opens, starts, zone) == 5
    assert days_before(window.closes, starts, zone) == 3
    assert days_before(window.opens - timedelta(seconds=1), starts, zone) == 6
    assert days_before(window.closes + timedelta(minutes=1), starts, zone) == 2
    usual = usual_before(starts, zone)
    assert window.covers(usual)
    assert usual.astimezone(zone).time() == time(10)


@given(STARTS, ZONES)
@example(SPRING - 2 * DAY, BELGRADE)
@example(AUTUMN + 3 * DAY, BELGRADE)
def test_post_release_comes_out_within_a_day_after_by_the_clocks_of_the_place(ends: datetime, zone: ZoneInfo) -> None:
    window = after_event(ends, zone)

    wall, last = ends.astimezone(zone), window.closes.astimezone(zone)
    assert window.opens == ends
    assert last.date() - wall.date() == DAY or last.time() != wall.time()
    assert timedelta(hours=22) <= window.closes - window.opens <= timedelta(hours=26)
    assert window.covers(usual_after(ends, zone))


def test_windows_over_a_change_of_clocks_and_a_leap_day() -> None:
    assert before_event(SPRING, BELGRADE).opens == datetime(2027, 3, 24, 23, tzinfo=UTC)
    assert before_event(SPRING, BELGRADE).closes == datetime(2027, 3, 27, 22, 59, tzinfo=UTC)
    assert before_event(LEAP, MOSCOW).opens == datetime(2028, 2, 26, 21, 0, tzinfo=UTC)
    assert usual_before(LEAP, MOSCOW) == datetime(2028, 2, 28, 7, tzinfo=UTC)


@pytest.mark.parametrize(
    ("ends", "comes_out"),
    [
        ("2026-12-19 21:00", "2026-12-20 10:00"),
        ("2026-12-19 10:00", "2026-12-20 10:00"),
        ("2026-12-19 09:30", "2026-12-19 18:00"),
        ("2026-12-31 23:30", "2027-01-01 10:00"),
    ],
)
def test_post_release_comes_out_the_next_morning_or_the_same_evening(ends: str, comes_out: str) -> None:
    wall, expected = (datetime.fromisoformat(one).replace(tzinfo=MOSCOW) for one in (ends, comes_out))

    assert usual_after(wall, MOSCOW) == expected


@given(STARTS, STARTS, ZONES, st.integers(0, 2), st.integers(0, 23))
def test_a_time_chosen_by_hand_moves_with_its_event(
    starts: datetime, moved_to: datetime, zone: ZoneInfo, days: int, hour: int
) -> None:
    """As many days before it, in its window, and never into what is over."""
    old, new = event(starts, zone=zone), event(moved_to, zone=zone)
    window = timing(Kind.PRESS_RELEASE, old).window
    at = moved_along(window.opens + timedelta(hours=hour), window.opens, window.opens + days * DAY, zone)
    now = datetime(2029, 6, 1, tzinfo=UTC)
    one = publication(window=window, at=at, by_hand=True)

    window, found = moved(one, new, now)

    assert window == timing(Kind.PRESS_RELEASE, new).window
    if found is not None:
        assert found > now
        assert window.covers(found)
    else:
        assert window.opens <= now


def test_a_time_moves_along_to_the_same_hour_over_a_change_of_clocks() -> None:
    at = datetime(2027, 3, 25, 12, 30, tzinfo=BELGRADE)

    found = moved_along(at, SPRING, SPRING + 7 * DAY, BELGRADE)

    assert found.astimezone(BELGRADE) == datetime(2027, 4, 1, 12, 30, tzinfo=BELGRADE)
    assert date(2027, 4, 1) == found.astimezone(BELGRADE).date()
