"""A registry read from a spreadsheet: what is there, and nothing that a program would make of it."""

from contextlib import suppress
from datetime import date, datetime, time
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from documents.registry.container import SIZE_LIMIT
from documents.registry.faults import FileFault, RegistryFileRefused
from documents.registry.reading import COLUMNS_LIMIT, ROWS_LIMIT, read_registry
from domain.registry.columns import Extra
from domain.registry.field import Field
from domain.registry.record import Part
from domain.registry.table import Heading, Line
from tests.documents.registry.making import MENTEES, MENTORS, SHEET, inline, saved, with_parts, with_sheet, xlsx


def fault_of(content: bytes, part: Part | None = None) -> FileFault:
    with pytest.raises(RegistryFileRefused) as caught:
        read_registry(content, part)
    return caught.value.reason


def test_whole_registry_of_mentees() -> None:
    entered = datetime(2026, 9, 1)  # noqa: DTZ001 - a cell knows no zone
    row = [1, "Белов Иван", 79160000000, 2012, "шахматы", entered, "Орлов Пётр", "ученик – ученик", "Центр"]
    row += [date(2027, 5, 31), "научился", "https://example.org/case", True]

    table = read_registry(xlsx(MENTEES, row))

    assert table.part is Part.MENTEE
    assert (table.unknown, table.missing) == ((), ())
    assert table.headings[Field.CONTACT] == Heading("C", "Контактные данные для связи (данные представителя)")
    assert table.lines == (
        Line(
            2,
            {
                Field.NAME: "Белов Иван",
                Field.CONTACT: "79160000000",
                Field.BIRTH: "2012",
                Field.TOPICS: "шахматы",
                Field.ENTERED: "01.09.2026",
                Field.PARTNER: "Орлов Пётр",
                Field.FORMS: "ученик – ученик",
                Field.PARTNER_PLACE: "Центр",
                Field.ENDED: "31.05.2027",
                Field.RESULTS: "научился",
                Field.CASE_LINK: "https://example.org/case",
                Field.COMPLETED: "да",
            },
        ),
    )


@pytest.mark.parametrize(("headings", "part"), [(MENTORS, Part.MENTOR), (MENTEES, Part.MENTEE)])
def test_headings_tell_which_registry_it_is(headings: list[str], part: Part) -> None:
    assert read_registry(xlsx(headings, [1, "Белов Иван"])).part is part


@given(st.permutations(MENTORS))
@settings(max_examples=15)
def test_columns_in_any_order(headings: list[str]) -> None:
    values = {heading: f"значение {number}" for number, heading in enumerate(MENTORS)}

    (line,) = read_registry(xlsx(headings, [values[heading] for heading in headings])).lines

    straight = read_registry(xlsx(MENTORS, [values[heading] for heading in MENTORS])).lines[0]
    assert line == straight
    assert Extra.NUMBER not in line.texts


def test_title_above_counted_columns_below_and_rows_with_nothing() -> None:
    table = read_registry(
        xlsx(
            ["Реестр наставников МБУ ДО"],
            [None],
            ["№", "ФИО наставника", "Стаж"],
            [1, 2, 3],
            [None, " ", None],
            [4, "Орлов Пётр", "10 лет"],
        )
    )

    assert table.lines == (Line(6, {Field.NAME: "Орлов Пётр"}),)
    assert table.unknown == (Heading("C", "Стаж"),)
    assert table.missing[:2] == ("Контактные данные для связи", "Место работы/учебы")


def test_merged_numbers_and_a_second_sheet() -> None:
    book = Workbook()
    page: Any = book.worksheets[0]
    page.append(["просто лист"])
    page = book.create_sheet("Реестр")
    for row in (["№", "ФИО наставника"], [1, "Орлов Пётр"], [None, "Белов Иван"]):
        page.append(row)
    page.merge_cells("A2:A3")

    lines = read_registry(saved(book)).lines

    assert [line.texts[Field.NAME] for line in lines] == ["Орлов Пётр", "Белов Иван"]


def test_formula_is_kept_as_what_it_is_and_never_its_value() -> None:
    cells = inline("A2", "Орлов Пётр") + '<c r="B2"><f>1+1</f><v>2</v></c>' + '<c r="C2" t="e"><v>#REF!</v></c>'
    heads = "".join(inline(*one) for one in (("A1", "ФИО наставника"), ("B1", "Интересы"), ("C1", "Результаты")))

    table = read_registry(with_sheet(f'<sheetData><row r="1">{heads}</row><row r="2">{cells}</row></sheetData>'))

    assert table.lines == (Line(2, {Field.NAME: "Орлов Пётр"}, {Field.INTERESTS: "=1+1", Field.RESULTS: "#REF!"}),)


def test_text_that_looks_like_a_formula_is_a_text() -> None:
    heads, cells = inline("A1", "ФИО наставника"), inline("A2", "=1+1")

    table = read_registry(with_sheet(f'<sheetData><row r="1">{heads}</row><row r="2">{cells}</row></sheetData>'))

    assert table.lines == (Line(2, {Field.NAME: "=1+1"}),)


@pytest.mark.parametrize(
    ("value", "text"),
    [(2012.0, "2012"), (1.5, "1.5"), (False, "нет"), (time(9, 30), "09:30"), (" два\nслова ", "два\nслова")],
)
def test_value_of_a_cell_is_what_somebody_would_have_typed(value: object, text: str) -> None:
    (line,) = read_registry(xlsx(["ФИО наставника", "Результаты"], ["Орлов Пётр", value])).lines

    assert line.texts[Field.RESULTS] == text


