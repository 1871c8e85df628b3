"""Rules, ladders and what is left, in words; Russian plurals of days and working days."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from domain.duties.duty import UPDATE_LADDER, Bound, Ladder, Monthly, Once, Repeats, Yearly
from handlers.duties.views import days, rules
from wording import moments
from wording.reader import Reader
from wording.texts import Words

RU = Reader(Words("ru"), ZoneInfo("Europe/Moscow"))
EN = Reader(Words("en"), ZoneInfo("Europe/Moscow"))


@pytest.mark.parametrize(
    ("working", "said"),
    [
        (1, "остался 1 рабочий день"),
        (2, "осталось 2 рабочих дня"),
        (5, "осталось 5 рабочих дней"),
        (11, "осталось 11 рабочих дней"),
        (21, "остался 21 рабочий день"),
        (22, "осталось 22 рабочих дня"),
    ],
)
def test_working_days_left(working: int, said: str) -> None:
    assert RU.words.plain("duty-left-working", working=working) == said


@pytest.mark.parametrize(
    ("days_left", "working", "said"),
    [
        (3, 1, "осталось 3 дня, из них 1 рабочий"),
        (7, 5, "осталось 7 дней, из них 5 рабочих"),
        (31, 21, "остался 31 день, из них 21 рабочий"),
    ],
)
def test_days_and_working_days_left(days_left: int, working: int, said: str) -> None:
    assert RU.words.plain("duty-left-both", days=days_left, working=working) == said


@pytest.mark.parametrize(
    ("late", "said"),
    [
        (1, "просрочено на 1 день"),
        (3, "просрочено на 3 дня"),
        (14, "просрочено на 14 дней"),
        (101, "просрочено на 101 день"),
    ],
)
def test_days_overdue(late: int, said: str) -> None:
    assert RU.words.plain("duty-overdue-days", days=late) == said


@pytest.mark.parametrize(
    ("repeats", "bound", "russian", "english"),
    [
        (Yearly(12, 20), Bound.BEFORE, "каждый год, до 20 декабря", "every year, before 20 December"),
        (Yearly(2, 29), Bound.BY, "каждый год, не позднее 29 февраля", "every year, by 29 February"),
        (Monthly(31), Bound.BY, "каждый месяц, не позднее последнего дня", "every month, by the last day"),
        (Monthly(15), Bound.BEFORE, "каждый месяц, до 15-го числа", "every month, before day 15"),
        (Once(date(2027, 3, 12)), Bound.BY, "один раз, не позднее 12 марта 2027", "once, by 12 March 2027"),
    ],
)
def test_rules(repeats: Repeats, bound: Bound, russian: str, english: str) -> None:
    assert (rules.rule(repeats, bound, RU), rules.rule(repeats, bound, EN)) == (russian, english)


@pytest.mark.parametrize(
    ("ladder", "russian", "english"),
    [
        (
            Ladder(),
            "за 30, 14, 7, 3 и 1 день, в сам день; после срока — каждый день, пока не сдано",
            "30, 14, 7, 3, and 1 day before, on the day itself; once overdue, every day until done",
        ),
        (
            UPDATE_LADDER,
            "15 и 22 числа, в последние 3 рабочих дня срока",
            "on days 15 and 22 of the month, on the last 3 working days up to the due day",
        ),
        (Ladder((3,), daily_when_overdue=False), "за 3 дня", "3 days before"),
        (
            Ladder((), (), 1, daily_when_overdue=False),
            "в последний рабочий день срока",
            "on the due day",
        ),
        (Ladder(()), "после срока — каждый день, пока не сдано", "once overdue, every day until done"),
        (Ladder((), daily_when_overdue=False), "", ""),
    ],
)
def test_ladders(ladder: Ladder, russian: str, english: str) -> None:
    assert (rules.ladder(ladder, RU), rules.ladder(ladder, EN)) == (russian, english)


def test_days_of_another_year_name_it() -> None:
    today = date(2026, 12, 1)

    assert days.day(date(2026, 12, 18), "ru", today) == "пт, 18 декабря"
    assert days.day(date(2027, 1, 29), "ru", today) == "пт, 29 января 2027"
    assert moments.school_year(2099) == "2099/00"
