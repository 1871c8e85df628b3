"""The roadmap at the desk: begun, an event added, changed, marked; a proposal answered; files taken."""

from io import BytesIO

import pytest
from docx import Document
from openpyxl import load_workbook

from actions.context import Context
from actions.registry.keeping import Change, add_person
from actions.roadmap import proposing, reading
from domain.people.person import Actor
from domain.people.roles import Role
from domain.registry.field import Field
from domain.registry.record import Part
from domain.roadmap.roadmap import Event, EventId, EventState, Roadmap
from tests.actions.registry.conftest import Meet
from tests.desk.visiting import Browser, Visitors

YEAR = 2026
TYPED = {
    "year": "2026",
    "title": "=Школа наставника",
    "first": "2026-12-10",
    "last": "20.12.2026",
    "who": "role working_group",
    "result": "Обучены",
    "paper": "Лист",
    "training": "yes",
}


@pytest.fixture
async def browser(visitors: Visitors, curator: Actor) -> Browser:
    found = await visitors.of(curator)
    assert (await found.post("/roadmap/begin", {"year": "2026", "from": "usual"})).leads_to.endswith("roadmap-begun")
    return found


async def now(ctx: Context, curator: Actor) -> Roadmap:
    view = await reading.look(ctx, curator, YEAR)
    assert view is not None
    return view.roadmap


async def newest(ctx: Context, curator: Actor) -> Event:
    return max((await now(ctx, curator)).events, key=lambda one: one.id)


async def test_begun_looked_at_and_begun_once(ctx: Context, browser: Browser, curator: Actor) -> None:
    page = await browser.get("/roadmap")
    assert "1. Подготовка условий для запуска" in page.said
    assert "Выполнено 0 из 16" in page.said
    again = await browser.post("/roadmap/begin", {"year": "2026", "from": "usual"})
    assert again.status == 422
    assert "уже есть" in again.said
    following = await browser.post("/roadmap/begin", {"year": "2027", "from": "earlier"})
    assert following.leads_to == "/roadmap?year=2027&done=roadmap-begun"
    assert (await browser.post("/roadmap/begin", {"year": "2031", "from": "usual"})).status == 404


async def test_an_event_is_added_changed_marked_and_deleted(ctx: Context, browser: Browser, curator: Actor) -> None:
    stage = (await now(ctx, curator)).stages[3].id
    empty = await browser.get(f"/roadmap/new?year=2026&stage={stage}")
    assert (empty.status, empty.value("title")) == (200, "")
    wrong = await browser.post("/roadmap/new", {**TYPED, "stage": str(stage), "first": "скоро"})
    assert wrong.status == 422
    assert wrong.value("title") == TYPED["title"]
    added = await browser.post("/roadmap/new", {**TYPED, "stage": str(stage)})
    event = await newest(ctx, curator)
    place = f"/roadmap/{event.id}"
    assert added.leads_to == f"{place}?done=saved"
    assert (event.stage, event.content.responsible.role, event.content.training) == (stage, Role.WORKING_GROUP, True)
    page = await browser.get(place)
    assert "рабочая группа" in page.said

    form = await browser.get(f"{place}/edit")
    changed = {**TYPED, "stage": str(stage), "version": form.value("version"), "who": "", "words": "наставники"}
    assert (await browser.post(f"{place}/edit", changed)).leads_to == f"{place}?done=saved"
    slower = await browser.post(f"{place}/edit", changed)
    assert slower.status == 422
    assert "изменил кто-то другой" in slower.said
    wrong = await browser.post(f"{place}/mark", {"do": "finish", "day": "2027-01-01"})
    assert (wrong.status, "ещё не наступил" in wrong.said) == (422, True)
    assert (
        await browser.post(f"{place}/mark", {"do": "finish", "day": "2026-11-20", "note": "Лист № 4"})
    ).status == 303
    done = await newest(ctx, curator)
    assert (done.state, done.note) == (EventState.DONE, "Лист № 4")
    assert (await browser.post(f"{place}/drop")).leads_to == "/roadmap?year=2026&done=roadmap-dropped"
    assert (await browser.get(place)).status == 404


