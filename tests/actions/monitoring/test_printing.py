"""The report and the figures as files: what stands there is what was counted, and nothing of too few."""

from io import BytesIO

import pytest
from docx import Document
from openpyxl import load_workbook

from actions.context import Context
from actions.duties import marks
from actions.monitoring import overview, printing, report
from actions.monitoring.printing import Gathered
from documents.monitoring.charts import Bars, Pairs
from documents.monitoring.report import Worded
from domain.monitoring.questions import AnswerKind
from domain.people.person import Actor
from domain.people.roles import Role
from domain.registry.record import Record
from tests.actions.monitoring.year import AFTER, DECEMBER, MENTORS, SAID, SWOT, Year, invented, worked_on
from tests.actions.registry.conftest import Meet, MovedClock
from wording.monitoring import report as wording
from wording.monitoring.campaign import decimal
from wording.monitoring.charts import in_charts
from wording.monitoring.sheets import in_sheets
from wording.texts import Texts

RU = Texts(("ru", "en")).of("ru")


def code(record: Record) -> str:
    return str(record.code)


def on_paper(found: Gathered) -> Worded:
    return wording.on_paper(found, RU, code)


def tables(content: bytes) -> list[list[list[str]]]:
    return [[[cell.text for cell in row.cells] for row in one.rows] for one in Document(BytesIO(content)).tables]


def text(content: bytes) -> str:
    return "\n".join(one.text for one in Document(BytesIO(content)).paragraphs)


@pytest.fixture
async def year(ctx: Context, curator: Actor, clock: MovedClock) -> Year:
    """Eight mentors with one mentee each; six and six have answered."""
    made = await invented(ctx, curator, clock, mentors=8, each=1, answered=0.75)
    await worked_on(ctx, curator, made)
    return made


async def test_the_report_says_what_was_counted(ctx: Context, curator: Actor, year: Year) -> None:
    figures = await report.figures(ctx, curator, year.may.id)
    engaged = await report.engagement(ctx, curator, year.may.id)
    file = await printing.as_word(ctx, curator, year.may.id, on_paper, in_chat=False)
    answered, mentees, mentors, growth, compared, results, deeds, swot = tables(file.content)

    assert file.name == "monitoring-2027-05.docx"
    assert answered[1:] == [["Наставляемые, «после»", "8", "6", "75 %"], ["Наставники", "8", "6", "75 %"]]
    for kind, shown in ((AFTER, mentees), (MENTORS, mentors)):
        spreads = figures.totals.spreads[kind]
        assert shown[1:] == [
            [
                one.named_in("ru"),
                decimal(spreads[one.key].mean, "ru"),
                *map(str, spreads[one.key].bands),
                f"{round(spreads[one.key].high * 100)} %",
            ]
            for one in year.may.questions[kind]
            if one.answer is AnswerKind.SCALE
        ]
    grown = figures.totals.growth
    assert [row[:4] for row in growth[1:]] == [
        [one.named_in("ru"), "6", decimal(grown[one.key].before, "ru"), decimal(grown[one.key].after, "ru")]
        for one in year.may.questions[AFTER]
        if one.key in grown
    ]
    assert figures.before is not None
    was, now = figures.before.spreads[MENTORS]["comfort"].mean, figures.totals.spreads[MENTORS]["comfort"].mean
    assert compared[1][:3] == ["Комфорт общения", decimal(was, "ru"), decimal(now, "ru")]
    assert results[1:3] == [["М-001", "0", "0", "0", "1"], ["М-002", "1", "0", "0", "0"]]
    assert [row[:3] for row in deeds[1:]] == [[code(one.mentor), "1", str(one.deeds.meetings)] for one in engaged]
    assert [swot[1], swot[3]] == [list(SWOT.values())[:2], list(SWOT.values())[2:]]
    assert "Больше встреч вживую" in text(file.content)
    assert len(Document(BytesIO(file.content)).inline_shapes) == 4


async def test_a_chat_gets_no_own_words_and_no_names(ctx: Context, curator: Actor, year: Year) -> None:
    file = await printing.as_word(ctx, curator, year.may.id, on_paper, in_chat=True)

    said = text(file.content) + str(tables(file.content))
    assert not any(words in said for words in SAID if len(words) > 10)
    assert "Открытые ответы — в отчёте со страницы центра" in said
    assert "Синицына" not in said


