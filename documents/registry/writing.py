"""A registry as an Excel file that prints well, and whose texts no program takes for formulas.

openpyxl brings numpy along, a fifth of a second and 20 MB: it is imported where it is used.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from documents.cells import put_text, sheet_name
from documents.registry.sheet import Head, Sheet, as_text
from documents.workbook import as_bytes
from domain.registry.taking_out import Value

DATE = "DD.MM.YYYY"
AS_TEXT = "@"
BLANK_ROWS = 200
"""Rows of a template that are ready to be typed into."""
LETTERS = 10
LINE = 13.5
TALLEST = 400.0
"""Points: of a letter, of a line, of a row (Excel has no taller ones)."""
GUIDE_WIDTHS = (36, 84)


def workbook(sheet: Sheet) -> bytes:
    """An Excel file of one sheet: A4 across, as wide as the page, its headings on every page."""
    from openpyxl import Workbook

    book = Workbook()
    page: Any = book.worksheets[0]
    _fill(page, sheet)
    return as_bytes(book)


def template(sheet: Sheet, guide_title: str, guide: Sequence[tuple[str, str]]) -> bytes:
    """The headings with room below them, and a second sheet that says what is expected under each.

    Cells are texts, so that «10-12» stays what it is and does not become the tenth of December.
    """
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font

    book = Workbook()
    page: Any = book.worksheets[0]
    _fill(page, sheet)
    for row in page.iter_rows(min_row=2, max_row=BLANK_ROWS + 1, max_col=len(sheet.heads)):
        for cell in row:
            cell.number_format = AS_TEXT
            cell.alignment = Alignment(vertical="top", wrap_text=True)
    help_page: Any = book.create_sheet(sheet_name(guide_title))
    for number, (heading, expected) in enumerate(guide, 1):
        for column, text in enumerate((heading, expected), 1):
            cell = help_page.cell(number, column)
            put_text(cell, text)
            cell.font = Font(size=LETTERS, bold=column == 1)
            cell.alignment = Alignment(vertical="top", wrap_text=True)
        _make_room(help_page, number, (heading, expected), GUIDE_WIDTHS)
    _set_widths(help_page, GUIDE_WIDTHS)
    _print_across(help_page)
    return as_bytes(book)


def _fill(page: Any, sheet: Sheet) -> None:
    widths = [head.width for head in sheet.heads]
    page.title = sheet_name(sheet.title)
    _write_heads(page, sheet.heads)
    _make_room(page, 1, [head.text for head in sheet.heads], [width - 2 for width in widths])
    for number, values in enumerate(sheet.rows, 2):
        for column, value in enumerate(values, 1):
            _write(page.cell(number, column), value)
        _make_room(page, number, [as_text(value) for value in values], widths)
    _set_widths(page, widths)
    page.freeze_panes = "C2"
    page.print_title_rows = "1:1"
    page.oddHeader.center.text = sheet.title.replace("&", "&&")
    page.oddFooter.center.text = "&P / &N"
    _print_across(page)


def _write_heads(page: Any, heads: Sequence[Head]) -> None:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    line = Side(style="thin", color="999999")
    for column, head in enumerate(heads, 1):
        cell = page.cell(1, column, head.text)
        cell.font = Font(size=LETTERS, bold=True)
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        cell.fill = PatternFill("solid", start_color="E8EEF7")
        cell.border = Border(line, line, line, line)


def _write(cell: Any, value: Value) -> None:
    from openpyxl.styles import Alignment, Font

    if isinstance(value, str):
        if not value:
            return
        put_text(cell, value)
    elif value is not None:
        cell.value = value
        if isinstance(value, date):
            cell.number_format = DATE
    cell.font = Font(size=LETTERS)
    cell.alignment = Alignment(
        horizontal="left" if isinstance(value, str) else "center", vertical="top", wrap_text=True
    )


def _set_widths(page: Any, widths: Sequence[int]) -> None:
    from openpyxl.utils import get_column_letter

    for column, width in enumerate(widths, 1):
        page.column_dimensions[get_column_letter(column)].width = width


def _make_room(page: Any, row: int, texts: Sequence[str], widths: Sequence[int]) -> None:
    """As many lines as the longest text will need: not every program counts them when it opens the file."""
    lines = max(
        sum(1 + len(line) // width for line in text.split("\n")) for text, width in zip(texts, widths, strict=True)
    )
    page.row_dimensions[row].height = min(lines * LINE + 2, TALLEST)


def _print_across(page: Any) -> None:
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = 9  # A4
    page.page_setup.fitToWidth = 1
    page.page_setup.fitToHeight = 0  # as many pages as it takes
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.page_margins.left = page.page_margins.right = 0.4
