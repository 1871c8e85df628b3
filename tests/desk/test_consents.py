"""Consents at the desk: the list, one person's papers, what becomes of them, and the end of it."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document

from actions.consents.lists import sheaf
from actions.consents.papers import Paper, Signing, mark_printed, mark_signed, papers_of
from actions.context import Context
from actions.registry.directory import Directory
from actions.registry.keeping import Change, add_person
from domain.consents.consent import Category, Purpose, Terms
from domain.consents.signing import Signer, Stage
from domain.people.person import Actor
from domain.registry.field import Field
from domain.registry.record import Kind, Part, Record
from tests.desk.visiting import Answer, Browser, Visitors

NAME = "Жаворонкова Аглая Тихоновна"
CHILD = "processing.guardian.child"
OWN = "processing.own.adult"


@pytest.fixture
async def browser(visitors: Visitors, curator: Actor) -> Browser:
    return await visitors.of(curator)


@pytest.fixture
async def mentor(ctx: Context, curator: Actor) -> Record:
    typed = {Field.NAME: NAME, Field.BIRTH: "1990"}
    return await add_person(ctx, curator, Part.MENTOR, Change(typed=typed, kind=Kind.TEACHER))


@pytest.fixture
async def child(ctx: Context, curator: Actor) -> Record:
    """With two guardians."""
    acting = [
        await add_person(ctx, curator, Part.GUARDIAN, Change(typed={Field.NAME: name}))
        for name in ("Синицына Ольга", "Синицын Олег")
    ]
    typed = {Field.NAME: "Синицына Вера Олеговна", Field.BIRTH: "2014"}
    guardians = frozenset(one.id for one in acting)
    return await add_person(ctx, curator, Part.MENTEE, Change(typed=typed, kind=Kind.PUPIL, guardians=guardians))


def told(content: bytes) -> str:
    document = Document(BytesIO(content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


async def listed(browser: Browser, state: str) -> str:
    await browser.post("/consents", {"state": state})
    return (await browser.get("/consents")).said.partition("Найден")[2]


async def test_from_missing_to_signed(browser: Browser, mentor: Record, ctx: Context, curator: Actor) -> None:
    assert f"М-001 {NAME} нужно подписать (сам участник)" in await listed(browser, "missing")
    blank = await browser.get(f"/consents/{mentor.id}/blanks?paper={OWN}")
    assert NAME in told(blank.body)
    assert NAME.split()[0] not in blank.headers["Content-Disposition"]

    marked = await browser.post(f"/consents/{mentor.id}/printed", {"paper": OWN})
    assert marked.leads_to == f"/consents/{mentor.id}?done=paper-printed"
    assert "распечатано, ждём подписи (сам участник)" in await listed(browser, "waiting")

    form = await browser.get(f"/consents/{mentor.id}/signed?paper={OWN}")
    assert "Кто из представителей" not in form.said
    sent = {"paper": OWN, "day": "2026-11-20", "span": "day", "until": "2027-08-31"}
    signed = await browser.post(f"/consents/{mentor.id}/signed", sent)

    assert signed.leads_to == f"/consents/{mentor.id}?done=paper-signed"
    page = await browser.get(f"/consents/{mentor.id}")
    assert "подписано 20 ноября 2026, до 31 августа 2027" in page.said
    assert "принял(а) Куратор" in page.said
    assert f"{NAME} подписано, до 31 августа 2027" in await listed(browser, "signed")
    assert (await sheaf(ctx, curator, mentor.id)).is_valid
    assert "подписано, до 31 августа 2027" in (await browser.get(f"/people/{mentor.id}")).said


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"day": "2026-11-27"}, "Такой даты быть не может"),
        ({"day": "вчера"}, "Такой даты быть не может"),
        ({"span": "day", "until": ""}, "Такой даты быть не может"),
        ({"guardian": ""}, "выберите, кто из них подписал"),
    ],
)
async def test_what_cannot_have_been_signed_is_asked_again(
    browser: Browser, child: Record, changed: dict[str, str], why: str
) -> None:
    sent = {"paper": CHILD, "day": "2026-11-20", "span": "never", "guardian": str(child.guardians[0])}

    again = await browser.post(f"/consents/{child.id}/signed", sent | changed)

    assert (again.status, why in again.said) == (422, True)
    assert again.value("day") == (sent | changed)["day"]


async def test_which_of_two_guardians_signed(browser: Browser, child: Record) -> None:
    form = await browser.get(f"/consents/{child.id}/signed?paper={CHILD}")
    assert "Кто из представителей подписал? П-001 Синицына Ольга П-002 Синицын Олег" in form.said

    sent = {"paper": CHILD, "day": "2026-11-20", "span": "never", "guardian": str(child.guardians[1])}
    await browser.post(f"/consents/{child.id}/signed", sent)

    page = await browser.get(f"/consents/{child.id}")
    assert "подписал(а) П-002 Синицын Олег · принял(а) Куратор" in page.said


async def test_what_may_be_published_is_ticked(browser: Browser, mentor: Record, ctx: Context, curator: Actor) -> None:
    paper = "publication.own.adult"
    nothing = await browser.post(f"/consents/{mentor.id}/signed", {"paper": paper, "day": "2026-11-20"})
    assert (nothing.status, "Отметьте хотя бы одно" in nothing.said) == (422, True)

    sent = {"paper": paper, "day": "2026-11-20", "category": ["photo", "nonsense"], "resource": ["site", "nowhere"]}
    await browser.post(f"/consents/{mentor.id}/signed", sent)

    allowed = (await sheaf(ctx, curator, mentor.id)).allowed
    assert allowed == Terms(frozenset({Category.PHOTO}), frozenset({"site"}))
    assert NAME in await listed(browser, "published")
    revoked = await browser.post(f"/consents/{mentor.id}/revoke-publication")
    assert revoked.leads_to.endswith("done=publication-revoked")
    again = await browser.post(f"/consents/{mentor.id}/revoke-publication")
    assert (again.status, "Отзывать нечего" in again.said) == (422, True)


async def test_all_papers_that_are_missing_come_packed(browser: Browser, child: Record) -> None:
    packed = await browser.get(f"/consents/{child.id}/blanks")

    with ZipFile(BytesIO(packed.body)) as archive:
        names = archive.namelist()
        assert "Синицына Вера Олеговна" in told(archive.read(names[0]))
    assert names == ["Н-001-processing-guardian.docx", "Н-001-publication-guardian.docx"]


async def test_a_withdrawal_from_paper_to_the_act(
    browser: Browser, mentor: Record, directory: Directory, curator: Actor
) -> None:
    wrong = await browser.post(f"/consents/{mentor.id}/withdraw", {"day": "2026-12-01", "number": "5/26"})
    assert (wrong.status, wrong.value("number")) == (422, "5/26")
    assert "отзыв поступил не позже сегодняшнего дня" in wrong.said

    await browser.post(f"/consents/{mentor.id}/withdraw", {"day": "2026-11-10", "number": "5/26"})

    page = await browser.get(f"/consents/{mentor.id}")
    assert "Отзыв поступил 10 ноября 2026 на бумаге, № 5/26." in page.said
    assert "Уничтожить до 10 декабря 2026 включительно: осталось 14 дней." in page.said
    assert NAME not in page.text
    assert "М-001 отозвано: уничтожить до 10 декабря 2026" in await listed(browser, "withdrawn")

    asked = await browser.get(f"/consents/{mentor.id}/erase")
    assert "исчезнут навсегда" in asked.said
    unsure = await browser.post(f"/consents/{mentor.id}/erase", {"code": "М-002"})
    assert (unsure.status, "Код не совпал" in unsure.said) == (422, True)
    erased = await browser.post(f"/consents/{mentor.id}/erase", {"code": " м-001 "})

    assert erased.leads_to == f"/consents/{mentor.id}?done=erased"
    assert (await directory.people(curator))[mentor.id].erased_at is not None
    act = await browser.get(f"/consents/{mentor.id}/act")
    assert "М-001" in told(act.body)
    assert (await browser.post(f"/consents/{mentor.id}/erase", {"code": "М-001"})).status == 410


async def test_a_withdrawal_is_taken_back(browser: Browser, mentor: Record) -> None:
    await browser.post(f"/consents/{mentor.id}/withdraw", {"day": "2026-11-26"})

    back = await browser.post(f"/consents/{mentor.id}/take-back")

    assert back.leads_to.endswith("done=withdrawal-back")
    assert NAME in (await browser.get(f"/consents/{mentor.id}")).text


async def test_nobody_is_erased_who_takes_part(browser: Browser, mentor: Record) -> None:
    assert (await browser.get(f"/consents/{mentor.id}/erase")).status == 404

    refused = await browser.post(f"/consents/{mentor.id}/erase", {"code": "М-001"})

    assert (refused.status, "Согласие не отозвано" in refused.said) == (422, True)


async def test_whoever_has_left_can_be_erased(browser: Browser, mentor: Record) -> None:
    await browser.post(
        f"/people/{mentor.id}/part", {"part": "mentor", "standing": "ended", "version": str(mentor.version)}
    )

    assert "участие завершено" in (await browser.get(f"/consents/{mentor.id}/erase")).said
    assert (await browser.post(f"/consents/{mentor.id}/erase", {"code": "М-001"})).status == 303


async def test_papers_that_nobody_has_to_sign(browser: Browser, mentor: Record) -> None:
    for path in ("blanks", "signed"):
        answer = await browser.get(f"/consents/{mentor.id}/{path}?paper={CHILD}")
        assert answer.status in (404, 422)
        assert (await browser.get(f"/consents/{mentor.id}/{path}?paper=nonsense")).status == 404


async def test_the_list_is_true_after_each_change(
    ctx: Context, browser: Browser, mentor: Record, child: Record, curator: Actor
) -> None:
    """Only what was written about is worked out anew; a guardian's line hangs on the child's."""
    own = Paper(Purpose.PROCESSING, Signer.OWN, Stage.ADULT)
    await listed(browser, "")
    await mark_printed(ctx, curator, mentor.id, papers_of(mentor, ctx.today()))
    await mark_signed(ctx, curator, mentor.id, own, Signing(signed_on=ctx.today(), until=ctx.today()))

    everybody = await listed(browser, "")

    assert f"{NAME} подписано, до 26 ноября 2026 истекает 26 ноября 2026 (сам участник)" in everybody
    assert "П-001 Синицына Ольга согласие не нужно" in everybody
    await browser.post(
        f"/people/{child.id}/part", {"part": "mentee", "standing": "ended", "version": str(child.version)}
    )
    assert "П-001 Синицына Ольга нужно подписать (сам участник)" in await listed(browser, "")


async def test_who_reads_sees_no_button(visitors: Visitors, director: Actor, mentor: Record) -> None:
    browser = await visitors.of(director)

    page: Answer = await browser.get(f"/consents/{mentor.id}")

    assert "обработка данных · сам участник пока нет" in page.said
    assert not any(button in page.said for button in ("Бланк в Word", "Распечатано", "Записать отзыв"))