async def test_who_may_not_read_words_gets_none_at_the_desk_either(ctx: Context, meet: Meet, year: Year) -> None:
    helper = await meet("Группа", Role.WORKING_GROUP)

    file = await printing.as_word(ctx, helper, year.may.id, on_paper, in_chat=False)

    assert "Больше встреч вживую" not in text(file.content)
    assert not (await overview.look(ctx, helper, year.may.id)).missing.is_reported, "a curator makes the report"


async def test_a_curators_report_is_marked_as_made(ctx: Context, curator: Actor, year: Year) -> None:
    await printing.as_word(ctx, curator, year.may.id, on_paper, in_chat=True)
    first = (await overview.look(ctx, curator, year.may.id)).campaign.reported_at
    await printing.as_word(ctx, curator, year.may.id, on_paper, in_chat=True)
    await marks.hand_in(ctx, curator, year.december.duty, DECEMBER, ctx.today())
    await printing.as_word(ctx, curator, year.december.id, on_paper, in_chat=True)

    assert first is not None
    assert (await overview.look(ctx, curator, year.may.id)).campaign.reported_at == first
    assert (await overview.look(ctx, curator, year.december.id)).campaign.reported_at is None, "it was handed in"


async def test_excel_has_the_same_figures(ctx: Context, curator: Actor, year: Year) -> None:
    figures = await report.figures(ctx, curator, year.may.id)
    file = await printing.as_excel(ctx, curator, year.may.id, lambda found: in_sheets(found, RU, code), in_chat=True)
    book = load_workbook(BytesIO(file.content))

    assert book.sheetnames == [
        "Кто ответил",
        "Наставляемые, «после»",
        "Наставники",
        "Рост",
        "Сравнение",
        "Итоги наставников",
        "Вовлечённость",
    ]
    comfort = figures.totals.spreads[AFTER]["comfort"]
    row = [cell.value for cell in book["Наставляемые, «после»"][2]]
    assert row[:2] == ["Комфорт общения", 6]
    assert row[2:] == [pytest.approx(comfort.mean), *comfort.bands, pytest.approx(comfort.high)]
    growth = figures.totals.growth["comfort"]
    assert [cell.value for cell in book["Рост"][2]] == [
        "Комфорт общения",
        6,
        pytest.approx(growth.before),
        pytest.approx(growth.after),
        pytest.approx(growth.after - growth.before),
    ]
    assert [cell.value for cell in book["Итоги наставников"][3]] == ["М-002", 1, 0, 0, 0]


async def test_charts_are_those_that_there_are_figures_for(ctx: Context, curator: Actor, year: Year) -> None:
    may = await printing.as_charts(ctx, curator, year.may.id, lambda figures: in_charts(figures, RU))
    december = await printing.as_charts(ctx, curator, year.december.id, lambda figures: in_charts(figures, RU))

    assert [one.key for one, _ in may] == [
        "quality_mentee_after",
        "quality_mentor_after",
        "growth",
        "compared_mentor_after",
    ]
    assert [one.key for one, _ in december] == ["quality_mentee_before", "quality_mentor_after"]
    chart = may[0][0]
    assert isinstance(chart, Bars)
    assert chart.alt.startswith("Что говорят наставляемые. Ответили 6 из 8. Комфорт общения — ")
    assert isinstance(may[2][0], Pairs)
    assert all(content.startswith(b"\x89PNG") for _, content in may)


async def test_what_too_few_answered_is_in_no_file(ctx: Context, curator: Actor, clock: MovedClock) -> None:
    year = await invented(ctx, curator, clock, mentors=4, each=1, answered=1)
    file = await printing.as_word(ctx, curator, year.may.id, on_paper, in_chat=False)
    book = await printing.as_excel(ctx, curator, year.may.id, lambda found: in_sheets(found, RU, code), in_chat=False)

    assert await printing.as_charts(ctx, curator, year.may.id, lambda figures: in_charts(figures, RU)) == []
    assert len(Document(BytesIO(file.content)).inline_shapes) == 0
    assert text(file.content).count("Цифры не показаны: ответов меньше 5") == 2
    assert not any(words in text(file.content) for words in SAID if len(words) > 10)
    sheet = load_workbook(BytesIO(book.content))["Наставники"]
    assert {cell.value for row in sheet.iter_rows(min_row=2, max_row=10, min_col=2) for cell in row} == {"—", None}
