"""Invented people who seek a mentor, and mentors with what they offer."""

from typing import Any

from hypothesis import strategies as st

from domain.mentoring.matching.people import MOST_WISHES, Offer, Seeker, Weekday
from domain.registry.code import Code, Series
from domain.registry.forms import FORMS, TagId
from domain.registry.record import Ages, RecordId

FORM = FORMS[0].key
TOPICS = [TagId(number) for number in range(1, 6)]
MENTORS = 100
"""Records of mentors are numbered from here; those below are mentees."""


def seeker(number: int = 1, **said: Any) -> Seeker:
    """A mentee for whom everything is possible but what is said."""
    known: dict[str, Any] = {"forms": frozenset({FORM}), "age": 12}
    return Seeker(record=RecordId(number), code=Code(Series.MENTEE, number), **{**known, **said})


def offer(number: int = 1, **said: Any) -> Offer:
    """A mentor who is open to everybody."""
    known: dict[str, Any] = {"forms": frozenset({FORM})}
    return Offer(record=mentor(number), code=Code(Series.MENTOR, number), **{**known, **said})


def mentor(number: int) -> RecordId:
    return RecordId(MENTORS + number)


_records = st.integers(1, 4).map(RecordId) | st.integers(1, 4).map(mentor)
_forms = st.frozensets(st.sampled_from([form.key for form in FORMS[:2]]), max_size=2)
_topics = st.frozensets(st.sampled_from(TOPICS), max_size=4)
_days = st.frozensets(st.sampled_from(Weekday), max_size=3)
_wishes = st.lists(_records, max_size=MOST_WISHES, unique=True).map(tuple)
_consent = st.sampled_from([True, True, True, False])
_age = st.none() | st.integers(10, 16)
_ages = st.builds(Ages, st.none() | st.integers(10, 13), st.none() | st.integers(12, 16))


@st.composite
def seekers(draw: st.DrawFn, number: int) -> Seeker:
    return Seeker(
        record=RecordId(number),
        code=Code(Series.MENTEE, number),
        age=draw(_age),
        forms=draw(_forms),
        topics=draw(_topics),
        days=draw(_days),
        named=draw(st.frozensets(_records, max_size=2)),
        wishes=draw(_wishes),
        not_again=draw(st.frozensets(_records, max_size=1)),
        proposed=draw(st.frozensets(_records, max_size=2)),
        guardians=draw(st.frozensets(_records, max_size=1)),
        has_priority=draw(st.booleans()),
        has_consent=draw(_consent),
    )


@st.composite
def offers(draw: st.DrawFn, number: int) -> Offer:
    """The first may be the same person as a mentee: a pupil can be both."""
    record = draw(st.sampled_from([mentor(number), RecordId(number)]) if number == 1 else st.just(mentor(number)))
    return Offer(
        record=record,
        code=Code(Series.MENTOR, number),
        forms=draw(_forms),
        topics=draw(_topics),
        days=draw(_days),
        wishes=draw(_wishes),
        guardians=draw(st.frozensets(_records, max_size=1)),
        has_consent=draw(_consent),
        ages=draw(_ages),
        capacity=draw(st.integers(0, 3)),
        taken=draw(st.integers(0, 2)),
        hours=draw(st.none() | st.integers(0, 5)),
    )


@st.composite
def cohorts(draw: st.DrawFn) -> tuple[list[Seeker], list[Offer]]:
    """A handful on both sides, for whom every rule matters."""
    return (
        [draw(seekers(number)) for number in range(1, draw(st.integers(0, 5)) + 1)],
        [draw(offers(number)) for number in range(1, draw(st.integers(0, 4)) + 1)],
    )
