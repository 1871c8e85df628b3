"""When a backup is due, and which stay."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.backups.schedule import MOST_AGE, Keep, due_at, kept

MOSCOW = ZoneInfo("Europe/Moscow")
NOW = datetime(2026, 11, 20, 15, 30, tzinfo=UTC)
DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("newest", "every", "due"),
    [
        # 04:00 in Moscow is 01:00 in UTC.
        (datetime(2026, 11, 20, 1, 0, tzinfo=UTC), DAY, datetime(2026, 11, 21, 1, tzinfo=UTC)),
        (datetime(2026, 11, 20, 14, 0, tzinfo=UTC), DAY, datetime(2026, 11, 21, 1, tzinfo=UTC)),
        # 23:30 in UTC is the next day in Moscow.
        (datetime(2026, 11, 20, 23, 30, tzinfo=UTC), DAY, datetime(2026, 11, 22, 1, tzinfo=UTC)),
        (datetime(2026, 11, 20, 1, 0, tzinfo=UTC), 7 * DAY, datetime(2026, 11, 27, 1, tzinfo=UTC)),
        (datetime(2026, 11, 20, 1, 0, tzinfo=UTC), 6 * HOUR, datetime(2026, 11, 20, 7, tzinfo=UTC)),
        (None, DAY, None),
    ],
)
def test_next_backup(newest: datetime | None, every: timedelta, due: datetime | None) -> None:
    assert due_at(newest, every, MOSCOW) == due


def test_daily_backups_stay_for_a_week_and_weekly_ones_for_four() -> None:
    nights = [datetime(2026, 11, 20, 1, tzinfo=UTC) - n * DAY for n in range(40)]

    staying = kept(nights, NOW, Keep(days=7, weeks=4), MOSCOW)

    # 20 November 2026 is a Friday: Sundays before the last seven days are the 8th and the 1st.
    assert sorted(f"{moment:%m-%d}" for moment in staying) == [
        "11-01",
        "11-08",
        "11-14",
        "11-15",
        "11-16",
        "11-17",
        "11-18",
        "11-19",
        "11-20",
    ]


def test_hourly_backups_stay_for_a_day_then_one_a_day() -> None:
    hours = [NOW - n * HOUR for n in range(50)]

    staying = kept(hours, NOW, Keep(days=3, weeks=0), MOSCOW)

    assert {moment for moment in staying if NOW - moment < DAY} == set(hours[:24])
    assert sorted(NOW - moment for moment in staying if NOW - moment >= DAY) == [43 * HOUR]


def test_days_without_a_backup_do_not_count() -> None:
    rare = [NOW - 3 * DAY, NOW - 9 * DAY, NOW - 12 * DAY, NOW - 20 * DAY]

    assert kept(rare, NOW, Keep(days=3, weeks=0), MOSCOW) == set(rare[:3])


def test_even_the_only_one_goes_when_it_is_too_old() -> None:
    assert kept([NOW - MOST_AGE], NOW, Keep(days=29, weeks=4), MOSCOW) == set()
    assert kept([NOW - MOST_AGE + HOUR], NOW, Keep(days=29, weeks=4), MOSCOW) == {NOW - MOST_AGE + HOUR}


@given(
    ages=st.sets(st.integers(0, 60 * 24 * 60), max_size=80),
    days=st.integers(1, 29),
    weeks=st.integers(0, 4),
)
def test_whatever_there_is(ages: set[int], days: int, weeks: int) -> None:
    """Nothing gets too old, nothing of the last day goes, the newest stays, and there are not too many."""
    taken = {NOW - timedelta(minutes=age) for age in ages}

    staying = kept(taken, NOW, Keep(days, weeks), MOSCOW)

    young = {moment for moment in taken if NOW - moment < MOST_AGE}
    assert staying <= young
    assert {moment for moment in young if NOW - moment < DAY} <= staying
    assert not young or max(young) in staying
    assert len([moment for moment in staying if NOW - moment >= DAY]) <= days + weeks
    assert kept(staying, NOW, Keep(days, weeks), MOSCOW) == staying