@pytest.mark.parametrize(
    ("headings", "part"),
    [
        (["Код", "ФИО наставника", "Интересы"], Part.MENTOR),
        (["ФИО наставляемого", "ФИО наставника"], Part.MENTEE),
        (["ФИО наставника", "ФИО наставляемого"], Part.MENTOR),
        (["Код", "ФИО наставника", "Основной запрос"], Part.MENTEE),
        (["ФИО", "Основные компетенции"], Part.MENTOR),
    ],
)
def test_few_headings_are_enough(headings: list[str], part: Part) -> None:
    assert read_registry(xlsx(headings, ["Н-001", "Белов Иван"])).part is part


@pytest.mark.parametrize("headings", [["ФИО", "Телефон"], ["Код", "Телефон"]])
def test_headings_of_either_registry_decide_nothing(headings: list[str]) -> None:
    assert fault_of(xlsx(headings, ["Н-001", "8"])) is FileFault.WHICH


def test_registry_can_be_named_where_headings_do_not_tell() -> None:
    content = xlsx(["ФИО", "Телефон"], ["Орлов Пётр", "8"])

    assert read_registry(content, Part.MENTOR).part is Part.MENTOR


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        ([], FileFault.NO_HEADINGS),
        ([["Список"], ["Орлов Пётр"]], FileFault.NO_HEADINGS),
        ([MENTORS], FileFault.EMPTY),
        ([MENTORS, list(range(1, 17))], FileFault.EMPTY),
        ([["ФИО наставника", "Контакты", "Телефон"], ["Орлов Пётр"]], FileFault.TWICE),
        ([["ФИО наставника", *["Стаж"] * COLUMNS_LIMIT], ["Орлов Пётр"]], FileFault.TOO_WIDE),
        ([["ФИО наставника"], *[["Орлов Пётр"]] * (ROWS_LIMIT + 1)], FileFault.TOO_LONG),
    ],
    ids=["nothing", "no headings", "nobody", "only numbers", "twice", "wide", "long"],
)
def test_table_that_is_no_registry(rows: list[list[Any]], fault: FileFault) -> None:
    assert fault_of(xlsx(*rows)) is fault


GOOD = xlsx(MENTORS, [1, "Орлов Пётр"])
LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]><worksheet>&j;</worksheet>"
)
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><sst>&a;</sst>'


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", FileFault.NO_WORKBOOK),
        ("ФИО наставника;Контакты\n".encode("cp1251"), FileFault.NO_WORKBOOK),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), FileFault.OLD),
        (with_parts(GOOD, {"xl/workbook.xml": b""}), FileFault.BROKEN),
        (with_parts(GOOD, {SHEET: b"<worksheet>"}), FileFault.BROKEN),
        (with_parts(GOOD, {"xl/styles.xml": b"\0\1\2"}), FileFault.BROKEN),
        (GOOD + bytes(SIZE_LIMIT), FileFault.TOO_BIG),
        (with_parts(GOOD, {"xl/media/picture.bin": bytes(8 * 1024**2)}), FileFault.BOMB),
        (with_parts(GOOD, {f"xl/media/{n}.png": b"x" for n in range(600)}), FileFault.BOMB),
        (with_parts(GOOD, {SHEET: LAUGHS.encode()}), FileFault.BOMB),
        (with_parts(GOOD, {SHEET: LAUGHS.encode("utf-16")}), FileFault.BOMB),
        (with_parts(GOOD, {"xl/sharedStrings.xml": OUTSIDE.encode()}), FileFault.BOMB),
    ],
    ids=[
        "empty",
        "csv",
        "xls",
        "no book",
        "torn xml",
        "no styles",
        "big",
        "bomb",
        "parts",
        "laughs",
        "utf-16",
        "outside",
    ],
)
def test_file_that_is_not_opened(content: bytes, fault: FileFault) -> None:
    assert fault_of(content) is fault


def test_zip_of_something_else() -> None:
    other = with_parts(GOOD, {})
    assert fault_of(other.replace(b"xl/workbook.xml", b"xl/notebook.xml")) is FileFault.NO_WORKBOOK


def test_dimensions_that_are_not_true_are_not_believed() -> None:
    head, cell = inline("A1", "ФИО наставника"), inline("A3", "Орлов Пётр")
    far = '<row r="99999999999"><c r="A99999999999"><v>1</v></c></row>'

    rows = f'<row r="1">{head}</row><row r="3">{cell}</row>{far}'

    table = read_registry(with_sheet(f'<dimension ref="A1:XFD1048576"/><sheetData>{rows}</sheetData>'))

    assert table.lines == (Line(3, {Field.NAME: "Орлов Пётр"}),)


@given(st.integers(1, len(GOOD) - 1), st.integers(0, 255))
@settings(max_examples=60)
@example(100, 0)
def test_torn_or_changed_file_is_read_or_refused(place: int, byte: int) -> None:
    """Whatever is done to it, nothing else than a refusal comes of it."""
    for content in (GOOD[:place], GOOD[:place] + bytes([byte]) + GOOD[place + 1 :]):
        with suppress(RegistryFileRefused):
            assert read_registry(content).lines
