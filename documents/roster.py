"""The roster of a meetup as a spreadsheet.

openpyxl brings numpy along, a fifth of a second and 20 MB: it is imported where it is used.
"""

from collections.abc import Sequence

from documents.cells import put_text, sheet_name
from documents.workbook import as_bytes

WIDTHS = (5, 32, 22, 16, 10, 20, 18)


def spreadsheet(
    title: str, head: Sequence[str], rows: Sequence[Sequence[str | int]], widths: Sequence[int] = WIDTHS
) -> bytes:
    """An Excel file of one sheet. Every text is stored as text: what a person typed is never a formula."""
    from openpyxl import Workbook
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = sheet_name(title)
    sheet.freeze_panes = "A2"
    for number, values in enumerate([head, *rows], 1):
        for column, value in enumerate(values, 1):
            cell = sheet.cell(number, column)
            if isinstance(value, int):
                cell.value = value
            else:
                put_text(cell, value)
            if number == 1:
                cell.font = Font(bold=True)
    for column, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    return as_bytes(book)
