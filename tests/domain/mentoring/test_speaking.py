"""Who says yes or no: the person from 14 on, a guardian before; and what a paper must have."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.mentoring.refusals import PaperIncomplete
from domain.mentoring.speaking import NUMBER_LIMIT, OnPaper, Speaker, checked_paper, speaker_for
from domain.registry.birth import Birth
from tests.domain.consents.making import TODAY, person


def test_guardian_speaks_until_the_day_before_the_fourteenth_birthday() -> None:
    child = person(Birth(2012, 11, 27))

    assert speaker_for(child, date(2026, 11, 26)) is Speaker.GUARDIAN
    assert speaker_for(child, date(2026, 11, 27)) is Speaker.OWN


def test_of_whom_nobody_knows_the_birth_speaks_for_themselves() -> None:
    assert speaker_for(person(None), TODAY) is Speaker.OWN


def test_number_of_a_paper_is_tidied() -> None:
    assert checked_paper(OnPaper("  12 /  3 ", TODAY), TODAY) == OnPaper("12 / 3", TODAY)


@pytest.mark.parametrize("number", ["", "   ", "1" * (NUMBER_LIMIT + 1)])
def test_paper_without_a_number(number: str) -> None:
    with pytest.raises(PaperIncomplete):
        checked_paper(OnPaper(number, TODAY), TODAY)


@given(st.integers(1, 1000))
def test_paper_of_a_day_to_come(days: int) -> None:
    with pytest.raises(PaperIncomplete):
        checked_paper(OnPaper("1", TODAY + timedelta(days=days)), TODAY)
