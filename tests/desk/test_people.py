"""Finding, adding and changing people at the desk, over HTTP."""

import pytest

from actions.context import Context
from actions.registry.directory import Directory
from actions.registry.keeping import Change, add_person, change_person
from domain.people.person import Actor
from domain.registry.code import Code
from domain.registry.field import Field
from domain.registry.record import Kind, Part, Record, Standing
from tests.desk.visiting import Browser, Visitors

NAME = "Синицына Вера Олеговна"


@pytest.fixture
async def vera(ctx: Context, curator: Actor) -> Record:
    typed = {Field.NAME: NAME, Field.BIRTH: "2013", Field.PLACE: "лицей № 3, 7 «Б»", Field.TOPICS: "шахматы"}
    return await add_person(ctx, curator, Part.MENTEE, Change(part=Part.MENTEE, typed=typed, kind=Kind.PUPIL))


@pytest.fixture
async def browser(visitors: Visitors, curator: Actor) -> Browser:
    return await visitors.of(curator)


async def known(directory: Directory, curator: Actor, code: str) -> Record:
    people = await directory.people(curator)
    return next(one for one in people.values() if one.code == Code.parse(code))


async def test_a_person_is_added(browser: Browser, directory: Directory, curator: Actor) -> None:
    form = await browser.get("/people/new?part=mentor")
    assert "Основные компетенции" in form.said

    sent = {
        "part": "mentor",
        "name": "Орлов Пётр",
        "kind": "teacher",
        "birth": "03.05.1980",
        "topics.more": "робототехника",
        "forms": ["teacher_pupil", "teacher_teacher"],
        "capacity": "3",
        "entered": "01.09.2026",
    }
    added = await browser.post("/people/new", sent)

    assert (added.status, added.leads_to) == (303, "/people/1?done=added")
    page = await browser.get(added.leads_to)
    assert "Анкета добавлена." in page.said
    record = await known(directory, curator, "М-001")
    assert record.details.mentor is not None
    assert (record.kind, record.details.mentor.capacity) == (Kind.TEACHER, 3)
    assert record.details.mentor.forms == {"teacher_pupil", "teacher_teacher"}


async def test_all_that_is_wrong_is_told_at_once_and_nothing_typed_is_lost(
    browser: Browser, directory: Directory, curator: Actor
) -> None:
    sent = {
        "part": "mentor",
        "name": "Орлов 2",
        "birth": "вчера",
        "contact": "+7 900 000-00-00",
        "capacity": "много",
        "entered": "01.09.2026",
        "ended": "01.08.2026",
    }
    again = await browser.post("/people/new", sent)

    assert again.status == 422
    assert "Не сохранено: поправьте 4 поля." in again.said
    assert "Например: 2012 или 03.05.2012." in again.said
    assert {name: again.value(name) for name in sent} == sent
    assert await directory.people(curator) == {}


async def test_all_of_a_person_is_shown(browser: Browser, vera: Record) -> None:
    page = await browser.get(f"/people/{vera.id}")

    for text in (
        NAME,
        "Н-001",
        "ученик",
        "12 лет",
        "лицей № 3, 7 «Б»",
        "шахматы",
        "Анкета добавлена",
        "Пока без Telegram",
    ):
        assert text in page.said
    assert NAME not in page.text[: page.text.index("</title>")]


async def test_a_sheet_is_changed(browser: Browser, vera: Record, directory: Directory, curator: Actor) -> None:
    form = await browser.get(f"/people/{vera.id}/own/edit")
    assert form.value("name") == NAME

    sent = {"version": form.value("version"), "name": NAME, "birth": "03.05.2013", "contact": "мама, 2-я линия"}
    saved = await browser.post(f"/people/{vera.id}/own/edit", sent)

    assert (saved.status, saved.leads_to) == (303, f"/people/{vera.id}?done=saved")
    now = await known(directory, curator, "Н-001")
    assert (str(now.details.birth), now.details.contact, now.details.place) == ("03.05.2013", "мама, 2-я линия", "")
    assert now.details.mentee == vera.details.mentee
    assert "2013 → 03.05.2013" in (await browser.get(f"/people/{vera.id}")).said


