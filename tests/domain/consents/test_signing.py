"""Who signs at which age: birthdays, leap years, years alone, births that nobody knows."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.consents.signing import (
    Change,
    Signer,
    Stage,
    is_only_guardian,
    next_change,
    stage_on,
    stage_since,
    takes_part,
)
from domain.registry.birth import Birth
from domain.registry.code import Code, Series
from domain.registry.record import Details, Kind, Part, Record, RecordId, Standing

MOMENT = datetime(2026, 9, 1, 9, tzinfo=UTC)
DAY = timedelta(days=1)

births = st.dates(date(1990, 1, 1), date(2020, 12, 31))
days = st.dates(date(2000, 1, 1), date(2045, 12, 31))


def somebody(birth: Birth | None, kind: Kind | None = Kind.PUPIL, part: Part = Part.MENTEE) -> Record:
    return Record(
        id=RecordId(1),
        code=Code(Series.MENTEE, 1),
        kind=kind,
        parts={part: Standing.ACTIVE},
        details=Details(birth=birth),
        created_at=MOMENT,
        changed_at=MOMENT,
        version=1,
    )


def age(born: date, day: date) -> int:
    """As anybody counts it: 29 February comes on 1 March of a common year."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


@given(births, days)
def test_of_a_known_birth_it_is_what_the_law_says(born: date, day: date) -> None:
    years = age(born, day)

    stage = stage_on(somebody(Birth.on(born)), day)

    assert stage is (Stage.CHILD if years < 14 else Stage.TEEN if years < 18 else Stage.ADULT)


@given(births, days)
def test_a_year_alone_asks_for_whoever_any_birthday_of_it_asks_for(born: date, day: date) -> None:
    exact = set(stage_on(somebody(Birth.on(born)), day).signers)

    assert exact <= set(stage_on(somebody(Birth(born.year)), day).signers)


@given(births, days, st.booleans())
def test_stages_follow_each_other_at_the_days_that_are_foretold(born: date, day: date, year_only: bool) -> None:
    person = somebody(Birth(born.year) if year_only else Birth.on(born))

    change = next_change(person, day)

    if change is None:
        assert stage_on(person, day) is Stage.ADULT
    else:
        assert stage_on(person, change.day) is change.stage
        assert stage_on(person, change.day - DAY) is stage_on(person, day) is not change.stage
        assert stage_since(person, change.day) == change.day


@given(births, st.integers(0, 400))
def test_nobody_ever_grows_younger(born: date, later: int) -> None:
    order = list(Stage)
    person, day = somebody(Birth.on(born)), born + timedelta(days=13 * 365)

    assert order.index(stage_on(person, day)) <= order.index(stage_on(person, day + timedelta(days=later)))


@pytest.mark.parametrize(
    ("birth", "day", "stage"),
    [
        (Birth(2012, 2, 29), date(2026, 2, 28), Stage.CHILD),
        (Birth(2012, 2, 29), date(2026, 3, 1), Stage.TEEN),
        (Birth(2012, 2, 29), date(2030, 2, 28), Stage.TEEN),
        (Birth(2012, 2, 29), date(2030, 3, 1), Stage.ADULT),
        (Birth(2012, 11, 26), date(2026, 11, 25), Stage.CHILD),
        (Birth(2012, 11, 26), date(2026, 11, 26), Stage.TEEN),
        (Birth(2012), date(2025, 12, 31), Stage.CHILD),
        (Birth(2012), date(2026, 1, 1), Stage.TEEN),
        (Birth(2012), date(2030, 12, 30), Stage.TEEN),
        (Birth(2012), date(2030, 12, 31), Stage.ADULT),
    ],
)
def test_the_days_around_a_birthday(birth: Birth, day: date, stage: Stage) -> None:
    assert stage_on(somebody(birth), day) is stage


@pytest.mark.parametrize(
    ("kind", "part", "stage"),
    [
        (Kind.PUPIL, Part.MENTEE, Stage.TEEN),
        (Kind.GRADUATE, Part.MENTOR, Stage.TEEN),
        (None, Part.MENTOR, Stage.TEEN),
        (Kind.TEACHER, Part.MENTOR, Stage.ADULT),
        (Kind.SPECIALIST, Part.MENTOR, Stage.ADULT),
        (Kind.PARENT, Part.GUARDIAN, Stage.ADULT),
        (None, Part.GUARDIAN, Stage.ADULT),
    ],
)
def test_a_birth_that_nobody_knows(kind: Kind | None, part: Part, stage: Stage) -> None:
    person = somebody(None, kind, part)

    assert (stage_on(person, date(2026, 11, 26)), next_change(person, date(2026, 11, 26))) == (stage, None)


def test_a_birth_is_believed_more_than_a_kind() -> None:
    assert stage_on(somebody(Birth(2012, 1, 1), Kind.TEACHER), date(2026, 11, 26)) is Stage.TEEN


def test_who_signs_what() -> None:
    assert {stage: stage.signers for stage in Stage} == {
        Stage.CHILD: (Signer.GUARDIAN,),
        Stage.TEEN: (Signer.GUARDIAN, Signer.OWN),
        Stage.ADULT: (Signer.OWN,),
    }
    assert next_change(somebody(Birth(2012)), date(2026, 6, 1)) == Change(date(2030, 12, 31), Stage.ADULT)


def test_who_takes_part() -> None:
    person = somebody(None)

    assert takes_part(person)
    assert not takes_part(replace(person, parts={Part.MENTEE: Standing.ENDED}))
    assert not takes_part(replace(person, blocked_at=MOMENT))
    assert not takes_part(replace(person, erased_at=MOMENT))
    assert is_only_guardian(replace(person, parts={Part.GUARDIAN: Standing.ACTIVE, Part.MENTOR: Standing.ENDED}))
    assert not is_only_guardian(replace(person, parts={Part.GUARDIAN: Standing.ACTIVE, Part.MENTOR: Standing.PAUSED}))
