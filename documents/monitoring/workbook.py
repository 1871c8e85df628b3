"""The figures of a monitoring campaign as an Excel file, a sheet for each thing that is counted.

openpyxl takes a while to import: it is imported where it is used.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from documents.cells import put_text, sheet_name
from documents.workbook import as_bytes

FIRST, OTHERS = 44, 15
"""Widths of columns in letters."""


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole, from 0 to 1."""

    value: float


Value = str | int | float | Share | None
"""Of a cell. A float is shown with two digits; None leaves it empty."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet; ``notes`` are lines below its rows."""

    title: str
    heads: Sequence[str]
    rows: Sequence[Sequence[Value]]
    notes: Sequence[str] = ()


def excel(title: str, sheets: Sequence[Sheet]) -> bytes:
    """Whatever a person typed stays a text, never a formula. ``title`` stands over each printed page."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.properties import PageSetupProperties

    book = Workbook()
    book.remove(book.worksheets[0])
    for one in sheets:
        sheet = book.create_sheet(sheet_name(one.title))
        sheet.freeze_panes = "B2"
        for line, values in enumerate([one.heads, *one.rows], 1):
            for column, value in enumerate(values, 1):
                cell = sheet.cell(line, column)
                _put(cell, value)
                cell.font = Font(bold=line == 1)
                cell.alignment = Alignment(wrap_text=line == 1 or column == 1, vertical="top")
        for number, note in enumerate(one.notes, len(one.rows) + 3):
            put_text(sheet.cell(number, 1), note)
        for column in range(1, len(one.heads) + 1):
            sheet.column_dimensions[get_column_letter(column)].width = FIRST if column == 1 else OTHERS
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        sheet.print_title_rows = "1:1"
        # «&» begins a code in a page's head.
        sheet.oddHeader.center.text = title.replace("&", "&&")
    return as_bytes(book)


def _put(cell: Any, value: Value) -> None:
    match value:
        case None:
            return
        case str():
            put_text(cell, value)
        case Share():
            cell.value, cell.number_format = value.value, "0%"
        case int():
            cell.value = value
        case float():
            cell.value, cell.number_format = value, "0.00"
