"""A registry as a Word document: one table across A4, ready to print and to sign.

python-docx brings lxml along: it is imported where it is used. It makes the page, the head of the table and one row,
the pattern; the others are written after the pattern as text. A tree of thousands of rows is written and freed in one
go, and nobody else is answered meanwhile.
"""

import zipfile
from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

from documents.plain import writable
from documents.registry.sheet import Sheet, as_text
from domain.registry.taking_out import Value

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
BODY = "word/document.xml"
HERE = "\ue000"
"""Where a text comes in the pattern of a row: nobody's, kept for private use."""
_BETWEEN = '</w:t><{}/><w:t xml:space="preserve">'
_AS_WRITTEN = {"\n": _BETWEEN.format("w:br"), "\t": _BETWEEN.format("w:tab")}
"""What stands between two pieces of a text in Word."""


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
    return _filled(file.getvalue(), sheet.rows)


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
    from docx.oxml.ns import qn
    from docx.shared import Pt

    table = word.add_table(rows=2, cols=len(sheet.heads), style="Table Grid")
    table.autofit = False
    _narrow_margins(table)
    widths = _widths([head.width for head in sheet.heads], width)
    for column, wide in zip(table.columns, widths, strict=True):
        column.width = wide
    head, pattern = table.rows
    _keep_together(head, repeated=True)
    _keep_together(pattern, repeated=False)
    for cell, title, wide in zip(head.cells, sheet.heads, widths, strict=True):
        cell.width = wide
        paragraph = cell.paragraphs[0]
        run = paragraph.add_run(writable(title.text.replace("/", "/\N{ZERO WIDTH SPACE}")))
        run.font.bold = True
        run.font.size = Pt(HEAD_POINTS)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for cell, wide in zip(pattern.cells, widths, strict=True):
        cell.width = wide
        cell.paragraphs[0].add_run(HERE)._r.t_lst[0].set(qn("xml:space"), "preserve")


def _filled(content: bytes, rows: Iterable[Sequence[Value]]) -> bytes:
    """The document with these rows instead of the pattern of one."""
    whole = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(content)) as made,
        zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as written,
    ):
        for name in made.namelist():
            if name != BODY:
                written.writestr(name, made.read(name))
                continue
            before, pattern, after = _parted(made.read(name).decode())
            with written.open(name, "w", force_zip64=True) as body:
                body.write(before.encode())
                for row in rows:
                    body.write(_written(pattern, row).encode())
                body.write(after.encode())
    return whole.getvalue()


def _parted(body: str) -> tuple[str, Sequence[str], str]:
    """What stands before the pattern of a row, the pieces of the pattern around its texts, and what stands after."""
    first, last = body.index(HERE), body.rindex(HERE)
    begin = body.rindex("<w:tr>", 0, first)
    end = body.index("</w:tr>", last) + len("</w:tr>")
    return body[:begin], body[begin:end].split(HERE), body[end:]


def _written(pattern: Sequence[str], row: Sequence[Value]) -> str:
    texts = [escape(writable(as_text(value)), _AS_WRITTEN) for value in row]
    return "".join(piece + text for piece, text in zip(pattern, [*texts, ""], strict=True))


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
