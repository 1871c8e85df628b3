"""The roadmap as Word and Excel, in its five columns, and as a picture by stage."""

from datetime import date
from io import BytesIO

import pytest
from docx import Document
from openpyxl import load_workbook

from documents.forms import check
from documents.plan_picture import Head, Line, Mark, drawn
from documents.roadmap import FORMS, Group, Row, Worded, excel, word

HEADS = (
    "№",
    "Наименование мероприятий",
    "Срок реализации",
    "Ответственный исполнитель",
    "Результат. Вид документа",
)
TRAINING = Row(
    number="2.1",
    event="=Обучение <наставников> & @команды",
    days="15.10–31.10.2026",
    responsible="куратор",
    result="Наставники обучены. Лист присутствия",
)
ORDER = Row(number="1.1", event="Приказ", days="15.09.2026", responsible="-директор", result="+Приказ")
SAID = Worded(
    title="Дорожная карта 2026/27",
    year="2026/27",
    heads=HEADS,
    stages=[
        Group("1. Подготовка", [ORDER]),
        Group("2. Обучение", [TRAINING]),
        Group("3. Завершение", []),
    ],
)
LEGEND = {Mark.DONE: "сделано", Mark.NOW: "идёт", Mark.OVERDUE: "просрочено", Mark.AHEAD: "впереди"}
MONTHS = ["янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"]


def test_our_template_has_its_fields() -> None:
    assert check(FORMS, None) == []


def test_word_has_the_five_columns_with_each_stage_across() -> None:
    document = Document(BytesIO(word(SAID, "Центр «Эдельвейс»")))
    text = "\n".join(one.text for one in document.paragraphs)
    rows = [[cell.text for cell in row.cells] for row in document.tables[0].rows]

    assert "на 2026/27 учебный год" in text
    assert "Центр «Эдельвейс»" in text
    assert rows == [
        list(HEADS),
        ["1. Подготовка"] * 5,
        list(ORDER.cells),
        ["2. Обучение"] * 5,
        list(TRAINING.cells),
        ["3. Завершение"] * 5,
    ]


def test_excel_has_them_too_and_nothing_in_it_is_a_formula() -> None:
    sheet = load_workbook(BytesIO(excel(SAID))).worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]

    assert rows[0] == list(HEADS)
    assert rows[2] == list(ORDER.cells)
    assert rows[4] == list(TRAINING.cells)
    assert [row[0] for row in rows] == ["№", "1. Подготовка", "1.1", "2. Обучение", "2.1", "3. Завершение"]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None} == {"s"}
    assert {str(one) for one in sheet.merged_cells.ranges} == {"A2:E2", "A4:E4", "A6:E6"}


def test_the_picture_is_one_timeline_by_stage() -> None:
    rows: list[Line | Head] = [
        Head("1. Подготовка"),
        Line("Приказ", date(2026, 9, 1), date(2026, 9, 15), Mark.DONE, "1.1"),
        Head("2. Очень длинное название этапа, которое не помещается в строку"),
        Line("Обучение", date(2026, 10, 15), date(2026, 10, 31), Mark.OVERDUE, "2.1"),
    ]
    figure = drawn("Дорожная карта", rows, date(2026, 12, 8), "сегодня", MONTHS, LEGEND)
    said = [one.get_text() for one in figure.axes[0].texts]

    assert said == [
        "1. Подготовка",
        "✓ 1.1 Приказ",
        "2. Очень длинное название этапа, которое не п…",
        "! 2.1 Обучение",
        "сегодня",
    ]
    with pytest.raises(ValueError, match="without an item"):
        drawn("Дорожная карта", [Head("1. Подготовка")], date(2026, 12, 8), "сегодня", MONTHS, LEGEND)
