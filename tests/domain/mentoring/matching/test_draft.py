"""A draft for everybody: the best there is, within the rules, always the same, and it says why not."""

import random
from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.cohort import a_centre
from domain.mentoring.matching.bars import Bar, bars
from domain.mentoring.matching.candidates import candidate
from domain.mentoring.matching.draft import Draft, Pair, Released, Unmatched, draft_of
from domain.mentoring.matching.people import Offer, Seeker
from domain.mentoring.matching.table import table_of
from domain.mentoring.matching.weights import WISHED
from domain.registry.forms import FORMS, TagId
from domain.registry.record import Ages, RecordId
from tests.domain.mentoring.matching.other_opinion import Worth, best, best_of_table
from tests.domain.mentoring.matching.people import FORM, cohorts, mentor, offer, seeker
from tests.soak.examples import examples

Cohort = tuple[list[Seeker], list[Offer]]


def worth(draft: Draft, seekers: list[Seeker]) -> Worth:
    waits_longest = {one.record for one in seekers if one.has_priority}
    return (len(draft.pairs), sum(pair.mentee in waits_longest for pair in draft.pairs), draft.points)


def require_sound(draft: Draft, seekers: list[Seeker], offers: list[Offer]) -> None:
    """Hard rules and capacities hold, everybody is there once, and points are those of single pairs."""
    by_record = {one.record: one for one in seekers}
    mentors = {one.record: one for one in offers}
    told = [pair.mentee for pair in draft.pairs] + [one.mentee for one in draft.unmatched]
    assert sorted(told) == sorted(by_record)
    taken = Counter({one.record: one.taken for one in offers})
    points = 0
    for pair in draft.pairs:
        on_seat = replace(mentors[pair.mentor], taken=taken[pair.mentor])
        assert bars(by_record[pair.mentee], on_seat) == ()
        points += candidate(by_record[pair.mentee], on_seat).points
        taken[pair.mentor] += 1
    assert draft.points == points


@given(cohorts())
@settings(max_examples=examples(60), deadline=None)
def test_draft_is_within_the_rules_and_the_best(cohort: Cohort) -> None:
    draft = draft_of(*cohort)

    require_sound(draft, *cohort)
    assert worth(draft, cohort[0]) == best(*cohort)


@given(cohorts(), st.randoms(use_true_random=False), st.data())
@settings(deadline=None)
def test_order_of_the_input_changes_nothing(cohort: Cohort, order: random.Random, data: st.DataObject) -> None:
    seekers, offers = cohort
    pairs = [(one.key, other.record) for one in seekers for other in offers]
    locked = dict(data.draw(st.lists(st.sampled_from(pairs), max_size=3)) if pairs else [])
    first = draft_of(seekers, offers, locked)

    locks = list(locked.items())
    for people in (seekers, offers, locks):
        order.shuffle(people)

    assert draft_of(seekers, offers, dict(locks)) == first


@given(cohorts(), st.data())
@settings(deadline=None)
def test_locked_pairs_stay_where_the_rules_let_them(cohort: Cohort, data: st.DataObject) -> None:
    seekers, offers = cohort
    pairs = [(one.key, other.record) for one in seekers for other in offers]
    locked = dict(data.draw(st.lists(st.sampled_from(pairs), max_size=4)) if pairs else [])

    draft = draft_of(seekers, offers, locked)

    require_sound(draft, seekers, offers)
    kept = {(pair.mentee, pair.row): pair.mentor for pair in draft.pairs if pair.is_locked}
    gone = {(one.mentee, one.row): one.mentor for one in draft.released}
    assert kept.keys().isdisjoint(gone)
    assert kept | gone == locked
    assert all(one.bars for one in draft.released)


@given(cohorts(), st.data())
@settings(deadline=None)
def test_one_more_seat_never_matches_fewer(cohort: Cohort, data: st.DataObject) -> None:
    seekers, offers = cohort
    before = len(draft_of(seekers, offers).pairs)
    if not offers:
        return
    chosen = data.draw(st.sampled_from(offers))

    more = [replace(one, capacity=one.capacity + 1) if one is chosen else one for one in offers]

    assert before <= len(draft_of(seekers, more).pairs) <= before + 1


