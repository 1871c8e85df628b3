"""Whose row it is, what it would change, and what cannot be."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from domain.registry.birth import Birth
from domain.registry.bringing_in import Fault, Mistake, Outcome, Plan, plan, standing_of
from domain.registry.code import Code, Series
from domain.registry.columns import Extra, Meaning
from domain.registry.field import Expected, Field
from domain.registry.forms import Tag, TagId, Vocabulary
from domain.registry.record import Details, Mentee, Part, Record, Standing
from domain.registry.table import Heading, Line, Table
from tests.domain.registry.people import mentee, mentor, somebody

TODAY = date(2026, 11, 26)
WORDS = Vocabulary(tags=(Tag(TagId(1), "шахматы"),))
NAME: Meaning = Field.NAME
BIRTH: Meaning = Field.BIRTH
CODE: Meaning = Extra.CODE
PLACE: Meaning = Field.PLACE
TOPICS: Meaning = Field.TOPICS
ENTERED: Meaning = Field.ENTERED
ENDED: Meaning = Field.ENDED
HEADINGS: dict[Meaning, Heading] = {
    meaning: Heading(letter, meaning.value)
    for letter, meaning in zip("ABCDEFG", (NAME, BIRTH, CODE, PLACE, TOPICS, ENTERED, ENDED), strict=True)
}

BELOV = mentee(1, "Белов Иван")
BELOV_2012 = somebody(2, Details(name="Белов Иван", birth=Birth(2012, 5, 3), mentee=Mentee()), Part.MENTEE)
YOLKINA = mentee(3, "Ёлкина Вера", Mentee(topics=frozenset({TagId(1)}), topics_text="рисование, лепка"))
ORLOV = mentor(4, "Орлов Пётр")
NOBODY = somebody(5, Details(), Part.MENTEE, erased=True)


def planned(*rows: Mapping[Meaning, str], records: tuple[Record, ...] = ()) -> Plan:
    lines = tuple(Line(number, row) for number, row in enumerate(rows, 2))
    return plan(Table(Part.MENTEE, HEADINGS, (), (), lines), records, WORDS, TODAY)


def outcomes(*rows: Mapping[Meaning, str], records: tuple[Record, ...] = ()) -> list[tuple[Outcome, str]]:
    """What becomes of each row, and of whom."""
    return [(row.outcome, str(row.before.code) if row.before else "") for row in planned(*rows, records=records).rows]


def mistakes(
    *rows: Mapping[Meaning, str], records: tuple[Record, ...] = ()
) -> list[tuple[int, str, Mistake | Expected]]:
    found = planned(*rows, records=records)
    return [(fault.row, fault.heading.letters, fault.expected) for fault in found.faults]


NEW, SAME, CHANGED = Outcome.NEW, Outcome.SAME, Outcome.CHANGED


@pytest.mark.parametrize(
    ("row", "records", "expected"),
    [
        ({NAME: "Белов Иван"}, (), (NEW, "")),
        ({NAME: "Белов Иван"}, (BELOV,), (SAME, "Н-001")),
        ({NAME: "  белов   ИВАН"}, (BELOV,), (CHANGED, "Н-001")),
        ({NAME: "Белов Иван", BIRTH: "2012"}, (BELOV,), (CHANGED, "Н-001")),
        ({NAME: "Белов Иван"}, (BELOV_2012,), (SAME, "Н-002")),
        ({NAME: "Белов Иван", BIRTH: "2012"}, (BELOV_2012,), (SAME, "Н-002")),
        ({NAME: "Белов Иван", BIRTH: "03.05.2012"}, (BELOV_2012,), (SAME, "Н-002")),
        ({NAME: "Белов Иван", BIRTH: "04.05.2012"}, (BELOV_2012,), (CHANGED, "Н-002")),
        ({NAME: "Белов Иван", BIRTH: "2013"}, (BELOV_2012,), (NEW, "")),
        ({NAME: "Белов Иван", BIRTH: "2012"}, (BELOV, BELOV_2012), (SAME, "Н-002")),
        ({NAME: "Белов Иван", BIRTH: "2013"}, (BELOV, BELOV_2012), (CHANGED, "Н-001")),
        ({NAME: "Елкина Вера", CODE: "н3"}, (YOLKINA,), (CHANGED, "Н-003")),
        ({CODE: "Н-003"}, (YOLKINA,), (SAME, "Н-003")),
        ({CODE: "Н-003", NAME: "Соколова Вера"}, (YOLKINA,), (CHANGED, "Н-003")),
        ({CODE: "М-004"}, (ORLOV,), (CHANGED, "М-004")),
        ({NAME: "Орлов Пётр"}, (ORLOV,), (NEW, "")),
    ],
)
def test_whose_row_it_is(
    row: Mapping[Meaning, str], records: tuple[Record, ...], expected: tuple[Outcome, str]
) -> None:
    assert outcomes(row, records=records) == [expected]


def test_blank_cells_wipe_nothing_and_the_same_words_change_nothing() -> None:
    row = {NAME: "Ёлкина Вера", TOPICS: "шахматы; рисование, лепка", PLACE: " "}
    kept = replace(YOLKINA, details=replace(YOLKINA.details, place="лицей № 3"))

    (found,) = planned(row, records=(kept,)).rows

    assert (found.outcome, found.details) == (SAME, kept.details)


def test_what_changes_is_named() -> None:
    row = {NAME: "Белов Иван", BIRTH: "2012", TOPICS: "шахматы, математика", PLACE: "школа № 5"}

    (found,) = planned(row, records=(BELOV,)).rows

    assert found.changed == (BIRTH, PLACE, TOPICS)
    assert found.details == Details(
        name="Белов Иван",
        birth=Birth(2012),
        place="школа № 5",
        mentee=Mentee(topics=frozenset({TagId(1)}), topics_text="математика"),
    )


def test_somebody_of_the_other_registry_comes_into_this_one_by_code() -> None:
    (found,) = planned({CODE: "М-004", PLACE: "Центр"}, records=(ORLOV,)).rows

    assert (found.before, found.enrols, found.changed) == (ORLOV, True, (PLACE,))
    assert found.details == replace(ORLOV.details, place="Центр", mentee=Mentee())


def test_namesake_of_the_other_registry_is_pointed_out() -> None:
    (found,) = planned({NAME: "Орлов Петр"}, records=(ORLOV,)).rows

    assert (found.outcome, found.namesake) == (NEW, Code(Series.MENTOR, 4))


@pytest.mark.parametrize(
    ("row", "records", "expected"),
    [
        ({PLACE: "лицей"}, (), ("A", Expected.NAME)),
        ({NAME: "Белов 2"}, (), ("A", Expected.NAME)),
        ({NAME: "Белов Иван", BIRTH: "давно"}, (), ("B", Expected.BIRTH)),
        ({NAME: "Белов Иван"}, (BELOV, BELOV_2012), ("A", Mistake.SEVERAL)),
        ({NAME: "Белов Иван", CODE: "первый"}, (BELOV,), ("C", Mistake.CODE)),
        ({NAME: "Белов Иван", CODE: "Н-099"}, (BELOV,), ("C", Mistake.NO_SUCH_CODE)),
        ({NAME: "Белов Иван", CODE: "Н-005"}, (NOBODY,), ("C", Mistake.ERASED)),
        (
            {NAME: "Белов Иван", ENTERED: "01.09.2026", ENDED: "31.08.2026"},
            (BELOV,),
            ("G", Expected.LATER),
        ),
    ],
)
def test_what_cannot_be(
    row: Mapping[Meaning, str], records: tuple[Record, ...], expected: tuple[str, Mistake | Expected]
) -> None:
    assert mistakes(row, records=records) == [(2, *expected)]


@pytest.mark.parametrize(
    ("first", "second", "records"),
    [
        ({NAME: "Белов Иван"}, {NAME: "белов иван"}, ()),
        ({NAME: "Белов Иван", BIRTH: "2012"}, {NAME: "Белов Иван"}, ()),
        ({NAME: "Белов Иван", BIRTH: "2012"}, {NAME: "Белов Иван", BIRTH: "03.05.2012"}, ()),
        ({NAME: "Белов Иван"}, {NAME: "Белов Иван"}, (BELOV,)),
        ({NAME: "Белов Иван", BIRTH: "2012"}, {NAME: "Белов Иван", BIRTH: "2013"}, (BELOV,)),
        ({NAME: "Белов Иван"}, {CODE: "Н-001"}, (BELOV,)),
    ],
)
def test_two_rows_of_one_person(
    first: Mapping[Meaning, str], second: Mapping[Meaning, str], records: tuple[Record, ...]
) -> None:
    (fault,) = planned(first, second, records=records).faults

    assert (fault.row, fault.expected, fault.other) == (3, Mistake.TWICE, 2)


def test_namesakes_of_different_years_are_two_people() -> None:
    rows = ({NAME: "Белов Иван", BIRTH: "2012"}, {NAME: "Белов Иван", BIRTH: "2013"})

    assert outcomes(*rows) == [(NEW, ""), (NEW, "")]


def test_formula_is_the_only_thing_said_of_its_cell() -> None:
    line = Line(2, {}, {NAME: "=A1"})

    found = plan(Table(Part.MENTEE, HEADINGS, (), (), (line,)), (), WORDS, TODAY)

    assert found.faults == (Fault(2, HEADINGS[NAME], "=A1", Mistake.FORMULA),)


def test_faults_of_a_row_come_from_left_to_right() -> None:
    row = {ENTERED: "вчера", BIRTH: "давно", NAME: "1"}

    assert [letters for _, letters, _ in mistakes(row)] == ["A", "B", "F"]


def test_mark_is_another_one_when_anything_else_would_change() -> None:
    row = {NAME: "Белов Иван", PLACE: "лицей"}
    marks = {
        planned(row, records=(BELOV,)).mark,
        planned(row, records=(replace(BELOV, version=9),)).mark,
        planned(row).mark,
        planned({**row, PLACE: "школа"}, records=(BELOV,)).mark,
    }

    assert len(marks) == 4
    assert planned(row, records=(BELOV,)).mark in marks


@pytest.mark.parametrize(
    ("ended", "standing"),
    [(None, Standing.ACTIVE), (TODAY, Standing.ENDED), (date(2026, 11, 27), Standing.ACTIVE)],
)
def test_whoever_is_through_comes_in_as_that(ended: date | None, standing: Standing) -> None:
    assert standing_of(Details(mentee=Mentee(ended=ended)), Part.MENTEE, TODAY) is standing
