"""Talks at the desk: that they happen; of a reported one what was said, files fetched when they are asked for."""

from collections.abc import AsyncIterator

import pytest

from actions.context import Context
from actions.mentoring.advice import reports, talking
from actions.registry.directory import Directory
from desk.pages import SECTIONS
from desk.rendering import Pages
from desk.server import DeskServer
from domain.mentoring.advice import Medium, Said
from domain.mentoring.advice_notices import AdviceCame
from domain.people.person import Actor
from tests.actions.mentoring.advice.making import ASKED, Pair, a_pair, told
from tests.actions.registry.conftest import Meet
from tests.desk.visiting import Browser, Visitors
from wording.texts import Texts

BOTH = "М-001 Синицына Вера Олеговна – Н-001 Синицына Вера Олеговна"


async def from_telegram(file: str) -> bytes:
    """What lies there under this id."""
    return f"the sound of {file}".encode()


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
async def pair(ctx: Context, curator: Actor, meet: Meet) -> Pair:
    """They have talked: a question, and a voice message."""
    found = await a_pair(ctx, curator, await meet("Орлов"), await meet("Аня"))
    for said in (ASKED, Said(Medium.VOICE, "", "a-voice")):
        await talking.say(ctx, found.mentee, found.id, said)
    return found


@pytest.fixture
async def browser(visitors: Visitors, curator: Actor) -> Browser:
    return await visitors.of(curator)


async def test_that_they_talk_is_seen_and_not_a_word_of_it(browser: Browser, pair: Pair) -> None:
    shown = await browser.get("/advice")

    assert f"1 пара {BOTH} 2 сообщения, последнее — 26 ноября 2026" in shown.said
    assert "Жалобы" not in shown.said
    assert ASKED.text not in shown.text


async def test_a_reported_talk(ctx: Context, browser: Browser, pair: Pair, curator: Actor) -> None:
    question, voice = [one.message for one, _ in await told(ctx, AdviceCame) if isinstance(one, AdviceCame)]
    await reports.report(ctx, pair.mentor, question)
    assert f"Жалобы {BOTH} жалуется наставник" in (await browser.get("/advice")).said
    before = await browser.get("/advice/1")
    assert (before.status, ASKED.text in before.text) == (200, False)

    opened = await browser.post("/advice/1/read")
    assert ASKED.text in opened.said
    assert "жалоба на это" in opened.said
    file = await browser.get(f"/advice/1/file/{voice}")
    assert (file.body, file.headers["Content-Type"]) == (b"the sound of a-voice", "audio/ogg")
    assert (await browser.get(f"/advice/1/file/{question}")).status == 404
    log = (await browser.get("/audit")).said
    assert log.count("Открыта беседа по жалобе") == 4, "the talk and its file, in the log of each of the two"

    await browser.get("/advice/1")
    closed = await browser.post("/advice/1/close")
    assert (closed.status, closed.leads_to) == (303, "/advice?done=report-closed")
    assert ASKED.text not in (await browser.get("/advice/1")).text
    assert (await browser.get(f"/advice/1/file/{voice}")).status == 422