@given(cohorts())
@settings(deadline=None)
def test_what_is_said_to_help_does(cohort: Cohort) -> None:
    seekers, offers = cohort
    draft = draft_of(seekers, offers)

    for seats in draft.lacks.mentors:
        more = [
            # Who has more mentees than seats needs those seats first.
            replace(one, capacity=max(one.capacity, one.taken) + seats.seats) if one.record == seats.mentor else one
            for one in offers
        ]
        assert len(draft_of(seekers, more).pairs) == len(draft.pairs) + seats.seats
    for kind in (*draft.lacks.forms, *draft.lacks.topics):
        suited = frozenset(
            one.record for one in seekers if kind.form in one.forms and kind.topic in {None, *one.topics}
        )
        others = [
            replace(one, not_again=one.not_again | {mentor(99)}) if one.record not in suited else one for one in seekers
        ]
        newcomer = offer(99, forms=frozenset({kind.form}), capacity=kind.seats)
        assert len(draft_of(others, [*offers, newcomer]).pairs) == len(draft.pairs) + kind.seats


def test_most_people_come_before_points() -> None:
    """The better pair of the two would leave one of them alone."""
    topics = frozenset({TagId(1)})
    seekers = [seeker(1, topics=topics), seeker(2, not_again=frozenset({mentor(2)}))]

    draft = draft_of(seekers, [offer(1, topics=topics), offer(2)])

    assert [(pair.mentee, pair.mentor) for pair in draft.pairs] == [(1, mentor(2)), (2, mentor(1))]


def test_what_came_to_nothing_is_drafted_again_only_for_want_of_another() -> None:
    topics = frozenset({TagId(1)})
    asked = seeker(1, topics=topics, named=frozenset({mentor(1)}), proposed=frozenset({mentor(1)}))

    other = draft_of([asked], [offer(1, topics=topics), offer(2)])
    only = draft_of([asked], [offer(1, topics=topics)])

    assert [pair.mentor for pair in other.pairs] == [mentor(2)]
    assert [pair.mentor for pair in only.pairs] == [mentor(1)]


def test_who_has_priority_gets_the_only_seat() -> None:
    dear = frozenset({TagId(1)})

    draft = draft_of([seeker(1, topics=dear), seeker(2, has_priority=True)], [offer(topics=dear)])

    assert [pair.mentee for pair in draft.pairs] == [2]
    assert draft.unmatched == (Unmatched(RecordId(1), None, 1),)


def test_mentees_are_spread_before_they_are_put_together() -> None:
    draft = draft_of([seeker(1), seeker(2)], [offer(1, capacity=3), offer(2, capacity=3)])

    assert sorted(pair.mentor for pair in draft.pairs) == [mentor(1), mentor(2)]


@pytest.mark.parametrize(
    ("of_mentee", "of_mentors", "bar", "mentors"),
    [
        ({"has_consent": False}, [{}], Bar.MENTEE_CONSENT, 1),
        ({}, [{"forms": frozenset({FORMS[1].key})}] * 2, Bar.FORM, 2),
        ({"age": 17}, [{"ages": Ages(most=12)}, {"forms": frozenset({FORMS[1].key})}], Bar.AGE, 1),
        ({"not_again": frozenset({mentor(1)})}, [{}, {"ages": Ages(least=18)}], Bar.LEFT, 1),
        ({}, [{"has_consent": False}], Bar.MENTOR_CONSENT, 1),
        ({}, [{"taken": 1}, {"taken": 1}, {"has_consent": False}], Bar.SEAT, 2),
        ({}, [], None, 0),
    ],
)
def test_why_somebody_stays_alone(
    of_mentee: dict[str, Any], of_mentors: list[dict[str, Any]], bar: Bar | None, mentors: int
) -> None:
    draft = draft_of([seeker(**of_mentee)], [offer(number + 1, **said) for number, said in enumerate(of_mentors)])

    assert draft.unmatched == (Unmatched(RecordId(1), bar, mentors),)