async def test_stages_are_kept(ctx: Context, browser: Browser, curator: Actor) -> None:
    await browser.post("/roadmap/stages", {"year": "2026", "title": "Итоги"})
    added = (await now(ctx, curator)).stages[-1]
    assert added.title == "Итоги"
    for sent in ({"do": "rename", "title": "Праздник"}, {"do": "up"}):
        await browser.post(f"/roadmap/stages/{added.id}", {"year": "2026", **sent})
    assert (await now(ctx, curator)).stages[-2].title == "Праздник"
    full = (await now(ctx, curator)).stages[0]
    refused = await browser.post(f"/roadmap/stages/{full.id}", {"year": "2026", "do": "drop"})
    assert (refused.status, "есть мероприятия" in refused.said) == (422, True)
    await browser.post(f"/roadmap/stages/{added.id}", {"year": "2026", "do": "drop"})
    assert len((await now(ctx, curator)).stages) == 7


async def test_files_have_the_five_columns_and_no_formula(ctx: Context, browser: Browser, curator: Actor) -> None:
    stage = (await now(ctx, curator)).stages[0].id
    await browser.post("/roadmap/new", {**TYPED, "stage": str(stage)})

    sheet = load_workbook(BytesIO((await browser.get("/roadmap/excel")).body)).worksheets[0]
    document = Document(BytesIO((await browser.get("/roadmap/word")).body))

    cells = [cell for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells if cell.value is not None} == {"s"}
    assert "=Школа наставника" in [cell.value for cell in cells]
    assert [cell.text for cell in document.tables[0].rows[0].cells] == [
        "№",
        "Наименование мероприятий",
        "Срок реализации",
        "Ответственный исполнитель",
        "Результат. Вид документа",
    ]
    assert "на 2026/27 учебный год" in "\n".join(one.text for one in document.paragraphs)


async def test_proposals_are_read_with_names_and_answered(
    ctx: Context, browser: Browser, curator: Actor, meet: Meet
) -> None:
    record = await add_person(ctx, curator, Part.MENTOR, Change(part=Part.MENTOR, typed={Field.NAME: "Орлов Павел"}))
    account = await meet("Павел")
    async with ctx.write() as connection:
        await ctx.records(connection).tie(record.id, account.id, ctx.now())
    mentor = await meet("Павел")
    first, second = [await proposing.propose(ctx, mentor, YEAR, text) for text in ("Выезд в музей", "Кино")]
    listed = await browser.get("/roadmap/proposals")
    assert "Орлов Павел" in listed.said
    stage = (await now(ctx, curator)).stages[5].id

    form = await browser.get(f"/roadmap/proposals/{first.id}")
    assert "Выезд в музей" in form.said
    place = f"/roadmap/proposals/{first.id}/accept"
    empty = await browser.post(place, {**TYPED, "title": "", "stage": str(stage)})
    assert (empty.status, "Выезд в музей" in empty.said) == (422, True)
    taken = await browser.post(place, {**TYPED, "title": "Музей", "stage": str(stage), "answer": "Едем!"})
    event = await newest(ctx, curator)
    assert taken.leads_to == f"/roadmap/{event.id}?done=roadmap-accepted"
    silent = await browser.post(f"/roadmap/proposals/{second.id}/decline", {"answer": " "})
    assert silent.status == 422
    gone = await browser.post(f"/roadmap/proposals/{second.id}/decline", {"answer": "В мае"})
    assert gone.leads_to == "/roadmap/proposals?done=roadmap-declined"
    assert {one.proposal.answer for one in await proposing.mine(ctx, mentor)} == {"Едем!", "В мае"}
    assert "уже ответили" in (await browser.get(f"/roadmap/proposals/{first.id}")).said


async def test_the_director_reads_and_the_working_group_marks(
    ctx: Context, browser: Browser, visitors: Visitors, curator: Actor, meet: Meet
) -> None:
    event = EventId((await now(ctx, curator)).events[-1].id)
    director = await visitors.of(await meet("Директор", Role.DIRECTOR))
    helper = await visitors.of(await meet("Группа", Role.WORKING_GROUP))

    assert "Добавить мероприятие" not in (await director.get("/roadmap")).said
    assert (await director.post(f"/roadmap/{event}/mark", {"do": "start"})).status == 403
    assert (await helper.post(f"/roadmap/{event}/mark", {"do": "start"})).status == 303
    assert "в работе" in (await director.get(f"/roadmap/{event}")).said
