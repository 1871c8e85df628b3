"""What stands beside the chat: other people, what to try, what is due, what happens underneath; and beginning anew."""

import contextlib
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramBadRequest
from aiohttp import web
from playwright.async_api import Page, Route, expect

from playground.server import PlaygroundServer
from tests.playground.page.stage import Stage, box, bubbles

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]


async def test_two_side_by_side_see_at_once_what_one_does(stage: Stage) -> None:
    page = await stage.open(f"{stage.vera.id}/{stage.group.id}&{stage.anton.id}/{stage.group.id}")
    vera, anton = page.locator(".seat").nth(0), page.locator(".seat").nth(1)
    await expect(anton.locator(".seat-head")).to_contain_text("Anton")

    await vera.get_by_role("textbox").fill("Hello from the left")
    await vera.get_by_role("textbox").press("Enter")

    await expect(vera.locator(".message-out .text")).to_have_text("Hello from the left")
    await expect(anton.locator(".message-in .text").first).to_have_text("Hello from the left")
    await anton.get_by_role("button", name="Back").click()
    await expect(anton.get_by_role("navigation")).to_be_visible()
    await expect(vera.get_by_role("textbox")).to_be_visible()


async def test_one_more_is_chosen_and_sent_away(stage: Stage) -> None:
    page = await stage.open(f"{stage.vera.id}/{stage.vera.id}")

    await page.get_by_role("button", name="One more person beside").click()
    await page.get_by_role("menuitem", name="Anton").click()

    await expect(page.locator(".seat")).to_have_count(2)
    await page.reload()
    await expect(page.locator(".seat")).to_have_count(2)
    await page.get_by_role("button", name="Close: Vera Kovaleva").click()
    await expect(page.locator(".seat")).to_have_count(1)
    await expect(page.get_by_role("navigation", name="Chats: Anton")).to_be_visible()


@contextlib.asynccontextmanager
async def telling(stage: Stage, what: str) -> AsyncIterator[None]:
    """A bot that says what is due in an hour."""
    clock = stage.server.clock
    moment = clock.now() + timedelta(hours=1)

    async def status(request: web.Request) -> web.Response:
        due = [{"at": moment.isoformat(), "what": what}] if clock.now() < moment else []
        next_due = due[0]["at"] if due else None
        told = {"clock_version": clock.version, "idle": True, "next_due": next_due, "due": due}
        return web.json_response(told)

    app = web.Application()
    app.router.add_get("/status", status)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    stage.server.traveller.follow(f"http://127.0.0.1:{runner.addresses[0][1]}/status")
    try:
        yield
    finally:
        stage.server.traveller.follow(None)
        await runner.cleanup()


async def test_what_is_due_is_told_in_words(stage: Stage) -> None:
    page = await stage.open()

    async with telling(stage, "reminder: monitoring-december"):
        await page.get_by_role("button", name="Ahead").click()
        await expect(page.get_by_role("menuitem")).to_contain_text("reminder: monitoring before 20 December")
        await page.keyboard.press("Escape")
        await expect(page.get_by_role("menuitem")).to_have_count(0)
        await page.get_by_role("button", name="Next due").click()
        await expect(page.locator(".toast")).to_contain_text("It is now")

    await page.get_by_role("button", name="Ahead").click()
    await expect(page.locator(".toast").last).to_contain_text("nothing planned")


async def test_while_the_bot_is_not_there_the_page_says_so(stage: Stage) -> None:
    async with PlaygroundServer() as server:
        server.world.add_person("Vera", None, None, "en")
        page = await stage.context.new_page()
        await page.goto(server.url)
        await expect(page.get_by_text("The bot is waking up")).to_be_visible()
        await expect(page.get_by_role("button", name="+1 day")).to_be_disabled()

        session = AiohttpSession(api=TelegramAPIServer.from_base(server.url))
        async with Bot(server.token, session=session) as bot:
            await bot.get_updates(timeout=0)

        await expect(page.get_by_text("The bot is waking up")).to_be_hidden()
        await expect(page.get_by_role("button", name="+1 day")).to_be_enabled()
        await page.close()


async def underneath(page: Page) -> None:
    await page.get_by_role("button", name="Underneath").click()


async def test_calls_are_told_as_they_come_and_refusals_in_red(stage: Stage) -> None:
    sent = await stage.bot.send_message(stage.group.id, "Welcome, all")
    page = await stage.open(f"{stage.vera.id}/{stage.group.id}")
    await underneath(page)
    calls = page.get_by_role("list", name="Calls to the Bot API").get_by_role("listitem")
    await expect(calls.filter(has_text="sendMessage").filter(has_text="Belgrade IT")).to_have_count(1)

    with contextlib.suppress(TelegramBadRequest):
        await stage.bot.edit_message_text("Welcome, all", chat_id=stage.group.id, message_id=sent.message_id)

    refused = page.locator(".call-refused")
    await expect(refused).to_contain_text("400 Bad Request: message is not modified")
    await refused.locator("summary").click()
    await expect(refused.locator("pre")).to_contain_text('"text": "Welcome, all"')


