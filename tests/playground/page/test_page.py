"""What the page shows, and what its buttons do."""

import re

import pytest
from aiogram.types import InputRichMessage
from playwright.async_api import expect

from playground.server import PlaygroundServer
from tests.playground.page.stage import Stage, box, bubbles
from tests.playground.page.tiny_bot import keyboard

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]


async def test_a_person_is_chosen_and_their_chats_are_listed(stage: Stage) -> None:
    await stage.bot.send_message(stage.group.id, "Welcome, all")
    stage.vera.part, stage.vera.about = "owner", "set up the bot"
    page = await stage.open()
    people = page.get_by_role("complementary", name="People")
    vera = people.get_by_role("button", name="Vera")
    await expect(vera).to_contain_text("set up the bot")
    await expect(vera.get_by_role("img", name="language: en")).to_be_visible()
    await expect(vera.locator(".avatar")).to_have_attribute("style", f"--tint: {stage.vera.colour};")

    await vera.click()

    chats = page.get_by_role("navigation", name="Chats: Vera Kovaleva").get_by_role("button")
    await expect(chats).to_have_count(2)
    await expect(page.locator(f'[data-chat="{stage.vera.id}"]')).to_contain_text("The bot is not opened yet")
    await expect(chats.filter(has_text="Belgrade IT")).to_contain_text("Эдельвейс: Welcome, all")
    await expect(chats.get_by_label("1 unread")).to_be_visible()
    await chats.filter(has_text="Belgrade IT").click()
    await expect(bubbles(page)).to_contain_text(["Welcome, all"])
    await expect(chats.get_by_label("1 unread")).to_have_count(0)


async def test_somebody_to_be_in_each_part_is_offered(stage: Stage) -> None:
    stage.vera.part = "curator"
    page = await stage.open()

    await page.get_by_role("main").get_by_role("button", name="Curator").click()

    await expect(page.get_by_role("button", name="Start")).to_be_focused()
    await expect(page.locator(".introduction")).to_contain_text("What can this bot do?")


async def test_a_tap_shows_the_toast_and_the_edit(stage: Stage) -> None:
    page = await stage.private(stage.vera)

    await page.get_by_role("button", name="Go", exact=True).click()

    await expect(page.locator(".toast")).to_contain_text("You are going")
    await expect(bubbles(page).last).to_contain_text("One is going")
    await expect(bubbles(page).last.get_by_text("edited")).to_be_visible()
    await expect(page.get_by_role("button", name="Go", exact=True)).to_be_focused()


async def test_an_alert_stays_until_escape(stage: Stage) -> None:
    page = await stage.private(stage.vera)

    await page.get_by_role("button", name="No", exact=True).click()

    await expect(page.get_by_role("dialog")).to_contain_text("What a pity")
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("dialog")).to_have_count(0)
    await expect(bubbles(page).last).to_be_visible()


async def test_copy_button_copies(stage: Stage) -> None:
    page = await stage.private(stage.vera)

    await page.get_by_role("button", name="Copy", exact=True).click()

    await expect(page.locator(".toast")).to_contain_text("Copied")
    assert await page.evaluate("navigator.clipboard.readText()") == "the code"


async def test_a_deep_link_in_a_group_opens_the_private_chat(stage: Stage) -> None:
    await stage.bot.send_message(stage.group.id, "Card", reply_markup=keyboard())
    page = await stage.open(f"{stage.anton.id}/{stage.group.id}")

    await page.get_by_role("button", name="Remind me").click()

    await expect(bubbles(page).last).to_contain_text("Hello, remind_7")
    await expect(page).to_have_url(re.compile(rf"#/{stage.anton.id}/{stage.anton.id}$"))
    await expect(page.locator(".message-out .text")).to_have_text("/start remind_7")


async def test_links_to_the_bot_in_a_text_are_opened_by_a_tap(stage: Stage) -> None:
    await stage.bot.send_message(
        stage.group.id,
        "<a href='https://t.me/edelweiss_play_bot?start=role_1'>join the team</a> or "
        "<a href='https://t.me/edelweiss_play_bot?startgroup=x'>take me along</a> <a href='https://example.org'>page</a>",
    )
    page = await stage.open(f"{stage.vera.id}/{stage.group.id}")

    await page.get_by_role("link", name="take me along").click()
    await expect(page.get_by_role("dialog").get_by_role("combobox")).to_contain_text("Belgrade IT")
    await page.keyboard.press("Escape")
    await page.get_by_role("link", name="join the team").press("Enter")

    await expect(page.locator(".message-out .text")).to_have_text("/start role_1")
    await expect(bubbles(page).last).to_contain_text("Hello, role_1")


