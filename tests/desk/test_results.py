"""Results at the desk: asked for, recorded from paper, who has and who has not, and the sheet with names."""

from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from actions.context import Context
from actions.mentoring import results
from domain.people.person import Actor
from tests.actions.mentoring.making import Town
from tests.desk.visiting import Browser, Visitors


@pytest.fixture
def town(ctx: Context, curator: Actor) -> Town:
    return Town(ctx, curator)


@pytest.fixture
async def browser(visitors: Visitors, curator: Actor) -> Browser:
    return await visitors.of(curator)


async def test_results_are_asked_for_recorded_and_taken_out(town: Town, browser: Browser) -> None:
    assert "спрашивать некого" in (await browser.get("/results")).said
    mentor, mentee = await town.mentor(), await town.mentee()
    made = await town.active(mentor, mentee)
    other = await town.active(await town.mentor(), await town.mentee())

    wrong = await browser.post("/results", {"due": "2026-11-26", "whom": "some", "mentor": [str(mentor.id)]})
    assert (wrong.status, wrong.value("due")) == (422, "2026-11-26")
    assert "к дню, который ещё впереди" in wrong.said
    assert f'value="{mentor.id}" checked' in wrong.text
    nobody = await browser.post("/results", {"due": "2026-12-12", "whom": "some"})
    assert (nobody.status, nobody.value("due")) == (422, "2026-12-12")
    undated = await browser.post("/results", {"due": "скоро", "whom": "all"})
    assert (undated.status, undated.value("due")) == (422, "скоро")
    asked = await browser.post("/results", {"due": "2026-12-12", "whom": "all"})
    assert asked.leads_to == "/results/1?done=results-asked"

    page = await browser.get("/results/1")
    assert "ответили 0 из 2" in page.said
    sent = {"membership": str(made.id), "result": "partly", "words": "Старается", "number": "9", "dated": "2026-11-26"}
    unpapered = await browser.post("/results/1/answer", {**sent, "number": ""})
    assert (unpapered.status, unpapered.value("words")) == (422, "Старается")
    assert (await browser.post("/results/1/answer", sent)).leads_to == "/results/1?done=results-recorded"
    page = await browser.get("/results/1")
    assert "ответили 1 из 2" in page.said
    # Who has not answered stands first.
    assert page.text.index(f"/pairings/{other.pairing}") < page.text.index(f"/pairings/{made.pairing}")
    assert "бумага № 9, 26 ноября 2026 «Старается»" in page.said
    assert "Итоги к 12 декабря 2026 ответили 1 из 2 ждём" in (await browser.get("/results")).said

    file = await browser.get("/results/1/excel")
    sheet = load_workbook(BytesIO(file.body)).active
    assert sheet is not None
    said = [str(value) for row in sheet.iter_rows(values_only=True) for value in row]
    assert f"{mentor.code} Синицына Вера Олеговна" in said
    assert "Старается" in said
    assert (await browser.get("/results/404")).status == 404
    assert (await browser.post("/results/1/answer", {**sent, "result": "burnt"})).status == 404


async def test_what_was_asked_by_mistake_is_taken_back(town: Town, browser: Browser) -> None:
    made = await town.active(await town.mentor(), await town.mentee())
    await browser.post("/results", {"due": "2026-12-12", "whom": "all"})
    page = await browser.get("/results/1")
    assert "Отменить запрос… Кто ещё не ответил, узнает, что отвечать не нужно." in page.said

    assert (await browser.post("/results/1/take-back", {})).leads_to == "/results/1?done=results-taken-back"
    page = await browser.get("/results/1")
    assert "запрос отменён" in page.said
    assert "Записать ответ" not in page.said
    assert "Отменить запрос" not in page.said
    assert "ждём" not in page.said
    assert "Итоги к 12 декабря 2026 ответили 0 из 1 запрос отменён" in (await browser.get("/results")).said
    again = await browser.post("/results/1/take-back", {})
    assert (again.status, "Куратор отменил этот запрос" in again.said) == (422, True)
    late = {"membership": str(made.id), "result": "partly", "number": "9", "dated": "2026-11-26"}
    assert "Куратор отменил этот запрос" in (await browser.post("/results/1/answer", late)).said


async def test_who_reads_asks_nobody(town: Town, visitors: Visitors, helper: Actor) -> None:
    await town.active(await town.mentor(), await town.mentee())
    mentors = await results.mentors(town.ctx, town.curator)
    await results.ask(town.ctx, town.curator, [one.id for one in mentors], date(2026, 12, 1))
    browser = await visitors.of(helper)

    assert "Запросить" not in (await browser.get("/results")).said
    page = await browser.get("/results/1")
    assert "ответили 0 из 1" in page.said
    assert "Записать ответ" not in page.said
    assert "Отменить запрос" not in page.said
