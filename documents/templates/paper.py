"""A Word template that is being written, as those that come with the program look."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt

HERE = Path(__file__).parent


class Paper:
    """A Word document that is being written, one kind of line after another."""

    def __init__(self) -> None:
        self._document = Document()
        section = self._document.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin, section.right_margin = Cm(2.5), Cm(1.5)
        section.top_margin = section.bottom_margin = Cm(1.2)
        style: Any = self._document.styles["Normal"]
        style.font.name, style.font.size = "Times New Roman", Pt(10.5)
        style.paragraph_format.space_after = Pt(3)

    def head(self, *lines: str) -> None:
        """To whom, and from whom: at the right, above the title."""
        for line in lines:
            paragraph = self._document.add_paragraph(line)
            paragraph.paragraph_format.left_indent = Cm(7.5)
            paragraph.paragraph_format.space_after = Pt(1)

    def title(self, *lines: str) -> None:
        for number, line in enumerate(lines):
            paragraph = self._document.add_paragraph()
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            paragraph.paragraph_format.space_before = Pt(8 if number == 0 else 0)
            paragraph.add_run(line).bold = True

    def text(self, line: str, *, bold: bool = False, small: bool = False) -> None:
        paragraph = self._document.add_paragraph()
        run = paragraph.add_run(line)
        run.bold = bold
        if small:
            run.font.size = Pt(9)

    def items(self, lines: Iterable[str]) -> None:
        for line in lines:
            paragraph = self._document.add_paragraph(f"– {line};")
            paragraph.paragraph_format.left_indent = Cm(0.7)
            paragraph.paragraph_format.space_after = Pt(1)

    def boxes(self, field: str) -> None:
        """A line for each thing of a field, with the box to tick."""
        for line in (f"{{%p for one in {field} %}}", "{{ one.box }}  {{ one.name }}", "{%p endfor %}"):
            paragraph = self._document.add_paragraph(line)
            paragraph.paragraph_format.left_indent = Cm(0.7)
            paragraph.paragraph_format.space_after = Pt(1)

    def listed(self, field: str) -> None:
        """A line for each text of a field."""
        for line in (f"{{%p for one in {field} %}}", "– {{ one }};", "{%p endfor %}"):
            paragraph = self._document.add_paragraph(line)
            paragraph.paragraph_format.left_indent = Cm(0.7)
            paragraph.paragraph_format.space_after = Pt(1)

    def table(self, rows: Sequence[Sequence[str]]) -> None:
        table = self._document.add_table(rows=0, cols=len(rows[0]), style="Table Grid")
        for row in rows:
            for cell, line in zip(table.add_row().cells, row, strict=True):
                cell.text = line

    def repeated(self, columns: Sequence[tuple[str, float, str]], field: str) -> None:
        """A table with a row for each ``one`` of a field. Columns are heads, widths in centimetres, and what stands."""
        table = self._document.add_table(rows=0, cols=len(columns), style="Table Grid")
        table.autofit = False
        for column, (_, width, _) in zip(table.columns, columns, strict=True):
            column.width = Cm(width)
        marks = (f"{{%tr for one in {field} %}}", "{%tr endfor %}")
        lines = (
            [head for head, _, _ in columns],
            [marks[0], *[""] * (len(columns) - 1)],
            [cell for _, _, cell in columns],
            [marks[1], *[""] * (len(columns) - 1)],
        )
        for number, line in enumerate(lines):
            for cell, text, (_, width, _) in zip(table.add_row().cells, line, columns, strict=True):
                cell.width = Cm(width)
                cell.paragraphs[0].add_run(text).bold = number == 0

    def grouped(self, columns: Sequence[tuple[str, float, str]], groups: str, head: str) -> None:
        """As `repeated`, of the ``rows`` of each ``group`` of a field, under a line across that says ``head``."""
        table = self._document.add_table(rows=0, cols=len(columns), style="Table Grid")
        table.autofit = False
        for column, (_, width, _) in zip(table.columns, columns, strict=True):
            column.width = Cm(width)
        lines = (
            [title for title, _, _ in columns],
            [f"{{%tr for group in {groups} %}}"],
            [head],
            ["{%tr for one in group.rows %}"],
            [cell for _, _, cell in columns],
            ["{%tr endfor %}"],
            ["{%tr endfor %}"],
        )
        for number, line in enumerate(lines):
            cells = table.add_row().cells
            for cell, (_, width, _) in zip(cells, columns, strict=True):
                cell.width = Cm(width)
            if len(line) == 1 and number == 2:
                cells[0].merge(cells[-1])
            for cell, text in zip(cells, line, strict=False):
                cell.paragraphs[0].add_run(text).bold = number in (0, 2)

    def signed(self, *whose: str) -> None:
        for who in whose:
            paragraph = self._document.add_paragraph(
                f"«____» ______________ 20____ г.   ______________ / __________________ /  {who}"
            )
            paragraph.paragraph_format.space_before = Pt(10)

    def foot(self) -> None:
        """What the curator writes, and by what the centre finds the person."""
        self.text("Принял(а): ____________________________________   «____» ______________ 20____ г.", small=True)
        self.text("Код в программе: {{ code }}", small=True)

    def save(self, name: str) -> None:
        self._document.core_properties.author = ""
        self._document.save(str(HERE / f"{name}.docx"))
