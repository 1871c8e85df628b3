"""Pairings at the desk: looked through by names, and everything that a curator does with one, from paper."""

import pytest

from actions.context import Context
from actions.mentoring import meetings, proposing, requesting
from actions.mentoring.meetings import meetings_in
from actions.registry.keeping import Change, change_person
from domain.mentoring.meeting import TALK, Said
from domain.mentoring.pairing import Ending, MembershipState
from domain.mentoring.paper import PaperState
from domain.mentoring.request import Need
from domain.mentoring.speaking import Side
from domain.people.person import Actor
from domain.people.roles import Role
from domain.registry.field import Field
from domain.registry.record import Part, Record
from tests.actions.mentoring.making import FORM, ON_PAPER, TODAY, Town
from tests.actions.registry.conftest import Meet
from tests.desk.visiting import Browser, Visitors

PAPER = {"number": "12/3", "dated": "2026-11-26"}
AS_TYPED = {"HX-Request": "true"}


@pytest.fixture
def town(ctx: Context, curator: Actor) -> Town:
    return Town(ctx, curator)


@pytest.fixture
async def browser(visitors: Visitors, curator: Actor) -> Browser:
    return await visitors.of(curator)


async def named(town: Town, person: Record, name: str) -> Record:
    """The person with another name."""
    now = await town.record(person.id)
    change = Change(typed={Field.NAME: name, Field.BIRTH: "1990"}, kind=now.kind)
    return await change_person(town.ctx, town.curator, now.id, now.version, change)


async def test_pairings_are_looked_through_by_name_state_and_form(town: Town, browser: Browser) -> None:
    assert "Пар пока нет" in (await browser.get("/pairings")).said
    mentor = await named(town, await town.mentor(), "Орлов Пётр Ильич")
    mentee = await named(town, await town.mentee(), "Ёлкина Анна")
    working = await town.active(mentor, mentee)
    waiting = await town.propose(await town.mentor(), await town.mentee())

    page = await browser.get("/pairings")
    assert page.said.index("ждём наставника") < page.said.index("Ёлкина Анна · работает")
    assert "Работают 1" in page.said
    found = await browser.post("/pairings", {"words": "елк"}, headers=AS_TYPED)
    assert f"/pairings/{working.pairing}" in found.text
    assert f"/pairings/{waiting.pairing}" not in found.text
    only = await browser.post("/pairings", {"state": "with_mentor"}, headers=AS_TYPED)
    assert (f"/pairings/{waiting.pairing}" in only.text, "Ёлкина" in only.text) == (True, False)
    none = await browser.post("/pairings", {"form": "pupil_pupil"}, headers=AS_TYPED)
    assert "Таких пар нет" in none.said
    # What was looked for stays for the session, and stands in no address.
    assert (await browser.post("/pairings", {"words": "орлов"})).leads_to == "/pairings"
    assert (await browser.get("/pairings")).value("words") == "орлов"
    # From both people's pages it is one press.
    for person in (mentor, mentee):
        assert f"/pairings/{working.pairing}" in (await browser.get(f"/people/{person.id}")).text


