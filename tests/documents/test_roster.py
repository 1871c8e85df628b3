"""The roster as a spreadsheet: text stays text, whatever people call themselves."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from documents.roster import spreadsheet

HEAD = ("№", "Имя", "Telegram", "Ответ", "Гости", "С какого времени", "Можно написать")


def read(content: bytes) -> list[list[object]]:
    sheet = load_workbook(BytesIO(content)).worksheets[0]
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


@pytest.mark.parametrize("name", ["=1+1", "+7", "-1", "@SUM(A1)", '=HYPERLINK("x")', "\tтаб"])
def test_what_looks_like_a_formula_is_stored_as_marked_text(name: str) -> None:
    content = spreadsheet("Встреча", HEAD, [(1, name, "", "идёт", 0, "", "да")])

    cell = load_workbook(BytesIO(content)).worksheets[0]["B2"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (name, "s", True)


def test_title_with_signs_that_excel_forbids() -> None:
    content = spreadsheet("Стартапы: кто/что [и] зачем? " * 3, HEAD, [])

    assert load_workbook(BytesIO(content)).sheetnames == ["Стартапы кточто и зачем Стартап"]


def test_title_of_forbidden_signs_only() -> None:
    assert load_workbook(BytesIO(spreadsheet("???", HEAD, []))).sheetnames == ["1"]


@given(st.text(max_size=200), st.text(max_size=80))
def test_any_name_and_title_make_a_file(name: str, title: str) -> None:
    rows = read(spreadsheet(title, HEAD, [(1, name, "", "идёт", 0, "", "да")]))

    assert rows[0] == list(HEAD)
    assert rows[1][0] == 1
