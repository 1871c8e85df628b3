"""What is said of all pairs at once is what is said of each."""

import pytest
from hypothesis import given

from domain.mentoring.matching.bars import Bar, bars
from domain.mentoring.matching.candidates import candidate
from domain.mentoring.matching.people import Offer, Seeker
from domain.mentoring.matching.table import table_of
from domain.mentoring.matching.weights import seat_points
from tests.domain.mentoring.matching.people import cohorts, offer, seeker


@given(cohorts())
def test_table_says_of_each_pair_what_the_rules_say(cohort: tuple[list[Seeker], list[Offer]]) -> None:
    table = table_of(*cohort)

    for row, one in enumerate(table.seekers):
        for column, other in enumerate(table.offers):
            broken = tuple(bar for bar in Bar if bar in table.barred and table.barred[bar][row, column])
            assert broken == tuple(bar for bar in bars(one, other) if bar is not Bar.SEAT)
            if other.free:
                points = table.points[row, column] + seat_points(other, other.taken)
                assert points == candidate(one, other).points


def test_nobody_is_there_twice() -> None:
    with pytest.raises(ValueError, match="twice"):
        table_of([seeker(1), seeker(1)], [])
    with pytest.raises(ValueError, match="twice"):
        table_of([], [offer(1), offer(1)])
