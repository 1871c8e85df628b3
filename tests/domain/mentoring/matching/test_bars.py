"""Each hard rule by itself."""

from typing import Any

import pytest

from domain.mentoring.matching.bars import Bar, bars
from domain.registry.forms import FORMS
from domain.registry.record import Ages, RecordId
from tests.domain.mentoring.matching.people import MENTORS, mentor, offer, seeker


def test_nothing_forbids_an_ordinary_pair() -> None:
    assert bars(seeker(), offer()) == ()


@pytest.mark.parametrize(
    ("of_mentee", "of_mentor", "bar"),
    [
        ({"has_consent": False}, {}, Bar.MENTEE_CONSENT),
        ({"guardians": frozenset({mentor(1)})}, {}, Bar.GUARDIAN),
        ({}, {"guardians": frozenset({RecordId(1)})}, Bar.GUARDIAN),
        ({"forms": frozenset()}, {}, Bar.FORM_UNSAID),
        ({}, {"forms": frozenset()}, Bar.FORM_UNSAID),
        ({}, {"forms": frozenset({FORMS[1].key})}, Bar.FORM),
        ({"age": None}, {"ages": Ages(least=10)}, Bar.AGE_UNKNOWN),
        ({"age": 9}, {"ages": Ages(10, 12)}, Bar.AGE),
        ({"age": 13}, {"ages": Ages(most=12)}, Bar.AGE),
        ({"not_again": frozenset({mentor(1)})}, {}, Bar.LEFT),
        ({}, {"has_consent": False}, Bar.MENTOR_CONSENT),
        ({}, {"capacity": 2, "taken": 2}, Bar.SEAT),
        ({}, {"capacity": 1, "taken": 2}, Bar.SEAT),
    ],
)
def test_each_rule(of_mentee: dict[str, Any], of_mentor: dict[str, Any], bar: Bar) -> None:
    assert bars(seeker(**of_mentee), offer(**of_mentor)) == (bar,)


def test_nobody_is_their_own_mentor() -> None:
    assert bars(seeker(MENTORS + 1), offer(1)) == (Bar.SELF,)


@pytest.mark.parametrize(("age", "ages"), [(10, Ages(10, 12)), (12, Ages(10, 12)), (None, Ages()), (40, Ages(18))])
def test_ages_that_are_wished(age: int | None, ages: Ages) -> None:
    assert bars(seeker(age=age), offer(ages=ages)) == ()


def test_everything_that_forbids_a_pair_is_named() -> None:
    assert bars(seeker(has_consent=False), offer(forms=frozenset({FORMS[1].key}), capacity=0)) == (
        Bar.MENTEE_CONSENT,
        Bar.FORM,
        Bar.SEAT,
    )


def test_more_than_three_wishes_or_one_twice_are_none() -> None:
    with pytest.raises(ValueError, match="up to 3"):
        seeker(wishes=tuple(mentor(number) for number in range(4)))
    with pytest.raises(ValueError, match="up to 3"):
        offer(wishes=(RecordId(1), RecordId(1)))
