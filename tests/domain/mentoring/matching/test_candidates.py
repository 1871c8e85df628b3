"""Candidates for one mentee."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.mentoring.matching import weights
from domain.mentoring.matching.bars import Bar
from domain.mentoring.matching.candidates import candidate, suggest
from domain.mentoring.matching.facts import (
    DaysUnsaid,
    HoursEach,
    OthersAlready,
    ProposedBefore,
    Room,
    TopicsAnswered,
    TopicsLeft,
)
from domain.mentoring.matching.people import Offer, Seeker, Weekday
from domain.registry.forms import TagId
from domain.registry.record import RecordId
from tests.domain.mentoring.matching.people import TOPICS, cohorts, mentor, offer, seeker


def test_best_come_first_and_equals_by_code() -> None:
    topics = frozenset(TOPICS[:2])
    offers = [offer(number, topics=frozenset(TOPICS[: number // 2])) for number in (5, 4, 3, 2, 1)]

    found = suggest(seeker(topics=topics), [*offers, offer(6, taken=1)])

    assert [one.offer.record for one in found.candidates] == [mentor(number) for number in (4, 5, 2, 3, 1)]
    assert [(one.offer.record, one.bars) for one in found.ruled_out] == [(mentor(6), (Bar.SEAT,))]
    assert found.best == found.candidates[:3]


def test_whoever_was_proposed_already_comes_last_and_it_is_said() -> None:
    topics = frozenset(TOPICS[:2])

    found = suggest(seeker(topics=topics, proposed=frozenset({mentor(1)})), [offer(1, topics=topics), offer(2)])

    assert [one.offer.record for one in found.candidates] == [mentor(2), mentor(1)]
    assert [ProposedBefore() in one.speaks_against for one in found.candidates] == [False, True]
    assert found.candidates[1].points < 0 < found.candidates[0].points


def test_points_are_those_of_the_facts() -> None:
    found = candidate(
        seeker(topics=frozenset(TOPICS[:4])), offer(topics=frozenset(TOPICS[1:4]), capacity=4, taken=1, hours=3)
    )

    assert found.points == 45 + 7 + 5
    assert found.speaks_for == (TopicsAnswered(3, 4), Room(3), HoursEach(1))
    assert found.speaks_against == (TopicsLeft(frozenset({TOPICS[0]})), DaysUnsaid(), OthersAlready(1))


def test_a_pair_for_which_everything_speaks_has_all_points() -> None:
    days = frozenset({Weekday.MONDAY, Weekday.SUNDAY})
    wanted = seeker(topics=frozenset({TagId(1)}), days=days, wishes=(mentor(1),), named=frozenset({mentor(1)}))

    found = candidate(wanted, offer(topics=frozenset({TagId(1)}), days=days, wishes=(RecordId(1),), hours=2))

    assert (found.points, found.speaks_against) == (weights.MOST, ())


@pytest.mark.parametrize("hours", [None, 0, 1, 7])
@pytest.mark.parametrize("capacity", [1, 3, 7])
def test_a_later_seat_is_worth_no_more(capacity: int, hours: int | None) -> None:
    one = offer(capacity=capacity, hours=hours)

    points = [weights.seat_points(one, others) for others in range(capacity + 2)]

    assert points == sorted(points, reverse=True)
    assert min(points) >= 0


@given(cohorts(), st.randoms(use_true_random=False))
def test_order_of_the_mentors_changes_nothing(cohort: tuple[list[Seeker], list[Offer]], order: random.Random) -> None:
    for one in cohort[0]:
        found = suggest(one, cohort[1])
        assert suggest(one, order.sample(cohort[1], len(cohort[1]))) == found
        told = [fit.offer for fit in found.candidates] + [other.offer for other in found.ruled_out]
        assert sorted(told) == sorted(cohort[1])
