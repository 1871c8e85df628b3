"""Choosing pairs at the desk: the draft by names, locks, one request, and what becomes of a confirmation."""

import asyncio

import pytest

from actions.context import Context
from actions.mentoring import drafting, proposing, requesting
from actions.registry.tags import add_tag
from domain.mentoring.request import MentorRequest, Need
from domain.people.person import Actor
from domain.registry.record import Part, Record
from tests.actions.mentoring.making import FORM, ON_PAPER, Town
from tests.desk.visiting import Answer, Browser, Visitors


@pytest.fixture
def town(ctx: Context, curator: Actor) -> Town:
    return Town(ctx, curator)


@pytest.fixture
async def browser(visitors: Visitors, curator: Actor) -> Browser:
    return await visitors.of(curator)


async def asks(town: Town, person: Record) -> MentorRequest:
    need = Need(form=FORM, words="Хочу выступить", days=frozenset({1}))
    return await requesting.ask(town.ctx, town.curator, person.id, need, ON_PAPER)


async def fresh(browser: Browser, path: str = "/draft") -> Answer:
    """The draft once it is computed: whoever looks before is shown the last one, and waits for nothing."""
    for _ in range(300):
        page = await browser.get(path)
        if "Черновик считается" not in page.said and "пересчитывается:" not in page.said:
            return page
        await asyncio.sleep(0.02)
    raise AssertionError("the draft is not there")


async def test_the_draft_is_looked_at_locked_and_proposed(town: Town, browser: Browser) -> None:
    assert "Предлагать пока некого" in (await fresh(browser)).said
    first, second = await town.mentor(), await town.mentor()
    anna, vera, ivan = [await town.mentee() for _ in range(3)]
    requests = {one.id: await asks(town, one) for one in (anna, vera, ivan)}

    page = await fresh(browser)
    assert "Пары 2" in page.said
    assert "Без наставника 1" in page.said
    assert "За: есть место." in page.said
    alone = (await fresh(browser, "/draft?alone=yes")).said
    assert "места у 2 подходящих наставников достались другим" in alone
    assert "Ещё 1 место у новых наставников в форме «педагог – ученик»" in alone

    locked = await browser.post(f"/draft/{requests[ivan.id].id}/lock", {"mentor": str(second.id)})
    assert locked.leads_to == "/draft?done=draft-locked"
    page = await fresh(browser)
    assert "закреплено" in page.said
    assert (await browser.post("/draft/confirm", {"mark": "0" * 16})).status == 409
    confirmed = await browser.post("/draft/confirm", {"mark": page.value("mark"), "grouped": "yes"})
    assert confirmed.leads_to == "/draft?done=draft-proposed"
    made = {(one.mentee, one.mentor) for one in await town.memberships()}
    assert (ivan.id, second.id) in made
    assert len(made) == 2
    assert first.id in {mentor for _, mentor in made}


async def test_one_request_with_everybody_who_fits_and_who_does_not(
    ctx: Context, town: Town, browser: Browser, curator: Actor
) -> None:
    mentor, unsigned = await town.mentor(), await town.add(Part.MENTOR, "1990", signs=False)
    tag = await add_tag(ctx, curator, "шахматы")
    mentee = await town.mentee()
    need = Need(form=FORM, topics=frozenset({tag.id}), mentors=(mentor.id,))
    request = await requesting.ask(ctx, curator, mentee.id, need, ON_PAPER)

    page = await browser.get(f"/draft/{request.id}")
    assert "в заявке назван именно этот наставник" in page.said
    assert "Против: не поможет с темой: шахматы" in page.said
    assert f"{unsigned.code} Синицына Вера Олеговна нет действующего согласия наставника" in page.said
    assert f"/draft/{request.id}" in (await browser.get(f"/people/{mentee.id}")).text

    sent = {"wished": f"{mentor.code}, Н-9", "number": "4", "dated": "2026-11-25"}
    wrong = await browser.post(f"/draft/{request.id}/wishes", sent)
    assert (wrong.status, wrong.value("wished")) == (422, sent["wished"])
    assert "Например: М-004, М-002" in wrong.said
    undated = await browser.post(f"/draft/{request.id}/wishes", {**sent, "wished": str(mentor.code), "dated": ""})
    assert (undated.status, "номер" in undated.said) == (422, True)
    await browser.post(f"/draft/{request.id}/wishes", {**sent, "wished": str(mentor.code)})
    assert "после знакомства — первое пожелание наставляемого" in (await browser.get(f"/draft/{request.id}")).said

    refused = await browser.post(f"/draft/{request.id}/propose", {"mentor": str(unsigned.id)})
    assert (refused.status, "нет действующего согласия" in refused.said) == (422, True)
    proposed = await browser.post(f"/draft/{request.id}/propose", {"mentor": str(mentor.id)})
    assert proposed.leads_to == "/draft?done=pair-proposed"
    assert "наставник предложен" in (await browser.get(f"/draft/{request.id}")).said
    late = await browser.post(f"/draft/{request.id}/lock", {"mentor": str(mentor.id)})
    assert (late.status, "уже предложен" in late.said) == (422, True)
    assert (await browser.get("/draft/404")).status == 404


async def test_a_group_and_what_did_not_go(ctx: Context, town: Town, browser: Browser) -> None:
    mentor = await town.add(Part.MENTOR, "1990", capacity=3)
    anna, vera = await town.mentee(), await town.mentee()
    first = await asks(town, anna)
    made = await proposing.propose(ctx, town.curator, first.id, mentor.id)
    second = await asks(town, vera)

    page = await browser.get(f"/draft/{second.id}")
    assert "Предложить в группу" in page.said
    joined = await browser.post(f"/draft/{second.id}/propose", {"mentor": str(mentor.id), "group": str(made.pairing)})

    assert joined.status == 303
    assert {one.pairing for one in await town.memberships()} == {made.pairing}
    log = (await browser.get("/audit")).said
    assert "Заявка на наставника подана" in log
    await browser.post("/draft/unlock-all")


async def test_a_request_without_a_consent_says_so(town: Town, browser: Browser) -> None:
    await town.mentor()
    unsigned = await town.add(Part.MENTEE, "2000", signs=False)
    request = await asks(town, unsigned)

    assert "Ждёт согласия на обработку данных" in (await browser.get(f"/draft/{request.id}")).said
    assert "подпишут — подберём" in (await fresh(browser, "/draft?alone=yes")).said


async def test_nobody_waits_for_a_new_draft(town: Town, browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drafting, "PATIENCE", 0.0)
    coming = await browser.get("/draft")
    assert "Черновик считается" in coming.said
    assert '<noscript><meta http-equiv="refresh" content="2; url=/draft"></noscript>' in coming.text
    assert 'hx-get="/draft" hx-trigger="every 2s"' in coming.text
    await fresh(browser)

    await town.mentor()
    await asks(town, await town.mentee())
    old = await browser.get("/draft")
    assert "показан прежний" in old.said
    assert "Пары 0" in old.said
    assert "Пары 1" in (await fresh(browser)).said


async def test_a_draft_is_computed_ahead_while_somebody_looks(
    town: Town, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drafting, "BETWEEN", 0.01)
    monkeypatch.setattr(drafting, "QUIET", 0.01)
    await fresh(browser)
    await town.mentor()
    await asks(town, await town.mentee())
    await asyncio.sleep(1.5)

    # Not by the look itself: it gives a new draft no time at all.
    monkeypatch.setattr(drafting, "PATIENCE", 0.0)
    assert "Пары 1" in (await browser.get("/draft")).said
