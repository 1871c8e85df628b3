"""When mentors are reminded of results."""

from datetime import date, timedelta

import pytest

from domain.mentoring.meeting import mean
from domain.mentoring.results import OVERDUE, reminder

DUE = date(2026, 12, 18)
ASKED = date(2026, 12, 1)


@pytest.mark.parametrize(
    ("left", "expected"),
    [(5, None), (4, None), (3, 3), (2, 3), (1, 1), (0, 1), (-1, OVERDUE), (-2, OVERDUE), (-3, None)],
)
def test_three_days_and_one_before_and_when_it_is_over(left: int, expected: int | None) -> None:
    assert reminder(ASKED, DUE, DUE - timedelta(days=left)) == expected


@pytest.mark.parametrize(("asked_before", "left", "expected"), [(3, 3, None), (3, 1, 1), (1, 1, None), (1, 0, None)])
def test_reminder_of_the_day_of_asking_is_left_out(asked_before: int, left: int, expected: int | None) -> None:
    assert reminder(DUE - timedelta(days=asked_before), DUE, DUE - timedelta(days=left)) == expected


def test_few_ratings_are_told_to_nobody() -> None:
    assert [mean([]), mean([1]), mean([1, 5]), mean([1, 5, 4])] == [None, None, None, 3.3]
