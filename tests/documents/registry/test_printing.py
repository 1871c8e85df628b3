"""Registries on paper: a Word document with one table across the page."""

from datetime import date
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT

from documents.registry.printing import document
from documents.registry.sheet import Head, Sheet

HEADS = (Head("№", 4), Head("ФИО наставника", 18), Head("Дата вхождения в программу", 11))


def printed(*rows: tuple[Any, ...]) -> Any:
    return Document(BytesIO(document(Sheet("Реестр наставников", HEADS, rows), "по состоянию на 26.11.2026")))


def test_title_day_and_rows_as_they_are_read() -> None:
    word = printed((1, "Орлов Пётр", date(2026, 9, 1)), (2, "=1+1\x00", None))

    assert [one.text for one in word.paragraphs] == ["Реестр наставников", "по состоянию на 26.11.2026"]
    assert [[cell.text for cell in row.cells] for row in word.tables[0].rows] == [
        ["№", "ФИО наставника", "Дата вхождения в программу"],
        ["1", "Орлов Пётр", "01.09.2026"],
        ["2", "=1+1", ""],
    ]


def test_page_lies_across_and_its_headings_are_repeated() -> None:
    word = printed((1, "Орлов Пётр", None))

    section, (head, row) = word.sections[0], word.tables[0].rows
    assert (section.orientation, section.page_width > section.page_height) == (WD_ORIENT.LANDSCAPE, True)
    assert [bool(one._tr.trPr.xpath("./w:tblHeader")) for one in (head, row)] == [True, False]
    assert all(one._tr.trPr.xpath("./w:cantSplit") for one in (head, row))
    assert head.cells[1].width > 3 * head.cells[0].width


def test_texts_stand_in_their_cells_as_they_were_typed() -> None:
    typed = ("<w:t>&amp;", "первая строка\nвторая\tи дальше", " \ue000 ")

    word = printed(typed, ("после", "неё", ""))

    assert [[cell.text for cell in row.cells] for row in word.tables[0].rows][1:] == [list(typed), ["после", "неё", ""]]


def test_registry_of_nobody_is_a_heading_alone() -> None:
    (head,) = printed().tables[0].rows

    assert head.cells[1].text == "ФИО наставника"
