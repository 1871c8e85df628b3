"""Takes the pictures of the guides: the real bot in the playground, in both languages, through Chromium.

make pictures
"""

import asyncio
import io
import os
import shutil
import sys
import tempfile
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

from PIL import Image
from playwright.async_api import Browser, Page, ViewportSize, async_playwright

from bot.app import Program, running
from bot.demo.programme import BEGINS as AUTUMN
from bot.settings import load_settings
from docs.pictures import curator, pairs, people
from docs.pictures.story import BEGINS, ENGLISH, RUSSIAN, Script, Story
from playground.client import Player, Playground
from playground.server import PlaygroundServer
from playground.testing import start_playground
from storage.migrations import migrate
from storage.vault import new_master

HERE = Path(__file__).parent
QUIET = [
    *("--no-sandbox", "--no-first-run", "--disable-quic", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update"),
    *("--disable-lcd-text", "--disable-font-subpixel-positioning"),  # equal letters look equal: smaller files
]
LOCALES = {"ru": "ru-RU", "en": "en-GB"}
WIDE = ViewportSize(width=1160, height=760)
TALL = ViewportSize(width=1160, height=880)
LONG = ViewportSize(width=1160, height=1000)
LARGE = ViewportSize(width=1280, height=800)
NARROW = ViewportSize(width=390, height=844)
COLOURS = 256
LARGEST = 155 * 1024
"""Bytes of a picture: guides are read on phones, too."""


class TooLarge(Exception):
    """A picture is heavier than a page of a guide should be."""


async def take_all() -> None:
    chromium = shutil.which("chromium")
    if chromium is None:
        raise SystemExit("Chromium is not here: make browser")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=QUIET)
        for script in (RUSSIAN, ENGLISH):
            await _take_meetup(script, browser)
        for programme in (curator.RUSSIAN, curator.ENGLISH):
            await _take_deadlines(programme, browser)
        for joining, others in ((people.RUSSIAN, pairs.RUSSIAN), (people.ENGLISH, pairs.ENGLISH)):
            await _take_people(joining, others, browser)
        await browser.close()


async def _take_meetup(script: Script, browser: Browser) -> None:
    async with _playground(BEGINS) as (server, play):
        story = await Story.begin(play, script)
        async with _bot(server, play, story.owner, script.language), _page(browser, script.language) as page:
            await story.appoint()
            await story.bind_halls()
            await story.fill_in()
            await _look(page, play, f"{story.organiser.id}/{story.organiser.id}")
            await _save(page, f"form-{script.language}", ".pane-chat")
            await story.publish()
            await _look(page, play, f"{story.late.id}/{story.group}/{story.topic}")
            await page.get_by_role("button", name=story.late_label, exact=True).click()
            await page.locator(".toast").wait_for()
            await story.settled()
            await _save(page, f"card-{script.language}")
            await _take_page(page, story)
            await story.open_roster()
            await _look(page, play, f"{story.organiser.id}/{story.organiser.id}")
            await _save(page, f"roster-{script.language}", ".pane-chat")
            await story.remind()
            await _look(page, play, f"{story.going[0].id}/{story.going[0].id}")
            await _save(page, f"reminder-{script.language}", ".pane-chat")


async def _take_page(page: Page, story: Story) -> None:
    """The playground itself: two people side by side; what happens underneath while Telegram wants the bot to wait."""
    language, group = story.script.language, f"{story.late.id}/{story.group}/{story.topic}"
    await page.set_viewport_size(LARGE)
    await _look(page, story.play, f"{group}&{story.organiser.id}/{story.organiser.id}")
    await _save(page, f"beside-{language}")
    await page.emulate_media(color_scheme="dark")
    await _look(page, story.play, f"{story.late.id}/{story.late.id}")
    await page.locator("[data-side=under]").click()
    await page.locator("[name=fault]").select_option("429")
    await page.get_by_role("textbox").fill("/meetups")
    await page.get_by_role("textbox").press("Enter")
    await page.locator(".call-refused").first.wait_for()
    await _save(page, f"underneath-{language}")
    await page.locator("[name=fault]").select_option("none")
    await page.locator("[data-side=under]").click()
    await page.emulate_media(color_scheme="light")
    await page.set_viewport_size(WIDE)


async def _take_deadlines(programme: curator.Programme, browser: Browser) -> None:
    language = programme.language
    async with _playground(AUTUMN) as (server, play):
        autumn = await curator.Autumn.begin(play, programme)
        resources = f"site,vk,telegram={programme.resource}"
        async with (
            _bot(server, play, autumn.owner, language, RESOURCES=resources) as program,
            _page(browser, language, TALL) as page,
        ):
            route = f"{autumn.curator.id}/{autumn.curator.id}"
            await autumn.pass_by(program)
            for name, act, part in (
                ("duties", autumn.list_deadlines, ".pane-chat"),
                ("months", autumn.show_months, ".bubble:has(img)"),
                ("post", autumn.write_post, ".pane-chat"),
                ("reminder-duty", autumn.be_reminded, ".pane-chat"),
            ):
                await act()
                await _look(page, play, route)
                await _save(page, f"{name}-{language}", part)


