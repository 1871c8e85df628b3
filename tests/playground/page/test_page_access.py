"""Whoever cannot see the page can use it: axe finds nothing serious, in light and dark, wide and narrow."""

from typing import Literal

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Page, expect

from playground.play.polling import answer
from tests.playground.page.stage import Stage, bubbles, options
from tests.playground.page.tiny_bot import keyboard

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

SERIOUS = {"serious", "critical"}


async def serious(page: Page) -> list[str]:
    """What axe finds, as «rule: where»."""
    found = (await Axe().run(page)).response["violations"]
    return [
        f"{one['id']}: {node['target']} {node.get('failureSummary', '')}"
        for one in found
        if one["impact"] in SERIOUS
        for node in one["nodes"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
async def test_nothing_serious_stands_in_the_way(stage: Stage, scheme: Literal["light", "dark"], width: int) -> None:
    stage.vera.part = "participant"
    await stage.bot.send_message(
        stage.group.id, "<b>Card</b> with a <a href='https://example.org'>link</a>", reply_markup=keyboard()
    )
    await stage.bot.send_poll(stage.group.id, "Where?", options("Here", "There"))
    asked = await stage.bot.send_poll(stage.group.id, "When?", options("Now", "Then"), is_anonymous=False)
    answer(stage.server.world, stage.vera, stage.group, asked.message_id, [0])
    route = f"{stage.vera.id}/{stage.group.id}"
    page = await stage.open(route)
    await page.emulate_media(color_scheme=scheme)
    await page.set_viewport_size({"width": width, "height": 860})
    await page.reload()
    await expect(bubbles(page).first).to_be_visible()

    found = {"chat": await serious(page)}
    await page.get_by_role("button", name="Underneath").click()
    await expect(page.get_by_role("list", name="Calls to the Bot API")).to_be_visible()
    found["underneath"] = await serious(page)
    await page.get_by_role("complementary", name="Beside").get_by_role("button", name="Close").click()
    await page.get_by_role("button", name="Try it").click()
    await expect(page.locator(".step")).to_have_count(5)
    found["steps"] = await serious(page)
    await page.goto(f"{stage.server.url}/#/")
    found["people"] = await serious(page)
    await page.goto(f"{stage.server.url}/#/{route}&{stage.anton.id}/{stage.group.id}")
    found["side by side"] = await serious(page)

    assert found == {where: [] for where in found}
