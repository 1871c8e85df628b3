"""How it stands with a term, from long before it to long after."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.duties.duty import UPDATE_LADDER, Bound, Duty, DutyKind, Monthly, Once
from domain.duties.standing import DutyState, standing
from domain.duties.terms import occurrence
from domain.duties.working_days import WorkingDays
from tests.domain.duties.making import duty, mark

RUSSIA = WorkingDays()
DECEMBER = date(2026, 12, 20)
UPDATE = duty(
    key="update-site", kind=DutyKind.UPDATE, repeats=Monthly(31), bound=Bound.BY, ladder=UPDATE_LADDER, legal=False
)


@pytest.mark.parametrize(
    ("today", "state", "days", "working"),
    [
        ("2026-09-01", DutyState.AHEAD, 108, 77),
        ("2026-11-17", DutyState.AHEAD, 31, 23),
        ("2026-11-18", DutyState.SOON, 30, 22),
        ("2026-12-17", DutyState.SOON, 1, 1),
        ("2026-12-18", DutyState.TODAY, 0, 0),
        ("2026-12-19", DutyState.OVERDUE, -1, 0),
        ("2027-06-01", DutyState.OVERDUE, -165, 0),
        ("2027-12-16", DutyState.OVERDUE, -363, 0),
        ("2027-12-17", DutyState.MISSED, -364, 0),  # the next one is due
    ],
)
def test_monitoring_of_december(today: str, state: DutyState, days: int, working: int) -> None:
    found = standing(occurrence(duty(), DECEMBER, RUSSIA), None, date.fromisoformat(today), RUSSIA)

    assert (found.state, found.days_left, found.working_days_left) == (state, days, working)


@pytest.mark.parametrize(
    ("today", "state"),
    [
        ("2027-01-15", DutyState.SOON),
        ("2027-01-29", DutyState.TODAY),
        ("2027-01-30", DutyState.OVERDUE),
        ("2027-01-31", DutyState.OVERDUE),  # the month is not over
        ("2027-02-01", DutyState.MISSED),
    ],
)
def test_update_is_missed_once_its_month_is_over(today: str, state: DutyState) -> None:
    found = standing(occurrence(UPDATE, date(2027, 1, 31), RUSSIA), None, date.fromisoformat(today), RUSSIA)

    assert found.state is state


def test_a_duty_of_one_term_stays_overdue_for_ever() -> None:
    once = duty(repeats=Once(DECEMBER))

    found = standing(occurrence(once, DECEMBER, RUSSIA), None, date(2036, 1, 1), RUSSIA)

    assert found.state is DutyState.OVERDUE


def test_terms_before_it_was_kept_are_not_missing() -> None:
    young = duty(since=date(2026, 12, 21))

    found = standing(occurrence(young, DECEMBER, RUSSIA), None, date(2026, 12, 22), RUSSIA)

    assert found.state is DutyState.BEFORE_US


@given(st.integers(-800, 800), st.sampled_from([duty(), UPDATE, duty(since=date(2027, 1, 1))]))
def test_handed_in_is_done_whenever(days: int, one: Duty) -> None:
    term = date(2026, 12, 31) if one.kind is DutyKind.UPDATE else DECEMBER

    found = standing(occurrence(one, term, RUSSIA), mark(term), term + timedelta(days=days), RUSSIA)

    assert (found.state, found.is_open) == (DutyState.DONE, False)


ORDER = [DutyState.AHEAD, DutyState.SOON, DutyState.TODAY, DutyState.OVERDUE, DutyState.MISSED]


@given(st.sampled_from([duty(), UPDATE]), st.integers(-200, 800))
def test_states_only_go_forward(one: Duty, days: int) -> None:
    term = date(2026, 12, 31) if one.kind is DutyKind.UPDATE else DECEMBER
    today = term + timedelta(days=days)

    def at(day: date) -> int:
        return ORDER.index(standing(occurrence(one, term, RUSSIA), None, day, RUSSIA).state)

    assert at(today) <= at(today + timedelta(days=1))
