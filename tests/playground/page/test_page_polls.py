"""Polls and quizzes: asked, answered, taken back, closed; seen by others at once."""

import pytest
from playwright.async_api import Locator, expect

from tests.playground.page.stage import Stage, options

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]


def poll(seat: Locator, question: str) -> Locator:
    return seat.get_by_role("group", name=question)


async def test_a_poll_of_a_person_is_answered_taken_back_and_stopped(stage: Stage) -> None:
    page = await stage.open(f"{stage.vera.id}/{stage.group.id}&{stage.anton.id}/{stage.group.id}")
    vera, anton = page.locator(".seat").nth(0), page.locator(".seat").nth(1)
    await vera.get_by_role("button", name="Attach").click()
    await page.get_by_role("menuitem", name="Poll").click()
    await page.get_by_label("Question").fill("Where?")
    await page.get_by_label("Options, one on each line").fill("Park\nRiver")
    await page.get_by_label("Anonymous").uncheck()
    await page.get_by_role("button", name="Send").last.click()

    await poll(anton, "Where?").get_by_role("button", name="River").press("Enter")
    await expect(poll(anton, "Where?")).to_contain_text("100%River")
    await expect(poll(anton, "Where?").get_by_role("img", name="your vote")).to_be_visible()
    await expect(poll(vera, "Where?")).to_contain_text("1 vote")
    await poll(vera, "Where?").get_by_role("button", name="Park").click()
    await expect(poll(anton, "Where?")).to_contain_text("50%ParkVera Kovaleva")

    await anton.locator(".message").last.hover()
    await anton.get_by_role("button", name="Message actions").last.click()
    await page.get_by_role("menuitem", name="Retract vote").click()
    await expect(poll(vera, "Where?")).to_contain_text("100%Park")
    await vera.locator(".message").last.hover()
    await vera.get_by_role("button", name="Message actions").last.click()
    await page.get_by_role("menuitem", name="Stop the poll").click()
    await expect(poll(anton, "Where?")).to_contain_text("Final results")
    await expect(anton.get_by_text("edited")).to_have_count(0)


async def test_a_quiz_and_several_answers(stage: Stage) -> None:
    ask, group = stage.bot.send_poll, stage.group.id
    await ask(group, "Petals?", options("5", "6"), type="quiz", correct_option_ids=[1], explanation="Count them")
    await ask(group, "Topics?", options("Work", "Code", "Books"), allows_multiple_answers=True)
    page = await stage.open(f"{stage.vera.id}/{stage.group.id}")
    petals = page.get_by_role("group", name="Petals?")

    await petals.get_by_role("button", name="5").click()
    await expect(petals.get_by_role("img", name="wrong")).to_be_visible()
    await expect(petals.get_by_role("img", name="right")).to_be_visible()
    await expect(petals).to_contain_text("Count them")

    topics = page.locator(".poll").last
    await topics.get_by_role("checkbox", name="Work").check()
    await topics.get_by_role("checkbox", name="Books").press("Space")
    await topics.get_by_role("button", name="Vote").click()
    await expect(topics).to_contain_text("100%Work")
    await expect(topics).to_contain_text("0%Code100%Books")
    await expect(topics).to_contain_text("1 vote")
