"""Stories at the desk: by names, with text and photos, what may become of them, and both decisions."""

from collections.abc import AsyncIterator

import pytest

from actions.context import Context
from actions.mentoring.stories import writing
from actions.registry.directory import Directory
from desk.pages import SECTIONS
from desk.rendering import Pages
from desk.server import DeskServer
from domain.mentoring.story import StoryId
from domain.people.person import Actor
from tests.actions.mentoring.making import Town
from tests.actions.registry.conftest import Meet
from tests.desk.visiting import Browser, Visitors
from wording.texts import Texts


async def from_telegram(file: str) -> bytes:
    """What lies there under this id."""
    return f"the picture of {file}".encode()


@pytest.fixture
async def server(ctx: Context, texts: Texts, pages: Pages) -> AsyncIterator[DeskServer]:
    running = DeskServer(
        ctx,
        Directory(ctx),
        texts,
        SECTIONS,
        pages,
        host="127.0.0.1",
        port=0,
        url=None,
        invitation=lambda token: f"https://t.me/edelweiss_bot?start=role-{token}",
        bot="edelweiss_bot",
        fetch=from_telegram,
    )
    await running.start()
    yield running
    await running.stop()


@pytest.fixture
async def story(ctx: Context, curator: Actor, meet: Meet) -> StoryId:
    """The mentee can be recognised, and has allowed nothing."""
    town, pavel = Town(ctx, curator), await meet("Павел")
    mentor, mentee = await town.mentor(pavel), await town.mentee()
    membership = await town.active(mentor, mentee)
    made = await writing.begin(ctx, pavel, membership.id)
    await writing.write_text(ctx, pavel, made.id, "Сделали <робота>")
    await writing.add_photo(ctx, pavel, made.id, "a-photo")
    await writing.send_story(ctx, pavel, made.id, [mentee.id])
    return made.id


@pytest.fixture
async def browser(visitors: Visitors, curator: Actor) -> Browser:
    return await visitors.of(curator)


async def test_one_is_read_by_names_and_taken(browser: Browser, story: StoryId) -> None:
    listed = await browser.get("/stories")
    assert "Ждёт решения 1 материал." in listed.said
    assert "М-001 Синицына Вера Олеговна" in listed.said
    shown = await browser.get(f"/stories/{story}")
    assert "Сделали <робота>" in shown.said
    assert "Н-001 Синицына Вера Олеговна: фото — нельзя, согласия нет" in shown.said
    assert "Фото публиковать нельзя: нет согласия (Н-001 Синицына Вера Олеговна)" in shown.said
    photo = await browser.get(f"/stories/{story}/photo/1")
    assert (photo.body, photo.headers["Content-Type"]) == (b"the picture of a-photo", "image/jpeg")
    assert (await browser.get(f"/stories/{story}/photo/2")).status == 404

    await browser.get(f"/stories/{story}")
    taken = await browser.post(f"/stories/{story}/take")

    assert (taken.status, taken.leads_to) == (303, "/media/1?done=story-taken")
    assert "Рассказ наставника М-001" in (await browser.get("/media/1")).said
    assert "в медиаплане" in (await browser.get(f"/stories/{story}")).said
    assert (await browser.post(f"/stories/{story}/take")).status == 422
    assert "Материал взят в медиаплан" in (await browser.get("/audit")).said


async def test_one_is_declined_with_a_reason(browser: Browser, story: StoryId) -> None:
    await browser.get(f"/stories/{story}")
    nothing = await browser.post(f"/stories/{story}/decline", {"reason": "because"})
    await browser.get(f"/stories/{story}")
    declined = await browser.post(f"/stories/{story}/decline", {"reason": "consent"})

    assert (nothing.status, declined.status) == (404, 303)
    assert "отклонён" in (await browser.get(f"/stories/{story}")).said
    assert "Нет согласия на публикацию" in (await browser.get(f"/stories/{story}")).said
