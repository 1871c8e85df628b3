"""Days around a membership."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from domain.duties.breaks import DatedBreak
from domain.mentoring.refusals import TermWrong
from domain.mentoring.terms import agreed, answer_by, joined, last_day, prolonged, term_reminder

ZONE = ZoneInfo("Europe/Moscow")
ASKED = datetime(2026, 11, 26, 9, tzinfo=UTC)
DAY = timedelta(days=1)


def test_days_of_a_break_are_not_counted() -> None:
    rests = DatedBreak(date(2026, 11, 27), date(2026, 11, 29))

    assert answer_by(ASKED, 3, (), ZONE) == ASKED + 3 * DAY
    assert answer_by(ASKED, 3, (rests,), ZONE) == ASKED + 6 * DAY


@pytest.mark.parametrize(
    ("first", "months", "last"),
    [
        (date(2026, 11, 26), 9, date(2027, 8, 25)),
        (date(2027, 1, 31), 1, date(2027, 2, 27)),
        (date(2026, 9, 1), 12, date(2027, 8, 31)),
    ],
)
def test_the_last_day_of_a_term(first: date, months: int, last: date) -> None:
    assert last_day(first, months) == last


def test_a_term_that_is_made_longer_goes_on_the_day_after() -> None:
    assert prolonged(date(2027, 8, 31), 3) == date(2027, 11, 30)
    for months in (0, 37):
        with pytest.raises(TermWrong):
            prolonged(date(2027, 8, 31), months)


def test_an_agreement_is_not_over_already() -> None:
    assert agreed(date(2026, 10, 1), 2, date(2026, 11, 30)) == date(2026, 11, 30)
    with pytest.raises(TermWrong):
        agreed(date(2026, 10, 1), 2, date(2026, 12, 1))


@pytest.mark.parametrize(("left", "told"), [(31, None), (30, 30), (8, 30), (7, 7), (0, 7), (-1, 0)])
def test_when_the_end_of_a_term_is_spoken_of(left: int, told: int | None) -> None:
    until = date(2027, 8, 31)

    assert term_reminder(date(2026, 11, 26), until, until - left * DAY) == told


def test_nothing_is_told_of_a_day_before_it_began() -> None:
    assert term_reminder(date(2026, 11, 26), date(2026, 12, 25), date(2026, 11, 27)) is None
    assert term_reminder(date(2026, 11, 26), date(2026, 12, 25), date(2026, 12, 18)) == 7


def test_a_registrys_text_says_a_thing_once() -> None:
    assert joined("", "Робот") == "Робот"
    assert joined("Робот", "Робот") == "Робот"
    assert joined("Робот", "Победа") == "Робот; Победа"
    assert joined("Робот", "") == "Робот"