async def test_who_was_slower_keeps_what_they_typed_and_sees_the_other(
    ctx: Context, browser: Browser, vera: Record, directory: Directory, curator: Actor
) -> None:
    form = await browser.get(f"/people/{vera.id}/own/edit")
    quicker = Change(typed={Field.PLACE: "гимназия № 1", Field.NAME: NAME})
    await change_person(ctx, curator, vera.id, vera.version, quicker)

    sent = {"version": form.value("version"), "name": NAME, "place": "школа № 5", "birth": "2013"}
    again = await browser.post(f"/people/{vera.id}/own/edit", sent)

    assert again.status == 409
    assert again.value("place") == "школа № 5"
    assert again.said.count("Сейчас в анкете:") == 1
    assert "Сейчас в анкете: гимназия № 1" in again.said
    saved = await browser.post(f"/people/{vera.id}/own/edit", {**sent, "version": again.value("version")})
    assert saved.status == 303
    assert (await known(directory, curator, "Н-001")).details.place == "школа № 5"


async def test_parts_are_taken_paused_and_ended(
    browser: Browser, vera: Record, directory: Directory, curator: Actor
) -> None:
    for part, standing in (("mentor", "active"), ("mentee", "paused"), ("mentee", "active"), ("mentee", "ended")):
        version = (await known(directory, curator, "Н-001")).version
        sent = {"version": str(version), "part": part, "standing": standing}
        assert (await browser.post(f"/people/{vera.id}/part", sent)).status == 303

    now = await known(directory, curator, "Н-001")
    assert now.parts == {Part.MENTEE: Standing.ENDED, Part.MENTOR: Standing.ACTIVE}
    assert (await browser.get(f"/people/{vera.id}/mentor/edit")).status == 200


async def test_a_part_that_there_is_not(browser: Browser, vera: Record) -> None:
    sent = {"version": str(vera.version), "part": "owner", "standing": "active"}

    assert (await browser.post(f"/people/{vera.id}/part", sent)).status == 404
    assert (await browser.get(f"/people/{vera.id}/mentor/edit")).status == 404
    assert (await browser.get("/people/404")).status == 404


async def test_guardians_come_by_code_and_by_name(
    ctx: Context, browser: Browser, vera: Record, directory: Directory, curator: Actor
) -> None:
    for name in ("Синицына Ольга", "Синицын Олег", "Ким Анна"):
        await add_person(ctx, curator, Part.GUARDIAN, Change(typed={Field.NAME: name}))

    async def add(**sent: str) -> tuple[int, str]:
        version = str((await known(directory, curator, "Н-001")).version)
        answer = await browser.post(f"/people/{vera.id}/guardians", {"version": version, **sent})
        return answer.status, answer.said

    assert (await add(who="п 3"))[0] == 303
    status, said = await add(who="синицын")
    assert status == 422
    assert "Подходят несколько человек" in said
    assert "П-001 Синицына Ольга" in said
    assert (await add(who="ольга синицына"))[0] == 303
    assert "Такого человека нет" in (await add(who="Никто"))[1]
    assert "Такого человека нет" in (await add(who="Н-001"))[1]
    assert (await add(guardian=str(vera.id)))[0] == 409

    now = await known(directory, curator, "Н-001")
    assert [str((await directory.people(curator))[one].code) for one in now.guardians] == ["П-001", "П-003"]
    sent = {"version": str(now.version), "guardian": str(now.guardians[0])}
    assert (await browser.post(f"/people/{vera.id}/guardians/remove", sent)).status == 303
    assert len((await known(directory, curator, "Н-001")).guardians) == 1
    ward = await browser.get(f"/people/{(await known(directory, curator, 'П-003')).id}")
    assert f"Представляет интересы Н-001 {NAME}" in ward.said


async def test_a_search_stays_out_of_addresses_and_is_remembered(
    ctx: Context, browser: Browser, vera: Record, curator: Actor
) -> None:
    await add_person(ctx, curator, Part.MENTOR, Change(typed={Field.NAME: "Орлов Пётр"}))

    sought = await browser.post("/people", {"words": "сини"})

    assert (sought.status, sought.leads_to) == (303, "/people")
    page = await browser.get("/people")
    assert page.value("words") == "сини"
    assert "Найден 1 человек" in page.said
    assert ("Орлов" in page.said, NAME in page.said) == (False, True)
    await browser.post("/people", {"anew": "yes"})
    assert "Найдено 2 человека" in (await browser.get("/people")).said


