"""Slips at the desk: how it stands with everybody, printed with names, reissued."""

from datetime import timedelta
from io import BytesIO

import pytest
from docx import Document

from actions.context import Context
from actions.joining import joining, slips
from actions.registry.keeping import Change, add_person
from domain.joining.refusals import SlipLocked, WrongSlipCharacters
from domain.people.person import Actor
from domain.registry.field import Field
from domain.registry.record import Part, Record
from tests.actions.registry.conftest import Meet, MovedClock
from tests.desk.visiting import Answer, Browser, Visitors

NAMES = ("Синицына Вера Олеговна", "Белов Иван", "Орлов Пётр")


@pytest.fixture
async def people(ctx: Context, curator: Actor) -> list[Record]:
    parts = (Part.MENTEE, Part.MENTEE, Part.MENTOR)
    return [
        await add_person(ctx, curator, part, Change(typed={Field.NAME: name}))
        for name, part in zip(NAMES, parts, strict=True)
    ]


@pytest.fixture
async def browser(visitors: Visitors, curator: Actor) -> Browser:
    return await visitors.of(curator)


def told(answer: Answer) -> str:
    """All that stands in a Word file."""
    assert answer.headers["Content-Type"].endswith("wordprocessingml.document")
    document = Document(BytesIO(answer.body))
    return "\n".join(cell.text for table in document.tables for row in table.rows for cell in row.cells)


async def test_ticked_people_get_slips_with_names(browser: Browser, people: list[Record]) -> None:
    vera, ivan, _ = people

    printed = await browser.post("/slips/hand-out", {"who": "ticked", "record": [str(vera.id), str(ivan.id)]})

    text = told(printed)
    assert all(part in text for part in ("Н-001", NAMES[0], "Н-002", NAMES[1], "@edelweiss_bot"))
    assert "М-001" not in text
    assert printed.headers["Content-Disposition"].startswith("attachment; filename*=UTF-8''")
    page = await browser.get("/slips")
    assert "Нужна памятка 1 Ждёт человека 2 Устарела 0" in page.said
    assert "работает до 26 дек., 12:00" in page.said


async def test_slips_without_names(browser: Browser, people: list[Record]) -> None:
    text = told(await browser.post("/slips/hand-out", {"who": "wanted", "names": "no"}))

    assert "М-001" in text
    assert not any(name.split()[0] in text for name in NAMES)


async def test_all_without_an_account_get_one_once(browser: Browser, people: list[Record]) -> None:
    told(await browser.post("/slips/hand-out", {"who": "wanted"}))

    again = await browser.post("/slips/hand-out", {"who": "wanted"})

    assert (again.status, "Печатать некому" in again.said) == (422, True)


async def test_all_who_were_found_get_one(browser: Browser, people: list[Record]) -> None:
    await browser.post("/slips", {"part": "mentee", "state": "wanted"})
    assert "Напечатать всем найденным: 2" in (await browser.get("/slips")).said

    text = told(await browser.post("/slips/hand-out", {"who": "found"}))

    assert ("Н-001" in text, "Н-002" in text, "М-001" in text) == (True, True, False)


async def test_whoever_has_an_account_needs_no_slip(
    ctx: Context, browser: Browser, people: list[Record], curator: Actor, meet: Meet
) -> None:
    (issued,) = await slips.issue(ctx, curator, [people[0].id])
    vera = await meet("Вера")
    opened = await joining.open_link(ctx, vera, issued.token)
    await joining.join(ctx, vera, opened.slip.id)

    refused = await browser.post("/slips/hand-out", {"who": "ticked", "record": str(people[0].id)})

    assert refused.status == 422
    await browser.post("/slips", {"state": "joined"})
    assert "Н-001 Синицына Вера Олеговна В боте" in (await browser.get("/slips")).said

    person = await browser.get(f"/people/{people[0].id}")
    assert "Да, перевыпустить" in person.said
    assert "Н-001" in told(await browser.post(f"/slips/{people[0].id}/reissue"))
    assert "Напечатать памятку" in (await browser.get(f"/people/{people[0].id}")).said


async def test_expired_and_locked_are_told(
    ctx: Context, browser: Browser, people: list[Record], curator: Actor, meet: Meet, clock: MovedClock
) -> None:
    clock.moment -= timedelta(days=31)
    await slips.issue(ctx, curator, [people[0].id])
    clock.moment += timedelta(days=31)
    (issued,) = await slips.issue(ctx, curator, [people[1].id])
    stranger = await meet("Денис")
    await joining.open_link(ctx, stranger, issued.token)
    for _ in range(5):
        with pytest.raises((WrongSlipCharacters, SlipLocked)):
            await joining.open_typed(ctx, stranger, "222222")

    page = await browser.get("/slips")

    assert "Денис: пять раз ошибся" in page.said
    assert "Н-002 Белов Иван работает до 26 дек., 12:00 перерыв до 26 нояб., 13:00" in page.said
    await browser.post("/slips", {"state": "expired"})
    listed = (await browser.get("/slips")).said
    assert ("Н-001 Синицына Вера Олеговна устарела" in listed, "Белов" in listed) == (True, False)


async def test_the_list_narrows_while_somebody_types(browser: Browser, people: list[Record]) -> None:
    part = await browser.post("/slips", {"words": "бел"}, headers={"HX-Request": "true"})

    assert "<html" not in part.text
    assert ("Белов Иван" in part.said, "Синицына" in part.said) == (True, False)


async def test_who_reads_sees_no_button(visitors: Visitors, helper: Actor, people: list[Record]) -> None:
    browser = await visitors.of(helper)

    page = await browser.get("/slips")

    assert "Н-001 Синицына Вера Олеговна не выпускали" in page.said
    assert "Напечатать" not in page.said
    assert "Напечатать" not in (await browser.get(f"/people/{people[0].id}")).said