async def test_trouble_is_made_and_taken_away(stage: Stage) -> None:
    page = await stage.open(str(stage.vera.id))
    await underneath(page)

    await page.get_by_role("combobox", name="Telegram").select_option("asks to wait (429)")
    await expect(page.get_by_role("combobox", name="Telegram")).to_have_value("429")
    faults = await page.evaluate("fetch('/play/faults').then((answer) => answer.json())")
    await page.reload()
    await expect(page.get_by_role("combobox", name="Telegram")).to_have_value("429")
    await page.get_by_role("combobox", name="Telegram").select_option("works")
    await expect(page.get_by_role("combobox", name="Telegram")).to_have_value("none")

    assert [fault["fault"] for fault in faults] == ["429"]
    await page.wait_for_function("fetch('/play/faults').then((answer) => answer.json()).then((all) => !all.length)")


async def test_what_was_begun_outlives_another_language_and_a_reload(stage: Stage) -> None:
    page = await stage.open(f"{stage.vera.id}/{stage.group.id}")
    await box(page).fill("half a sentence")

    await page.get_by_role("button", name="Переключить на русский").click()

    await expect(page.get_by_role("textbox", name="Сообщение")).to_have_value("half a sentence")
    await page.reload()
    await expect(page.get_by_role("textbox", name="Сообщение")).to_have_value("half a sentence")
    await expect(page.get_by_role("heading", name="Belgrade IT")).to_be_visible()
    await page.evaluate("localStorage.clear()")


async def test_steps_are_shown_done_and_remembered(stage: Stage) -> None:
    stage.vera.part = "participant"
    page = await stage.private(stage.vera)
    await page.goto(f"{stage.server.url}/#/{stage.vera.id}/{stage.group.id}")
    await expect(page.get_by_role("heading", name="Belgrade IT")).to_be_visible()
    steps = page.locator(".step")
    await expect(steps).to_have_count(5)

    async def late(route: Route) -> None:
        """The chat that opens takes the focus before what the step says is there: its tick must not get lost."""
        await expect(page.get_by_role("heading", name="Эдельвейс")).to_be_visible()
        await expect(box(page)).to_be_focused()
        await route.continue_()

    await page.route("**/play/say", late)
    await steps.nth(3).get_by_role("button", name="Write /meetups").click()

    await expect(page.locator(".message-out .text").last).to_have_text("/meetups")
    await expect(steps.nth(3).get_by_role("checkbox")).to_be_checked()
    await steps.nth(4).get_by_role("button", name="To the next event").click()
    await expect(page.locator(".toast")).to_contain_text("nothing planned")
    await expect(page.get_by_role("button", name="+1 day")).to_be_enabled()
    await expect(steps.nth(4).get_by_role("checkbox")).not_to_be_checked()
    stage.complaints.clear()  # the browser complains of the refusal
    await page.reload()
    await expect(steps.nth(3).get_by_role("checkbox")).to_be_checked()
    await expect(steps.nth(0).get_by_role("checkbox")).not_to_be_checked()
    await page.evaluate("localStorage.clear()")


async def test_beginning_anew_takes_back_what_was_said(stage: Stage) -> None:
    page = await stage.open(f"{stage.vera.id}/{stage.group.id}")
    await box(page).fill("To be forgotten")
    await box(page).press("Enter")
    await expect(bubbles(page).first).to_be_visible()

    await page.get_by_role("button", name="Begin anew").click()
    await page.get_by_role("dialog").get_by_role("button", name="Begin anew").click()

    # The tests' world began empty.
    await expect(page.get_by_role("complementary", name="People").locator(".row")).to_have_count(0)


async def test_on_a_phone_the_side_lies_over_the_chat_and_goes(stage: Stage) -> None:
    stage.vera.part = "participant"
    page = await stage.open(str(stage.vera.id))
    await page.set_viewport_size({"width": 390, "height": 844})
    await page.reload()
    side = page.get_by_role("complementary", name="Beside")
    await expect(side).to_be_hidden()

    await underneath(page)

    await expect(side).to_be_visible()
    assert await page.evaluate("document.documentElement.scrollWidth") == 390
    await expect(side.get_by_role("button", name="Close")).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(side).to_be_hidden()
    await expect(page.get_by_role("button", name="Underneath")).to_be_focused()

    await page.get_by_role("button", name="Try it").click()
    await page.get_by_role("button", name="Write /meetups").click()

    await expect(side).to_be_hidden()
    await expect(page.locator(".message-out .text")).to_have_text("/meetups")
    await page.evaluate("localStorage.clear()")
