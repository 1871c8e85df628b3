"""When people are reminded: quiet hours, daylight saving, outages, late RSVPs."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.meetups.reminders import Reminder, due, reminders
from domain.moments import QuietHours, TimeDoesNotExist, moment

BELGRADE = ZoneInfo("Europe/Belgrade")
MOSCOW = ZoneInfo("Europe/Moscow")
NIGHT = QuietHours(time(21), time(8))
DAY, TWO_HOURS = timedelta(hours=24), timedelta(hours=2)


def at(zone: ZoneInfo, year: int, month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=zone).astimezone(UTC)


def test_reminders_evening_meetup_a_day_and_two_hours_before() -> None:
    start = at(BELGRADE, 2026, 12, 12, 19)

    assert reminders(start, (DAY, TWO_HOURS), BELGRADE, NIGHT) == (
        Reminder(DAY, at(BELGRADE, 2026, 12, 11, 19), at(BELGRADE, 2026, 12, 12, 17)),
        Reminder(TWO_HOURS, at(BELGRADE, 2026, 12, 12, 17), start),
    )


def test_reminders_morning_meetup_told_the_evening_before() -> None:
    start = at(MOSCOW, 2026, 12, 12, 9)

    (reminder,) = reminders(start, (TWO_HOURS,), MOSCOW, NIGHT)

    assert reminder == Reminder(TWO_HOURS, at(MOSCOW, 2026, 12, 11, 21), start)


def test_reminders_midnight_meetup_a_day_before_moves_to_that_evening() -> None:
    start = at(MOSCOW, 2026, 12, 12, 0, 30)

    (reminder,) = reminders(start, (DAY,), MOSCOW, NIGHT)

    assert reminder.at == at(MOSCOW, 2026, 12, 10, 21)


@pytest.mark.parametrize(
    ("day", "hour"),
    [
        ((2026, 3, 29, 19), (2026, 3, 28, 18)),  # the night between has 23 hours: 24 h before is an hour earlier
        ((2026, 10, 25, 19), (2026, 10, 24, 20)),  # the night between has 25 hours
    ],
)
def test_reminders_across_daylight_saving_count_real_hours(day: tuple[int, ...], hour: tuple[int, ...]) -> None:
    (reminder,) = reminders(at(BELGRADE, *day), (DAY,), BELGRADE, NIGHT)

    assert reminder.at == at(BELGRADE, *hour)


@pytest.mark.parametrize("day", [(2026, 3, 29), (2026, 10, 25)])
def test_reminders_moscow_has_no_daylight_saving(day: tuple[int, int, int]) -> None:
    start = at(MOSCOW, *day, 19)

    (reminder,) = reminders(start, (DAY,), MOSCOW, NIGHT)

    assert reminder.at.astimezone(MOSCOW).time() == time(19)


def test_due_rsvp_after_the_moment_is_not_reminded() -> None:
    ladder = reminders(at(MOSCOW, 2026, 12, 12, 19), (DAY, TWO_HOURS), MOSCOW, NIGHT)
    joined = at(MOSCOW, 2026, 12, 12, 10)

    assert due(ladder, joined, at(MOSCOW, 2026, 12, 12, 16, 59)) == ()
    assert [reminder.before for reminder in due(ladder, joined, at(MOSCOW, 2026, 12, 12, 17))] == [TWO_HOURS]


def test_due_after_an_outage_only_the_latest_still_makes_sense() -> None:
    ladder = reminders(at(MOSCOW, 2026, 12, 12, 19), (DAY, TWO_HOURS), MOSCOW, NIGHT)
    now = at(MOSCOW, 2026, 12, 12, 18)

    found = due(ladder, at(MOSCOW, 2026, 12, 1, 10), now)

    assert [(reminder.before, reminder.until > now) for reminder in found] == [(DAY, False), (TWO_HOURS, True)]


# hypothesis wants naive bounds and puts the zone on itself
FIRST, LAST = datetime(2026, 1, 1), datetime(2027, 12, 31)  # noqa: DTZ001
zones = st.sampled_from([BELGRADE, MOSCOW, ZoneInfo("Asia/Vladivostok"), ZoneInfo("UTC")])
starts = st.datetimes(FIRST, LAST, timezones=st.just(UTC))
befores = st.lists(st.integers(10, 7 * 24 * 60).map(lambda minutes: timedelta(minutes=minutes)), max_size=4)


@given(starts, befores, zones)
def test_reminders_never_in_quiet_hours_and_never_later_than_wanted(
    start: datetime, wanted: list[timedelta], zone: ZoneInfo
) -> None:
    for reminder in reminders(start, wanted, zone, NIGHT):
        assert not NIGHT.covers(reminder.at, zone)
        assert start - reminder.before - timedelta(hours=13) <= reminder.at <= start - reminder.before


@given(starts, befores, zones, st.integers(0, 20_000), st.integers(0, 20_000))
def test_due_at_most_one_makes_sense_at_any_moment_and_none_after_the_start(
    start: datetime, wanted: list[timedelta], zone: ZoneInfo, joined: int, present: int
) -> None:
    since = start - timedelta(minutes=joined)
    now = start - timedelta(minutes=present) + timedelta(hours=12)

    found = due(reminders(start, wanted, zone, NIGHT), since, now)

    alive = [reminder for reminder in found if reminder.until > now]
    assert all(since <= reminder.at <= now for reminder in found)
    assert len(alive) <= 1
    assert now < start or not alive


def test_moment_hour_that_does_not_exist_names_one_that_does() -> None:
    with pytest.raises(TimeDoesNotExist) as refused:
        moment(date(2026, 3, 29), time(2, 30), BELGRADE)

    assert refused.value.details == {"hour": "02:30", "day": "29.03.2026", "instead": "03:30"}


def test_moment_hour_that_comes_twice_is_the_first() -> None:
    assert moment(date(2026, 10, 25), time(2, 30), BELGRADE) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_moment_same_hour_in_moscow_exists_all_year() -> None:
    assert moment(date(2026, 3, 29), time(2, 30), MOSCOW) == datetime(2026, 3, 28, 23, 30, tzinfo=UTC)
