"""A paper as a curator types it."""

from datetime import date

import pytest

from domain.mentoring.refusals import PaperIncomplete
from domain.mentoring.speaking import OnPaper
from handlers.mentoring.on_paper import read_paper

TODAY = date(2026, 12, 1)


@pytest.mark.parametrize(
    ("typed", "paper"),
    [
        ("12/3, 05.11.2026", OnPaper("12/3", date(2026, 11, 5))),
        ("№ 12/3 от 05.11", OnPaper("12/3", date(2026, 11, 5))),
        ("45 01.12", OnPaper("45", TODAY)),
        ("7, 02.12", OnPaper("7", date(2025, 12, 2))),
        ("12-б бис 2026-11-05.", OnPaper("12-б бис", date(2026, 11, 5))),
        ("№12/3  05.11.26", OnPaper("12/3", date(2026, 11, 5))),
        ("12/3 of 05.11", OnPaper("12/3", date(2026, 11, 5))),
        ("7 от вчера", OnPaper("7", date(2026, 11, 30))),
        ("1, 2, 2026-11-05", OnPaper("1, 2", date(2026, 11, 5))),
    ],
)
def test_number_and_day(typed: str, paper: OnPaper) -> None:
    assert read_paper(typed, TODAY) == paper


@pytest.mark.parametrize("typed", ["", "12/3", "12/3, завтра", "05.11.2026", "№, 05.11.2026", "12/3, 02.12.2026"])
def test_what_lacks_something(typed: str) -> None:
    with pytest.raises(PaperIncomplete):
        read_paper(typed, TODAY)
