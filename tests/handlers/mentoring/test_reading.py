"""What a curator copies from an agreement, and the days of plans and the roadmap, are understood generously."""

from datetime import date

import pytest

from domain.mentoring.speaking import OnPaper
from handlers.mentoring.pairings.reading import AgreementNotUnderstood, read_agreement
from handlers.mentoring.plans.reading import DaysNotUnderstood, read_days
from handlers.roadmap.reading import TermNotUnderstood, read_term

TODAY = date(2026, 12, 1)


@pytest.mark.parametrize(
    ("said", "number", "dated", "months"),
    [
        ("12/3 05.11.2026", "12/3", date(2026, 11, 5), None),
        ("12/3 05.11.2026 9", "12/3", date(2026, 11, 5), 9),
        ("№ 12/3 от 05.11.2026, 9 месяцев", "12/3", date(2026, 11, 5), 9),
        ("12-б бис 2026-11-05; 12", "12-б бис", date(2026, 11, 5), 12),
        ("7 30.11", "7", date(2026, 11, 30), None),
        ("7 02.12", "7", date(2025, 12, 2), None),
        ("12/3 вчера 9", "12/3", date(2026, 11, 30), 9),
        ("12/3, Сегодня", "12/3", TODAY, None),
        ("12/3 05.12.2026 9 мес.", "12/3", date(2026, 12, 5), 9),
    ],
)
def test_a_line_of_an_agreement(said: str, number: str, dated: date, months: int | None) -> None:
    assert read_agreement(said, TODAY) == (OnPaper(number, dated), months)


@pytest.mark.parametrize("said", ["", "12/3", "05.11.2026", "двенадцать", "12/3 45.11.2026", "12/3 давно 9"])
def test_what_is_no_agreement(said: str) -> None:
    with pytest.raises(AgreementNotUnderstood):
        read_agreement(said, TODAY)


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("05.12", date(2026, 12, 5), date(2026, 12, 5)),
        ("с 05.12 по 20.01", date(2026, 12, 5), date(2027, 1, 20)),
        ("завтра", date(2026, 12, 2), date(2026, 12, 2)),
        ("с завтра по 20.12", date(2026, 12, 2), date(2026, 12, 20)),
        ("tomorrow to 20.12.2026", date(2026, 12, 2), date(2026, 12, 20)),
    ],
)
def test_the_days_of_an_item(said: str, first: date, last: date) -> None:
    assert read_days(said, TODAY) == (first, last)


@pytest.mark.parametrize("said", ["", "скоро", "05.12 – когда-нибудь", "05.12 – 06.12 – 07.12"])
def test_what_are_no_days(said: str) -> None:
    with pytest.raises(DaysNotUnderstood):
        read_days(said, TODAY)


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("15.10", date(2026, 10, 15), date(2026, 10, 15)),
        ("15.10 – 31.05", date(2026, 10, 15), date(2027, 5, 31)),
        ("вчера", date(2026, 11, 30), date(2026, 11, 30)),
        ("завтра по 01.02", date(2026, 12, 2), date(2027, 2, 1)),
    ],
)
def test_a_term_is_of_its_school_year(said: str, first: date, last: date) -> None:
    assert read_term(said, 2026, TODAY) == (first, last)


def test_what_is_no_term() -> None:
    with pytest.raises(TermNotUnderstood):
        read_term("осенью", 2026, TODAY)
