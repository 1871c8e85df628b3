"""What a curator copies from a paper is understood generously."""

from datetime import date

import pytest

from domain.mentoring.speaking import OnPaper
from handlers.mentoring.pairings.reading import PaperNotUnderstood, read_paper

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
    ],
)
def test_a_line_of_a_paper(said: str, number: str, dated: date, months: int | None) -> None:
    assert read_paper(said, TODAY) == (OnPaper(number, dated), months)


@pytest.mark.parametrize("said", ["", "12/3", "05.11.2026", "двенадцать", "12/3 45.11.2026", "12/3 вчера 9"])
def test_what_is_no_paper(said: str) -> None:
    with pytest.raises(PaperNotUnderstood):
        read_paper(said, TODAY)
