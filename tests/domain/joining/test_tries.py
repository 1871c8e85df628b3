"""Five wrong tries lock for an hour, whatever comes between them."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.joining.tries import LOCK, MOST, Tries

NOW = datetime(2026, 11, 26, 9, tzinfo=UTC)
waits = st.lists(st.timedeltas(timedelta(), timedelta(hours=3)), max_size=40)


def test_five_lock_for_an_hour() -> None:
    tries = Tries()
    for left in (4, 3, 2, 1):
        tries = tries.and_a_wrong_one(NOW)
        assert (tries.left(NOW), tries.locked_until(NOW)) == (left, None)

    tries = tries.and_a_wrong_one(NOW)

    assert tries.locked_until(NOW) == NOW + LOCK
    assert tries.locked_until(NOW + LOCK - timedelta(microseconds=1)) == NOW + LOCK
    assert tries.locked_until(NOW + LOCK) is None
    assert tries.left(NOW + LOCK) == MOST


@given(waits)
def test_nobody_tries_more_than_five_in_any_hour_without_a_break(between: list[timedelta]) -> None:
    tries, now, tried = Tries(), NOW, list[datetime]()
    for wait in between:
        now += wait
        if tries.locked_until(now) is None:
            tries = tries.and_a_wrong_one(now)
            tried.append(now)

    for first, sixth in zip(tried, tried[MOST:], strict=False):
        assert sixth - first >= LOCK


@given(waits)
def test_a_lock_ends_by_itself(between: list[timedelta]) -> None:
    tries, now = Tries(), NOW
    for wait in between:
        now += wait
        tries = tries.and_a_wrong_one(now)

    assert tries.locked_until(now + LOCK) is None
