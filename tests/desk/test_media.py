"""The media plan at the desk: a month by names, and a publication from its draft to its links."""

from datetime import UTC, datetime

import pytest

from actions.context import Context
from actions.duties import upkeep
from actions.media import planning, writing
from actions.media.lists import page
from domain.media.publication import Kind, PublicationId, PublicationState
from domain.people.person import Actor
from domain.people.roles import Role
from domain.registry.record import Record
from tests.actions.mentoring.making import Town
from tests.actions.registry.conftest import Meet
from tests.desk.visiting import Browser, Visitors

AT = "2026-12-01T12:00"


@pytest.fixture
async def worker(meet: Meet) -> Actor:
    return await meet("Рабочая группа", Role.WORKING_GROUP)


@pytest.fixture
async def mentee(ctx: Context, curator: Actor) -> Record:
    return await Town(ctx, curator).mentee()


@pytest.fixture
async def news(ctx: Context, worker: Actor, mentee: Record) -> PublicationId:
    """A draft with a text, and somebody who can be recognised and has allowed nothing."""
    await upkeep.ensure(ctx)
    made = await planning.add(ctx, worker, Kind.OTHER, "Новости")
    await writing.write(ctx, worker, made.id, "Собрали <b>робота</b>")
    await writing.name_people(ctx, worker, made.id, [str(mentee.code)])
    return made.id


async def standing(ctx: Context, actor: Actor, number: PublicationId) -> PublicationState:
    return (await page(ctx, actor, number)).publication.state


async def test_a_month_is_read_by_names(
    ctx: Context, visitors: Visitors, worker: Actor, news: PublicationId, mentee: Record
) -> None:
    await planning.plan(ctx, worker, news, datetime(2026, 12, 1, 9, tzinfo=UTC))
    await planning.set_responsible(ctx, worker, news, worker.id)
    browser = await visitors.of(worker)

    november, december = await browser.get("/media"), await browser.get("/media?month=2026-12")

    assert "В этом месяце публикаций нет" in november.said
    for said in ("Новости", "Рабочая группа", f"{mentee.code} {mentee.details.name}", "черновик"):
        assert said in december.said
    assert (await browser.get("/media?month=last")).status == 200


async def test_one_goes_from_its_draft_to_its_link(
    ctx: Context, visitors: Visitors, worker: Actor, curator: Actor, news: PublicationId, mentee: Record
) -> None:
    writer, judge, path = await visitors.of(worker), await visitors.of(curator), f"/media/{news}"
    shown = await writer.get(path)
    assert "нет согласия" in shown.said
    refused = await writer.post(f"{path}/submit")
    assert refused.status == 422
    assert str(mentee.code) in refused.said
    await writing.drop_person(ctx, worker, news, mentee.id)

    await writer.get(path)
    assert (await writer.post(f"{path}/submit")).leads_to == f"{path}?done=media-submitted"
    await judge.get(path)
    assert (await judge.post(f"{path}/return", {"words": "Добавьте дату"})).leads_to == f"{path}?done=media-returned"
    assert "Добавьте дату" in (await writer.get(path)).said
    await writer.post(f"{path}/submit")
    await judge.get(path)
    assert (await judge.post(f"{path}/approve")).leads_to == f"{path}?done=media-approved"

    await writer.get(path)
    assert (await writer.post(f"{path}/plan", {"at": "завтра"})).status == 422
    assert (await writer.post(f"{path}/plan", {"at": AT})).leads_to == f"{path}?done=media-planned"
    assert await standing(ctx, worker, news) is PublicationState.PLANNED
    assert (await writer.post(f"{path}/published", {"resource": "site", "link": "нет"})).status == 422
    for resource in ("site", "vk"):
        link = f"https://example.org/{resource}"
        done = await writer.post(f"{path}/published", {"resource": resource, "link": link})
        assert done.leads_to == f"{path}?done=media-published"
    assert await standing(ctx, worker, news) is PublicationState.PUBLISHED
    assert "https://example.org/vk" in (await writer.get(path)).said


async def test_a_text_is_changed_and_never_written_over(
    ctx: Context, visitors: Visitors, worker: Actor, news: PublicationId
) -> None:
    browser, path = await visitors.of(worker), f"/media/{news}"
    shown = await browser.get(path)
    seen = shown.value("seen")

    same = await browser.post(f"{path}/text", {"seen": seen, "text": "Собрали робота"})
    kept = (await page(ctx, worker, news)).publication.text
    written = await browser.post(f"{path}/text", {"seen": seen, "text": "Собрали <робота>\r\nи рады"})
    late = await browser.post(f"{path}/text", {"seen": seen, "text": "Моё"})

    assert (same.status, kept) == (303, "Собрали <b>робота</b>")
    assert written.leads_to == f"{path}?done=media-written"
    assert late.status == 422
    assert "изменил кто-то другой" in late.said
    assert "Моё" in late.said
    assert (await page(ctx, worker, news)).publication.text == "Собрали &lt;робота&gt;\nи рады"


async def test_without_telegram_no_picture_is_there(browser: Browser, news: PublicationId) -> None:
    assert (await browser.get(f"/media/{news}/picture/1")).status == 404


@pytest.fixture
async def browser(visitors: Visitors, curator: Actor) -> Browser:
    return await visitors.of(curator)