async def test_only_the_list_comes_while_somebody_types(browser: Browser, vera: Record) -> None:
    part = await browser.post("/people", {"words": "н 1"}, headers={"HX-Request": "true"})

    assert part.status == 200
    assert part.text.lstrip().startswith('<section id="found"')
    assert NAME in part.said


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        ({"part": "mentee"}, ["Н-001", "Н-002"]),
        ({"part": "mentee", "standing": "paused"}, ["Н-002"]),
        ({"kind": "pupil"}, ["Н-001"]),
        ({"part": "guardian"}, []),
        ({"words": "ШАХМ"}, ["Н-001"]),
        ({"part": "nonsense"}, ["Н-001", "Н-002"]),
    ],
)
async def test_filters(
    ctx: Context, browser: Browser, vera: Record, curator: Actor, sent: dict[str, str], expected: list[str]
) -> None:
    other = await add_person(ctx, curator, Part.MENTEE, Change(typed={Field.NAME: "Ястребов Иван"}))
    await change_person(ctx, curator, other.id, other.version, Change(parts={Part.MENTEE: Standing.PAUSED}))

    part = await browser.post("/people", sent, headers={"HX-Request": "true"})

    assert [code for code in ("Н-001", "Н-002") if code in part.said] == expected


async def test_many_are_shown_by_pages(ctx: Context, browser: Browser, curator: Actor) -> None:
    for number in range(51):
        await add_person(ctx, curator, Part.MENTEE, Change(typed={Field.NAME: f"Мак{'а' * (number + 1)}"}))

    first = await browser.get("/people")
    second = await browser.post("/people", {"page": "2"}, headers={"HX-Request": "true"})

    assert "Найден 51 человек · показаны 1–50" in first.said
    assert "показаны 51–51" in second.said
    assert "2 из 2" in second.said


async def test_what_people_are_called_is_never_markup(browser: Browser, ctx: Context, curator: Actor) -> None:
    evil = '<script>alert(1)</script>"><img src=x onerror=alert(1)>'
    typed = {
        Field.NAME: "Ким Анна",
        Field.PLACE: evil,
        Field.CONTACT: evil,
        Field.TOPICS: evil,
        Field.NOTE: "{{ 7*7 }}",
    }
    anna = await add_person(ctx, curator, Part.MENTEE, Change(part=Part.MENTEE, typed=typed))

    pages = [
        await browser.get("/people"),
        await browser.get(f"/people/{anna.id}"),
        await browser.get(f"/people/{anna.id}/own/edit"),
        await browser.get("/audit"),
        await browser.post("/people", {"words": evil}, headers={"HX-Request": "true"}),
        await browser.post("/people/new", {"part": "mentee", "name": evil, "topics.more": evil}),
        await browser.post("/tags", {"name": f"{evil};"}),
    ]

    for page in pages:
        assert "<script>alert" not in page.text
        assert "<img src=x" not in page.text
        assert "49" not in page.said or "{{ 7*7 }}" in page.text


async def test_who_only_reads_sees_no_buttons(visitors: Visitors, director: Actor, helper: Actor, vera: Record) -> None:
    for actor in (director, helper):
        browser = await visitors.of(actor)
        page = await browser.get(f"/people/{vera.id}")
        assert NAME in page.said
        assert ("Изменить" in page.said, "Пауза" in page.said, "Добавить" in page.said) == (False, False, False)
        # What was changed is read by who may read the log.
        assert ("Что менялось" in page.said) is (actor is director)


async def test_of_who_was_erased_only_the_code_is_left(ctx: Context, browser: Browser, vera: Record) -> None:
    async with ctx.write() as connection:
        await ctx.records(connection).erase(vera.id, ctx.now())

    page = await browser.get(f"/people/{vera.id}")

    assert "Эти данные уничтожены" in page.said
    assert NAME not in page.text
    assert (await browser.get(f"/people/{vera.id}/own/edit")).status == 410
    assert "Найдено 0" not in (await browser.get("/people")).said
