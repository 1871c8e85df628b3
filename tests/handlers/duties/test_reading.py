"""What people type about duties: understood generously, or refused."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.duties.duty import Yearly
from domain.errors import Refusal
from handlers.duties.reading import (
    DateNotUnderstood,
    LadderNotUnderstood,
    MonthDayNotUnderstood,
    MonthDaysNotUnderstood,
    YearDayNotUnderstood,
    read_date,
    read_day_of_month,
    read_day_of_year,
    read_days_before,
    read_evidence,
    read_month_days,
)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("20.12", Yearly(12, 20)),
        ("20.12.", Yearly(12, 20)),
        ("1/5", Yearly(5, 1)),
        ("20.12.2026", Yearly(12, 20)),
        ("20 декабря", Yearly(12, 20)),
        ("20-го декабря", Yearly(12, 20)),
        ("1 мая", Yearly(5, 1)),
        ("3 Март", Yearly(3, 3)),
        ("29 февр.", Yearly(2, 29)),
        ("December 20", Yearly(12, 20)),
        ("20th of December", Yearly(12, 20)),
        ("1st May", Yearly(5, 1)),
        ("Sept 1", Yearly(9, 1)),
    ],
)
def test_day_of_year(typed: str, read: Yearly) -> None:
    assert read_day_of_year(typed) == read


@pytest.mark.parametrize("typed", ["", "20", "декабрь", "31.02", "30 февраля", "0.5", "5.13", "20 брюмера", "20 де"])
def test_day_of_year_not_understood(typed: str) -> None:
    with pytest.raises(YearDayNotUnderstood):
        read_day_of_year(typed)


@pytest.mark.parametrize(
    ("typed", "read"), [("15", 15), (" 1 ", 1), ("31.", 31), ("15-е", 15), ("15-го числа", 15), ("3rd", 3)]
)
def test_day_of_month(typed: str, read: int) -> None:
    assert read_day_of_month(typed) == read


@pytest.mark.parametrize("typed", ["", "0", "32", "-1", "1, 15", "первого", "1.5", "115"])
def test_day_of_month_not_understood(typed: str) -> None:
    with pytest.raises(MonthDayNotUnderstood):
        read_day_of_month(typed)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("30, 14, 7", (30, 14, 7)),
        ("30 14 7 0", (30, 14, 7, 0)),
        ("за 30, 14 и 7 дней", (30, 14, 7)),
        ("7;1.", (7, 1)),
        ("14 days and 1 day before", (14, 1)),
        ("3", (3,)),
    ],
)
def test_days_before(typed: str, read: tuple[int, ...]) -> None:
    assert read_days_before(typed) == read


@pytest.mark.parametrize("typed", ["", "иногда", "-5", "1.5", "30, сорок", "за дней", "99999"])
def test_days_before_not_understood(typed: str) -> None:
    with pytest.raises(LadderNotUnderstood):
        read_days_before(typed)


def test_month_days() -> None:
    assert read_month_days("10, 20 и 25 числа") == (10, 20, 25)


@pytest.mark.parametrize("typed", ["0", "32", "10, 40", "в середине"])
def test_month_days_not_understood(typed: str) -> None:
    with pytest.raises(MonthDaysNotUnderstood):
        read_month_days(typed)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("12.12", date(2026, 12, 12)),
        ("12.12.2026", date(2026, 12, 12)),
        ("01.03", date(2027, 3, 1)),
        ("Вчера", date(2026, 11, 22)),
        ("сегодня.", date(2026, 11, 23)),
        ("tomorrow", date(2026, 11, 24)),
        ("послезавтра", date(2026, 11, 25)),
    ],
)
def test_date(typed: str, read: date) -> None:
    assert read_date(typed, date(2026, 11, 23)) == read


@pytest.mark.parametrize("typed", ["31.02.2027", "25.12 10:00", "скоро", "вчера вечером"])
def test_date_not_understood(typed: str) -> None:
    with pytest.raises(DateNotUnderstood):
        read_date(typed, date(2026, 11, 23))


@pytest.mark.parametrize(
    ("typed", "note", "link"),
    [
        ("https://example.org/a", "", "https://example.org/a"),
        ("example.org/a", "", "example.org/a"),
        ("Письмо № 12", "Письмо № 12", ""),
        ("Отчёт: https://example.org/a.", "Отчёт", "https://example.org/a"),
        ("https://example.org/a — отчёт", "отчёт", "https://example.org/a"),
        ("См. (https://example.org/a), стр. 3", "См. ( ), стр. 3", "https://example.org/a"),
        ("Отчёт: https://example.org/wiki/Наставник_(роль).", "Отчёт", "https://example.org/wiki/Наставник_(роль)"),
        ("https://example.org/a_(b)", "", "https://example.org/a_(b)"),
        ("https://example.org/a.", "", "https://example.org/a"),
        ("15.12.2026 отправили", "15.12.2026 отправили", ""),
    ],
)
def test_evidence(typed: str, note: str, link: str) -> None:
    assert read_evidence(typed) == (note, link)


@given(st.text(max_size=60))
def test_anything_typed_is_read_or_refused(typed: str) -> None:
    for read in (read_day_of_year, read_day_of_month, read_days_before, read_month_days):
        with suppress(Refusal):
            read(typed)
    note, link = read_evidence(typed)
    assert len(note) + len(link) <= len(typed) + 1
