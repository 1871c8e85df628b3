"""A registry as a Word document: one table across A4, ready to print and to sign.

python-docx brings lxml along: it is imported where it is used.
"""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from documents.plain import writable
from documents.registry.sheet import Sheet, as_text

FONT = "Times New Roman"
LANGUAGE = "ru-RU"
"""Of the papers: words are divided by its rules, since columns are narrow."""
POINTS = 7.5
HEAD_POINTS = 6.5
MARGIN_CM = 1.0
CELL_MARGIN_CM = 0.1
NARROW = 14
"""Characters of columns that hold numbers and days: they are as wide as those, the others share the rest."""
NARROW_CM = 0.13
"""Centimetres for a character of them."""


def document(sheet: Sheet, note: str) -> bytes:
    """The title, the ``note`` below it (of what day it is), the table. Its headings stand on every page."""
    from docx import Document
    from docx.enum.section import WD_ORIENT
    from docx.shared import Cm, Pt

    word: Any = Document()
    style = word.styles["Normal"]
    style.font.name = FONT
    style.font.size = Pt(POINTS)
    style.paragraph_format.space_after = Pt(0)
    _divide_words(word, style)
    section = word.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
        setattr(section, side, Cm(MARGIN_CM))
    _line(word, sheet.title, Pt(14), bold=True)
    _line(word, note, Pt(10), bold=False)
    _table(word, sheet, section.page_width - section.left_margin - section.right_margin)
    file = BytesIO()
    word.save(file)
    return file.getvalue()


def _line(word: Any, text: str, size: Any, *, bold: bool) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    paragraph = word.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.space_after = Pt(6)
    run = paragraph.add_run(writable(text))
    run.font.size = size
    run.font.bold = bold


def _table(word: Any, sheet: Sheet, width: int) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    table = word.add_table(rows=1 + len(sheet.rows), cols=len(sheet.heads), style="Table Grid")
    table.autofit = False
    _narrow_margins(table)
    widths = _widths([head.width for head in sheet.heads], width)
    for column, wide in zip(table.columns, widths, strict=True):
        column.width = wide
    # Through lists: python-docx counts the whole table anew for each cell that is asked for by its place.
    heads = [head.text.replace("/", "/\N{ZERO WIDTH SPACE}") for head in sheet.heads]
    texts = [heads, *([as_text(value) for value in row] for row in sheet.rows)]
    for number, (row, values) in enumerate(zip(table.rows, texts, strict=True)):
        _keep_together(row, repeated=number == 0)
        for cell, text, wide in zip(row.cells, values, widths, strict=True):
            cell.width = wide
            paragraph = cell.paragraphs[0]
            run = paragraph.add_run(writable(text))
            if number == 0:
                run.font.bold = True
                run.font.size = Pt(HEAD_POINTS)
                paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _widths(characters: Sequence[int], whole: int) -> list[int]:
    from docx.shared import Cm

    narrow = {place: Cm(NARROW_CM * width) for place, width in enumerate(characters) if width <= NARROW}
    left = whole - sum(narrow.values())
    sharing = sum(width for width in characters if width > NARROW)
    return [narrow.get(place) or left * width // sharing for place, width in enumerate(characters)]


def _divide_words(word: Any, style: Any) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    hyphenation = OxmlElement("w:autoHyphenation")
    # The order of settings is fixed: this one follows the tabulator's.
    word.settings.element.find(qn("w:defaultTabStop")).addnext(hyphenation)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), LANGUAGE)
    style.element.get_or_add_rPr().append(language)


def _narrow_margins(table: Any) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Cm

    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), str(int(Cm(CELL_MARGIN_CM).twips)))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    look = table._tbl.tblPr.find(qn("w:tblLook"))
    look.addprevious(margins)


def _keep_together(row: Any, *, repeated: bool) -> None:
    from docx.oxml import OxmlElement

    properties = row._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))
    if repeated:
        properties.append(OxmlElement("w:tblHeader"))
