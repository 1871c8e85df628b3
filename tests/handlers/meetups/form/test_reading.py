"""What organisers type is understood generously, and refused where it is not clear."""

from collections.abc import Callable
from datetime import time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import Refusal
from domain.meetups.meetup import Place, ProgrammeItem
from handlers.dates import HourNotUnderstood
from handlers.meetups.form import reading


@pytest.mark.parametrize(
    ("typed", "end"),
    [
        ("до 21:00", time(21)),
        ("До 9 вечера", time(21)),
        ("до21:00", time(21)),
        ("по 21", time(21)),
        ("until 9 pm", time(21)),
        ("till 21:30", time(21, 30)),
        ("– 21:30", time(21, 30)),
        ("-21:30", time(21, 30)),
        ("21:00", None),
        ("долго", None),
        ("2 часа", None),
    ],
)
def test_end(typed: str, end: time | None) -> None:
    assert reading.read_end(typed) == end


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("1:30", 90),
        ("2", 120),
        ("9", 540),
        ("10", 10),
        ("45", 45),
        ("90", 90),
        ("1.5", 90),
        ("1,5 ч", 90),
        ("2 часа", 120),
        ("2h", 120),
        ("90 мин", 90),
        ("90 minutes", 90),
        ("1 ч 30 мин", 90),
        ("1ч30м", 90),
        ("1h 30m", 90),
        ("0", 0),
    ],
)
def test_length(typed: str, minutes: int) -> None:
    assert reading.read_length(typed) == timedelta(minutes=minutes)


@given(st.integers(0, 72 * 60 - 1))
def test_length_as_clocks_show_it(minutes: int) -> None:
    assert reading.read_length(f"{minutes // 60}:{minutes % 60:02}") == timedelta(minutes=minutes)


@pytest.mark.parametrize(
    ("typed", "number"), [("30", 30), ("30 мест", 30), ("мест: 30", 30), ("0", 0), ("100000000", 10**8)]
)
def test_number(typed: str, number: int) -> None:
    assert reading.read_number(typed) == number


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("1 день, 2 ч", [1440, 120]),
        ("24 ч и 30 мин", [1440, 30]),
        ("7 days; 2 hours", [7 * 1440, 120]),
        ("30", [30]),
        ("1 день,", [1440]),
    ],
)
def test_reminders(typed: str, minutes: list[int]) -> None:
    assert reading.read_reminders(typed) == [timedelta(minutes=one) for one in minutes]


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("Клуб", Place("Клуб")),
        ("  Клуб  \n\n ул. Мира, 5 ", Place("Клуб", "ул. Мира, 5")),
        ("Клуб\nhttps://example.org\nул. Мира, 5", Place("Клуб", "ул. Мира, 5", "https://example.org")),
        ("45.25, 19.84\nКлуб", Place("Клуб", latitude=45.25, longitude=19.84)),
        ("meet.example.org/abc", Place(link="meet.example.org/abc")),
        ("-33.8688 151.2093", Place(latitude=-33.8688, longitude=151.2093)),
        ("ул.Мира", Place("ул.Мира")),
    ],
)
def test_place(typed: str, place: Place) -> None:
    assert reading.read_place(typed) == place


@pytest.mark.parametrize(
    ("typed", "items"),
    [
        ("Как учить роботов — Вера Ким", [ProgrammeItem("Как учить роботов", "Вера Ким")]),
        (
            "1. Роботы - Вера\n2) Кофе\n• Тройки",
            [
                ProgrammeItem("Роботы", "Вера"),
                ProgrammeItem("Кофе"),
                ProgrammeItem("Тройки"),
            ],
        ),
        ("Вопросы-ответы", [ProgrammeItem("Вопросы-ответы")]),
        ("Роботы | Вера", [ProgrammeItem("Роботы", "Вера")]),
        ("Роботы — люди — Вера", [ProgrammeItem("Роботы", "люди — Вера")]),
        ("\n \n", []),
    ],
)
def test_programme(typed: str, items: list[ProgrammeItem]) -> None:
    assert reading.read_programme(typed) == items


@pytest.mark.parametrize(
    ("typed", "tags"),
    [
        ("#роботы встреча", ["#роботы", "встреча"]),
        ("умный дом, встреча", ["умный дом", " встреча"]),
        ("роботы\nвстреча", ["роботы", "встреча"]),
    ],
)
def test_tags(typed: str, tags: list[str]) -> None:
    assert reading.read_tags(typed) == tags


@pytest.mark.parametrize(
    ("read", "typed", "refusal"),
    [
        (reading.read_end, "до завтра", HourNotUnderstood),
        (reading.read_length, "долго", reading.LengthNotUnderstood),
        (reading.read_length, "", reading.LengthNotUnderstood),
        (reading.read_length, "-2", reading.LengthNotUnderstood),
        (reading.read_number, "много", reading.NumberNotUnderstood),
        (reading.read_number, "-5", reading.NumberNotUnderstood),
        (reading.read_number, "2.5", reading.NumberNotUnderstood),
        (reading.read_number, "10 или 20", reading.NumberNotUnderstood),
        (reading.read_number, "9" * 10, reading.NumberNotUnderstood),
        (reading.read_reminders, "иногда", reading.ReminderNotUnderstood),
        (reading.read_reminders, " , ", reading.ReminderNotUnderstood),
        (reading.read_place, "a\nb\nc", reading.PlaceTooManyLines),
    ],
)
def test_what_is_not_clear_is_refused(read: Callable[[str], object], typed: str, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        read(typed)


@given(st.text(max_size=60) | st.text("0123456789:.,-/– чhмдоапm\n", max_size=20))
def test_whatever_is_typed_is_read_or_refused(typed: str) -> None:
    for read in (
        reading.read_end,
        reading.read_length,
        reading.read_number,
        reading.read_reminders,
        reading.read_place,
        reading.read_programme,
        reading.read_tags,
    ):
        try:
            read(typed)
        except Refusal:
            continue
