"""The overview at the desk: by names, each line leading on; what each role sees of it; page by page."""

import re
from datetime import timedelta

import pytest

from actions.context import Context
from actions.mentoring import ending
from domain.mentoring.pairing import Ending, EndReason
from domain.people.person import Actor
from domain.registry.record import Part
from tests.actions.mentoring.making import Town
from tests.actions.mentoring.petition.making import Centre
from tests.actions.registry.conftest import MovedClock
from tests.desk.test_petitions import centre, signed
from tests.desk.visiting import Visitors

__all__ = ["centre"]

DAY = timedelta(days=1)


@pytest.fixture
def town(ctx: Context, curator: Actor) -> Town:
    return Town(ctx, curator)


async def test_all_is_well(town: Town, visitors: Visitors) -> None:
    browser = await visitors.of(town.curator)

    assert "Ничего не застряло" in (await browser.get("/overview")).said
    assert "Сейчас ни одно ходатайство не ждёт" in (await browser.get("/overview?show=petitions")).said
    assert (await browser.get("/overview?show=counts")).said.count("Пока ничего.") == 3
    assert "Ни один наставник сейчас не участвует" in (await browser.get("/overview?show=loads")).said


async def test_what_is_stuck_stands_with_names_and_leads_on(town: Town, visitors: Visitors, clock: MovedClock) -> None:
    mentor, mentee = await town.mentor(capacity=3), await town.mentee()
    await town.active(mentor, mentee)
    request = await town.ask(await town.mentee())
    clock.move(15 * DAY)
    browser = await visitors.of(town.curator)

    page = await browser.get("/overview")

    assert "Застряло 3" in page.said
    assert "Первой встречи не было: 1" in page.said
    assert "М-001 Синицына Вера Олеговна – Н-001 Синицына Вера Олеговна с 26 ноября 2026 15 дней" in page.said
    assert f'href="/people/{mentor.id}"' in page.text
    assert f'href="/draft/{request.id}"' in page.text
    (pair,) = re.findall('href="(/memberships/[0-9]+)"', page.text)
    assert "педагог – ученик" in (await browser.get((await browser.get(pair)).leads_to)).said
    assert "Заявка № 2 Н-002 Синицына Вера Олеговна ждёт наставника · с 26 ноября 2026 15 дней" in page.said
    one = await browser.get("/overview?kind=request")
    assert "Первой встречи" not in one.said
    assert (await browser.get(f"/draft/{request.id}")).status == 200
    assert "занято 1 из 3 2 свободных места" in (await browser.get("/overview?show=loads")).said
    # What nobody was offered, typed into the address, is the first page.
    assert "Застряло 3" in (await browser.get("/overview?show=nonsense&kind=nothing&page=99")).said


async def test_english_and_counts(town: Town, visitors: Visitors) -> None:
    made = await town.active(await town.mentor(), await town.mentee())
    await ending.end(town.ctx, town.curator, made.id, Ending.ONE_SIDED, reason=EndReason.MISSED)
    await town.active(await town.mentor(), await town.mentee())
    browser = await visitors.of(town.curator)
    await browser.post("/language", {"language": "en", "back": "/overview"})

    said = (await browser.get("/overview?show=counts")).said

    assert "the pairing is active — 2" in said
    assert "How they ended: kinds are never mixed ended by one side — 1" in said


async def test_many_come_ten_at_first_and_then_by_the_page(town: Town, visitors: Visitors, clock: MovedClock) -> None:
    for _ in range(51):
        await town.ask(await town.add(Part.MENTEE, "2000", signs=False))
    clock.move(14 * DAY)
    browser = await visitors.of(town.curator)

    page = await browser.get("/overview")
    assert (page.said.count("ждёт наставника"), "Показать все: 51" in page.said) == (10, True)
    assert (await browser.get("/overview?kind=request")).said.count("ждёт наставника") == 50
    assert (await browser.get("/overview?kind=request&page=2")).said.count("ждёт наставника") == 1


async def test_petitions_with_their_terms_are_not_the_working_groups(
    centre: Centre, visitors: Visitors, helper: Actor, director: Actor
) -> None:
    await signed(centre)
    curator = await visitors.of(centre.curator)
    waits = "Ходатайство № 1 М-001 Петров Пётр Ильич – Н-001 Иванова Анна Петровна мнение куратора · до 1 декабря 2026"
    assert waits in (await curator.get("/overview?show=petitions")).said
    assert "Просроченные" not in (await curator.get("/overview")).said
    centre.clock.move(6 * DAY)

    assert "срок прошёл" in (await (await visitors.of(director)).get("/overview?show=petitions")).said
    assert "Просроченные ходатайства: 1" in (await (await visitors.of(centre.curator)).get("/overview")).said
    group = await visitors.of(helper)
    for path in ("/overview", "/overview?show=petitions", "/overview?kind=petition"):
        assert "одатайств" not in (await group.get(path)).said
