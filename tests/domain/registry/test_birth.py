"""Ages, also of those of whom only the year is known."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.registry.birth import Birth

days = st.dates(date(1950, 1, 1), date(2030, 12, 31))
births = st.one_of(st.builds(Birth, st.integers(1950, 2030)), st.builds(Birth.on, days))


@given(births)
def test_a_birth_is_read_as_it_is_written(birth: Birth) -> None:
    assert Birth.parse(str(birth)) == birth


@given(births, st.integers(0, 90))
def test_an_age_is_reached_on_its_birthday_and_not_before(birth: Birth, age: int) -> None:
    birthday = birth.birthday(age)

    assert birth.age_on(birthday) == age
    assert birth.age_on(date.fromordinal(birthday.toordinal() - 1)) == age - 1


@pytest.mark.parametrize(
    ("birth", "day", "age"),
    [
        (Birth(2012, 5, 3), date(2026, 5, 2), 13),
        (Birth(2012, 5, 3), date(2026, 5, 3), 14),
        (Birth(2012, 2, 29), date(2026, 2, 28), 13),
        (Birth(2012, 2, 29), date(2026, 3, 1), 14),
        (Birth(2012), date(2026, 12, 30), 13),
        (Birth(2012), date(2026, 12, 31), 14),
    ],
)
def test_ages(birth: Birth, day: date, age: int) -> None:
    assert birth.age_on(day) == age


@pytest.mark.parametrize("text", ["", "12", "31.02.2010", "2010-13-01", "03/05/2012", "May 2012", "20122"])
def test_what_is_no_birth(text: str) -> None:
    assert Birth.parse(text) is None


def test_a_month_without_its_day_is_refused() -> None:
    with pytest.raises(ValueError, match="whole date"):
        Birth(2012, 5)


def test_who_cannot_be_alive() -> None:
    today = date(2026, 11, 26)
    born = [Birth(1900), Birth(1916), Birth(2026, 11, 27), Birth(2026, 11, 26)]

    assert [birth.is_possible(today) for birth in born] == [False, True, False, True]
