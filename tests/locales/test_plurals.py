"""Russian numerals: 21 is grammatically one, and yet not a single one."""

import pytest

from wording.texts import Words


@pytest.mark.parametrize(
    ("seats", "said"),
    [
        (1, "занято единственное место"),
        (2, "заняты все 2 места"),
        (11, "заняты все 11 мест"),
        (21, "занято 21 место из 21"),
        (40, "заняты все 40 мест"),
    ],
)
def test_all_seats_are_taken(seats: int, said: str) -> None:
    words = Words("ru")
    assert words.plain("card-full", seats=seats) == said
    assert words.plain("told-full", seats=seats, title="Роботы").lower().startswith(f"{said}: ")


@pytest.mark.parametrize(
    ("people", "said"),
    [
        (1, "Одному участнику я не могу написать: он не открывал"),
        (2, "2 участникам я не могу написать: они не открывали"),
        (21, "21 участнику я не могу написать: они не открывали"),
    ],
)
def test_who_cannot_be_written_to(people: int, said: str) -> None:
    assert said in Words("ru").plain("told-digest-unreachable", people=people)