async def test_formatting_becomes_nodes(stage: Stage) -> None:
    page = await stage.private(stage.vera)

    await box(page).fill("/format")
    await box(page).press("Enter")

    text = page.locator(".message-in .text").last
    await expect(text.locator("strong")).to_have_text(["Bold ", "both"])
    await expect(text.locator("strong em")).to_have_text("both")
    await expect(text.locator("u")).to_have_text("under")
    await expect(text.locator("s")).to_have_text("gone")
    await expect(text.locator("p > code, :scope > code")).to_have_text("a < b")
    await expect(text.locator("pre[data-language=python] code")).to_have_text("x = 1")
    await expect(text.locator("blockquote").first).to_have_text("quote")
    await expect(text.get_by_role("link", name="link")).to_have_attribute("href", "https://example.org/page")
    await expect(text.get_by_role("button", name="@anton")).to_be_visible()
    # 1790000000 is 14:13:20 UTC on 21 September 2026, ten hours later by the clocks of Vladivostok.
    await expect(text.locator("time")).to_have_text("22/09/26, 00:13")
    await expect(text.get_by_text("secret")).not_to_be_visible()
    await text.get_by_role("button", name="Hidden text, show it").click()
    await expect(text.get_by_text("secret")).to_be_visible()
    more = text.get_by_role("button", name="Show all")
    folded = await text.locator("blockquote .quote-body").bounding_box()
    await more.click()
    unfolded = await text.locator("blockquote .quote-body").bounding_box()
    assert folded is not None
    assert unfolded is not None
    assert unfolded["height"] > folded["height"]
    await text.get_by_role("button", name="/help").click()
    await expect(bubbles(page).last).to_contain_text("You wrote: /help")


async def test_a_rich_message_is_read_in_its_paragraphs(stage: Stage) -> None:
    title = {"type": "paragraph", "text": {"type": "bold", "text": "Вечер роботов"}}
    link = {"type": "url", "text": {"type": "italic", "text": "программа"}, "url": "https://example.org/r"}
    given = InputRichMessage.model_validate({"blocks": [title, {"type": "paragraph", "text": ["Вот ", link, "!"]}]})
    page = await stage.private(stage.vera)

    await stage.bot.send_rich_message(stage.vera.id, given)

    text = bubbles(page).last.locator(".text")
    await expect(text).to_contain_text("Вечер роботов\n\nВот программа!")
    await expect(text.locator("b, strong")).to_have_text("Вечер роботов")
    await expect(text.get_by_role("link", name="программа")).to_have_attribute("href", "https://example.org/r")
    await expect(page.locator(f'[data-chat="{stage.vera.id}"]')).to_contain_text("Вечер роботов Вот программа!")


async def test_topics_part_the_messages_and_the_pinned_one_is_found(stage: Stage) -> None:
    await stage.bot.send_message(stage.group.id, "The first of all")
    topic = await stage.bot.create_forum_topic(stage.group.id, "Meetups")
    thread = topic.message_thread_id
    card = await stage.bot.send_message(stage.group.id, "The card", message_thread_id=thread)
    await stage.bot.pin_chat_message(stage.group.id, card.message_id)
    for number in range(70):
        await stage.bot.send_message(stage.group.id, f"Small talk {number}")
    page = await stage.open(f"{stage.vera.id}/{stage.group.id}")

    pinned = page.get_by_role("button", name="Pinned message")
    await expect(pinned).to_contain_text("The card")
    await expect(bubbles(page).last).to_contain_text("Small talk 69")
    await expect(bubbles(page).filter(has_text="The card")).to_have_count(0)
    await pinned.click()
    await expect(bubbles(page).filter(has_text="The card")).to_be_in_viewport()
    await page.get_by_role("group", name="Topics").get_by_role("button", name="Meetups").click()

    await expect(bubbles(page)).to_have_count(1)
    await expect(pinned).to_be_visible()
    await expect(page.locator(".service").filter(has_text="Topic “Meetups” created")).to_be_visible()
    await box(page).fill("In the topic")
    await box(page).press("Enter")
    await expect(bubbles(page).last).to_contain_text("You wrote: In the topic")


async def test_a_document_is_downloaded(stage: Stage) -> None:
    page = await stage.private(stage.vera)
    await box(page).fill("/file")
    await box(page).press("Enter")

    async with page.expect_download() as download:
        await page.get_by_role("link", name="roster.csv").click()

    assert (await download.value).suggested_filename == "roster.csv"
    assert (await (await download.value).path()).read_bytes() == b"name;state\n"


