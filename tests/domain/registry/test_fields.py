"""What is typed into a record: read, refused with a reason, written again."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.registry.birth import Birth
from domain.registry.field import OF_PART, OWN, Expected, Field
from domain.registry.fields import WrongFields, filled_in, written
from domain.registry.forms import FORMS, Tag, TagId, Vocabulary
from domain.registry.reading import MOST_HOURS, MOST_MENTEES, NAME_LIMIT, WEEKDAYS
from domain.registry.record import Ages, Details, Mentor, Part

TODAY = date(2026, 11, 26)
WORDS = Vocabulary(tags=(Tag(TagId(1), "Робототехника"), Tag(TagId(2), "Публичные выступления")))


def mentor(**typed: str) -> Mentor:
    details = filled_in(Details(), Part.MENTOR, {Field(key): text for key, text in typed.items()}, WORDS, TODAY)
    assert details.mentor is not None
    return details.mentor


def problems(typed: dict[Field, str], part: Part = Part.MENTOR) -> list[tuple[Field, Expected]]:
    with pytest.raises(WrongFields) as caught:
        filled_in(Details(), part, typed, WORDS, TODAY)
    return [(problem.field, problem.expected) for problem in caught.value.problems]


def test_a_persons_own_fields() -> None:
    typed = {Field.NAME: " Синицына  Вера\u200b Олеговна ", Field.BIRTH: "3.5.2012", Field.CONTACT: "мама, вечером"}

    details = filled_in(Details(note="тихая"), None, typed, WORDS, TODAY)

    assert details == Details(
        name="Синицына Вера Олеговна", birth=Birth(2012, 5, 3), contact="мама, вечером", note="тихая"
    )


def test_topics_are_tags_where_there_is_one_and_words_where_not() -> None:
    read = mentor(topics="робототехника, шахматы; ПУБЛИЧНЫЕ  ВЫСТУПЛЕНИЯ")

    assert (read.topics, read.topics_text) == (frozenset({TagId(1), TagId(2)}), "шахматы")


def test_a_request_in_own_words_is_left_as_it_is() -> None:
    assert mentor(topics="Хочу, чтобы научили; очень").topics_text == "Хочу, чтобы научили; очень"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10-14", Ages(10, 14)),
        ("от 10 до 14 лет", Ages(10, 14)),
        ("12+", Ages(least=12)),
        ("от 12", Ages(least=12)),
        ("до 15 лет", Ages(most=15)),
        ("15", Ages(15, 15)),
        ("любой", Ages()),
        ("", Ages()),
    ],
)
def test_wished_ages(text: str, expected: Ages) -> None:
    assert mentor(ages=text).wished_ages == expected


@pytest.mark.parametrize("text", ["педагог-ученик", "Педагог — Ученик", "teacher_pupil", " педагог – ученик "])
def test_forms_however_they_are_spelt(text: str) -> None:
    assert mentor(forms=text).forms == {"teacher_pupil"}


@pytest.mark.parametrize(
    ("field", "text", "expected"),
    [
        (Field.NAME, "", Expected.NAME),
        (Field.NAME, "+7 900 000-00-00", Expected.NAME),
        (Field.NAME, "Я" * (NAME_LIMIT + 1), Expected.SHORTER),
        (Field.BIRTH, "31.02.2010", Expected.BIRTH),
        (Field.BIRTH, "1812", Expected.BIRTH),
        (Field.BIRTH, "2027", Expected.BIRTH),
        (Field.ENTERED, "сентябрь", Expected.DATE),
        (Field.ENTERED, "2026", Expected.DATE),
        (Field.ENTERED, "01.09.1999", Expected.DATE),
        (Field.AGES, "14-10", Expected.AGES),
        (Field.CAPACITY, str(MOST_MENTEES + 1), Expected.CAPACITY),
        (Field.CAPACITY, "два", Expected.CAPACITY),
        (Field.DAYS, "по праздникам", Expected.DAYS),
        (Field.DAYS, "5", Expected.DAYS),
        (Field.HOURS, "41", Expected.HOURS),
        (Field.HOURS, "два", Expected.HOURS),
        (Field.WORK_SINCE, "2027", Expected.YEAR),
        (Field.WORK_SINCE, "24", Expected.YEAR),
        (Field.WORK_SINCE, "1900", Expected.YEAR),
        (Field.FORMS, "студент – кот", Expected.FORMS),
        (Field.CASE_LINK, "сайт центра", Expected.LINK),
        (Field.CASE_LINK, "javascript:alert(1)", Expected.LINK),
    ],
)
def test_what_cannot_be(field: Field, text: str, expected: Expected) -> None:
    assert problems({field: text}) == [(field, expected)]


def test_all_that_is_wrong_is_told_at_once() -> None:
    typed = {Field.NAME: "1", Field.BIRTH: "x", Field.FORMS: "y"}

    assert problems(typed) == [
        (Field.NAME, Expected.NAME),
        (Field.BIRTH, Expected.BIRTH),
        (Field.FORMS, Expected.FORMS),
    ]


def test_nobody_leaves_before_they_came() -> None:
    typed = {Field.ENTERED: "01.09.2026", Field.ENDED: "31.08.2026"}

    assert problems(typed, Part.MENTEE) == [(Field.ENDED, Expected.LATER)]


def test_what_is_not_typed_stays_and_what_is_blank_goes() -> None:
    before = filled_in(
        Details(), Part.MENTEE, {Field.NAME: "Ким Анна", Field.RESULTS: "да", Field.PLACE: "школа"}, WORDS, TODAY
    )

    after = filled_in(before, Part.MENTEE, {Field.RESULTS: ""}, WORDS, TODAY)

    assert (after.name, after.place, after.mentee and after.mentee.results) == ("Ким Анна", "школа", "")


dates = st.dates(date(2000, 1, 1), date(2036, 12, 31)).map(lambda day: f"{day:%d.%m.%Y}")
free = st.text(max_size=60)
TEXTS = {
    Field.NAME: st.just("Ким Анна"),
    Field.BIRTH: st.sampled_from(["2012", "03.05.2012", ""]),
    Field.WORK_SINCE: st.sampled_from(["", "2024", "1985"]),
    Field.TOPICS: st.sampled_from(["", "робототехника", "шахматы, го", "го; робототехника"]),
    Field.AGES: st.sampled_from(["", "10-14", "от 10", "до 15"]),
    Field.CAPACITY: st.integers(0, MOST_MENTEES).map(str),
    Field.DAYS: st.sets(st.sampled_from(WEEKDAYS)).map(", ".join),
    Field.HOURS: st.integers(0, MOST_HOURS).map(str) | st.just(""),
    Field.FORMS: st.lists(st.sampled_from([form.name for form in FORMS])).map("; ".join),
    Field.ENTERED: dates,
    Field.ENDED: st.just(""),
    Field.CASE_LINK: st.sampled_from(["", "https://centre.example.org/case/1"]),
}


@given(st.sampled_from([Part.MENTOR, Part.MENTEE]), st.data())
def test_what_was_read_is_written_so_that_it_is_read_the_same(part: Part, data: st.DataObject) -> None:
    typed = {field: data.draw(TEXTS.get(field, free)) for field in (*OWN, *OF_PART[part])}
    details = filled_in(Details(), part, typed, WORDS, TODAY)

    assert filled_in(Details(), part, written(details, part, WORDS), WORDS, TODAY) == details


def test_convenient_days_and_hours() -> None:
    found = mentor(days="вт, Чт и сб", hours="3")

    assert (found.days, found.hours) == (frozenset({1, 3, 5}), 3)
    assert mentor(days="Tue; Thursday").days == {1, 3}
    assert (mentor(days="", hours="").days, mentor(hours=" ").hours) == (frozenset(), None)
    texts = written(Details(mentor=found), Part.MENTOR, WORDS)
    assert (texts[Field.DAYS], texts[Field.HOURS]) == ("вторник, четверг, суббота", "3")
