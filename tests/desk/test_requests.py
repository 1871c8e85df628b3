"""Requests at the desk: looked through, and recorded, changed and withdrawn from paper for who is not in Telegram."""

import pytest

from actions.context import Context
from actions.registry.tags import add_tag
from domain.mentoring.request import Need, RequestId, RequestState
from domain.people.person import Actor
from domain.registry.record import Part
from tests.actions.mentoring.making import FORM, Town
from tests.desk.visiting import Browser, Visitors

AS_TYPED = {"HX-Request": "true"}
PAPER = {"number": "3/1", "dated": "2026-11-25"}


@pytest.fixture
def town(ctx: Context, curator: Actor) -> Town:
    return Town(ctx, curator)


@pytest.fixture
async def browser(visitors: Visitors, curator: Actor) -> Browser:
    return await visitors.of(curator)


async def test_a_request_is_recorded_changed_and_withdrawn_from_paper(
    ctx: Context, town: Town, browser: Browser, curator: Actor
) -> None:
    tag = await add_tag(ctx, curator, "шахматы")
    mentee, mentor = await town.mentee(), await town.mentor()
    sent = {"who": str(mentee.code), "form": FORM, "words": "Хочу выступить", "day": ["1", "3"], **PAPER}
    await browser.get("/requests/new")

    nobody = await browser.post("/requests/new", {**sent, "who": "Н-404"})
    assert (nobody.status, nobody.value("who"), nobody.value("words")) == (422, "Н-404", "Хочу выступить")
    assert "Такого наставляемого нет" in nobody.said
    unknown = await browser.post("/requests/new", {**sent, "mentors": "М-404"})
    assert (unknown.status, unknown.value("mentors")) == (422, "М-404")
    assert 'name="day" value="1" checked' in unknown.text
    empty = await browser.post("/requests/new", {**sent, "words": ""})
    assert (empty.status, "хотя бы одну тему" in empty.said) == (422, True)
    unpapered = await browser.post("/requests/new", {**sent, "dated": ""})
    assert (unpapered.status, unpapered.value("number")) == (422, "3/1")
    made = await browser.post("/requests/new", {**sent, "mentors": str(mentor.code)})
    assert made.leads_to == "/draft/1?done=request-recorded"
    need = (await town.request(RequestId(1))).need
    assert need == Need(form=FORM, words="Хочу выступить", mentors=(mentor.id,), days=frozenset({1, 3}))
    again = await browser.post("/requests/new", sent)
    assert again.status == 422

    form = await browser.get("/requests/1/change")
    assert (form.value("words"), form.value("mentors")) == ("Хочу выступить", str(mentor.code))
    late = {"form": FORM, "topic": [str(tag.id)], "words": "а" * 501, **PAPER}
    assert (await browser.post("/requests/1/change", late)).value("words") == "а" * 501
    changed = await browser.post("/requests/1/change", {**late, "words": ""})
    assert changed.leads_to == "/draft/1?done=request-changed"
    assert (await town.request(RequestId(1))).need == Need(form=FORM, topics=frozenset({tag.id}))

    assert "Отозвать с бумаги" in (await browser.get("/draft/1")).said
    wrong = await browser.post("/requests/1/withdraw", {"number": "3/2", "dated": "2027-01-01"})
    assert (wrong.status, "дата не позже сегодняшней" in wrong.said) == (422, True)
    assert 'value="3/2"' in wrong.text
    assert (await browser.post("/requests/1/withdraw", PAPER)).leads_to == "/draft/1?done=request-withdrawn"
    assert (await town.request(RequestId(1))).state is RequestState.WITHDRAWN
    assert (await browser.get("/requests/404/change")).status == 404


async def test_namesakes_are_chosen_from(town: Town, browser: Browser) -> None:
    first, second = await town.mentee(), await town.mentee()
    sent = {"who": "Синицына", "form": FORM, "words": "Помочь", **PAPER}

    several = await browser.post("/requests/new", sent)
    assert several.status == 422
    assert f'name="mentee" value="{first.id}"' in several.text
    made = await browser.post("/requests/new", {**sent, "mentee": str(second.id)})
    assert made.status == 303
    assert (await town.request(RequestId(1))).mentee == second.id
    page = await browser.get(f"/people/{first.id}")
    assert f"/requests/new?mentee={first.id}" in page.text
    assert "Наставника сейчас не просят" in page.said
    assert "не просят" not in (await browser.get(f"/people/{second.id}")).said
    assert str(first.code) in (await browser.get(f"/requests/new?mentee={first.id}")).said


async def test_requests_are_looked_through(town: Town, browser: Browser, visitors: Visitors, helper: Actor) -> None:
    assert "Заявок на наставника пока нет" in (await browser.get("/requests")).said
    unsigned = await town.add(Part.MENTEE, "2000", signs=False)
    await town.ask(unsigned)
    await town.propose(await town.mentor(), await town.mentee())

    page = await browser.get("/requests")
    assert "Ждут наставника 1" in page.said
    assert "нет согласия ждёт наставника" in page.said
    met = await browser.post("/requests", {"state": "met"}, headers=AS_TYPED)
    assert "Таких заявок нет" in met.said
    one = await browser.post("/requests", {"words": str(unsigned.code), "form": FORM}, headers=AS_TYPED)
    assert ("/draft/1" in one.text, "/draft/2" in one.text) == (True, False)
    assert "Записать заявку" not in (await (await visitors.of(helper)).get("/requests")).said
