"""A form of the desk that its browser sends twice counts once, and its sender is answered as the first time."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from sqlalchemy import Table, func, select

from actions.applications.applying import apply
from actions.context import Context
from actions.enquiries.writing import ask
from actions.registry.directory import Directory
from actions.registry.keeping import Change, add_person
from desk.pages import SECTIONS
from desk.rendering import Pages
from desk.server import DeskServer
from domain.applications.application import Wish
from domain.people.person import Actor
from domain.people.roles import Role
from domain.registry.field import Field
from domain.registry.forms import FORMS
from domain.registry.record import Kind, Part, Record
from storage.tables.consents import consents
from storage.tables.joining import enquiry_messages
from storage.tables.people import role_links
from storage.tables.practices import practices
from storage.tables.records import guardianships, records, tags
from tests.actions.registry.conftest import Meet
from tests.desk.visiting import Sent, Visitors
from wording.texts import Texts


@dataclass(frozen=True)
class Town:
    """Who is there: a mentor, a guardian, and somebody from outside who applied and wrote to the curator."""

    mentor: Record
    guardian: Record


@dataclass(frozen=True)
class Case:
    """A form: the page it stands on, where it is sent, what is typed into it, and the table that grows by one row."""

    page: str
    to: str
    typed: Sent
    table: Table


Made = Callable[[Town], Case]
CASES: dict[str, Made] = {
    "a person": lambda town: Case(
        "/people/new?part=mentor", "/people/new", {"part": "mentor", "name": "Ким Анна", "kind": "teacher"}, records
    ),
    "a practice": lambda town: Case(
        "/registries/practices/new",
        "/registries/practices/new",
        {"who": str(town.mentor.code), "title": "Первый проект", "form": "педагог – ученик"},
        practices,
    ),
    "a topic": lambda town: Case("/tags", "/tags", {"name": "шахматы"}, tags),
    "a guardian": lambda town: Case(
        f"/people/{town.mentor.id}",
        f"/people/{town.mentor.id}/guardians",
        {"version": str(town.mentor.version), "who": str(town.guardian.code)},
        guardianships,
    ),
    "an answer": lambda town: Case(
        "/enquiries/1", "/enquiries/1/answer", {"text": "Приходите в среду"}, enquiry_messages
    ),
    "somebody who applied": lambda town: Case(
        "/applications/1/accept", "/applications/1/accept", {"name": "Белов Иван", "kind": "pupil"}, records
    ),
    "a signed paper": lambda town: Case(
        f"/consents/{town.mentor.id}/signed?paper=processing.own.adult",
        f"/consents/{town.mentor.id}/signed",
        {"paper": "processing.own.adult", "day": "2026-11-20", "span": "never"},
        consents,
    ),
}


@pytest.fixture
async def town(ctx: Context, curator: Actor, meet: Meet) -> Town:
    mentor = Change(part=Part.MENTOR, typed={Field.NAME: "Орлов Пётр", Field.BIRTH: "1980"})
    guardian = Change(typed={Field.NAME: "Орлова Нина"})
    found = Town(
        await add_person(ctx, curator, Part.MENTOR, mentor), await add_person(ctx, curator, Part.GUARDIAN, guardian)
    )
    applicant = await meet("Иван")
    await apply(ctx, applicant, Part.MENTEE, Wish(kind=Kind.PUPIL, forms=frozenset({FORMS[0].key})))
    await ask(ctx, applicant, "Когда можно прийти?")
    return found


async def rows(ctx: Context, table: Table) -> int:
    async with ctx.read() as connection:
        return await connection.scalar(select(func.count()).select_from(table)) or 0


@pytest.mark.parametrize("name", CASES)
async def test_pressed_twice_at_once(ctx: Context, visitors: Visitors, curator: Actor, town: Town, name: str) -> None:
    case = CASES[name](town)
    browser = await visitors.of(curator)
    page = await browser.get(case.page)
    sent = {**case.typed, "opening": page.value("opening")}
    before = await rows(ctx, case.table)

    first, second = await asyncio.gather(browser.post(case.to, sent), browser.post(case.to, sent))

    assert (first.status, second.status) == (303, 303), first.said + second.said
    assert first.leads_to == second.leads_to
    assert await rows(ctx, case.table) == before + 1


async def test_a_role_link_is_shown_again_and_is_one(ctx: Context, visitors: Visitors, meet: Meet) -> None:
    browser = await visitors.of(await meet("Владелец", Role.OWNER))
    sent = {"role": "curator", "opening": (await browser.get("/team")).value("opening")}

    first, second = await browser.post("/team/links", sent), await browser.post("/team/links", sent)

    assert "start=role-" in first.said
    assert first.said == second.said
    assert await rows(ctx, role_links) == 1


async def test_each_opening_of_a_form_counts(ctx: Context, visitors: Visitors, curator: Actor) -> None:
    browser = await visitors.of(curator)
    for _ in range(2):
        page = await browser.get("/people/new")
        sent = {"part": "mentee", "name": "Ким Анна", "kind": "pupil", "opening": page.value("opening")}
        assert (await browser.post("/people/new", sent)).status == 303

    assert await rows(ctx, records) == 2


async def test_what_was_typed_wrong_may_be_sent_again(ctx: Context, visitors: Visitors, curator: Actor) -> None:
    browser = await visitors.of(curator)
    opening = (await browser.get("/tags")).value("opening")

    refused = await browser.post("/tags", {"name": "шахматы, го", "opening": opening})
    added = await browser.post("/tags", {"name": "шахматы", "opening": refused.value("opening")})

    assert (refused.status, added.status) == (422, 303)
    assert refused.value("opening") != opening


async def test_sent_again_after_the_desk_was_started_anew(
    ctx: Context, visitors: Visitors, curator: Actor, texts: Texts, pages: Pages
) -> None:
    """What was answered is forgotten then; that the form was sent is not."""
    browser = await visitors.of(curator)
    opening = (await browser.get("/people/new")).value("opening")
    sent = {"part": "mentee", "name": "Ким Анна", "kind": "pupil", "opening": opening}
    assert (await browser.post("/people/new", sent)).status == 303
    anew = DeskServer(
        ctx,
        Directory(ctx),
        texts,
        SECTIONS,
        pages,
        host="127.0.0.1",
        port=0,
        url=None,
        invitation=str,
        bot="edelweiss_bot",
    )
    await anew.start()
    try:
        browser.url = anew.url
        again = await browser.post("/people/new", sent)
    finally:
        await anew.stop()

    assert (again.status, "Это уже сохранено" in again.said) == (422, True)
    assert await rows(ctx, records) == 1
