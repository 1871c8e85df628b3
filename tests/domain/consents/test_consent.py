"""When there is a valid consent, and what may be published."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.consents.consent import (
    Category,
    Consent,
    Purpose,
    State,
    Terms,
    may_publish,
    newest,
    published,
    signatures,
    valid,
)
from domain.consents.signing import Signer, Stage, next_change
from domain.registry.birth import Birth

from .making import BOY, GIRL, TODAY, paper, person

DAY = timedelta(days=1)
SITE, VK = "site", "vk"


@pytest.mark.parametrize(
    ("birth", "papers", "expected"),
    [
        (BOY, [], False),
        (BOY, [paper(Signer.GUARDIAN, Stage.CHILD)], True),
        (BOY, [paper(Signer.OWN, Stage.TEEN), paper(Signer.GUARDIAN, Stage.TEEN)], False),
        (GIRL, [paper(Signer.GUARDIAN, Stage.TEEN)], False),
        (GIRL, [paper(Signer.OWN, Stage.TEEN)], False),
        (GIRL, [paper(Signer.OWN, Stage.TEEN), paper(Signer.GUARDIAN, Stage.TEEN)], True),
        (GIRL, [paper(Signer.OWN, Stage.TEEN), paper(Signer.GUARDIAN, Stage.CHILD)], False),
        (None, [paper(Signer.OWN, Stage.TEEN), paper(Signer.GUARDIAN, Stage.TEEN)], True),
        (Birth(1980), [paper(Signer.OWN, Stage.ADULT)], True),
        (Birth(1980), [paper(Signer.OWN, Stage.TEEN)], False),
        (Birth(1980), [paper(Signer.OWN, Stage.ADULT, purpose=Purpose.PUBLICATION)], False),
        (Birth(1980), [paper(Signer.OWN, Stage.ADULT, state=State.PRINTED)], False),
        (Birth(1980), [paper(Signer.OWN, Stage.ADULT, state=State.REVOKED)], False),
        (Birth(1980), [paper(Signer.OWN, Stage.ADULT, state=State.EXPIRED)], False),
        (Birth(1980), [paper(Signer.OWN, Stage.ADULT, until=TODAY)], True),
        (Birth(1980), [paper(Signer.OWN, Stage.ADULT, until=TODAY - DAY)], False),
        (Birth(1980), [paper(Signer.OWN, Stage.ADULT, signed_on=TODAY)], True),
        (Birth(1980), [paper(Signer.OWN, Stage.ADULT, signed_on=TODAY + DAY)], False),
    ],
)
def test_whether_it_is_valid(birth: Birth | None, papers: list[Consent], expected: bool) -> None:
    assert valid(person(birth), papers, TODAY) is expected


@given(st.dates(date(2007, 1, 1), date(2014, 12, 31)), st.booleans())
def test_at_a_birthday_that_changes_who_signs_nothing_signed_before_is_enough(born: date, year_only: bool) -> None:
    one = person(Birth(born.year) if year_only else Birth.on(born))
    change = next_change(one, TODAY)
    papers = [
        paper(signer, stage) for stage in Stage for signer in stage.signers if not change or stage != change.stage
    ]

    if change is not None:
        assert valid(one, papers, change.day - DAY)
        assert not valid(one, papers, change.day)
        assert valid(one, [*papers, *(paper(signer, change.stage) for signer in change.stage.signers)], change.day)


@given(
    st.lists(
        st.builds(
            paper,
            st.sampled_from(Signer),
            st.sampled_from(Stage),
            state=st.sampled_from([State.PRINTED, State.SIGNED, State.REVOKED, State.EXPIRED]),
            until=st.none() | st.dates(TODAY - 9 * DAY, TODAY + 9 * DAY),
        ),
        max_size=6,
    ),
    st.sampled_from([BOY, GIRL, Birth(1980), None]),
)
def test_valid_says_that_each_signature_is_in_force(papers: list[Consent], birth: Birth | None) -> None:
    one = person(birth)
    stage = Stage.TEEN if birth in (GIRL, None) else Stage.CHILD if birth == BOY else Stage.ADULT
    in_force = {
        (p.signer, p.stage) for p in papers if p.state is State.SIGNED and (p.until is None or p.until >= TODAY)
    }

    assert valid(one, papers, TODAY) is all((signer, stage) in in_force for signer in stage.signers)


def test_one_in_force_decides_even_if_another_is_printed_later() -> None:
    signed = paper(Signer.OWN, Stage.ADULT, 1)
    printed = paper(Signer.OWN, Stage.ADULT, 2, state=State.PRINTED, signed_on=None)
    found = newest([signed, printed], Purpose.PROCESSING, Signer.OWN, Stage.ADULT, TODAY)

    assert found == signed
    assert newest([printed], Purpose.PROCESSING, Signer.OWN, Stage.ADULT, TODAY) == printed


def test_states_of_a_signature() -> None:
    over = paper(Signer.OWN, Stage.ADULT, until=TODAY - DAY)
    (nothing,) = signatures([], Purpose.PROCESSING, Stage.ADULT, TODAY)
    (expired,) = signatures([over], Purpose.PROCESSING, Stage.ADULT, TODAY)

    assert (nothing.state_on(TODAY), expired.state_on(TODAY)) == (State.NEEDED, State.EXPIRED)
    assert expired.state_on(TODAY - DAY) is State.SIGNED


def test_only_what_both_allow_is_published() -> None:
    theirs = Terms(frozenset({Category.PHOTO, Category.NAME}), frozenset({SITE, VK}))
    hers = Terms(frozenset({Category.PHOTO, Category.ACHIEVEMENTS}), frozenset({SITE}))
    papers = [
        paper(Signer.GUARDIAN, Stage.TEEN, purpose=Purpose.PUBLICATION, terms=theirs),
        paper(Signer.OWN, Stage.TEEN, purpose=Purpose.PUBLICATION, terms=hers),
    ]
    girl = person(GIRL)

    assert published(girl, papers, TODAY) == Terms(frozenset({Category.PHOTO}), frozenset({SITE}))
    assert may_publish(girl, papers, Category.PHOTO, SITE, TODAY)
    assert not may_publish(girl, papers, Category.PHOTO, VK, TODAY)
    assert not may_publish(girl, papers, Category.NAME, SITE, TODAY)
    assert published(girl, papers[:1], TODAY) == Terms()
