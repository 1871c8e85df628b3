"""The roster of a meetup as a spreadsheet.

openpyxl brings numpy along, a fifth of a second and 20 MB: it is imported where it is used.
"""

from collections.abc import Sequence
from io import BytesIO

WIDTHS = (5, 32, 22, 16, 10, 20, 18)
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def spreadsheet(title: str, head: Sequence[str], rows: Sequence[Sequence[str | int]]) -> bytes:
    """An Excel file of one sheet. Every text is stored as text: what a person typed is never a formula."""
    from openpyxl import Workbook
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = _sheet_name(title)
    sheet.freeze_panes = "A2"
    for number, values in enumerate([head, *rows], 1):
        for column, value in enumerate(values, 1):
            cell = sheet.cell(number, column)
            if isinstance(value, int):
                cell.value = value
            else:
                cell.value = _writable(value)
                cell.data_type = "s"
                # The mark by which Excel itself keeps such a text a text when somebody edits the cell.
                cell.quotePrefix = value.startswith(FORMULA_STARTS)
            if number == 1:
                cell.font = Font(bold=True)
    for column, width in enumerate(WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _writable(text: str) -> str:
    """Without control characters, which a name may hold and a spreadsheet may not."""
    return "".join(character for character in text if character.isprintable() or character in "\t\n")


def _sheet_name(title: str) -> str:
    """At most 31 characters, without those that Excel forbids."""
    allowed = "".join(character for character in title if character.isprintable() and character not in "[]:*?/\\'")
    return allowed[:31].strip() or "1"
