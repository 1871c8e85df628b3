"""A running playground with a bot, and pages open on it."""

from dataclasses import dataclass, field

from aiogram import Bot
from aiogram.types import InputPollOption, InputPollOptionUnion
from playwright.async_api import BrowserContext, Locator, Page, expect

from playground.server import PlaygroundServer
from playground.world.chats import Chat
from playground.world.people import Person
from tests.chromium import WAIT


@dataclass
class Stage:
    """A running playground with a bot, and pages open on it."""

    server: PlaygroundServer
    bot: Bot
    context: BrowserContext
    vera: Person
    anton: Person
    group: Chat
    complaints: list[str] = field(default_factory=list)

    async def open(self, route: str = "") -> Page:
        """A new page at a place: "<person>/<chat>/<topic>"."""
        page = await self.context.new_page()
        page.set_default_timeout(WAIT)
        page.on("console", lambda line: self.complaints.append(line.text) if line.type == "error" else None)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self._mind(request.url))
        await page.goto(f"{self.server.url}/#/{route}")
        return page

    async def private(self, person: Person) -> Page:
        """The person's chat with the bot, already begun."""
        page = await self.open(f"{person.id}/{person.id}")
        await page.get_by_role("button", name="Start").click()
        await expect(bubbles(page).last).to_contain_text("Hello, stranger")
        return page

    def _mind(self, url: str) -> None:
        if not url.startswith((self.server.url, "blob:")):
            self.complaints.append(f"asked for {url}")


def options(*texts: str) -> list[InputPollOptionUnion]:
    """What a poll offers."""
    return [InputPollOption(text=text) for text in texts]


def bubbles(page: Page) -> Locator:
    """The messages shown."""
    return page.locator(".message .bubble")


def box(page: Page) -> Locator:
    """Where one writes."""
    return page.get_by_role("textbox", name="Message")
