"""Writing, sending and walking about, with the keyboard above all."""

import pytest
from playwright.async_api import FilePayload, expect

from tests.playground.page.stage import Stage, box, bubbles

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489000000"
    "0d49444154789c63f8dfe0f01f00070002bf2bd7c7e20000000049454e44ae426082"
)
pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]


async def test_enter_sends_and_shift_enter_begins_a_line(stage: Stage) -> None:
    page = await stage.private(stage.vera)

    await box(page).press_sequentially("<b>one</b>")
    await box(page).press("Shift+Enter")
    await box(page).press_sequentially("two")
    await box(page).press("Enter")

    await expect(bubbles(page).last).to_contain_text("You wrote: <b>one</b>\ntwo", use_inner_text=True)
    await expect(page.locator(".message-out .text").last).to_have_text("<b>one</b>\ntwo", use_inner_text=True)
    await expect(page.locator(".text strong")).to_have_count(0)
    await expect(box(page)).to_have_value("")
    await expect(box(page)).to_be_focused()


async def test_what_one_does_another_sees_at_once(stage: Stage) -> None:
    veras = await stage.open(f"{stage.vera.id}/{stage.group.id}")
    antons = await stage.open(f"{stage.anton.id}/{stage.group.id}")

    await box(veras).fill("Who comes?")
    await box(veras).press("Enter")
    theirs = antons.locator(".message-in").filter(has=antons.get_by_text("Who comes?", exact=True))
    await expect(theirs.locator(".sender")).to_have_text("Vera Kovaleva")
    mine = veras.locator(".message-out")
    await mine.hover()
    await mine.get_by_role("button", name="Message actions").click()
    await veras.get_by_role("menuitem", name="Edit").click()
    await box(veras).fill("Who comes on Friday?")
    await box(veras).press("Enter")

    edited = antons.locator(".message-in").filter(has=antons.get_by_text("Who comes on Friday?", exact=True))
    await expect(edited.get_by_text("edited")).to_be_visible()
    await edited.hover()
    await edited.get_by_role("button", name="Message actions").click()
    await antons.get_by_role("menuitem", name="Reply").click()
    await box(antons).fill("I do")
    await box(antons).press("Enter")
    await expect(veras.locator(".reply-quote")).to_contain_text("Who comes on Friday?")


async def test_a_photo_is_attached_and_shown(stage: Stage) -> None:
    page = await stage.private(stage.vera)
    await page.get_by_role("button", name="Attach").click()

    async with page.expect_file_chooser() as chooser:
        await page.get_by_role("menuitem", name="Photo").click()
    await (await chooser.value).set_files({"name": "dot.png", "mimeType": "image/png", "buffer": PIXEL})
    await page.get_by_role("textbox", name="Caption").fill("A dot")
    await page.keyboard.press("Enter")

    await expect(bubbles(page).last).to_contain_text("Got a photo")
    picture = page.locator(".message-out").filter(has_text="A dot").get_by_role("img")
    await expect(picture).to_have_js_property("naturalWidth", 1)


async def test_what_is_chosen_together_is_one_bubble(stage: Stage) -> None:
    page = await stage.private(stage.vera)

    async def attach(what: str, *names: str) -> None:
        await page.get_by_role("button", name="Attach").press("Enter")
        async with page.expect_file_chooser() as chooser:
            await page.get_by_role("menuitem", name=what).press("Enter")
        files = [FilePayload(name=one, mimeType="image/png", buffer=PIXEL) for one in names]
        await (await chooser.value).set_files(files)
        await page.get_by_role("textbox", name="Caption").fill(f"{what} of mine")
        await page.keyboard.press("Enter")

    await attach("Photo", "one.png", "two.png", "three.png")
    album = page.locator(".message-out").filter(has_text="Photo of mine")
    await expect(album.get_by_role("button", name="Open the photo")).to_have_count(3)
    await album.get_by_role("button", name="Open the photo").last.press("Enter")
    await expect(page.get_by_role("dialog", name="Photo")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("dialog")).to_have_count(0)

    await attach("File", "one.png")
    await expect(bubbles(page).last).to_contain_text("Got a document")
    await expect(page.get_by_role("link", name="one.png")).to_be_visible()

    await page.get_by_role("button", name="Attach").click()
    await page.get_by_role("menuitem", name="Contact").click()
    await page.get_by_role("dialog").get_by_role("button", name="Send").click()
    await expect(bubbles(page).last).to_contain_text("Got a contact")
    await expect(page.get_by_role("group", name="Contact")).to_contain_text("Vera Kovaleva")


async def test_a_question_that_wants_an_answer_is_answered_once(stage: Stage) -> None:
    page = await stage.private(stage.vera)
    await box(page).fill("/ask")
    await box(page).press("Enter")
    await expect(page.locator(".about-line")).to_contain_text("Reply to Эдельвейс")
    await expect(box(page)).to_have_attribute("placeholder", "City")

    await box(page).fill("Belgrade")
    await box(page).press("Enter")
    await expect(bubbles(page).last).to_contain_text("You wrote in answer: Belgrade")
    await box(page).fill("and more")
    await box(page).press("Enter")

    await expect(bubbles(page).last).to_contain_text("You wrote: and more")


async def test_place_and_reply_keyboard(stage: Stage) -> None:
    page = await stage.private(stage.vera)
    await box(page).fill("/place")
    await box(page).press("Enter")
    await expect(page.get_by_role("figure", name="Venue")).to_contain_text("44.81250° N, 20.46120° E")

    await page.get_by_role("button", name="Where I am").click()
    await page.get_by_role("button", name="Vladivostok").click()
    await page.get_by_role("button", name="Send", exact=True).last.click()
    await expect(page.get_by_role("figure", name="Location")).to_contain_text("43.11550° N")
    await expect(bubbles(page).last).to_contain_text("Got a location")
    await page.get_by_role("button", name="Plain words").click()
    await expect(bubbles(page).last).to_contain_text("You wrote: Plain words")


async def test_commands_are_offered_behind_a_slash(stage: Stage) -> None:
    page = await stage.private(stage.vera)

    await box(page).press_sequentially("/")
    await expect(page.get_by_role("option")).to_have_text(["/startBegin", "/formatAll of it"])
    await box(page).press("Escape")
    await expect(page.get_by_role("option")).to_have_count(0)
    await box(page).press_sequentially("s")
    await box(page).press("Enter")

    await expect(page.locator(".message-out .text")).to_have_text(["/start", "/start"])


async def test_everything_goes_by_the_keyboard(stage: Stage) -> None:
    page = await stage.open()
    await page.get_by_role("button", name="Vera Kovaleva").focus()

    await page.keyboard.press("ArrowDown")
    await expect(page.get_by_role("button", name="Anton")).to_be_focused()
    assert await page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    await page.keyboard.press("Enter")
    await expect(page.locator(".row[data-chat]").first).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("button", name="Start")).to_be_focused()
    await page.keyboard.press("Enter")

    await expect(bubbles(page).last).to_contain_text("Hello, stranger")
    await expect(box(page)).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(page.get_by_text("Choose a chat")).to_be_visible()
    await expect(page.locator(f'.row[data-chat="{stage.anton.id}"]')).to_be_focused()


async def test_the_bot_is_blocked_and_unblocked(stage: Stage) -> None:
    page = await stage.private(stage.vera)

    await page.get_by_role("button", name="Chat menu").click()
    await page.get_by_role("menuitem", name="Block the bot").click()
    await expect(box(page)).to_have_count(0)
    await page.get_by_role("button", name="Unblock the bot").click()

    await expect(box(page)).to_be_visible()
