"""The plan of Appendix 4 as a Word file, and how far it is as a picture."""

from datetime import date
from io import BytesIO

import pytest
from docx import Document

from documents.forms import check
from documents.mentoring.plans import FORMS, Head, Row, Worded, plan
from documents.plan_picture import Line, Mark, drawn, plan_picture

HEAD = Head(centre="Центр «Эдельвейс»", form="педагог – ученик", mentor="М-001", mentees=["Н-001", "Н-002"])
ROWS = [
    Row(number=1, event="Проект <мост>", format="Проект", days="05.12–20.12.2026", result="Макет & чертёж"),
    Row(number=2, event="Экскурсия", format="Экскурсия", days="25.12.2026", done="Выполнено 25.12.2026"),
]
LEGEND = {Mark.DONE: "сделано", Mark.NOW: "идёт", Mark.OVERDUE: "просрочено", Mark.AHEAD: "впереди"}
MONTHS = ["янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"]
LINES = [
    Line("Проект", date(2026, 12, 5), date(2026, 12, 20), Mark.NOW),
    Line("Экскурсия", date(2026, 11, 1), date(2026, 11, 1), Mark.DONE),
    Line("Очень длинное название, которое не помещается в строку", date(2027, 3, 1), date(2027, 5, 1), Mark.AHEAD),
]


def read(content: bytes) -> tuple[str, list[list[str]]]:
    document = Document(BytesIO(content))
    table = document.tables[0]
    return "\n".join(one.text for one in document.paragraphs), [[cell.text for cell in row.cells] for row in table.rows]


def test_our_template_has_its_fields() -> None:
    assert check(FORMS, None) == []


def test_a_filled_plan() -> None:
    head = Head(
        centre=HEAD.centre,
        form=HEAD.form,
        mentor=HEAD.mentor,
        mentees=HEAD.mentees,
        number="45",
        dated=date(2026, 12, 5),
    )
    text, rows = read(plan(head, Worded(goal="Развить гибкие навыки", rows=ROWS)))

    assert "приказом от 05.12.2026 № 45" in text
    assert "Наставляемый (наставляемые): Н-001, Н-002" in text
    assert "Цель: Развить гибкие навыки" in text
    assert rows == [
        ["№", "Мероприятие", "Формат", "Сроки", "Ожидаемый результат", "Отметка о выполнении"],
        ["1", "Проект <мост>", "Проект", "05.12–20.12.2026", "Макет & чертёж", ""],
        ["2", "Экскурсия", "Экскурсия", "25.12.2026", "", "Выполнено 25.12.2026"],
    ]


def test_what_is_not_known_is_a_blank_to_write_on() -> None:
    text, rows = read(plan(HEAD, Worded(goal="", rows=[])))

    assert "приказом от «____» ______________ 20____ г. № ______" in text
    assert "Цель: ____" in text
    assert [row[:2] for row in rows[1:]] == [[str(number), ""] for number in range(1, 9)]


def test_the_picture_has_a_line_for_each_item() -> None:
    figure = drawn("План: 1 из 3", LINES, date(2026, 12, 8), "сегодня", MONTHS, LEGEND)
    said = [one.get_text() for one in figure.axes[0].texts]

    assert said == ["… 1. Проект", "✓ 2. Экскурсия", "· 3. Очень длинное название, которое н…", "сегодня"]
    assert len(figure.axes[0].patches) == len(LINES)


def test_the_picture_is_a_png_as_wide_as_a_phone() -> None:
    content = plan_picture("План", LINES, date(2026, 12, 8), "сегодня", MONTHS, LEGEND)

    assert content.startswith(b"\x89PNG")
    assert int.from_bytes(content[16:20], "big") == 1080
    with pytest.raises(ValueError, match="without an item"):
        plan_picture("План", [], date(2026, 12, 8), "сегодня", MONTHS, LEGEND)
