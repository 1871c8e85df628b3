"""Topics at the desk: added, renamed, put away and offered again."""

import pytest

from actions.context import Context
from actions.registry.directory import Directory
from actions.registry.keeping import Change, add_person
from domain.people.person import Actor
from domain.registry.field import Field
from domain.registry.forms import Tag, TagId
from domain.registry.record import Part
from tests.desk.visiting import Browser, Visitors


@pytest.fixture
async def browser(visitors: Visitors, curator: Actor) -> Browser:
    return await visitors.of(curator)


async def tags(directory: Directory) -> tuple[Tag, ...]:
    return (await directory.vocabulary()).tags


async def test_a_topic_comes_is_renamed_and_goes(browser: Browser, directory: Directory) -> None:
    added = await browser.post("/tags", {"name": "  игра   го "})
    assert added.leads_to == "/tags?done=tag-added"
    assert await tags(directory) == (Tag(TagId(1), "игра го"),)

    assert (await browser.post("/tags/1/rename", {"name": "Го"})).status == 303
    assert (await browser.post("/tags/1/retire")).status == 303

    assert await tags(directory) == (Tag(TagId(1), "Го", retired=True),)
    assert "не предлагается" in (await browser.get("/tags")).said
    assert 'value="Го"' not in (await browser.get("/people/new")).text
    assert (await browser.post("/tags/1/restore")).status == 303
    assert 'value="Го"' in (await browser.get("/people/new")).text


@pytest.mark.parametrize("name", ["", "шахматы, го", "шахматы; го", "…", "ы" * 61])
async def test_names_that_cannot_be(browser: Browser, directory: Directory, name: str) -> None:
    refused = await browser.post("/tags", {"name": name})

    assert (refused.status, refused.value("name")) == (422, name)
    assert "от 1 до 60 знаков" in refused.said
    assert await tags(directory) == ()


async def test_a_name_is_there_once_whatever_its_capitals(browser: Browser, directory: Directory) -> None:
    await browser.post("/tags", {"name": "3D-печать"})
    await browser.post("/tags", {"name": "го"})

    refused = await browser.post("/tags", {"name": "3d печать"})
    renamed = await browser.post("/tags/2/rename", {"name": "3D печать"})
    same = await browser.post("/tags/1/rename", {"name": "3d-печать"})

    assert (refused.status, "Такая тема уже есть: 3D-печать" in refused.said) == (422, True)
    assert (renamed.status, same.status) == (422, 303)
    assert [tag.name for tag in await tags(directory)] == ["3d-печать", "го"]
    assert (await browser.post("/tags/404/retire")).status == 404


async def test_who_has_a_topic_keeps_it_and_is_counted(
    ctx: Context, browser: Browser, directory: Directory, curator: Actor
) -> None:
    await browser.post("/tags", {"name": "шахматы"})
    typed = {Field.NAME: "Ким Анна", Field.TOPICS: "шахматы; эндшпили"}
    anna = await add_person(ctx, curator, Part.MENTEE, Change(part=Part.MENTEE, typed=typed))
    await browser.post("/tags/1/retire")

    assert "шахматы у 1 человека" in (await browser.get("/tags")).said
    form = await browser.get(f"/people/{anna.id}/mentee/edit")
    assert 'value="шахматы" checked' in form.text
    assert form.value("topics.more") == "эндшпили"
    sent = {"version": form.value("version"), "topics.ticked": "шахматы", "topics.more": "эндшпили", "forms": []}
    assert (await browser.post(f"/people/{anna.id}/mentee/edit", sent)).status == 303
    now = (await directory.people(curator))[anna.id]
    assert now.details == anna.details