async def test_time_is_moved(stage: Stage) -> None:
    page = await stage.open()
    before = stage.server.clock.now()

    await page.get_by_role("button", name="+1 h").click()
    await expect(page.locator(".toast")).to_contain_text("It is now")
    assert 3600 <= (stage.server.clock.now() - before).total_seconds() < 7200
    await page.get_by_role("button", name="+1 day").press("Enter")
    await expect(page.locator(".toast")).to_have_count(2)

    assert (stage.server.clock.now() - before).total_seconds() >= 90_000
    told = await page.locator(".time-now").first.get_attribute("datetime")
    assert told is not None
    assert told[:10] == stage.server.clock.now().isoformat()[:10]


async def test_a_person_sees_everything_by_the_clock_of_their_phone(stage: Stage) -> None:
    stage.anton.zone = "America/New_York"
    await stage.bot.send_message(stage.group.id, '<tg-time unix="1790000000" format="dt">then</tg-time>')
    page = await stage.open(f"{stage.vera.id}/{stage.group.id}&{stage.anton.id}/{stage.group.id}")
    vera, anton = page.locator(".seat").nth(0), page.locator(".seat").nth(1)

    # 14:13:20 UTC; Vera has no zone and is shown that of the browser.
    await expect(vera.locator(".text time")).to_have_text("22/09/26, 00:13")
    await expect(anton.locator(".text time")).to_have_text("21/09/26, 10:13")
    await anton.get_by_role("textbox").focus()
    await page.get_by_role("button", name="To a date").click()
    await page.get_by_label("Date and time").fill("2031-07-01T09:30")
    await page.get_by_role("button", name="Travel", exact=True).click()

    await expect(page.locator(".toast")).to_contain_text("1 July 2031 at 09:30")
    await expect(page.get_by_role("region", name="Playground time")).to_contain_text("1 Jul, 09:30GMT-4")
    assert stage.server.clock.now().isoformat()[:16] == "2031-07-01T13:30"


async def test_after_a_cut_line_the_page_looks_again(stage: Stage) -> None:
    page = await stage.open(f"{stage.vera.id}/{stage.group.id}")
    await box(page).fill("half a sentence")
    port = stage.server.port

    await stage.server.stop()
    await expect(page.get_by_text("reconnecting")).to_be_visible()
    async with PlaygroundServer(port=port) as successor:
        vera = successor.world.add_person("Vera", "Kovaleva", id=stage.vera.id)
        successor.world.add_chat("group", "Another group", vera)

        await expect(page.get_by_role("button", name="Another group")).to_be_visible()
        await expect(page.get_by_text("reconnecting")).to_be_hidden()
        await page.close()
    stage.complaints.clear()  # the browser complains of every failed attempt


async def test_language_is_remembered_and_both_say_the_same_things(stage: Stage) -> None:
    page = await stage.open(str(stage.vera.id))

    await page.get_by_role("button", name="Переключить на русский").click()
    await page.reload()

    await expect(page.get_by_role("heading", name="Люди")).to_be_visible()
    keys = "async (language) => Object.keys((await import(`/page/app/texts/${language}.js`)).default).sort()"
    assert await page.evaluate(keys, "ru") == await page.evaluate(keys, "en")


async def test_a_narrow_window_shows_one_pane(stage: Stage) -> None:
    page = await stage.open()
    await page.set_viewport_size({"width": 390, "height": 844})
    await page.emulate_media(color_scheme="dark")

    await page.get_by_role("button", name="Anton").click()
    await expect(page.get_by_role("complementary", name="People")).to_be_hidden()
    await page.get_by_role("button", name="Belgrade IT").click()
    await expect(page.locator(".row[data-chat]").first).to_be_hidden()
    await expect(box(page)).to_be_visible()
    assert await page.evaluate("document.documentElement.scrollWidth") == 390
    assert await page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(23, 33, 43)"
    await page.get_by_role("button", name="Back").last.click()
    await expect(page.get_by_role("button", name="Belgrade IT")).to_be_visible()


async def test_the_top_fits_into_every_window(stage: Stage) -> None:
    page = await stage.open(f"{stage.anton.id}/{stage.group.id}")
    await page.get_by_role("button", name="Переключить на русский").click()  # longer words

    widths = (390, 768, 900, 1000, 1160, 1280, 1600)
    found = {}
    for width in widths:
        await page.set_viewport_size({"width": width, "height": 844})
        found[width] = await page.evaluate("document.querySelector('.top').scrollWidth")

    assert found == {width: width for width in widths}
    await page.evaluate("localStorage.clear()")
