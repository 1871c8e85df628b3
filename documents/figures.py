"""The December figures as a spreadsheet.

openpyxl is imported where it is used: see documents/roster.py.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from documents.cells import put_text, sheet_name
from documents.workbook import as_bytes

WIDTHS = (16, 24, 34, 11, 11, 11, 22, 14, 10)


@dataclass(frozen=True, slots=True)
class Sheet:
    """``above`` are lines over the table. Of ``rows`` those whose number, from 0, is in ``bold`` are sums."""

    title: str
    above: Sequence[str]
    head: Sequence[str]
    rows: Sequence[Sequence[str | int]]
    bold: frozenset[int]


def workbook(sheet: Sheet) -> bytes:
    """An Excel file of one page across, ready to be printed. Every text is stored as text, never as a formula."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Border, Font, Side
    from openpyxl.utils import get_column_letter

    book = Workbook()
    page: Any = book.worksheets[0]
    page.title = sheet_name(sheet.title)
    line = Side(style="thin", color="999999")
    for number, text in enumerate(sheet.above, 1):
        put_text(page.cell(number, 1), text)
        page.cell(number, 1).font = Font(bold=number == 1, size=14 if number == 1 else 11)
    top = len(sheet.above) + 2
    for number, values in enumerate([sheet.head, *sheet.rows]):
        for column, value in enumerate(values, 1):
            cell = page.cell(top + number, column)
            if isinstance(value, int):
                cell.value = value
            else:
                put_text(cell, value)
            cell.border = Border(left=line, right=line, top=line, bottom=line)
            cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal="center" if number == 0 else None)
            cell.font = Font(bold=number == 0 or number - 1 in sheet.bold)
    for column, width in enumerate(WIDTHS, 1):
        page.column_dimensions[get_column_letter(column)].width = width
    page.freeze_panes = page.cell(top + 1, 1)
    page.print_title_rows = f"{top}:{top}"
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = page.PAPERSIZE_A4
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    return as_bytes(book)
