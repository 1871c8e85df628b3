"""Individual plans at the desk: what waits, one plan with its proposals, its printing with names, its order."""

from io import BytesIO

import pytest
from docx import Document

from actions.context import Context
from actions.mentoring.plans import drafting, proposing
from domain.mentoring.pairing import Membership
from domain.mentoring.paper import PaperState
from domain.mentoring.plan import PlanState
from domain.people.person import Actor
from storage.mentoring.papers import MentoringPapers
from tests.actions.mentoring.making import ON_PAPER, Town
from tests.actions.mentoring.planning import PROJECT, TRIP, drafted, plan_now
from tests.desk.visiting import Browser, Visitors

ORDER = {"number": "45", "dated": "2026-11-26"}


@pytest.fixture
def town(ctx: Context, curator: Actor) -> Town:
    return Town(ctx, curator)


@pytest.fixture
async def browser(visitors: Visitors, curator: Actor) -> Browser:
    return await visitors.of(curator)


@pytest.fixture
async def pair(town: Town) -> Membership:
    return await town.active(await town.mentor(), await town.mentee())


async def submitted(town: Town, pair: Membership) -> None:
    await drafted(town, town.curator, pair)
    await drafting.submit(town.ctx, town.curator, pair.pairing)


async def test_plans_are_listed_by_what_is_to_be_done(town: Town, pair: Membership, browser: Browser) -> None:
    other = await town.active(await town.mentor(), await town.mentee())
    await submitted(town, other)

    page = await browser.get("/plans")
    assert "Согласовать 1" in page.said
    assert "Плана нет 1" in page.said
    assert page.text.index(f"/plans/{other.pairing}") < page.text.index(f"/plans/{pair.pairing}")
    assert "сделано 0 из 1" in page.said
    only = await browser.post("/plans", {"state": "missing"}, headers={"HX-Request": "true"})
    assert (f"/plans/{pair.pairing}" in only.text, f"/plans/{other.pairing}" in only.text) == (True, False)
    assert (
        "Таких планов нет" in (await browser.post("/plans", {"state": "approved"}, headers={"HX-Request": "true"})).said
    )


async def test_a_plan_from_the_mentor_to_its_order(town: Town, pair: Membership, browser: Browser) -> None:
    here = f"/plans/{pair.pairing}"
    assert "плана нет" in (await browser.get(here)).said
    assert (await browser.post(f"{here}/agree")).status == 404
    await submitted(town, pair)
    page = await browser.get(here)
    assert "Осознать свой образовательный и личностный потенциал" in page.said
    assert "Согласовать план" in page.said

    long = "а" * 301
    wrong = await browser.post(f"{here}/return", {"reason": "dates", "words": long})
    assert (wrong.status, wrong.value("words")) == (422, long)
    assert (await browser.post(f"{here}/return", {"reason": "burn"})).status == 404
    sent = {"reason": "dates", "words": "Раньше бы"}
    assert (await browser.post(f"{here}/return", sent)).leads_to == f"{here}?done=plan-returned"
    assert "поправьте сроки. «Раньше бы»" in (await browser.get(here)).said
    await drafting.submit(town.ctx, town.curator, pair.pairing)

    assert (await browser.post(f"{here}/agree")).leads_to == f"{here}?done=plan-agreed"
    again = await browser.post(f"{here}/agree")
    assert again.status == 422
    file = await browser.get(f"{here}/file")
    said = "\n".join(
        cell.text for table in Document(BytesIO(file.body)).tables for row in table.rows for cell in row.cells
    )
    said += "\n".join(one.text for one in Document(BytesIO(file.body)).paragraphs)
    assert "Синицына Вера Олеговна" in said
    assert "Синицына" not in file.headers["Content-Disposition"]

    assert (await browser.post(f"{here}/give")).leads_to == f"{here}?done=plan-given"
    wrong = await browser.post(f"{here}/order", {"number": "45", "dated": "когда-то"})
    assert (wrong.status, wrong.value("number"), wrong.value("dated")) == (422, "45", "когда-то")
    assert (await browser.post(f"{here}/order", ORDER)).leads_to == f"{here}?done=plan-approved"
    assert (await plan_now(town, pair)).state is PlanState.APPROVED
    assert "№ 45, 26.11.2026" in (await browser.get(here)).said
    assert (await browser.post(f"{here}/keep")).leads_to == f"{here}?done=plan-kept"
    async with town.ctx.read() as connection:
        (paper,) = await MentoringPapers(connection).of_pairing(pair.pairing)
    assert paper.state is PaperState.KEPT


async def test_what_a_mentee_proposes_is_answered_for_a_mentor_without_telegram(
    town: Town, pair: Membership, browser: Browser
) -> None:
    here = f"/plans/{pair.pairing}"
    await drafted(town, town.curator, pair)
    first = await proposing.propose(town.ctx, town.curator, pair.id, TRIP, paper=ON_PAPER)
    second = await proposing.propose(town.ctx, town.curator, pair.id, PROJECT, paper=ON_PAPER)

    page = await browser.get(here)
    assert "новый пункт: Экскурсия" in page.said
    accepted = await browser.post(f"{here}/accept", {"proposal": str(first.id)})
    assert accepted.leads_to == f"{here}?done=plan-accepted"
    assert [one.content for one in (await plan_now(town, pair)).items] == [PROJECT, TRIP]
    long = {"proposal": str(second.id), "reason": "later", "words": "а" * 301}
    assert (await browser.post(f"{here}/decline", long)).status == 422
    assert (await browser.post(f"{here}/decline", {"proposal": str(second.id)})).status == 404
    declined = await browser.post(f"{here}/decline", {**long, "words": "Потом"})
    assert declined.leads_to == f"{here}?done=plan-declined"
    late = await browser.post(f"{here}/accept", {"proposal": str(second.id)})
    assert late.status == 422


async def test_who_reads_changes_nothing(
    town: Town, pair: Membership, visitors: Visitors, director: Actor, helper: Actor
) -> None:
    await submitted(town, pair)
    for who in (director, helper):
        page = await (await visitors.of(who)).get(f"/plans/{pair.pairing}")
        assert "Пункты" in page.said
        assert "Согласовать план" not in page.said
    assert (await (await visitors.of(director)).get("/plans/404")).status == 404
