"""The Word template of the monitoring report."""

from collections.abc import Sequence
from typing import Any

from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from documents.templates.paper import Paper

WIDTH = 17.0
"""Of a page's text, in centimetres."""
LONG_WORD, WIDER = 11, 0.9
"""Letters of a head that wants more room, and how much more."""
SHADE = "E7EDF5"
Column = tuple[str, float, str]
"""Head, width in centimetres, and what stands below."""


def _cells(name: str, width: float, *heads: str) -> tuple[Column, ...]:
    """The name of what a line is about, then its numbers; a head that is a long word has more room."""
    room = (WIDTH - width - WIDER * sum(len(head) > LONG_WORD for head in heads)) / len(heads)
    return (
        (name, width, "{{ one.name }}"),
        *(
            (head, room + WIDER * (len(head) > LONG_WORD), f"{{{{ one.cells[{number}] }}}}")
            for number, head in enumerate(heads)
        ),
    )


QUALITY = _cells("Вопрос", 7.0, "Средняя", "1–4, чел.", "5–7, чел.", "8–10, чел.", "8–10, доля")
GROWTH = _cells("Вопрос", 7.0, "Человек", "До", "После", "Разница")
COMPARED = _cells("Вопрос", 7.0, "Прошлый раз", "Сейчас", "Разница")
RESULTS = _cells("Наставник", 6.4, "Сделано", "Частично", "Пока нет", "Нет ответа")
ENGAGED = _cells("Наставник", 6.4, "Наставляемых", "Встреч", "Часов", "Пунктов", "Событий")
ANSWERED: tuple[Column, ...] = (
    ("Кого спрашивали", 8.2, "{{ one.name }}"),
    ("Спросили", 2.9, "{{ one.asked }}"),
    ("Ответили", 2.9, "{{ one.answered }}"),
    ("Доля", 3.0, "{{ one.share }}"),
)
SWOT = (
    (("Сильные стороны", "strengths"), ("Слабые стороны", "weaknesses")),
    (("Возможности", "opportunities"), ("Риски", "threats")),
)
CONCLUSIONS = ("Что получилось:", "Что требует внимания:", "Что меняем до следующего мониторинга, кто отвечает:")
LINES = 4
LINE = "_" * 88


class Report(Paper):
    """A paper with chapters, tables that go on over pages, charts, and numbers of pages."""

    def __init__(self) -> None:
        super().__init__()
        styles: Any = self._document.styles
        for name, size, before in (("Heading 1", 13, 14), ("Heading 2", 11.5, 10), ("Heading 3", 10.5, 6)):
            style = styles[name]
            style.font.name, style.font.size, style.font.bold = "Times New Roman", Pt(size), True
            style.font.color.rgb = RGBColor(0, 0, 0)
            fonts = style.element.rPr.rFonts
            for kind in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
                fonts.attrib.pop(qn(kind), None)
            fonts.set(qn("w:cs"), "Times New Roman")
            style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(4)
            style.paragraph_format.keep_with_next = True
        self._number_pages()

    def heading(self, line: str, level: int = 1) -> None:
        self._document.add_heading(line, level)

    def chapter(self, line: str, level: int, condition: str) -> None:
        """A heading on a page of its own if so: there a table and its chart stand together."""
        self.mark(f"if {condition}")
        self._document.add_heading(line, level).paragraph_format.page_break_before = True
        self.mark("else")
        self._document.add_heading(line, level)
        self.mark("endif")

    def mark(self, mark: str) -> None:
        """A line that is gone once the template is filled: where something begins or ends."""
        self._document.add_paragraph(f"{{%p {mark} %}}")

    def chart(self, field: str) -> None:
        paragraph = self._document.add_paragraph(f"{{{{ {field} }}}}")
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.paragraph_format.space_before = Pt(8)

    def rows(self, columns: Sequence[Column], field: str) -> None:
        """A table with a line for each ``one`` of a field: its head on every page, no line torn apart."""
        table = self._table(len(columns), [width for _, width, _ in columns])
        for line in (
            [head for head, _, _ in columns],
            [f"{{%tr for one in {field} %}}"],
            [cell for _, _, cell in columns],
            ["{%tr endfor %}"],
        ):
            row = table.add_row()
            is_head = line[0] == columns[0][0]
            self._marked(row, "w:cantSplit")
            if is_head:
                self._marked(row, "w:tblHeader")
            for number, (cell, (_, width, _)) in enumerate(zip(row.cells, columns, strict=True)):
                cell.width = Cm(width)
                if is_head:
                    self._shade(cell)
                if number < len(line):
                    paragraph = cell.paragraphs[0]
                    run = paragraph.add_run(line[number])
                    run.bold, run.font.size = is_head, Pt(9.5 if is_head else 10)
                    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(1)
                    if number:
                        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER

    def fields(self) -> None:
        """SWOT: two by two, high enough to be written in by hand."""
        table = self._table(2, [8.5, 8.5])
        for pair in SWOT:
            head, body = table.add_row(), table.add_row()
            for row in (head, body):
                self._marked(row, "w:cantSplit")
            body.height = Cm(3.6)
            for place, (title, name) in enumerate(pair):
                self._shade(head.cells[place])
                paragraph = head.cells[place].paragraphs[0]
                paragraph.add_run(title).bold = True
                paragraph.paragraph_format.keep_with_next = True
                said = body.cells[place].paragraphs[0]
                said.add_run(f"{{{{ swot.{name} }}}}")
                # All four stay on one page.
                said.paragraph_format.keep_with_next = pair is not SWOT[-1]

    def led_by(self, line: str) -> None:
        """A line that stays with the table below it."""
        self._document.add_paragraph(line).paragraph_format.keep_with_next = True

    def note(self, line: str) -> None:
        """Small, below a table."""
        paragraph = self._document.add_paragraph()
        paragraph.paragraph_format.space_before = Pt(5)
        paragraph.add_run(line).font.size = Pt(9)

    def quoted(self, field: str) -> None:
        """A line for each of somebody's own words."""
        for line in (f"{{%p for one in {field} %}}", "– {{ one }}", "{%p endfor %}"):
            paragraph = self._document.add_paragraph(line)
            paragraph.paragraph_format.left_indent = Cm(0.7)
            paragraph.paragraph_format.space_after = Pt(1)

    def conclusions(self) -> None:
        """Blanks to write on, with who signs: never torn apart by a page's end."""
        for line in CONCLUSIONS:
            for text in (line, *[LINE] * LINES):
                paragraph = self._document.add_paragraph()
                paragraph.add_run(text).bold = text == line
                paragraph.paragraph_format.space_before = Pt(4)
                paragraph.paragraph_format.keep_with_next = True
        self._document.add_paragraph().paragraph_format.keep_with_next = True
        self.signed("куратор")

    def title(self, *lines: str) -> None:
        """With air above and below."""
        first = len(self._document.paragraphs)
        super().title(*lines)
        written = self._document.paragraphs[first:]
        written[0].paragraph_format.space_before = Pt(44)
        written[0].runs[0].font.size = Pt(14)
        written[-1].paragraph_format.space_after = Pt(20)

    def approved(self) -> None:
        self.head(
            "УТВЕРЖДАЮ", "Директор {{ centre }}", "______________ / __________________", "«____» ____________ 20____ г."
        )

    def _table(self, columns: int, widths: Sequence[float]) -> Any:
        table = self._document.add_table(rows=0, cols=columns, style="Table Grid")
        table.autofit = False
        table.alignment = WD_TABLE_ALIGNMENT.CENTER
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Cm(width)
        return table

    @staticmethod
    def _marked(row: Any, name: str) -> None:
        row._tr.get_or_add_trPr().append(OxmlElement(name))

    @staticmethod
    def _shade(cell: Any) -> None:
        shade = OxmlElement("w:shd")
        for key, value in (("w:val", "clear"), ("w:color", "auto"), ("w:fill", SHADE)):
            shade.set(qn(key), value)
        cell._tc.get_or_add_tcPr().append(shade)

    def _number_pages(self) -> None:
        paragraph = self._document.sections[0].footer.paragraphs[0]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = paragraph.add_run()
        for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
            element = OxmlElement("w:fldChar" if kind else "w:instrText")
            if kind:
                element.set(qn("w:fldCharType"), kind)
            else:
                element.text = text
            run._r.append(element)


