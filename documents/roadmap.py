"""The roadmap as files: Word, from a template that a centre can make its own, and Excel."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from documents.cells import put_text, sheet_name
from documents.forms import Form, fill
from documents.workbook import as_bytes

ROADMAP = Form("roadmap", frozenset({"centre", "year", "stages"}))

FORMS = (ROADMAP,)

WIDTHS = (7, 52, 24, 30, 48)
"""Of the columns of the sheet, in letters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """№ · Наименование мероприятий · Срок реализации · Ответственный исполнитель · Результат. Вид документа."""

    number: str
    event: str
    days: str
    responsible: str
    result: str

    @property
    def cells(self) -> tuple[str, ...]:
        return self.number, self.event, self.days, self.responsible, self.result


@dataclass(frozen=True, slots=True)
class Group:
    """A stage: its name with its number, and its rows."""

    title: str
    rows: Sequence[Row]


@dataclass(frozen=True, slots=True)
class Worded:
    """What stands in the file. ``year`` is «2026/27», ``heads`` are the heads of the five columns."""

    title: str
    year: str
    heads: Sequence[str]
    stages: Sequence[Group]


def word(said: Worded, centre: str, own: Path | None = None) -> bytes:
    """The roadmap as a Word file."""
    return fill(ROADMAP, {"centre": centre, "year": said.year, "stages": list(said.stages)}, own)


def excel(said: Worded) -> bytes:
    """The roadmap as a sheet, each stage a line across. Whatever a person typed stays a text, never a formula."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.properties import PageSetupProperties

    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = sheet_name(said.title)
    sheet.freeze_panes = "A2"
    lines: list[tuple[Sequence[str], bool]] = [(said.heads, True)]
    for stage in said.stages:
        lines += [((stage.title,), True), *((row.cells, False) for row in stage.rows)]
    for number, (texts, is_head) in enumerate(lines, 1):
        for column, text in enumerate(texts, 1):
            cell = sheet.cell(number, column)
            put_text(cell, text)
            cell.font = Font(bold=is_head)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
        if len(texts) == 1:
            sheet.merge_cells(start_row=number, end_row=number, start_column=1, end_column=len(WIDTHS))
    for column, width in enumerate(WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:1"
    return as_bytes(book)