def test_locked_pair_that_a_withdrawn_consent_forbids_is_released() -> None:
    draft = draft_of([seeker(1, has_consent=False), seeker(2)], [offer()], {(RecordId(1), 0): mentor(1)})

    assert draft.released == (Released(RecordId(1), mentor(1), (Bar.MENTEE_CONSENT,)),)
    assert [(pair.mentee, pair.is_locked) for pair in draft.pairs] == [(2, False)]


def test_lock_of_somebody_who_is_gone_is_told() -> None:
    draft = draft_of([seeker(1)], [], {(RecordId(1), 0): mentor(7), (RecordId(9), 0): mentor(1)})

    assert draft.released == (Released(RecordId(1), mentor(7), ()), Released(RecordId(9), mentor(1), ()))


def test_what_helps_most_comes_first() -> None:
    chess, robots = frozenset({TagId(1)}), frozenset({TagId(2)})
    seekers = [seeker(1, topics=chess), seeker(2, topics=chess), seeker(3, topics=robots), seeker(4, topics=chess)]

    lacks = draft_of(seekers, [offer()]).lacks

    assert [(one.form, one.topic, one.seats) for one in lacks.forms] == [(FORM, None, 3)]
    assert [(one.topic, one.seats) for one in lacks.topics] == [(1, 3), (2, 1)]
    assert [(one.mentor, one.seats) for one in lacks.mentors] == [(mentor(1), 3)]


def test_nothing_is_lacking_when_everybody_is_matched() -> None:
    draft = draft_of([seeker()], [offer()])

    assert draft.pairs == (Pair(RecordId(1), mentor(1), 10),)
    assert (draft.lacks.forms, draft.lacks.topics, draft.lacks.mentors) == ((), (), ())


@pytest.mark.parametrize(("mentees", "mentors"), [(120, 40), (90, 45)])
def test_a_centre_is_matched_as_another_solver_would(mentees: int, mentors: int) -> None:
    seekers, offers = a_centre(mentees, mentors)

    draft = draft_of(seekers, offers)

    require_sound(draft, seekers, offers)
    assert worth(draft, seekers) == best(seekers, offers)


def test_a_thousand_are_matched_as_another_algorithm_would() -> None:
    seekers, offers = a_centre(1000, 300)

    draft = draft_of(seekers, offers)

    require_sound(draft, seekers, offers)
    assert worth(draft, seekers) == best_of_table(table_of(seekers, offers))


def test_whoever_asked_in_two_forms_gets_a_mentor_in_each() -> None:
    both = [seeker(1, forms=frozenset({form}), row=row) for row, form in enumerate(("pupil_pupil", "teacher_pupil"), 5)]
    offers = [offer(1, forms=frozenset({"pupil_pupil"})), offer(2, forms=frozenset({"teacher_pupil"}))]

    draft = draft_of(both, offers)
    alone = draft_of(both, offers[1:], {(RecordId(1), 6): mentor(2)})

    assert [(pair.mentee, pair.row, pair.mentor) for pair in draft.pairs] == [(1, 5, mentor(1)), (1, 6, mentor(2))]
    assert [(pair.row, pair.is_locked) for pair in alone.pairs] == [(6, True)]
    assert alone.unmatched == (Unmatched(RecordId(1), Bar.FORM, 1, 5),)
    with pytest.raises(ValueError, match="there twice"):
        draft_of([both[0], both[0]], offers)


def test_whom_a_mentor_named_is_named_in_each_of_their_requests() -> None:
    both = [seeker(1, row=row) for row in (5, 6)]

    draft = draft_of(both, [offer(1, capacity=2, wishes=(RecordId(1),))])

    plain = sum(pair.points for pair in draft_of(both, [offer(1, capacity=2)]).pairs)
    assert draft.points - plain == 2 * WISHED[0]
