"""Monitoring at the desk: by names, never with what somebody answered."""

import re
from datetime import date
from io import BytesIO

import pytest
from docx import Document

from actions.context import Context
from actions.duties import upkeep
from actions.monitoring.ticks import MonitoringTicks
from actions.registry.directory import Directory
from desk.pages import monitoring
from domain.people.person import Actor
from domain.people.roles import Role
from domain.registry.record import Record
from tests.actions.mentoring.making import Town
from tests.actions.mentoring.meetings.pairs import working
from tests.actions.monitoring.year import invented
from tests.actions.registry.conftest import Meet, MovedClock
from tests.desk.visiting import Browser, Visitors

CAMPAIGN = "/monitoring/1"


@pytest.fixture
async def silent(ctx: Context, curator: Actor, meet: Meet) -> Record:
    """A campaign runs; this mentee is not in Telegram, their mentor is."""
    await upkeep.ensure(ctx)
    town = Town(ctx, curator)
    mentor = await town.mentor(await meet("Анна", Role.MENTOR))
    mentee = await town.mentee()
    await working(ctx, mentor, mentee, began=date(2026, 10, 1))
    ticks = MonitoringTicks(ctx, Directory(ctx))
    await ticks.open()
    await ticks.ask()
    return mentee


@pytest.fixture
async def browser(visitors: Visitors, curator: Actor) -> Browser:
    return await visitors.of(curator)


async def test_a_campaign(browser: Browser, silent: Record) -> None:
    listed = (await browser.get("/monitoring")).said
    assert "Мониторинг: первое полугодие, 2026 опросы идут" in listed
    assert "Следующая кампания откроется сама: 5 апреля 2027" in listed

    shown = (await browser.get(CAMPAIGN)).said
    assert "Опросы: ответили 0 из 2" in shown
    assert "Н-001 Синицына Вера Олеговна Наставляемые, «до» · приглашения ещё не было Записать с бумаги" in shown
    assert "М-001 Синицына Вера Олеговна Наставники · приглашение ушло, напоминаний не было" in shown


async def test_who_has_not_answered_is_turned_page_by_page(
    browser: Browser, silent: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(monitoring, "PER_PAGE", 1)

    first, second = await browser.get(CAMPAIGN), await browser.get(f"{CAMPAIGN}?page=2")

    assert "Не ответили: 2" in first.said
    assert [("М-001" in one.said, "Н-001" in one.said) for one in (first, second)] == [(True, False), (True, True)]
    assert f'href="{CAMPAIGN}?page=2#waiting"' in first.text


async def test_a_paper_is_copied_and_not_seen_again(browser: Browser, silent: Record) -> None:
    survey = re.findall(rf"{CAMPAIGN}/paper/\d+", (await browser.get(CAMPAIGN)).text)[0]
    form = await browser.get(survey)
    assert "Насколько полезной для вас будет программа?" in form.said

    typed = {"dated": "2026-11-25", "comfort": "7", "expected": "Новых друзей", "result": "9"}
    refused = await browser.post(survey, {**typed, "number": ""})
    assert refused.status == 422
    assert "Новых друзей" in refused.text
    assert (await browser.post(survey, {**typed, "number": "12", "comfort": "70"})).status == 422
    done = await browser.post(survey, {**typed, "number": "12"})
    assert (done.status, done.leads_to) == (303, f"{CAMPAIGN}?done=survey-recorded")

    shown = await browser.get(CAMPAIGN)
    assert "Опросы: ответили 1 из 2" in shown.said
    assert "Новых друзей" not in shown.text
    assert (await browser.get(survey)).status == 404
    assert "Пройден опрос" in (await browser.get("/audit")).said


async def test_swot_keeps_what_is_refused(browser: Browser, silent: Record) -> None:
    await browser.get(CAMPAIGN)
    refused = await browser.post(f"{CAMPAIGN}/swot", {"strengths": "Звонить 8 916 123-45-67", "threats": "Экзамены"})
    assert refused.status == 422
    assert "8 916 123-45-67" in refused.text

    saved = await browser.post(f"{CAMPAIGN}/swot", {"strengths": "Опытные наставники", "threats": "Экзамены"})
    assert saved.leads_to == f"{CAMPAIGN}?done=saved"
    assert "SWOT: 2 из 4" in (await browser.get(CAMPAIGN)).said


async def test_steps_of_a_campaign(browser: Browser, silent: Record) -> None:
    await browser.get(CAMPAIGN)
    assert (await browser.post(f"{CAMPAIGN}/remind")).status == 422
    for step, done in (("results", "campaign-results"), ("close", "campaign-closed"), ("reopen", "campaign-reopened")):
        assert (await browser.post(f"{CAMPAIGN}/{step}")).leads_to == f"{CAMPAIGN}?done={done}"
    await browser.post(f"{CAMPAIGN}/report", {"ready": "yes"})
    assert "Отчёт: готов" in (await browser.get(CAMPAIGN)).said
    await browser.post(f"{CAMPAIGN}/report", {"ready": "no"})
    shown = (await browser.get(CAMPAIGN)).said
    assert "Отчёт: не готов" in shown
    assert "Итоги наставников: 0 из 1" in shown


async def test_who_only_reads(visitors: Visitors, meet: Meet, silent: Record, clock: MovedClock) -> None:
    reader = await visitors.of(await meet("Группа", Role.WORKING_GROUP))

    shown = await reader.get(CAMPAIGN)

    assert shown.status == 200
    assert "Записать с бумаги" not in shown.said
    assert '<button class="main">Сохранить' not in shown.text


async def test_files_are_made_by_names(ctx: Context, visitors: Visitors, curator: Actor, clock: MovedClock) -> None:
    year = await invented(ctx, curator, clock, mentors=6, each=1, answered=1)
    browser, place = await visitors.of(curator), f"/monitoring/{year.may.id}"
    shown = await browser.get(place)
    assert "Когда вы его получите, в кампании отметится: «Отчёт готов»" in shown.said
    pictures = re.findall(rf'src="({place}/charts/\w+)" alt="([^"]+)"', shown.text)
    keys = [path.rpartition("/")[2] for path, _ in pictures]
    assert keys == ["quality_mentee_after", "quality_mentor_after", "growth", "compared_mentor_after"]
    assert pictures[0][1].startswith("Что говорят наставляемые. Ответили 6 из 6.")
    picture = await browser.get(pictures[0][0])
    assert (picture.status, picture.headers["Content-Type"]) == (200, "image/png")
    assert (await browser.get(f"{place}/charts/nothing")).status == 404

    word = await browser.post(f"{place}/word")
    assert "monitoring-2027-05.docx" in word.headers["Content-Disposition"]
    tables = Document(BytesIO(word.body)).tables
    assert [row.cells[0].text for row in tables[-2].rows][1] == "М-001 Синицына Вера Олеговна"
    assert "Отчёт: готов" in (await browser.get(place)).said
    assert "monitoring-2027-05.xlsx" in (await browser.get(f"{place}/excel")).headers["Content-Disposition"]
