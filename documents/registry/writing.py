"""A registry as an Excel file that prints well, and whose texts no program takes for formulas.

openpyxl brings numpy along, a fifth of a second and 20 MB: it is imported where it is used.
"""

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from typing import Any

from documents.cells import put_text, sheet_name
from documents.registry.sheet import Head, Sheet
from domain.registry.taking_out import Value

DATE = "DD.MM.YYYY"
AS_TEXT = "@"
BLANK_ROWS = 200
"""Rows of a template that are ready to be typed into."""


def workbook(sheet: Sheet) -> bytes:
    """An Excel file of one sheet: A4 across, as wide as the page, its headings on every page."""
    from openpyxl import Workbook

    book = Workbook()
    page: Any = book.worksheets[0]
    _fill(page, sheet)
    return _saved(book)


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
            cell.font = Font(bold=column == 1)
            cell.alignment = Alignment(vertical="top", wrap_text=True)
    help_page.column_dimensions["A"].width = 38
    help_page.column_dimensions["B"].width = 80
    return _saved(book)


def _fill(page: Any, sheet: Sheet) -> None:
    page.title = sheet_name(sheet.title)
    _write_heads(page, sheet.heads)
    for number, values in enumerate(sheet.rows, 2):
        for column, value in enumerate(values, 1):
            _write(page.cell(number, column), value)
    _set_up_printing(page, sheet)


def _write_heads(page: Any, heads: Sequence[Head]) -> None:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
    from openpyxl.utils import get_column_letter

    line = Side(style="thin", color="999999")
    for column, head in enumerate(heads, 1):
        cell = page.cell(1, column, head.text)
        cell.font = Font(bold=True)
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        cell.fill = PatternFill("solid", start_color="E8EEF7")
        cell.border = Border(line, line, line, line)
        page.column_dimensions[get_column_letter(column)].width = head.width
    page.freeze_panes = "C2"


def _write(cell: Any, value: Value) -> None:
    from openpyxl.styles import Alignment

    if isinstance(value, str):
        if not value:
            return
        put_text(cell, value)
    elif value is not None:
        cell.value = value
        if isinstance(value, date):
            cell.number_format = DATE
    cell.alignment = Alignment(vertical="top", wrap_text=True)


def _set_up_printing(page: Any, sheet: Sheet) -> None:
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = 9  # A4
    page.page_setup.fitToWidth = 1
    page.page_setup.fitToHeight = 0  # as many pages as it takes
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.print_title_rows = "1:1"
    page.page_margins.left = page.page_margins.right = 0.4
    page.oddHeader.center.text = sheet.title.replace("&", "&&")
    page.oddFooter.center.text = "&P / &N"


def _saved(book: Any) -> bytes:
    file = BytesIO()
    book.save(file)
    return file.getvalue()