async def _take_people(script: people.People, others: pairs.Others, browser: Browser) -> None:
    language = script.language
    async with _playground(BEGINS) as (server, play):
        players = await people.Programme.people(play, script)
        director = await play.person(*others.director, None, language, id=1101)
        keys = {"PROGRAMME_KEYS": new_master(), "DESK_PORT": "0"}
        async with _bot(server, play, players[0], language, **keys) as program, _page(browser, language) as page:
            told = people.Programme(program.ctx, play, script, players)
            await told.begin()
            for name, act, player, size in (
                ("joining", told.join, told.mentee, LONG),
                ("people", told.ask, told.curator, WIDE),
                ("consents", told.list_consents, told.curator, WIDE),
                ("myconsents", told.see_consents, told.guardian, WIDE),
                ("profile", told.see_record, told.mentor, WIDE),
            ):
                await act()
                await page.set_viewport_size(size)
                await _look(page, play, f"{player.id}/{player.id}")
                await _save(page, f"{name}-{language}", ".pane-chat")
            await _take_pairs(pairs.Pairs(program.ctx, told, others, director, language), page, language)


async def _take_pairs(told: pairs.Pairs, page: Page, language: str) -> None:
    await told.begin()
    guardian, curator, mentor = told.told.guardian, told.told.curator, told.told.mentor
    for name, act, player, part in (
        ("request", told.ask, guardian, ".pane-chat"),
        ("fits", told.suggest, curator, ".pane-chat"),
        ("proposal", told.propose, guardian, ".pane-chat"),
        ("plan", told.plan, mentor, ".bubble:has(img)"),
        ("meeting", told.meet, mentor, ".pane-chat"),
        ("petition", told.petition, told.director, ".pane-chat"),
    ):
        await act()
        await _look(page, told.told.play, f"{player.id}/{player.id}")
        await _save(page, f"{name}-{language}", part)
        if name == "fits":
            desk = await _enter_desk(page, await told.way_in())
            await _take_desk(page, f"{desk}/draft", {f"draft-{language}": LARGE, f"draft-narrow-{language}": NARROW})
        if name == "plan":
            await _take_desk(page, f"{desk}/pairings", {f"pairings-{language}": LARGE})


async def _enter_desk(page: Page, link: str) -> str:
    """Come in by a link; the desk's address."""
    await page.goto(link)
    await page.locator("button.main").click()
    await page.wait_for_url("**/people")
    return link.partition("/in/")[0]


async def _take_desk(page: Page, address: str, pictures: Mapping[str, ViewportSize]) -> None:
    """A page of the desk, once it does not ask to be looked at again: on a computer, on a telephone."""
    for name, size in pictures.items():
        await page.set_viewport_size(size)
        await page.goto(address)
        await page.locator("[hx-trigger^=every]").wait_for(state="detached")
        await page.locator("main h1").wait_for()
        await _save(page, name)
    await page.set_viewport_size(WIDE)


@asynccontextmanager
async def _playground(starts_at: datetime) -> AsyncIterator[tuple[PlaygroundServer, Playground]]:
    server = await start_playground(starts_at=starts_at)
    try:
        async with Playground(server.url) as play:
            yield server, play
    finally:
        await server.stop()


@asynccontextmanager
async def _bot(
    server: PlaygroundServer, play: Playground, owner: Player, language: str, **more: str
) -> AsyncIterator[Program]:
    """The bot, whose first language is this."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(
            BOT_TOKEN=server.token,
            BOT_API_URL=server.url,
            CLOCK_URL=f"{server.url}/clock",
            OWNERS=str(owner.id),
            DATABASE_PATH=str(Path(folder) / "pictures.db"),
            TIME_ZONE="Europe/Belgrade",
            LANGUAGES=",".join(sorted(LOCALES, key=lambda code: code != language)),
            HEALTH_PORT="0",
            **more,
        )
        settings = load_settings(env_file=None)
        await asyncio.to_thread(migrate, settings.database.path)
        async with running(settings) as program:
            assert program.health is not None
            await play.follow(f"http://127.0.0.1:{program.health.port}/status")
            yield program


@asynccontextmanager
async def _page(browser: Browser, language: str, size: ViewportSize = WIDE) -> AsyncIterator[Page]:
    context = await browser.new_context(
        locale=LOCALES[language], timezone_id="Europe/Belgrade", viewport=size, color_scheme="light"
    )
    # What to try is for whoever is there, not for a picture.
    await context.add_init_script("localStorage.setItem('edelweiss.playground.side', 'none')")
    yield await context.new_page()
    await context.close()


async def _look(page: Page, play: Playground, route: str) -> None:
    await page.goto("about:blank")
    await page.goto(f"{play.url}/#/{route}")
    await page.locator(".message .bubble").last.wait_for()
    await page.evaluate("document.fonts.ready")
    await page.wait_for_timeout(500)  # the page scrolls to the newest message when all is laid out


async def _save(page: Page, name: str, part: str = "body") -> None:
    path = HERE / f"{name}.png"
    taken = await page.locator(part).first.screenshot(animations="disabled", caret="hide")
    # The wallpaper's soft colours weigh more than all the words on it.
    few = Image.open(io.BytesIO(taken)).convert("RGB").quantize(COLOURS, kmeans=4, dither=Image.Dither.NONE)
    few.save(path, optimize=True)
    size = path.stat().st_size
    if size > LARGEST:
        raise TooLarge(f"{name}.png has {size // 1024} KB")
    sys.stdout.write(f"{name}.png, {size // 1024} KB\n")


if __name__ == "__main__":
    asyncio.run(take_all())