async def test_a_pairing_from_the_first_answer_to_its_end(town: Town, browser: Browser) -> None:
    mentor, mentee = await town.mentor(), await town.mentee()
    made = await town.propose(mentor, mentee)
    here, member = f"/pairings/{made.pairing}", f"/pairings/{made.pairing}/members/{made.id}"

    assert "отвечает наставник" in (await browser.get(here)).said
    late = {"side": "mentor", "verdict": "accepted", "number": "7/1", "dated": "2027-01-01"}
    wrong = await browser.post(f"{member}/answer", late)
    assert (wrong.status, wrong.value("number"), wrong.value("dated")) == (422, "7/1", "2027-01-01")
    assert "дата не позже сегодняшней" in wrong.said
    for side in ("mentor", "mentee"):
        await browser.get(here)
        answered = await browser.post(f"{member}/answer", {"side": side, "verdict": "accepted", **PAPER})
        assert answered.leads_to == f"{here}?done=pairing-recorded"
    page = await browser.get(here)
    assert "согласие (бумага № 12/3, 26 ноября 2026)" in page.said

    paper = await town.paper(made)
    address = f"{here}/papers/{paper.id}"
    assert (await browser.get(f"{address}/file")).body[:2] == b"PK"
    await browser.get(here)
    assert (await browser.post(f"{address}/fill-in", {**PAPER, "term": "9"})).leads_to == f"{here}?done=paper-filled"
    assert (await browser.post(f"{address}/give")).leads_to == f"{here}?done=paper-given"
    wrong = await browser.post(f"{address}/sign", {**PAPER, "term": "девять"})
    assert (wrong.status, wrong.value("term")) == (422, "девять")
    assert "Срок соглашения — от 1 до 36 месяцев" in wrong.said
    assert (await browser.post(f"{address}/sign", {**PAPER, "term": "9"})).leads_to == f"{here}?done=pairing-signed"
    assert (await browser.post(f"{address}/keep")).leads_to == f"{here}?done=paper-kept"
    assert (await town.paper(made)).state is PaperState.KEPT
    assert "с 26 ноября 2026 по 25 августа 2027" in (await browser.get(here)).said

    assert (await browser.post(f"{member}/pause")).status == 303
    assert (await town.membership(made)).state is MembershipState.PAUSED
    assert (await browser.post(f"{member}/resume")).status == 303
    assert (await browser.post(f"{member}/prolong", {"months": "99"})).status == 422
    assert (await browser.post(f"{member}/prolong", {"months": "3"})).leads_to == f"{here}?done=pairing-asked"
    page = await browser.get(here)
    assert "Предлагают продлить на 3 месяца: ждём ответа обеих сторон." in page.said
    for side in ("mentor", "mentee"):
        sent = {"accord": "1", "side": side, "verdict": "accepted", **PAPER}
        assert (await browser.post(f"{member}/accord", sent)).status == 303
    page = await browser.get(here)
    assert "с 26 ноября 2026 по 25 ноября 2027" in page.said
    assert "Дополнительное соглашение" in page.said

    ends = {"ending": "one_sided", "reason": "", "result": "Научились", "link": "nowhere"}
    wrong = await browser.post(f"{member}/end", ends)
    assert (wrong.status, wrong.value("result"), wrong.value("link")) == (422, "Научились", "nowhere")
    assert "выберите, за какие" in wrong.said
    wrong = await browser.post(f"{member}/end", {**ends, "ending": "completed_early"})
    assert (wrong.status, "не похоже на ссылку" in wrong.said) == (422, True)
    early = {"ending": "completed_early", "result": "Научились", "link": "https://centre.example/case/7"}
    assert (await browser.post(f"{member}/end", early)).leads_to == f"{here}?done=pairing-ended"
    assert (await town.membership(made)).ending is Ending.COMPLETED_EARLY
    page = await browser.get(here)
    assert "завершено досрочно с результатом" in page.said
    assert "https://centre.example/case/7" in page.said
    assert (await browser.post(f"{member}/outcome", {"result": "И подружились"})).status == 303
    assert "И подружились" in (await browser.get(here)).said
    # What happened stands below, as the log has it.
    assert "Пара завершена" in (await browser.get(here)).said


async def test_a_no_is_recorded_with_its_words_and_a_proposal_taken_back(town: Town, browser: Browser) -> None:
    made = await town.propose(await town.mentor(), await town.mentee())
    here, member = f"/pairings/{made.pairing}", f"/pairings/{made.pairing}/members/{made.id}"
    sent = {"side": "mentor", "verdict": "declined", "reason": "no_time", "words": "Много работы", **PAPER}

    assert (await browser.post(f"{member}/answer", sent)).leads_to == f"{here}?done=pairing-recorded"
    page = await browser.get(here)
    assert "отказ, нет времени (бумага № 12/3, 26 ноября 2026) «Много работы»" in page.said
    late = await browser.post(f"{member}/cancel")
    assert late.status == 422

    other = await town.propose(await town.mentor(), await town.mentee())
    taken = await browser.post(f"/pairings/{other.pairing}/members/{other.id}/cancel")
    assert taken.leads_to == f"/pairings/{other.pairing}?done=pairing-cancelled"
    assert (await town.membership(other)).state is MembershipState.CANCELLED


async def test_both_sides_are_asked_to_end_it_and_the_question_is_taken_back(town: Town, browser: Browser) -> None:
    made = await town.active(await town.mentor(), await town.mentee())
    here, member = f"/pairings/{made.pairing}", f"/pairings/{made.pairing}/members/{made.id}"

    assert (await browser.post(f"{member}/ask-end")).leads_to == f"{here}?done=pairing-asked"
    unpapered = await browser.post(f"{member}/accord", {"accord": "1", "side": "mentor", "verdict": "accepted"})
    assert unpapered.status == 422
    dropped = await browser.post(f"{member}/drop-accord", {"accord": "1"})
    assert dropped.leads_to == f"{here}?done=pairing-asked-no-more"
    assert "Предлагают завершить" not in (await browser.get(here)).said


