"""Petitions at the desk, where the chat shows codes only: every word is read here, by curator and director alone."""

from io import BytesIO

import pytest
from docx import Document

from actions.context import Context
from actions.mentoring.petition import stating
from domain.mentoring.pairing import Ending
from domain.mentoring.petition import Reason
from domain.people.roles import Role
from tests.actions.mentoring.petition.making import SECRET, VIEW, Centre, meet, settle
from tests.actions.registry.conftest import MovedClock
from tests.desk.visiting import Visitors


@pytest.fixture
async def centre(ctx: Context, clock: MovedClock) -> Centre:
    return await settle(ctx, clock)


async def signed(centre: Centre) -> None:
    membership = await centre.pair()
    draft = await stating.state_reason(centre.ctx, centre.anna, membership.id, Reason.NO_CONTACT)
    await stating.sign(centre.ctx, centre.anna, draft.id)


async def test_the_curator_writes_down_the_words_and_judges_and_the_director_decides(
    centre: Centre, visitors: Visitors
) -> None:
    await signed(centre)
    curator, director = await visitors.of(centre.curator), await visitors.of(centre.director)
    listed = await curator.get("/petitions")
    assert "Иванова Анна Петровна → Петров Пётр Ильич мнение куратора до 1 декабря 2026" in listed.said

    page = await curator.get("/petitions/1")
    assert "У куратора с 26 ноября 2026" in page.said
    assert (await curator.post("/petitions/1/words", {"words": SECRET})).leads_to == "/petitions/1?done=saved"
    too_long = await curator.post("/petitions/1/opinion", {"view": "for", "words": "а" * 1001})
    assert (too_long.status, too_long.value("words")) == (422, "а" * 1001)
    await curator.get("/petitions/1")
    assert (await curator.post("/petitions/1/opinion", {"view": "for", "words": VIEW})).status == 303

    page = await director.get("/petitions/1")
    assert SECRET in page.said
    assert VIEW in page.said
    decided = await director.post(
        "/petitions/1/decision", {"verdict": "grant no_contact", "closing": "due", "words": "Жаль"}
    )
    assert decided.status == 303
    assert "Удовлетворено 26 ноября 2026" in (await director.get("/petitions/1")).said
    place = (await stating.places(centre.ctx, centre.anna))[0]
    assert (await centre.membership(place.membership)).ending is Ending.REPLACED


async def test_a_second_decision_is_refused_with_what_it_is_now(centre: Centre, visitors: Visitors) -> None:
    await signed(centre)
    curator, director = await visitors.of(centre.curator), await visitors.of(centre.director)
    await curator.get("/petitions/1")
    await curator.post("/petitions/1/opinion", {"view": "against"})
    await director.get("/petitions/1")
    assert (await director.post("/petitions/1/decision", {"verdict": "decline too_early"})).status == 303
    again = await director.post("/petitions/1/decision", {"verdict": "grant no_contact"})

    assert again.status == 422
    assert "Ходатайство уже отклонено" in again.said
    assert (await director.post("/petitions/1/decision", {"verdict": "burn it"})).status == 404


async def test_whoever_is_the_mentor_reads_nothing(centre: Centre, visitors: Visitors) -> None:
    judge = await meet(centre.ctx, "Пётр", Role.CURATOR)
    await signed(centre)
    browser = await visitors.of(judge)

    refused = await browser.get("/petitions/1")
    assert refused.status == 422
    assert "касается вас самих" in refused.said
    assert "Сейчас ни одно ходатайство не ждёт" in (await browser.get("/petitions")).said
    assert (await browser.get("/petitions/1/file")).status == 422


async def test_the_word_form_has_the_names(centre: Centre, visitors: Visitors) -> None:
    await signed(centre)
    browser = await visitors.of(centre.director)

    async with browser.session.get(browser.url + "/petitions/1/file") as answer:
        content, named = await answer.read(), answer.headers["Content-Disposition"]
    said = "\n".join(paragraph.text for paragraph in Document(BytesIO(content)).paragraphs)
    assert "Иванова Анна Петровна. Наставник: Петров Пётр Ильич" in said
    assert named.endswith("hodatajstvo-1-%D0%9D-001.docx")
