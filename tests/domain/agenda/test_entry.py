"""How an entry of the agenda stands, and in which order entries are told."""

from datetime import date, timedelta

import pytest

from domain.agenda.entry import Entry, EntryKind, in_order, state_on
from domain.duties.standing import DutyState

TODAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("days", "done", "state"),
    [
        (-1, False, DutyState.OVERDUE),
        (0, False, DutyState.TODAY),
        (1, False, DutyState.SOON),
        (30, False, DutyState.SOON),
        (31, False, DutyState.AHEAD),
        (-1, True, DutyState.DONE),
        (31, True, DutyState.DONE),
    ],
)
def test_state_on_a_day(days: int, done: bool, state: DutyState) -> None:
    assert state_on(TODAY + timedelta(days=days), TODAY, done=done) is state


def test_overdue_ones_come_first_then_by_day() -> None:
    def entry(key: str, days: int, *, done: bool = False) -> Entry:
        day = TODAY + timedelta(days=days)
        return Entry(kind=EntryKind.POST, key=key, day=day, state=state_on(day, TODAY, done=done))

    entries = [entry("c", 3), entry("a", 3), entry("done", -5, done=True), entry("late", -1), entry("later", -9)]

    assert [one.key for one in in_order(entries)] == ["later", "late", "done", "a", "c"]
