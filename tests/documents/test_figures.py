"""The December figures as an Excel file: what somebody named a form is never a formula."""

from io import BytesIO

from openpyxl import load_workbook

from documents.figures import Sheet, workbook


def test_sums_are_numbers_and_words_are_words() -> None:
    sheet = Sheet(
        "Показатели",
        ("Показатели", "=1+1"),
        ("Роль", "Всего"),
        (("=cmd|'/c calc'!A1", 3), ("Всего", 3)),
        frozenset({1}),
    )

    page = load_workbook(BytesIO(workbook(sheet))).worksheets[0]

    rows = [[(cell.value, cell.data_type) for cell in row[:2]] for row in page.iter_rows()]
    assert rows[1][0] == ("=1+1", "s")
    assert rows[4] == [("=cmd|'/c calc'!A1", "s"), (3, "n")]
    assert [page.cell(row, 1).font.bold for row in (4, 5, 6)] == [True, False, True]
