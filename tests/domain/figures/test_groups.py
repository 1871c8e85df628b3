"""Age groups of the December figures: as of the last day of the year."""

from dataclasses import replace
from datetime import date

import pytest

from domain.figures.groups import Group, Lack, Placed, counted_on, place
from domain.registry.birth import Birth
from domain.registry.record import Details, Kind, Part
from tests.domain.registry.people import MOMENT, somebody

DAY = date(2026, 12, 31)


@pytest.mark.parametrize(
    ("today", "day"),
    [
        (date(2026, 11, 27), DAY),
        (date(2026, 12, 31), DAY),
        (date(2027, 1, 31), DAY),
        (date(2027, 2, 1), date(2027, 12, 31)),
    ],
)
def test_the_year_that_is_counted(today: date, day: date) -> None:
    assert counted_on(today) == day


@pytest.mark.parametrize(
    ("kind", "birth", "work_since", "placed"),
    [
        (Kind.PUPIL, "2017", None, Placed(Group.UNKNOWN, Lack.TOO_YOUNG)),
        (Kind.PUPIL, "2016", None, Placed(Group.CHILDREN)),
        (Kind.PUPIL, "01.01.2012", None, Placed(Group.CHILDREN)),
        (Kind.PUPIL, "31.12.2011", None, Placed(Group.TEENS)),
        (Kind.PUPIL, "2007", None, Placed(Group.TEENS)),
        (Kind.GRADUATE, "2006", None, Placed(Group.ADULTS)),
        (None, "1980", None, Placed(Group.ADULTS)),
        (None, None, None, Placed(Group.UNKNOWN, Lack.BIRTH)),
        (Kind.PUPIL, None, 2025, Placed(Group.UNKNOWN, Lack.BIRTH)),
        (Kind.TEACHER, "1980", None, Placed(Group.UNKNOWN, Lack.WORK_SINCE)),
        (Kind.TEACHER, None, 2023, Placed(Group.YOUNG)),
        (Kind.TEACHER, None, 2022, Placed(Group.ADULTS)),
        (Kind.SPECIALIST, "2007", 2026, Placed(Group.YOUNG)),
    ],
)
def test_where_somebody_stands(kind: Kind | None, birth: str | None, work_since: int | None, placed: Placed) -> None:
    born = None if birth is None else Birth.parse(birth)
    record = replace(somebody(1, Details(birth=born, work_since=work_since), Part.MENTEE), kind=kind)

    assert place(record, DAY) == placed


def test_of_closed_and_destroyed_data_nobody_asks_anything() -> None:
    erased = somebody(1, Details(), Part.MENTEE, erased=True)
    blocked = replace(somebody(2, Details(), Part.MENTEE), blocked_at=MOMENT)

    assert place(erased, DAY) == place(blocked, DAY) == Placed(Group.UNKNOWN)
