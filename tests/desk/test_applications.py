"""Applications and letters at the desk."""

import pytest

from actions.applications.applying import apply, mine
from actions.context import Context
from actions.enquiries.writing import ask
from actions.registry.directory import Directory
from actions.registry.keeping import Change, add_person
from actions.registry.tags import add_tag
from domain.applications.application import Application, ApplicationState, Wish
from domain.people.person import Actor
from domain.registry.code import Code
from domain.registry.field import Field
from domain.registry.record import Kind, Part, Record
from tests.actions.registry.conftest import Meet
from tests.desk.visiting import Browser, Visitors

FILLED = {"name": "Ким Анна Сергеевна", "kind": "pupil", "birth": "2013", "topics.more": "го", "forms": "teacher_pupil"}


@pytest.fixture
async def anna(meet: Meet) -> Actor:
    return await meet("Аня К.")


@pytest.fixture
async def application(ctx: Context, curator: Actor, anna: Actor) -> Application:
    tag = await add_tag(ctx, curator, "шахматы")
    wish = Wish(kind=Kind.PUPIL, forms=frozenset({"teacher_pupil"}), topics=frozenset({tag.id}))
    return await apply(ctx, anna, Part.MENTEE, wish)


@pytest.fixture
async def browser(visitors: Visitors, curator: Actor) -> Browser:
    return await visitors.of(curator)


async def called(directory: Directory, curator: Actor, code: str) -> Record:
    people = await directory.people(curator)
    return next(one for one in people.values() if one.code == Code.parse(code))


async def test_an_application_is_accepted_with_the_record_filled_in(
    browser: Browser, application: Application, directory: Directory, curator: Actor, anna: Actor
) -> None:
    assert "№ 1 · хочет в программу" in (await browser.get("/applications")).said
    one = await browser.get("/applications/1")
    assert "Основной запрос шахматы Формы наставничества педагог – ученик" in one.said
    assert "Аня" not in one.text
    form = await browser.get("/applications/1/accept")
    assert 'value="шахматы" checked' in form.text
    assert form.value("entered") == "26.11.2026"

    sent = FILLED | {"topics.ticked": "шахматы", "who": "Ким Юлия", "guardian-contact": "+7 900 000-00-00"}
    done = await browser.post("/applications/1/accept", sent)

    record = await called(directory, curator, "Н-001")
    mother = await called(directory, curator, "П-001")
    assert done.leads_to == f"/people/{record.id}?done=application-accepted"
    assert (record.account, record.kind, record.guardians) == (anna.id, Kind.PUPIL, (mother.id,))
    assert (record.details.name, str(record.details.birth)) == ("Ким Анна Сергеевна", "2013")
    assert record.details.mentee is not None
    assert (record.details.mentee.topics_text, len(record.details.mentee.topics)) == ("го", 1)
    assert (mother.details.name, mother.details.contact) == ("Ким Юлия", "+7 900 000-00-00")
    page = await browser.get(f"/people/{record.id}")
    assert "№ 1 · хочет в программу принято" in page.said
    assert "принято" in (await browser.get("/applications?decided=yes")).said


async def test_a_guardian_who_is_there_is_named_by_code(
    ctx: Context, browser: Browser, application: Application, directory: Directory, curator: Actor
) -> None:
    mother = await add_person(ctx, curator, Part.GUARDIAN, Change(typed={Field.NAME: "Ким Юлия"}))

    nobody = await browser.post("/applications/1/accept", FILLED | {"who": "П-009"})
    assert (nobody.status, "Такого человека нет" in nobody.said) == (422, True)
    which = await browser.post("/applications/1/accept", FILLED | {"who": "Ким Юлия"})
    assert (which.status, "тот же человек или другой" in which.said) == (422, True)
    assert which.value("name") == FILLED["name"]
    await browser.post("/applications/1/accept", FILLED | {"who": "Ким Юлия", "guardian": str(mother.id)})

    assert (await called(directory, curator, "Н-001")).guardians == (mother.id,)


