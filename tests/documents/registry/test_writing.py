"""Registries taken out: whole, safe, and the same when they are brought in again."""

from datetime import date
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from documents.registry.reading import read_registry
from documents.registry.sheet import Head, Sheet, sheet_of
from documents.registry.writing import template, workbook
from domain.registry.bringing_in import Outcome, plan
from domain.registry.columns import APPENDIX
from domain.registry.field import Field
from domain.registry.fields import filled_in
from domain.registry.forms import FORMS, Tag, TagId, Vocabulary
from domain.registry.record import Details, Mentor, Part, Record
from domain.registry.taking_out import extract
from tests.documents.registry.making import MENTEES, MENTORS
from tests.domain.registry.people import mentor, somebody

TODAY = date(2026, 11, 26)
WORDS = Vocabulary(tags=(Tag(TagId(1), "шахматы"), Tag(TagId(2), "робототехника")))
SHEET = Sheet("Реестр: «Эдельвейс»", (Head("№", 5), Head("ФИО наставника", 24)), ((1, "Орлов Пётр"),))


def opened(content: bytes) -> Any:
    return load_workbook(BytesIO(content)).worksheets[0]


def written(details: Details, part: Part, *, codes: bool = False) -> Any:
    taken = extract(part, [somebody(1, details, part)], WORDS, codes=codes)
    return opened(workbook(sheet_of("Реестр", taken)))


@pytest.mark.parametrize(("part", "headings"), [(Part.MENTOR, MENTORS), (Part.MENTEE, MENTEES)])
def test_columns_are_those_of_the_papers(part: Part, headings: list[str]) -> None:
    page = written(Details(name="Орлов Пётр").enrolled(part), part)

    assert [cell.value for cell in page[1]] == headings


@pytest.mark.parametrize("text", ["=1+1", "+7 916", "-1", "@SUM(A1)", '=HYPERLINK("x")', "=cmd|' /C calc'!A0"])
def test_what_looks_like_a_formula_is_stored_as_marked_text(text: str) -> None:
    page = written(Details(name="Орлов Пётр", contact=text, mentor=Mentor()), Part.MENTOR)

    cell = page["C2"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)


def test_page_prints_across_with_its_headings_on_each() -> None:
    page = opened(workbook(SHEET))

    assert (page.title, page.page_setup.orientation, page.page_setup.paperSize) == (
        "Реестр «Эдельвейс»",
        "landscape",
        9,
    )
    assert (page.page_setup.fitToWidth, page.page_setup.fitToHeight, page.print_title_rows) == (1, 0, "$1:$1")
    assert (page.freeze_panes, page["B2"].alignment.wrap_text, page.column_dimensions["B"].width) == ("C2", True, 24)


def test_days_and_years_are_what_they_are() -> None:
    details = Details(name="Орлов Пётр", mentor=Mentor(entered=date(2026, 9, 1)))

    cell = written(details, Part.MENTOR)["J2"]

    assert (cell.is_date, cell.number_format, f"{cell.value:%d.%m.%Y}") == (True, "DD.MM.YYYY", "01.09.2026")


def test_template_is_ready_to_be_filled_in_and_read() -> None:
    sheet = Sheet("Реестр", tuple(Head(heading, 10) for heading in MENTORS), ())
    book = load_workbook(BytesIO(template(sheet, "Как заполнять", [("ФИО наставника", "=Обязательно")])))

    page, guide = book.worksheets
    assert [cell.value for cell in page[1]] == MENTORS
    assert {cell.number_format for cell in page[2]} == {"@"}
    assert (guide.title, guide["A1"].value, guide["B1"].value) == ("Как заполнять", "ФИО наставника", "=Обязательно")

    page["B2"] = "Орлов Пётр"
    page["H2"] = "10-12"
    file = BytesIO()
    book.save(file)
    (line,) = read_registry(file.getvalue()).lines
    assert line.texts == {Field.NAME: "Орлов Пётр", Field.AGES: "10-12"}


FREE = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\ufffe\uffff"), max_size=60)
NAMES = st.from_regex(r"\A[А-ЯЁ][а-яё]{1,8} [А-ЯЁ][а-яё]{1,6}\Z")
DAYS = st.dates(date(2001, 1, 1), date(2036, 1, 1)).map(lambda day: f"{day:%d.%m.%Y}")
TYPED = st.fixed_dictionaries(
    {Field.NAME: NAMES},
    optional={
        Field.BIRTH: st.one_of(
            st.integers(1950, 2020).map(str),
            st.dates(date(1950, 1, 1), date(2020, 1, 1)).map(lambda d: f"{d:%d.%m.%Y}"),
        ),
        Field.CONTACT: FREE,
        Field.TOPICS: st.one_of(FREE, st.sampled_from(["шахматы", "шахматы; логика, ритм", "робототехника; шахматы"])),
        Field.INTERESTS: FREE,
        Field.FORMS: st.lists(st.sampled_from([form.name for form in FORMS])).map("; ".join),
        Field.ENTERED: DAYS,
        Field.PARTNER: FREE,
        Field.RESULTS: FREE,
        Field.CASE_LINK: st.sampled_from(["", "https://example.org/case?a=1&b=2"]),
        Field.PLACE: FREE,
    },
)
OF_MENTOR = st.fixed_dictionaries(
    {},
    optional={
        Field.ACHIEVEMENTS: FREE,
        Field.AGES: st.sampled_from(["", "10-14", "от 16", "до 12", "11"]),
        Field.TIME: FREE,
        Field.CAPACITY: st.integers(0, 9).map(str),
        Field.DAYS: st.sampled_from(["", "вторник, четверг"]),
        Field.HOURS: st.integers(0, 9).map(str),
    },
)


def people(part: Part, typed: list[dict[Field, str]]) -> list[Record]:
    return [
        somebody(number, filled_in(Details(), part, one, WORDS, TODAY), part) for number, one in enumerate(typed, 1)
    ]


def brought_again(part: Part, records: list[Record], *, codes: bool) -> list[Outcome]:
    content = workbook(sheet_of("Реестр", extract(part, records, WORDS, codes=codes)))
    return [row.outcome for row in plan(read_registry(content), records, WORDS, TODAY).rows]


@given(st.lists(st.tuples(TYPED, OF_MENTOR), min_size=1, max_size=4, unique_by=lambda one: one[0][Field.NAME]))
@settings(max_examples=40)
def test_mentors_taken_out_and_brought_in_again_change_nothing(typed: list[tuple[dict[Field, str], ...]]) -> None:
    records = people(Part.MENTOR, [{**own, **more} for own, more in typed])

    assert brought_again(Part.MENTOR, records, codes=False) == [Outcome.SAME] * len(records)


@given(st.lists(TYPED, min_size=1, max_size=4))
@settings(max_examples=40)
def test_with_codes_also_namesakes_find_their_records(typed: list[dict[Field, str]]) -> None:
    records = people(Part.MENTEE, typed)

    assert brought_again(Part.MENTEE, records, codes=True) == [Outcome.SAME] * len(records)


def test_namesakes_without_codes_are_not_mixed_up() -> None:
    records = [mentor(1, "Орлов Пётр"), mentor(2, "Орлов Пётр")]

    assert brought_again(Part.MENTOR, records, codes=False) == [Outcome.WRONG] * 2


def test_every_column_has_a_width() -> None:
    for part in APPENDIX:
        extract_of_nobody = extract(part, [], WORDS, codes=True)
        assert all(head.width > 0 for head in sheet_of("", extract_of_nobody).heads)