async def test_meetings_of_a_group_from_paper_and_never_how_they_went(town: Town, browser: Browser) -> None:
    mentor = await town.mentor(capacity=2)
    anna, vera = await town.mentee(), await town.mentee()
    first = await town.active(mentor, anna)
    request = await requesting.ask(town.ctx, town.curator, vera.id, Need(form=FORM, words="Помочь"), ON_PAPER)
    await proposing.propose(town.ctx, town.curator, request.id, mentor.id, first.pairing)
    here = f"/pairings/{first.pairing}"
    assert "Записать встречу с бумаги" in (await browser.get(here)).said

    sent = {"held": "2026-11-26", "minutes": "60", "about": "talk", "there": [str(first.id)], **PAPER}
    nobody = await browser.post(f"{here}/meetings", {**sent, "there": []})
    assert (nobody.status, nobody.value("held"), 'value="12/3"' in nobody.text) == (422, "2026-11-26", True)
    early = await browser.post(f"{here}/meetings", {**sent, "held": "2026-01-01"})
    assert (early.status, "с 26.11.2026 (начало работы пары)" in early.said) == (422, True)
    undated = await browser.post(f"{here}/meetings", {**sent, "held": "вчера"})
    assert undated.status == 422
    assert (await browser.post(f"{here}/meetings", sent)).leads_to == f"{here}?done=meeting-recorded"
    again = await browser.post(f"{here}/meetings", sent)
    assert (again.status, "уже записана" in again.said) == (422, True)

    page = await browser.get(here)
    assert "1 встреча" in page.said
    assert f"26 ноября 2026 · 1 ч · Разговор {anna.code} Синицына Вера Олеговна · бумага № 12/3" in page.said
    async with town.ctx.read() as connection:
        (meeting,) = await meetings_in(town.ctx, connection).of(first.id)
    assert meeting.side is None


async def test_a_mark_of_a_meeting_is_shown_to_nobody(
    ctx: Context, town: Town, browser: Browser, meet: Meet, visitors: Visitors, director: Actor, helper: Actor
) -> None:
    mentors = await meet("Анна", Role.MENTOR)
    mentor = await town.mentor(mentors)
    made = await town.active(mentor, await town.mentee())
    said = Said(held_on=TODAY, minutes=45, about=TALK, attended=(made.id,))
    meeting = await meetings.log(ctx, mentors, made.id, Side.MENTOR, said)
    await meetings.rate(ctx, mentors, meeting.id, 2)
    sent = {"side": "mentee", "opinion": "differs", **PAPER}
    member = f"/pairings/{made.pairing}/members/{made.id}"
    assert (await browser.post(f"{member}/opinion", sent)).status == 303

    pages = {who: await visitors.of(who) for who in (director, helper)}
    seen = [(await one.get(f"/pairings/{made.pairing}")).said for one in (browser, *pages.values())]
    assert all("45 мин" in one for one in seen)
    assert not any("оценк" in one.lower() or "2 из 5" in one for one in seen)
    # What a side thinks of the other is for curators alone.
    assert ["после первой встречи не подходит" in one for one in seen] == [True, False, False]
    assert ["Записать" in one for one in seen] == [True, False, False]


async def test_what_is_not_there_and_what_nobody_offered(town: Town, browser: Browser) -> None:
    made = await town.active(await town.mentor(), await town.mentee())
    member = f"/pairings/{made.pairing}/members/{made.id}"

    assert (await browser.get("/pairings/404")).status == 404
    assert (await browser.post(f"{member}/end", {"ending": "burnt"})).status == 404
    assert (await browser.post(f"{member}/answer", {"side": "neither"})).status == 404
    assert (await browser.get(f"/pairings/{made.pairing}/papers/404/file")).status == 404
    assert (await browser.post("/pairings/1/members/404/pause")).status == 404


async def test_somebody_without_a_pairing_has_none_on_their_page(town: Town, browser: Browser) -> None:
    person = await town.add(Part.GUARDIAN, "1980", signs=False)
    assert 'aria-labelledby="pairings"' not in (await browser.get(f"/people/{person.id}")).text