def _part(paper: Report, columns: Sequence[Column], field: str) -> None:
    """A note, then what there is: the table, and its chart."""
    note = f"{{{{ {field}.note }}}}"
    paper.mark(f"if {field}.rows")
    paper.mark(f"if {field}.note")
    paper.led_by(note)
    paper.mark("endif")
    paper.rows(columns, f"{field}.rows")
    paper.mark("else")
    paper.text(note)
    paper.mark("endif")
    paper.mark(f"if {field}.chart")
    paper.chart(f"{field}.picture")
    paper.mark("endif")


def report() -> None:
    paper = Report()
    paper.approved()
    paper.title("ОТЧЁТ О МОНИТОРИНГЕ", "реализации программы наставничества", "{{ title }}", "{{ period }}")
    paper.heading("Главное")
    paper.quoted("summary")
    paper.heading("1. Кто ответил")
    paper.mark("if answered")
    paper.rows(ANSWERED, "answered")
    paper.mark("else")
    paper.text("В этот период никого не спрашивали.")
    paper.mark("endif")
    paper.note(
        "Опрос без имён: кто что ответил, не видно никому. Показаны только общие цифры и только там, где ответов "
        "достаточно, чтобы по ним нельзя было узнать отвечавшего."
    )
    paper.chapter("2. Качество программы", 1, "parts and parts[0].chart")
    paper.text("Вопросы оценивали от 1 (совсем нет) до 10 (полностью).")
    paper.mark("for part in parts")
    paper.chapter("{{ part.number }} {{ part.title }}", 2, "part.chart and not loop.first")
    _part(paper, QUALITY, "part")
    paper.mark("endfor")
    paper.chapter("3. Рост участников: «до» и «после»", 1, "growth.chart")
    _part(paper, GROWTH, "growth")
    paper.chapter("4. Сравнение с прошлым мониторингом", 1, "comparisons")
    paper.text("{{ compared }}")
    paper.mark("for part in comparisons")
    paper.chapter("{{ part.number }} {{ part.title }}", 2, "not loop.first")
    _part(paper, COMPARED, "part")
    paper.mark("endfor")
    paper.heading("5. Итоги наставников")
    _part(paper, RESULTS, "results")
    paper.heading("6. Вовлечённость педагогов")
    _part(paper, ENGAGED, "engaged")
    paper.heading("7. SWOT-анализ программы")
    paper.fields()
    paper.heading("8. Своими словами")
    paper.text("{{ said_note }}")
    paper.mark("for survey in said")
    paper.heading("{{ survey.title }}", 2)
    paper.mark("for question in survey.questions")
    paper.heading("{{ question.name }}", 3)
    paper.quoted("question.texts")
    paper.mark("endfor")
    paper.mark("endfor")
    paper.heading("9. Выводы и предложения")
    paper.conclusions()
    paper.save("monitoring-report")
