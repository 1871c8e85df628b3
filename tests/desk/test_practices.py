"""Best practices at the desk: added, changed, removed after a question, taken out."""

from collections.abc import Sequence
from io import BytesIO

import pytest
from openpyxl import load_workbook

from actions.context import Context
from actions.registry.keeping import Change, add_person
from actions.registry.practices import practices
from domain.people.person import Actor
from domain.registry.field import Field
from domain.registry.practice import COLUMNS, Practice, Story
from domain.registry.record import Part, Record
from tests.desk.visiting import Browser, Visitors

PLACE = "/registries/practices"
TYPED = {"title": "Первый проект", "form": "педагог – ученик", "essence": "по шагам", "may_publish": "yes"}


@pytest.fixture
async def browser(visitors: Visitors, curator: Actor) -> Browser:
    return await visitors.of(curator)


@pytest.fixture
async def mentor(ctx: Context, curator: Actor) -> Record:
    return await person(ctx, curator, "Белов Иван")


async def person(ctx: Context, curator: Actor, name: str, part: Part = Part.MENTOR) -> Record:
    return await add_person(ctx, curator, part, Change(part=part, typed={Field.NAME: name}))


async def stored(ctx: Context, curator: Actor) -> Sequence[Practice]:
    return [one.practice for one in await practices(ctx, curator)]


async def test_a_practice_comes_is_changed_and_goes_after_a_question(
    ctx: Context, browser: Browser, curator: Actor, mentor: Record
) -> None:
    added = await browser.post(f"{PLACE}/new", {"who": "белов", **TYPED})
    assert added.leads_to == f"{PLACE}?done=practice-added"
    (practice,) = await stored(ctx, curator)
    assert (practice.mentor, practice.may_publish, practice.story) == (
        mentor.id,
        True,
        Story(title="Первый проект", essence="по шагам"),
    )
    listed = await browser.get(PLACE)
    assert "Белов Иван" in listed.said
    assert "Форма наставничества педагог – ученик" in listed.said

    form = await browser.get(f"{PLACE}/1/edit")
    changed = {"version": form.value("version"), "title": "Второй проект", "link": "https://example.org/case"}
    assert (await browser.post(f"{PLACE}/1/edit", changed)).leads_to == f"{PLACE}?done=saved"
    (practice,) = await stored(ctx, curator)
    assert (practice.form, practice.may_publish) == ("", False)
    assert practice.story == Story(title="Второй проект", link="https://example.org/case")

    asked = await browser.get(f"{PLACE}/1/remove")
    assert "Убрать практику? Второй проект" in asked.said
    assert len(await stored(ctx, curator)) == 1
    assert (await browser.post(f"{PLACE}/1/remove")).leads_to == f"{PLACE}?done=practice-removed"
    assert await stored(ctx, curator) == []
    assert (await browser.get(f"{PLACE}/1/edit")).status == 404
    assert "пока пусто" in (await browser.get(PLACE)).said


async def test_all_that_is_wrong_is_told_and_what_was_typed_stays(
    ctx: Context, browser: Browser, curator: Actor, mentor: Record
) -> None:
    wrong = {"who": str(mentor.code), "title": " ", "essence": "по шагам", "link": "example", "form": "дружба"}
    refused = await browser.post(f"{PLACE}/new", wrong)

    assert refused.status == 422
    assert "Не сохранено: поправьте 3 поля." in refused.said
    assert "Нужно название. Например: Первый проект за месяц." in refused.said
    assert "Нужен адрес целиком." in refused.said
    assert (refused.value("who"), refused.value("essence")) == (str(mentor.code), "по шагам")
    assert await stored(ctx, curator) == []


async def test_whose_it_is_must_be_one_mentor(ctx: Context, browser: Browser, curator: Actor, mentor: Record) -> None:
    other = await person(ctx, curator, "Белова Вера")
    await person(ctx, curator, "Ким Анна", Part.MENTEE)

    nobody = await browser.post(f"{PLACE}/new", {"who": "Ким", **TYPED})
    several = await browser.post(f"{PLACE}/new", {"who": "Бел", **TYPED})
    chosen = await browser.post(f"{PLACE}/new", {"who": "Бел", "mentor": str(other.id), **TYPED})

    assert (nobody.status, "Такого наставника нет" in nobody.said) == (422, True)
    assert (several.status, "Подходят несколько" in several.said) == (422, True)
    assert several.value("essence") == "по шагам"
    assert chosen.status == 303
    assert [one.mentor for one in await stored(ctx, curator)] == [other.id]
    from_page = await browser.get(f"{PLACE}/new?mentor={mentor.id}")
    assert from_page.value("who") == str(mentor.code)


async def test_somebody_was_quicker_and_nothing_typed_is_lost(
    ctx: Context, browser: Browser, curator: Actor, mentor: Record
) -> None:
    await browser.post(f"{PLACE}/new", {"who": "белов", **TYPED})
    version = (await browser.get(f"{PLACE}/1/edit")).value("version")
    await browser.post(f"{PLACE}/1/edit", {**TYPED, "version": version, "title": "Их название"})

    slower = await browser.post(f"{PLACE}/1/edit", {**TYPED, "version": version, "title": "Моё название"})

    assert slower.status == 409
    assert slower.value("title") == "Моё название"
    assert "Сейчас в анкете: Их название" in slower.said
    again = {**TYPED, "version": slower.value("version"), "title": "Моё название"}
    assert (await browser.post(f"{PLACE}/1/edit", again)).status == 303
    assert [one.story.title for one in await stored(ctx, curator)] == ["Моё название"]


async def test_they_are_taken_out_as_excel(browser: Browser, mentor: Record) -> None:
    await browser.post(f"{PLACE}/new", {"who": "белов", **TYPED})

    async with browser.session.get(f"{browser.url}{PLACE}/excel") as response:
        rows = list(load_workbook(BytesIO(await response.read())).worksheets[0].iter_rows(values_only=True))

    assert rows == [COLUMNS, (1, "Первый проект", "педагог – ученик", "Белов Иван", "по шагам", None, None, "да")]


async def test_who_reads_is_offered_nothing_to_change(
    visitors: Visitors, browser: Browser, director: Actor, mentor: Record
) -> None:
    await browser.post(f"{PLACE}/new", {"who": "белов", **TYPED})
    reader = await visitors.of(director)

    page = await reader.get(PLACE)

    assert "Первый проект" in page.said
    assert "/edit" not in page.text
    assert "/registries/import" not in (await reader.get("/registries")).text
