"""The monitoring report as a Word file: what stands in it, what is left out, and what a centre may leave out."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document

from documents.forms import check
from documents.monitoring.charts import Bar, Bars
from documents.monitoring.report import FORMS, REPORT, Answered, Fields, Part, Question, Row, Said, Worded, word

CHART = Bars(
    key="quality_mentee_after",
    title="Что говорят наставляемые",
    note="Ответили 5 из 6",
    alt='Комфорт — 8,4; <План> & "сроки" — 7,0.',
    heads=("Средняя", "Сколько"),
    legend=("1–4", "5–7", "8–10"),
    rows=[Bar("Комфорт", 8.4, "8,4", (0, 1, 4))],
)
EMPTY = Worded(
    title="Мониторинг: учебный год",
    period="за период с 20 декабря 2026 по 20 мая 2027",
    summary=["На опросы ответили 0 из 6"],
    answered=[],
    parts=[],
    growth=Part(note="Сравнить пока нельзя"),
    compared="Это первый мониторинг",
    comparisons=[],
    results=Part(note="Итоги не запрашивали"),
    engaged=Part(note="Никто не работал"),
    swot=Fields(),
    said_note="Открытых ответов нет",
)
FULL = replace(
    EMPTY,
    answered=[Answered("Наставляемые", "6", "5", "83 %")],
    parts=[
        Part(
            title="Наставляемые",
            number="2.1.",
            note="Ответили 5 из 6.",
            rows=[Row("=Комфорт <&>", ["8,4", "0", "1", "4", "80 %"])],
            chart=CHART,
        ),
        Part(title="Наставники", number="2.2.", note="Цифры не показаны"),
    ],
    growth=Part(note="Сравниваются", rows=[Row("Комфорт", ["5", "6,0", "8,4", "+2,4"])]),
    comparisons=[Part(title="Наставляемые", number="4.1.", rows=[Row("Комфорт", ["8,0", "8,4", "+0,4"])])],
    results=Part(note="Ответили все", rows=[Row("М-001", ["3", "0", "0", "0"])]),
    engaged=Part(note="Что сделали", rows=[Row("М-001", ["3", "4", "4,5", "2", "1"])]),
    swot=Fields(strengths="Опытные наставники\nСвоя база", threats="{{ title }} & <экзамены>"),
    said=[Said("Наставляемые", [Question("Чего не хватило", ["Больше встреч", "{% x %} <b>времени</b>"])])],
)


def read(said: Worded, own: Path | None = None) -> tuple[str, list[list[list[str]]]]:
    document = Document(BytesIO(word(said, "Центр «Эдельвейс»", own)))
    text = "\n".join(one.text for one in document.paragraphs)
    return text, [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables]


def test_our_template_has_its_fields() -> None:
    assert check(FORMS, None) == []


def test_everything_stands_in_its_place() -> None:
    text, tables = read(FULL)

    assert [table[1:] for table in tables[:6]] == [
        [["Наставляемые", "6", "5", "83 %"]],
        [["=Комфорт <&>", "8,4", "0", "1", "4", "80 %"]],
        [["Комфорт", "5", "6,0", "8,4", "+2,4"]],
        [["Комфорт", "8,0", "8,4", "+0,4"]],
        [["М-001", "3", "0", "0", "0"]],
        [["М-001", "3", "4", "4,5", "2", "1"]],
    ]
    assert tables[6] == [
        ["Сильные стороны", "Слабые стороны"],
        ["Опытные наставники\nСвоя база", ""],
        ["Возможности", "Риски"],
        ["", "{{ title }} & <экзамены>"],
    ]
    for said in ("Директор Центр «Эдельвейс»", "2.2. Наставники", "Цифры не показаны", "– {% x %} <b>времени</b>"):
        assert said in text
    assert "{{" not in text.replace("{{ title }}", "")


def test_a_chart_is_a_picture_with_words_for_whoever_does_not_see_it() -> None:
    with ZipFile(BytesIO(word(FULL, "Центр"))) as archive:
        body = archive.read("word/document.xml").decode()
        pictures = [archive.read(one) for one in archive.namelist() if one.startswith("word/media/")]

    assert [one[:4] for one in pictures] == [b"\x89PNG"]
    (shape,) = Document(BytesIO(word(FULL, "Центр"))).inline_shapes
    assert shape._inline.docPr.get("descr") == CHART.alt
    assert body.count("<w:drawing>") == 1


def test_nothing_is_shown_where_nothing_is() -> None:
    text, tables = read(EMPTY)

    assert len(tables) == 1, "only the four fields, to be written in by hand"
    for said in ("В этот период никого не спрашивали", "Сравнить пока нельзя", "Итоги не запрашивали", "9. Выводы"):
        assert said in text


@pytest.mark.parametrize(("rows", "width"), [(11, 14.0), (40, 7.3)])
def test_a_chart_fits_on_a_page(rows: int, width: float) -> None:
    part = Part(chart=replace(CHART, rows=list(CHART.rows) * rows))

    assert part.picture is not None
    assert part.picture.width == pytest.approx(width, abs=0.1)


def test_a_centres_own_template_may_leave_chapters_out(tmp_path: Path) -> None:
    own = Document()
    own.add_paragraph("Отчёт {{ title }}{% for part in parts %} {{ part.title }}{% endfor %}")
    own.save(str(tmp_path / f"{REPORT.name}.docx"))
    assert check(FORMS, tmp_path) == []
    assert read(FULL, tmp_path)[0] == "Отчёт Мониторинг: учебный год Наставляемые Наставники"

    wrong = Document()
    wrong.add_paragraph("{{ names }}")
    wrong.save(str(tmp_path / f"{REPORT.name}.docx"))
    (found,) = check(FORMS, tmp_path)
    assert (found.unknown, found.missing) == (["names"], ["parts", "title"])