@pytest.mark.parametrize(
    ("changed", "why"),
    [({"name": "Ким 2"}, "Например: Иванова Анна Петровна."), ({"who": "мама 2"}, "Нужны буквы")],
)
async def test_nothing_is_decided_while_something_is_wrong(
    ctx: Context, browser: Browser, application: Application, anna: Actor, changed: dict[str, str], why: str
) -> None:
    again = await browser.post("/applications/1/accept", FILLED | changed)

    assert (again.status, why in again.said) == (422, True)
    assert again.value("birth") == "2013"
    assert (await mine(ctx, anna))[0].state is ApplicationState.OPEN


async def test_whoever_has_a_record_gets_the_part_in_it(
    ctx: Context, browser: Browser, application: Application, anna: Actor, directory: Directory, curator: Actor
) -> None:
    await browser.post("/applications/1/accept", FILLED)
    record = await called(directory, curator, "Н-001")
    await apply(ctx, anna, Part.MENTOR, Wish(kind=Kind.PUPIL, forms=frozenset({"pupil_pupil"}), capacity=2))

    form = await browser.get("/applications/2/accept")
    assert (form.value("name"), form.value("capacity")) == (FILLED["name"], "2")
    sent = {"name": FILLED["name"], "version": form.value("version"), "capacity": "3", "forms": "pupil_pupil"}
    stale = await browser.post("/applications/2/accept", sent | {"version": "99"})
    assert (stale.status, "изменил кто-то другой" in stale.said, stale.value("capacity")) == (409, True, "3")
    assert stale.value("version") == form.value("version")
    await browser.post("/applications/2/accept", sent)

    now = await called(directory, curator, "Н-001")
    assert (now.id, set(now.parts)) == (record.id, {Part.MENTEE, Part.MENTOR})
    assert now.details.mentor is not None
    assert now.details.mentor.capacity == 3


async def test_an_application_is_declined_with_a_reason(
    ctx: Context, browser: Browser, application: Application, anna: Actor
) -> None:
    asked = await browser.post("/applications/1/decline")
    assert (asked.status, "Выберите причину" in asked.said) == (422, True)
    silent = await browser.post("/applications/1/decline", {"reason": "other"})
    assert (silent.status, "Напишите, почему" in silent.said) == (422, True)

    done = await browser.post("/applications/1/decline", {"reason": "other", "words": "Придите в январе."})

    assert done.leads_to == "/applications?done=application-declined"
    assert (await mine(ctx, anna))[0].reason_words == "Придите в январе."
    assert "Причина: Придите в январе." in (await browser.get("/applications/1")).said
    late = await browser.get("/applications/1/accept")
    assert (late.status, "уже отклонили" in late.said) == (422, True)


async def test_a_letter_is_answered_through_the_bot(
    ctx: Context, browser: Browser, application: Application, anna: Actor
) -> None:
    await ask(ctx, anna, "Когда <b>прийти</b>?")

    listed = await browser.get("/enquiries")
    assert "Ответа ждёт 1 человек" in listed.said
    assert "прийти" not in listed.said
    page = await browser.get("/enquiries/1")
    assert "заявление № 1" in page.said
    assert "Когда &lt;b&gt;прийти&lt;/b&gt;?" in page.text
    empty = await browser.post("/enquiries/1/answer", {"text": "  "})
    assert (empty.status, "Напишите ответ" in empty.said) == (422, True)
    long = await browser.post("/enquiries/1/answer", {"text": "а" * 2001})
    assert (long.status, "Слишком длинно" in long.said, long.value("text")) == (422, True, "а" * 2001)

    done = await browser.post("/enquiries/1/answer", {"text": "В среду.\r\nВ три."})

    assert done.leads_to == "/enquiries/1?done=answered"
    assert "Куратор · 26 нояб., 12:00 В среду. В три." in (await browser.get("/enquiries/1")).said
    assert "Ответа никто не ждёт" in (await browser.get("/enquiries")).said


async def test_who_reads_decides_nothing_and_reads_no_letters(
    ctx: Context, visitors: Visitors, director: Actor, application: Application, anna: Actor
) -> None:
    await ask(ctx, anna, "Здравствуйте!")
    browser = await visitors.of(director)

    assert "Принять" not in (await browser.get("/applications/1")).said
    assert "/enquiries/1" not in (await browser.get("/enquiries")).text
