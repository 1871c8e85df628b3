"""What answers come to: every one is counted once, and too few are not shown."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from domain.duties.duty import Yearly
from domain.monitoring.campaign import Period, opens_on, period_of
from domain.monitoring.questions import AnswerKind, SurveyKind
from domain.monitoring.totals import Growth, Spread, restored, stored, totals_of
from tests.domain.monitoring.making import question

AFTER = SurveyKind.MENTEE_AFTER
QUESTIONS = {AFTER: (question("comfort"), question("result"), question("missing", AnswerKind.TEXT))}


def test_a_spread() -> None:
    spread = Spread((0, 0, 0, 0, 1, 0, 0, 2, 0, 1))

    assert (spread.count, spread.mean, spread.high) == (4, 7.75, 0.75)
    assert (Spread().mean, Spread().high) == (0, 0)


def test_growth_is_of_those_who_said_both() -> None:
    pairs = [({"comfort": 5, "help": 3}, {"comfort": 9}), ({}, {"comfort": 1})]

    found = totals_of(QUESTIONS, [AFTER], [AFTER], [], pairs)

    assert found.growth == {"comfort": Growth(1, 5, 9)}


@given(st.lists(st.dictionaries(st.sampled_from(["comfort", "result"]), st.integers(1, 10))), st.integers(3, 6))
def test_every_answer_is_counted_once_and_few_are_not_shown(said: list[dict[str, int]], least: int) -> None:
    found = totals_of(QUESTIONS, [AFTER] * len(said), [AFTER] * len(said), [(AFTER, one) for one in said])

    for key, spread in found.spreads[AFTER].items():
        given_ = [one[key] for one in said if key in one]
        assert spread.count == len(given_)
        assert not given_ or abs(spread.mean - sum(given_) / len(given_)) < 1e-9
    assert "missing" not in found.spreads[AFTER]
    seen = found.seen(least)
    assert all(one.count >= least for one in seen.spreads[AFTER].values())
    assert seen.hidden == any(0 < one.count < least for one in found.spreads[AFTER].values())
    assert restored(stored(found)) == found


RULES = (Yearly(12, 20), Yearly(5, 20))


def test_a_period_goes_from_term_to_term() -> None:
    assert period_of(date(2026, 12, 20), RULES) == Period(date(2026, 5, 20), date(2026, 12, 20))
    assert period_of(date(2027, 5, 20), RULES) == Period(date(2026, 12, 20), date(2027, 5, 20))
    assert period_of(date(2026, 12, 20), [Yearly(12, 20)]) == Period(date(2025, 12, 20), date(2026, 12, 20))
    assert period_of(date(2026, 12, 20), []) == Period(date(2025, 12, 19), date(2026, 12, 20))


def test_it_opens_45_days_before() -> None:
    assert opens_on(date(2026, 12, 20), 45) == date(2026, 11, 5)
    assert opens_on(date(2028, 5, 20), 45) == date(2028, 4, 5)


@given(st.dates(date(2024, 1, 1), date(2040, 12, 31)))
def test_every_day_lies_in_a_campaigns_period(day: date) -> None:
    """Leap years or not: nobody who began on some day is forgotten."""
    terms = [date(year, month, 20) for year in range(day.year, day.year + 2) for month in (5, 12)]
    term = next(one for one in terms if one >= day)

    assert period_of(term, RULES).covers(day)
