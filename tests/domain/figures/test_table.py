"""The table of the December figures: what each line counts, and that it adds up, against counting by hand."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.figures.groups import Group, Lack, place
from domain.figures.table import NO_FORM, Figures, Row, State, SumsDiffer, check, figures
from domain.mentoring.pairing import Ending, Membership, MembershipId, MembershipState, PairingId
from domain.registry.birth import Birth
from domain.registry.record import Details, Kind, Mentee, Mentor, Part, Record, RecordId, Standing
from tests.domain.registry.people import somebody

TODAY = date(2026, 11, 27)
NOW = datetime(2026, 11, 27, tzinfo=UTC)
TP, PP = "teacher_pupil", "pupil_pupil"
S = MembershipState


def pupil(number: int, year: int | None = 2012, standing: Standing = Standing.ACTIVE, **more: Any) -> Record:
    birth = None if year is None else Birth(year)
    return somebody(number, Details(birth=birth, mentee=Mentee(**more)), Part.MENTEE, standing=standing)


def teacher(number: int, work_since: int | None = 2010, standing: Standing = Standing.ACTIVE, **more: Any) -> Record:
    made = somebody(number, Details(work_since=work_since, mentor=Mentor(**more)), Part.MENTOR, standing=standing)
    return replace(made, kind=Kind.TEACHER)


def membership(number: int, mentor: int, mentee: int, state: MembershipState, **more: Any) -> Membership:
    return Membership(
        id=MembershipId(number),
        pairing=PairingId(number),
        mentor=RecordId(mentor),
        mentee=RecordId(mentee),
        form=more.pop("form", TP),
        request=None,
        state=state,
        since=NOW,
        proposed_at=NOW,
        **more,
    )


def lines(found: Figures) -> list[tuple[str, str, str, str]]:
    """Each line as role, form, state, and its groups."""
    return [
        (
            row.role.value,
            row.form,
            row.state.value,
            " ".join(f"{group}:{count}" for group, count in row.counts.items() if count),
        )
        for row in found.rows
    ]


def test_a_group_is_one_mentor_and_its_mentees() -> None:
    people = [teacher(1), pupil(2), pupil(3, 2009), pupil(4, None)]
    pairs = [membership(one, 1, one, S.ACTIVE) for one in (2, 3)] + [membership(4, 1, 4, S.PAUSED)]

    found = figures(people, pairs, TODAY)

    assert lines(found) == [
        ("mentor", TP, "works", "adults:1"),
        ("mentee", TP, "works", "children:1 teens:1"),
        ("mentee", TP, "rests", "unknown:1"),
    ]
    assert (found.people, found.total(), found.total(Part.MENTEE)) == ({Part.MENTOR: 1, Part.MENTEE: 3}, 4, 3)
    assert [(str(record.code), lack) for record, lack in found.lacks] == [("Н-004", Lack.BIRTH)]


def test_ends_of_the_year_are_never_mixed_and_older_ones_are_left_out() -> None:
    people = [teacher(1), *(pupil(number) for number in range(2, 8))]
    endings = dict(zip(range(2, 8), Ending, strict=True))
    pairs = [
        membership(number, 1, number, S.ENDED, ended_on=date(2026, 5, 1), ending=ending)
        for number, ending in endings.items()
    ]

    found = figures(people, pairs, TODAY)
    later = figures(people, pairs, date(2027, 11, 27))

    assert [state for role, _, state, _ in lines(found) if role == "mentee"] == [one.value for one in Ending]
    assert {(role, state) for role, _, state, _ in lines(later)} == {("mentor", "waits"), ("mentee", "waits")}


def test_what_goes_on_comes_before_what_ended() -> None:
    ended = membership(1, 1, 2, S.ENDED, ended_on=date(2026, 5, 1), ending=Ending.REPLACED)
    people = [teacher(1), teacher(3), pupil(2)]

    assert ("mentee", TP, "works", "children:1") in lines(
        figures(people, [ended, membership(2, 3, 2, S.ACTIVE)], TODAY)
    )
    assert ("mentee", TP, "comes", "children:1") in lines(
        figures(people, [ended, membership(2, 3, 2, S.PAPERS)], TODAY)
    )


def test_the_registry_says_it_where_no_pairing_does() -> None:
    people = [
        pupil(1, forms=frozenset({TP, PP})),
        pupil(2, standing=Standing.PAUSED),
        pupil(3, standing=Standing.ENDED, ended=date(2026, 5, 1), forms=frozenset({TP})),
        pupil(4, standing=Standing.ENDED, ended=date(2025, 5, 1)),
        pupil(5, standing=Standing.ENDED),
    ]

    found = figures(people, [], TODAY)

    assert lines(found) == [
        ("mentee", PP, "waits", "children:1"),
        ("mentee", TP, "waits", "children:1"),
        ("mentee", TP, "left", "children:1"),
        ("mentee", NO_FORM, "rests", "children:1"),
    ]
    assert (found.people[Part.MENTEE], found.total()) == (3, 4)
    assert [(str(record.code), lack) for record, lack in found.lacks] == [("Н-005", Lack.ENDED)]


def test_a_pupil_who_is_a_mentor_too_is_counted_in_both_roles() -> None:
    both = replace(pupil(1), parts={Part.MENTEE: Standing.ACTIVE, Part.MENTOR: Standing.ACTIVE})

    assert [(role, state) for role, _, state, _ in lines(figures([both], [], TODAY))] == [
        ("mentor", "waits"),
        ("mentee", "waits"),
    ]


def test_a_table_that_does_not_add_up_is_refused() -> None:
    row = Row(Part.MENTEE, TP, State.WORKS, dict.fromkeys(Group, 1))
    found = Figures(TODAY, (row,), {Part.MENTOR: 0, Part.MENTEE: 5}, ())
    twice = replace(found, rows=(row, row))

    check(found, 5)
    for wrong, counted in ((found, 4), (twice, 10)):
        with pytest.raises(SumsDiffer):
            check(wrong, counted)


STATES = st.sampled_from([*S])
ENDS = st.sampled_from([date(2025, 6, 1), date(2026, 6, 1), date(2026, 9, 1)])


@st.composite
def centres(draw: st.DrawFn) -> tuple[list[Record], list[Membership]]:
    """Mentors 1 to 3 and mentees 4 to 9, whatever became of them."""
    people = []
    for number in range(1, 10):
        standing = draw(st.sampled_from([*Standing]))
        forms = draw(st.frozensets(st.sampled_from([TP, PP])))
        ended = draw(st.none() | ENDS)
        if number <= 3:
            since = draw(st.sampled_from([None, 2010, 2024]))
            people.append(teacher(number, since, standing, forms=forms, ended=ended))
        else:
            year = draw(st.sampled_from([None, 2020, 2014, 2009, 1990]))
            people.append(pupil(number, year, standing, forms=forms, ended=ended))
    pairs = []
    for number in range(draw(st.integers(0, 8))):
        state = draw(STATES)
        over = {"ended_on": draw(ENDS), "ending": draw(st.sampled_from([*Ending]))} if state is S.ENDED else {}
        form = draw(st.sampled_from([TP, PP]))
        pairs.append(membership(number + 1, draw(st.integers(1, 3)), draw(st.integers(4, 9)), state, form=form, **over))
    return people, pairs


@given(centres())
def test_the_table_is_what_counting_by_hand_gives(centre: tuple[list[Record], list[Membership]]) -> None:
    people, pairs = centre

    found = figures(people, pairs, TODAY)

    assert {
        (row.role, row.form, row.state, group): count
        for row in found.rows
        for group, count in row.counts.items()
        if count
    } == by_hand(people, pairs)
    for role in (Part.MENTOR, Part.MENTEE):
        assert sum(row.total for row in found.rows if row.role is role) == found.total(role)
    assert sum(found.sums().values()) == found.total() == sum(row.total for row in found.rows)


def by_hand(people: list[Record], pairs: list[Membership]) -> Counter[tuple[Part, str, State, Group]]:
    """Person by person, form by form, as somebody with a pencil would."""
    counts: Counter[tuple[Part, str, State, Group]] = Counter()
    for person in people:
        role, standing = next(iter(person.parts.items()))
        own = [one for one in pairs if person.id in (one.mentor, one.mentee)]
        group = place(person, date(2026, 12, 31)).group
        enrolment = person.details.enrolment(role)
        assert enrolment is not None
        seen = False
        for form in (TP, PP):
            here = [one for one in own if one.form == form]
            states = [one.state for one in here]
            ends = [one for one in here if one.state is S.ENDED and str(one.ended_on).startswith("2026")]
            state: State | None = None
            if S.ACTIVE in states:
                state = State.WORKS
            elif S.PAUSED in states:
                state = State.RESTS
            elif S.WITH_MENTOR in states or S.WITH_MENTEE in states or S.PAPERS in states:
                state = State.COMES
            elif ends:
                last = sorted(ends, key=lambda one: (str(one.ended_on), one.id))[-1]
                assert last.ending is not None
                state = State[last.ending.name]
            elif standing is not Standing.ENDED and form in enrolment.forms:
                state = State.RESTS if standing is Standing.PAUSED else State.WAITS
            if state is not None:
                seen = True
                counts[role, form, state, group] += 1
        if seen:
            continue
        if standing is Standing.ENDED:
            if enrolment.ended is not None and enrolment.ended.year == 2026:
                for form in enrolment.forms or {NO_FORM}:
                    counts[role, form, State.LEFT, group] += 1
        else:
            counts[role, NO_FORM, State.RESTS if standing is Standing.PAUSED else State.WAITS, group] += 1
    return counts
