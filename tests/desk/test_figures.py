"""«Показатели» at the desk: the table, the file, who lacks what, and that it was sent."""

from datetime import date, timedelta
from io import BytesIO

import pytest
from openpyxl import load_workbook

from actions.context import Context
from actions.duties import upkeep
from actions.figures import reading
from actions.registry.directory import Directory
from domain.duties.standing import DutyState
from tests.actions.mentoring.petition.making import Centre, settle
from tests.actions.registry.conftest import MovedClock
from tests.desk.visiting import Visitors


@pytest.fixture
async def centre(ctx: Context, clock: MovedClock) -> Centre:
    settled = await settle(ctx, clock)
    await upkeep.ensure(ctx)
    for mentee in ("anna", "misha"):
        await settled.pair(mentee)
    return settled


async def test_the_table_and_what_is_missing(centre: Centre, visitors: Visitors) -> None:
    browser = await visitors.of(centre.director)

    page = await browser.get("/figures")

    assert "Показатели наставничества на 31 декабря 2026" in page.said
    assert "Наставник педагог – ученик работает в паре 0 0 0 0 1 1" in page.said
    assert "Наставляемый педагог – ученик работает в паре 1 1 0 0 0 2" in page.said
    assert "Всего 1 1 0 0 1 3" in page.said
    assert "Не указан год начала работы М-001 Петров Пётр Ильич" in page.said
    assert "Наставники: человек — 1, участий — 1 (не указано — 1)" in page.said
    # Who may not mark it is not asked to.
    assert "Номер письма" not in page.said


async def test_once_the_year_is_filled_in_nothing_is_missing(centre: Centre, visitors: Visitors) -> None:
    browser = await visitors.of(centre.curator)
    record = centre.records["mentor"].id
    form = await browser.get(f"/people/{record}/own/edit")
    assert "Год начала работы" in form.said
    names = ("name", "birth", "place", "contact", "note", "version", "kind")
    sent = {name: form.value(name) for name in names if f'name="{name}"' in form.text and name != "kind"}
    saved = await browser.post(f"/people/{record}/own/edit", sent | {"kind": "teacher", "work_since": "2024"})
    assert saved.status == 303, saved.said

    page = await browser.get("/figures")

    assert "Наставник педагог – ученик работает в паре 0 0 0 1 0 1" in page.said
    assert "Чего не хватает" not in page.said


async def test_the_file_names_nobody_and_adds_up(centre: Centre, visitors: Visitors) -> None:
    browser = await visitors.of(centre.curator)

    file = await browser.get("/figures/excel")

    (sheet,) = load_workbook(BytesIO(file.body)).worksheets
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows[0][0] == "Показатели наставничества на 31 декабря 2026"
    assert rows[-1] == ["Всего", None, None, 1, 1, 0, 0, 1, 3]
    assert "Петров" not in str(rows)
    assert "М-001" not in str(rows)


async def test_it_is_sent_with_a_number_and_a_date(centre: Centre, visitors: Visitors, clock: MovedClock) -> None:
    ctx = centre.ctx
    clock.move(timedelta(days=32))
    browser = await visitors.of(centre.curator)
    await browser.get("/figures")

    for wrong in ({"number": "45", "dated": "завтра"}, {"number": " ", "dated": "2026-12-28"}):
        refused = await browser.post("/figures/sent", wrong)
        assert (refused.status, refused.value("number")) == (422, wrong["number"])
        assert "У бумаги должны быть номер" in refused.said
    sent = await browser.post("/figures/sent", {"number": "45", "dated": "2026-12-28", "opening": "1"})

    assert sent.leads_to == "/figures?done=figures-sent"
    assert "✅ Отправлено 28 декабря 2026, письмо № 45" in (await browser.get("/figures")).said
    seen = await reading.look(ctx, centre.curator, Directory(ctx))
    assert seen.sending is not None
    assert (seen.sending.standing.state, seen.sending.term) == (DutyState.DONE, date(2026, 12, 30))
    twice = await browser.post("/figures/sent", {"number": "46", "dated": "2026-12-28"})
    assert twice.status == 422
    assert "Вы уже отметили это" in twice.said
