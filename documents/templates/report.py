"""Makes the Word template of the monitoring report: ``python -m documents.templates.report``.

A centre changes its copy in Word; this is where the one in the repository comes from.
"""

from collections.abc import Sequence
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from documents.templates.make import Paper

QUESTION, NUMBER = 7.4, 2.4
"""Widths in centimetres; all columns together are 17."""
SHADE = "E7EDF5"
Column = tuple[str, float, str]
"""Head, width in centimetres, and what stands below."""


def _cells(name: str, width: float, heads: Sequence[str]) -> tuple[Column, ...]:
    """The name of what a line is about, then its numbers, which share what is left of the page."""
    room = (17 - width) / len(heads)
    return (
        (name, width, "{{ one.name }}"),
        *((head, room, f"{{{{ one.cells[{number}] }}}}") for number, head in enumerate(heads)),
    )


QUALITY = _cells("Вопрос", QUESTION, ("Средняя", "1–4", "5–7", "8–10", "Доля 8–10"))
GROWTH = _cells("Вопрос", QUESTION, ("Человек", "До", "После", "Разница"))
COMPARED = _cells("Вопрос", QUESTION, ("Прошлый раз", "Сейчас", "Разница"))
RESULTS = _cells("Наставник", 5.4, ("Сделано", "Частично", "Пока нет", "Нет ответа"))
ENGAGED = _cells("Наставник", 5.4, ("Наставляе- мых", "Встреч", "Часов", "Пунктов плана", "Событий"))
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

    def heading(self, line: str, level: int = 1, *, own_page: bool = False) -> None:
        paragraph = self._document.add_heading(line, level)
        paragraph.paragraph_format.page_break_before = own_page

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
                    paragraph.add_run(line[number]).bold = is_head
                    paragraph.paragraph_format.space_after = Pt(1)
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
                body.cells[place].paragraphs[0].add_run(f"{{{{ swot.{name} }}}}")

    def approved(self) -> None:
        self.head("УТВЕРЖДАЮ", "Директор {{ centre }}", "______________ / __________________", "«____» ____________ 20____ г.")

    def signed_by(self, who: str) -> None:
        self._document.add_paragraph()
        self.signed(who)

    def _table(self, columns: int, widths: Sequence[float]) -> Any:
        table = self._document.add_table(rows=0, cols=columns, style="Table Grid")
        table.autofit = False
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
    paper.text(f"{{{{ {field}.note }}}}")
    paper.mark(f"if {field}.rows")
    paper.rows(columns, f"{field}.rows")
    paper.mark("endif")
    paper.mark(f"if {field}.chart")
    paper.chart(f"{field}.picture")
    paper.mark("endif")


def report() -> None:
    paper = Report()
    paper.approved()
    paper.title("ОТЧЁТ О МОНИТОРИНГЕ", "реализации программы наставничества", "{{ title }}", "{{ period }}")
    paper.heading("1. Кто ответил")
    paper.mark("if answered")
    paper.rows(ANSWERED, "answered")
    paper.mark("endif")
    paper.mark("if not answered")
    paper.text("В этот период никого не спрашивали.")
    paper.mark("endif")
    paper.text(
        "Опрос без имён: кто что ответил, не видно никому. Показаны только общие цифры и только там, где ответов "
        "достаточно, чтобы по ним нельзя было узнать отвечавшего.",
        small=True,
    )
    paper.heading("2. Качество программы")
    paper.text("Вопросы оценивали от 1 (совсем нет) до 10 (полностью).")
    paper.mark("for part in parts")
    paper.heading("{{ part.number }} {{ part.title }}", 2)
    _part(paper, QUALITY, "part")
    paper.mark("endfor")
    paper.heading("3. Рост участников: «до» и «после»")
    _part(paper, GROWTH, "growth")
    paper.heading("4. Сравнение с прошлым мониторингом")
    paper.text("{{ compared }}")
    paper.mark("for part in comparisons")
    paper.heading("{{ part.number }} {{ part.title }}", 2)
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
    paper.listed("question.texts")
    paper.mark("endfor")
    paper.mark("endfor")
    paper.heading("9. Выводы и предложения")
    for line in CONCLUSIONS:
        paper.text(line, bold=True)
        for _ in range(LINES):
            paper.text(LINE)
    paper.signed_by("куратор")
    paper.save("monitoring-report")


if __name__ == "__main__":
    report()
